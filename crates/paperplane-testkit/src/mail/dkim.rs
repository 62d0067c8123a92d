//! Signatures of mails, checked by dkimpy: an implementation that is not ours.

use crate::tools;
use anyhow::{Context as _, ensure};
use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

/// The check itself, in Python.
const PROGRAM: &str = include_str!("dkim.py");

/// The Python that has dkimpy, where it is installed.
#[derive(Clone, Debug)]
pub struct Dkimpy {
    python: PathBuf,
}

impl Dkimpy {
    /// Looks for dkimpy where `PAPERPLANE_TEST_DKIMPY` says, then on the PATH; its Python stands beside it.
    pub fn find() -> Option<Self> {
        let program = tools::named_by("PAPERPLANE_TEST_DKIMPY").or_else(|| tools::on_path("dkimverify"))?;
        let python = program.with_file_name("python3");
        python.exists().then_some(Self { python })
    }

    /// True if a mail's signature is good by the record of this name and value.
    ///
    /// # Errors
    /// If it does not run.
    pub fn finds_good(&self, mail: &[u8], name: &str, value: &str) -> anyhow::Result<bool> {
        let mut check = Command::new(&self.python);
        check.args(["-c", PROGRAM, name, value]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut check = check.spawn().context("starting Python")?;
        check.stdin.take().context("no standard input")?.write_all(mail)?;
        let output = check.wait_with_output()?;
        ensure!(output.status.success(), "the check failed");
        Ok(output.stdout.starts_with(b"good"))
    }
}
