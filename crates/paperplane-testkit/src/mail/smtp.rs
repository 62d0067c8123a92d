//! A server for sending, by aiosmtpd: it wants a login, and keeps each mail as a file.

use super::{
    certificate::{Certificate, Encryption},
    office::{NOBODY, OFFICE, PASSWORD},
    sign_in::SignIn,
};
use crate::{
    ports,
    process::Process,
    tools,
    wait::{LATER, until},
};
use anyhow::{Context as _, ensure};
use std::{fs, net::SocketAddr, path::PathBuf, process::Command};
use tempfile::TempDir;

/// The server itself, in Python.
const PROGRAM: &str = include_str!("smtp.py");

/// The Python that has aiosmtpd, where it is installed.
#[derive(Clone, Debug)]
pub struct SmtpServers {
    python: PathBuf,
}

/// A running server.
pub struct SmtpServer {
    servers: SmtpServers,
    address: SocketAddr,
    /// `None` where it does not encrypt.
    encryption: Option<Encryption>,
    /// The address at which access tokens are looked up; `None` where a password opens it.
    tokens: Option<String>,
    server: Option<Process>,
    folder: TempDir,
}

impl SmtpServers {
    /// Looks for aiosmtpd where `PAPERPLANE_TEST_AIOSMTPD` says, then on the PATH; its Python stands beside it.
    pub fn find() -> Option<Self> {
        let program = tools::named_by("PAPERPLANE_TEST_AIOSMTPD").or_else(|| tools::on_path("aiosmtpd"))?;
        let python = program.with_file_name("python3");
        python.exists().then_some(Self { python })
    }

    /// Starts a server that has nothing yet.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open(&self) -> anyhow::Result<SmtpServer> {
        self.open_in(tempfile::tempdir()?, None, None).await
    }

    /// The same with a sign-in, whose access tokens are the only way in.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open_to(&self, sign_in: &SignIn) -> anyhow::Result<SmtpServer> {
        self.open_in(tempfile::tempdir()?, None, Some(sign_in.info_url())).await
    }

    /// The same with a certificate: it lets nobody log in without encryption.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn open_encrypted(
        &self,
        encryption: Encryption,
        certificate: &Certificate,
    ) -> anyhow::Result<SmtpServer> {
        let folder = tempfile::tempdir()?;
        certificate.lay_into(folder.path())?;
        self.open_in(folder, Some(encryption), None).await
    }

    async fn open_in(
        &self,
        folder: TempDir,
        encryption: Option<Encryption>,
        tokens: Option<String>,
    ) -> anyhow::Result<SmtpServer> {
        fs::write(folder.path().join("smtp.py"), PROGRAM)?;
        fs::create_dir(folder.path().join("taken"))?;
        let (servers, address) = (self.clone(), ports::free_address()?);
        let mut server = SmtpServer { servers, address, encryption, tokens, server: None, folder };
        server.start().await?;
        Ok(server)
    }
}

impl SmtpServer {
    /// The address at which it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Starts it, with what it has taken before.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start(&mut self) -> anyhow::Result<()> {
        let mut command = Command::new(&self.servers.python);
        let folder = self.folder.path();
        command.arg(folder.join("smtp.py")).arg(self.address.port().to_string()).arg(folder.join("taken"));
        let encryption = match self.encryption {
            None => "none",
            Some(Encryption::Tls) => "tls",
            Some(Encryption::StartTls) => "starttls",
        };
        command.args([OFFICE, PASSWORD, NOBODY, encryption]).arg(folder);
        command.arg(self.tokens.as_deref().unwrap_or("none"));
        let mut server = Process::start("aiosmtpd", &mut command, &folder.join("smtp.log"))?;
        let address = self.address;
        until("aiosmtpd answers", LATER, async || {
            server.check_alive()?;
            ensure!(ports::answers(address), "not yet");
            Ok(())
        })
        .await
        .with_context(|| server.printed())?;
        self.server = Some(server);
        Ok(())
    }

    /// From now on it takes no mail that is larger than so many bytes, and says so.
    ///
    /// # Errors
    /// If that cannot be written down.
    pub fn limit_size(&self, bytes: u64) -> anyhow::Result<()> {
        Ok(fs::write(self.folder.path().join("size"), bytes.to_string())?)
    }

    /// Takes its life.
    ///
    /// # Errors
    /// If it was not running.
    pub fn kill_9(&mut self) -> anyhow::Result<()> {
        self.server.take().context("the server is not running")?.kill_9();
        Ok(())
    }

    /// The mails that it has taken, in their order, each with the envelope's recipients in its first header.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn taken(&self) -> anyhow::Result<Vec<String>> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.path().join("taken"))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|file| file.extension().is_some_and(|ending| ending == "eml"))
            .collect();
        files.sort();
        files.into_iter().map(|file| Ok(String::from_utf8_lossy(&fs::read(file)?).into_owned())).collect()
    }

    /// The mail with this text, once it was taken.
    ///
    /// # Errors
    /// If it is not taken for long.
    pub async fn sent(&self, text: &str) -> anyhow::Result<String> {
        until("the mail is sent", LATER, async || {
            let taken = self.taken()?;
            taken.into_iter().find(|mail| mail.contains(text)).with_context(|| format!("no “{text}” was sent"))
        })
        .await
    }
}
