//! Tools from PyPI, each in a virtual environment outside the checkout: Schemathesis, which asks of the REST API whatever
//! its own document allows, Moto, a pretended S3, aiosmtpd, a mail server for
//! sending, and dkimpy, which checks signatures of mails.

use crate::{errand, places};
use anyhow::{Context, Result, ensure};
use std::{fs, path::PathBuf, process::Command, time::Duration};

/// The packages of Schemathesis with their versions.
const SCHEMATHESIS: &str = include_str!("../../schemathesis.txt");
/// The packages of Moto with their versions.
const MOTO: &str = include_str!("../../moto.txt");
/// The packages of aiosmtpd with their versions.
const AIOSMTPD: &str = include_str!("../../aiosmtpd.txt");
/// The packages of dkimpy with their versions.
const DKIMPY: &str = include_str!("../../dkimpy.txt");
/// The time that pip may take.
const INSTALL_TIME_MAX: Duration = Duration::from_secs(10 * 60);

/// Schemathesis' program.
pub fn schemathesis() -> Result<PathBuf> {
    ready("schemathesis", SCHEMATHESIS, "schemathesis")
}

/// The server of Moto.
pub fn moto() -> Result<PathBuf> {
    ready("moto", MOTO, "moto_server")
}

/// The program of aiosmtpd, beside the Python that has it.
pub fn aiosmtpd() -> Result<PathBuf> {
    ready("aiosmtpd", AIOSMTPD, "aiosmtpd")
}

/// A program of dkimpy, beside the Python that has it.
pub fn dkimpy() -> Result<PathBuf> {
    ready("dkimpy", DKIMPY, "dkimverify")
}

/// A program of these packages, installed where it was not, or in other versions.
fn ready(folder: &str, requirements: &str, program: &str) -> Result<PathBuf> {
    let folder = places::cache().join(folder);
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let (program, installed) = (programs.join(program), folder.join("installed.txt"));
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    if fs::read_to_string(&installed).ok().as_deref() != Some(requirements) {
        let python = places::program("python3").or_else(|| places::program("python")).context("Python is not here")?;
        errand::run_within(Command::new(python).args(["-m", "venv", "--clear"]).arg(&folder), INSTALL_TIME_MAX)
            .context("Python made no virtual environment (on Debian it needs the package python3-venv)")?;
        let wanted = folder.join("wanted.txt");
        fs::write(&wanted, requirements)?;
        let mut install = Command::new(programs.join("python"));
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--requirement"]);
        errand::run_within(install.arg(&wanted), INSTALL_TIME_MAX)?;
        fs::rename(&wanted, &installed)?;
    }
    ensure!(program.exists(), "pip installed no {}", program.display());
    Ok(program)
}
