//! A full disk behind the program's output is no reason to stop working.
#![cfg(target_os = "linux")]

use crate::office::{Office, is_sent};
use anyhow::ensure;
use paperplane_testkit::{
    or_skip,
    people::AMARA,
    relay::Relay,
    wait::{LATER, until},
};
use std::{fs, os::unix::fs::PermissionsExt as _};

/// Found by a real storm: the log line about the full disk could not be printed, and took down who followed the log.
#[tokio::test]
async fn a_log_that_takes_no_more_lines_stops_nothing() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let folder = tempfile::tempdir()?;
    let on_full_disk = folder.path().join("relay");
    fs::write(&on_full_disk, format!("#!/bin/sh\nexec '{}' \"$@\" 2>/dev/full\n", program.display()))?;
    fs::set_permissions(&on_full_disk, fs::Permissions::from_mode(0o700))?;
    let office = Office::open(on_full_disk, |relay| relay.with("RUST_LOG", "debug")).await?;
    let amara = office.hear(AMARA, "Is the visa there?").await?;
    office.door.send(amara, "It came this morning").await?;
    is_sent(&office.provider, AMARA, &["It came this morning"]).await?;
    // It reads back what was written: the follower of the log still runs.
    until("everything is read", LATER, async || {
        let health = office.relay.health().await?;
        ensure!(health["outbox"] == 0 && health["caught_up"] == true, "the relay is {health}");
        Ok(())
    })
    .await
}
