//! Settings from `.env`, by folder, and a desk that began on this computer and then finds Kafka set up.

use anyhow::ensure;
use paperplane_bridge::view::workspace::LogView;
use paperplane_testkit::{
    or_skip,
    people::{ACCOUNT_SID, AGENCY, AGENCY_NUMBER, ALLEN, AUTH_TOKEN},
    relay::Relay,
    wait::{SOON, until},
};

fn twilio(number: &str) -> String {
    format!("TWILIO_ACCOUNT_SID={ACCOUNT_SID}\nTWILIO_AUTH_TOKEN={AUTH_TOKEN}\nTWILIO_NUMBER=whatsapp:{number}\n")
}

/// Waits until the agency has this number: it is added behind the start.
async fn has_number(relay: &Relay, number: &str) -> anyhow::Result<()> {
    let door = relay.door()?;
    until("the number is there", SOON, async || {
        let home = door.home().await?;
        let found: Vec<_> = home.inboxes.iter().map(|inbox| &inbox.address).collect();
        ensure!(found.contains(&&number.to_owned()), "only {found:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_folder_it_starts_in_is_asked_before_the_data_folder() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    // No provider is there, and the public address keeps it from being asked for messages.
    let relay = Relay::new(program)?.with("TWILIO_API_BASE", "http://127.0.0.1:9/");
    let public = relay.base();
    let mut relay = relay.with("PAPERPLANE_PUBLIC_URL", public);
    relay.write_dot_env_of_data(&twilio("+15005550001"))?;
    relay.start().await?;
    has_number(&relay, "+15005550001").await?;
    relay.stop()?;
    relay.write_dot_env(&twilio(AGENCY_NUMBER))?;
    relay.start().await?;
    has_number(&relay, AGENCY_NUMBER).await
}

#[tokio::test]
async fn an_agency_that_began_on_this_computer_stays_there_and_is_shown_how_to_use_kafka() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut relay = Relay::new(program)?;
    relay.start().await?;
    relay.door()?.introduce(ALLEN, AGENCY).await?;
    ensure!(relay.printed().contains("Log: this computer."), "the first line: {}", relay.printed());
    relay.stop()?;
    // Nobody listens there: it would not become healthy if it asked.
    relay.write_dot_env("KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9\n")?;
    relay.start().await?;
    let home = relay.door()?.home().await?;
    ensure!(home.log == LogView::Solo { kafka_waits: true } && home.agency == AGENCY, "it shows {home:?}");
    ensure!(relay.printed().contains("start in an empty folder (--data DIR)"), "it says: {}", relay.printed());
    Ok(())
}
