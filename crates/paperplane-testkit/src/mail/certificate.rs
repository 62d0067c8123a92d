//! Certificates that nobody has signed, by the program openssl.

use crate::tools;
use anyhow::{Context as _, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// The encryption of a server's connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// From the first byte.
    Tls,
    /// Begun after the greeting, and wanted before anybody logs in.
    StartTls,
}

/// A certificate of its own making for 127.0.0.1, with its key.
pub struct Certificate {
    openssl: PathBuf,
    folder: TempDir,
}

impl Certificate {
    /// `None` where openssl is not installed.
    ///
    /// # Errors
    /// If it makes none.
    pub fn make() -> anyhow::Result<Option<Self>> {
        let Some(openssl) = tools::on_path("openssl") else { return Ok(None) };
        let certificate = Self { openssl, folder: tempfile::tempdir()? };
        certificate.make_anew()?;
        Ok(Some(certificate))
    }

    /// Makes another one in its place.
    ///
    /// # Errors
    /// If openssl fails.
    pub fn make_anew(&self) -> anyhow::Result<()> {
        let mut command = Command::new(&self.openssl);
        command.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]);
        command.args(["-subj", "/CN=mail.agency.example", "-addext", "subjectAltName=IP:127.0.0.1"]);
        let made = command.arg("-keyout").arg(self.key()).arg("-out").arg(self.file()).output()?;
        ensure!(made.status.success(), "openssl says {}", String::from_utf8_lossy(&made.stderr));
        Ok(())
    }

    /// Its file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("certificate.pem")
    }

    /// The file of its key.
    pub fn key(&self) -> PathBuf {
        self.folder.path().join("key.pem")
    }

    /// Its SHA-256 as openssl writes it: bytes in hexadecimal with colons between them.
    ///
    /// # Errors
    /// If openssl fails.
    pub fn fingerprint(&self) -> anyhow::Result<String> {
        let mut command = Command::new(&self.openssl);
        command.args(["x509", "-noout", "-fingerprint", "-sha256", "-in"]).arg(self.file());
        let said = String::from_utf8(command.output()?.stdout)?;
        Ok(said.split_once('=').context("no fingerprint")?.1.trim().to_owned())
    }

    /// Copies both files to where a server reads them.
    pub(super) fn lay_into(&self, folder: &Path) -> std::io::Result<()> {
        fs::copy(self.file(), folder.join("certificate.pem"))?;
        fs::copy(self.key(), folder.join("key.pem"))?;
        Ok(())
    }
}
