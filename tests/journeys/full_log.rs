//! What a program prints goes to a file, and the disk of that file is full. That is no reason to stop working.
#![cfg(target_os = "linux")]

use crate::office::conversation_with;
use anyhow::ensure;
use paperplane_testkit::{
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    provider::Provider,
    relay::Relay,
    wait::{LATER, until},
};
use std::{fs, os::unix::fs::PermissionsExt as _};

/// Found by a real storm: the line that told of the full disk could not be printed, and took down who followed the log.
#[tokio::test]
async fn a_log_that_takes_no_more_lines_stops_nothing() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let folder = tempfile::tempdir()?;
    let on_full_disk = folder.path().join("relay");
    fs::write(&on_full_disk, format!("#!/bin/sh\nexec '{}' \"$@\" 2>/dev/full\n", program.display()))?;
    fs::set_permissions(&on_full_disk, fs::Permissions::from_mode(0o700))?;
    let relay = Relay::new(on_full_disk)?.with("RUST_LOG", "debug");
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay.with_twilio(&provider.api());
    relay.start().await?;
    let desk = relay.door()?;
    desk.introduce(ALLEN, AGENCY).await?;
    ensure!(provider.say(AMARA, "Is the visa there?").await? == 200, "the question was not taken");
    let amara = conversation_with(&desk, AMARA).await?;
    desk.send(amara, "It came this morning").await?;
    until("the answer is sent", LATER, async || {
        let sent = provider.bodies_to(AMARA);
        ensure!(sent == ["It came this morning"], "sent are {sent:?}");
        Ok(())
    })
    .await?;
    // It reads back what it was told: whoever follows the log still does.
    until("everything is read", LATER, async || {
        let health = relay.health().await?;
        ensure!(health["outbox"] == 0 && health["caught_up"] == true, "the relay is {health}");
        Ok(())
    })
    .await
}
