//! The programs that are measured, built in release beside this one.

use anyhow::{Context as _, ensure};
use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

/// A program beside this one.
///
/// # Errors
/// If it was not built.
pub fn beside(name: &str) -> anyhow::Result<PathBuf> {
    let me = std::env::current_exe().context("where this program stands")?;
    let program = me.with_file_name(name).with_extension(std::env::consts::EXE_EXTENSION);
    ensure!(program.is_file(), "{} is not built: `cargo xtask bench` builds it", program.display());
    Ok(program)
}

/// Runs a bare program to its end and answers with what it printed, a number a line.
///
/// # Errors
/// If it fails.
pub fn numbers(name: &str, arguments: &[&str]) -> anyhow::Result<Vec<Vec<f64>>> {
    let ended = Command::new(beside(name)?).args(arguments).stdin(Stdio::null()).output().context("starting it")?;
    ensure!(ended.status.success(), "{name} ended with {}:\n{}", ended.status, String::from_utf8_lossy(&ended.stderr));
    let printed = String::from_utf8_lossy(&ended.stdout).into_owned();
    let read = |line: &str| line.split(' ').map(str::parse).collect::<Result<Vec<f64>, _>>();
    printed.lines().map(read).collect::<Result<_, _>>().with_context(|| format!("what {name} printed"))
}
