//! The desktop program under Wine, without its window, which needs WebView2: it starts, and `reread` opens data folders.

use super::{
    build,
    relay::fresh_data,
    steps::MESSAGES,
    webhook::{ACCOUNT_SID, AGENCY, AUTH_TOKEN},
    wine,
};
use crate::{
    errand,
    test::{tally::Tally, words},
};
use anyhow::{Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// The time that one start may take.
const TIME_MAX: Duration = Duration::from_secs(60);

/// Runs all steps; `relay_data` is the data folder of the relay's steps.
pub fn run(relay_data: &Path, tally: &mut Tally) {
    tally.count("the desktop starts and prints its version", words(prints(&["--version"], "paperplane ")));
    tally.count(
        "the desktop's reread opens the relay's data folder and reads all webhooks",
        words(rereads(relay_data, MESSAGES)),
    );
    tally.count(
        "the desktop keeps the keys of a new data folder in the credential store and finds them at the next start",
        words(credentials(&build::folder().join("desktop"))),
    );
}

fn credentials(folder: &Path) -> Result<()> {
    let data = fresh_data(PathBuf::from(folder))?;
    rereads(&data, 0)?;
    ensure!(!data.join("keys").exists(), "the keys are in files");
    ensure!(!fs::read_to_string(data.join("keychain-id"))?.is_empty(), "no name of an entry was kept");
    rereads(&data, 0)
}

/// `reread` without `--write` opens the encrypted databases and counts.
fn rereads(data: &Path, count: usize) -> Result<()> {
    let data = format!("Z:{}", data.display());
    prints(&["--data", &data, "reread"], &format!("{count} messages were read again"))
}

fn prints(arguments: &[&str], beginning: &str) -> Result<()> {
    let mut command = wine::command(&build::program("paperplane"))?;
    command.args(arguments).current_dir(build::folder());
    command.env("TWILIO_ACCOUNT_SID", ACCOUNT_SID).env("TWILIO_AUTH_TOKEN", AUTH_TOKEN).env("TWILIO_NUMBER", AGENCY);
    let mut printed = Vec::new();
    let status = errand::listen(&mut command, TIME_MAX, |line| printed.push(line.to_owned()))?;
    let has_line = printed.iter().any(|line| line.starts_with(beginning));
    ensure!(status.success() && has_line, "it ended with {status} and printed:\n{}", printed.join("\n"));
    Ok(())
}
