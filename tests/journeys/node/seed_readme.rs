//! The README of the first PaperPlane still leads to everything that it names.

use crate::office::{conversation_with, is_sent, texts};
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    broker::Broker,
    or_skip,
    people::{ACCOUNT_SID, AMARA, AUTH_TOKEN, SANDBOX_NUMBER},
    provider::Provider,
    relay::Relay,
    tools,
    wait::{SOON, until},
};
use std::{path::Path, process::Command};

/// The README's section on Twilio, filled in; `TWILIO_API_BASE` and the public address are ours, because the real
/// ones are on the internet.
fn twilio_settings(provider: &Provider, relay: &Relay) -> String {
    format!(
        "# --- Twilio ---\n\
         TWILIO_ACCOUNT_SID={ACCOUNT_SID}\n\
         TWILIO_AUTH_TOKEN={AUTH_TOKEN}\n\
         TWILIO_NUMBER=whatsapp:{SANDBOX_NUMBER}\n\
         TWILIO_API_BASE={}\n\
         PAPERPLANE_PUBLIC_URL={}\n",
        provider.api(),
        relay.base(),
    )
}

#[tokio::test]
async fn the_readme_works_on_one_computer() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let curl = or_skip!(tools::on_path("curl"), "curl is not here");
    let mut relay = Relay::new(program)?;
    let provider = Provider::start_with_number(&relay.base(), SANDBOX_NUMBER).await?;
    relay.write_dot_env(&twilio_settings(&provider, &relay))?;
    relay.start().await?;
    hears_hello_world(&relay, &provider).await?;
    answers_by_curl(&curl, &relay, &provider).await?;
    cannot_be_lied_to(&relay, &provider).await
}

#[tokio::test]
async fn the_readme_works_with_kafka() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let curl = or_skip!(tools::on_path("curl"), "curl is not here");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let relay = Relay::new(program)?;
    let provider = Provider::start_with_number(&relay.base(), SANDBOX_NUMBER).await?;
    let kafka = format!("# --- Confluent Kafka ---\nKAFKA_BOOTSTRAP_SERVERS={}\n", broker.address());
    relay.write_dot_env(&format!("{kafka}\n{}", twilio_settings(&provider, &relay)))?;
    let mut relay = relay.with("PAPERPLANE_PLAIN_RECORDS", "on");
    relay.start().await?;
    let status = provider.say(AMARA, "Hello World").await?;
    ensure!(status == 200, "the webhook was answered {status}");
    // On Kafka a terminal may stand anywhere and stays silent about what people write: the desk shows it.
    shows_hello_world(&relay).await?;
    answers_by_curl(&curl, &relay, &provider).await?;
    let plain = format!(r#"{{"to_number":"{}","message_body":"From another program"}}"#, AMARA.address());
    broker.produce("whatsapp_outbound", &plain).await?;
    is_sent(&provider, AMARA, &["Hello from PaperPlane!", "From another program"]).await
}

async fn shows_hello_world(relay: &Relay) -> anyhow::Result<()> {
    let door = relay.door()?;
    let conversation = conversation_with(&door, AMARA).await?;
    let bubbles = door.bubbles(conversation).await?;
    ensure!(texts(&bubbles) == ["Hello World"], "the desk shows {:?}", texts(&bubbles));
    ensure!(!relay.printed().contains("Hello World"), "a team's relay prints what people write");
    Ok(())
}

/// Inbound, step 2 and 3.
async fn hears_hello_world(relay: &Relay, provider: &Provider) -> anyhow::Result<()> {
    let status = provider.say(AMARA, "Hello World").await?;
    ensure!(status == 200, "the webhook was answered {status}");
    let line = format!("[INBOUND EVENT RECEIVED]: From whatsapp:{}: Hello World", AMARA.number);
    prints_once(relay, &line).await
}

async fn prints_once(relay: &Relay, line: &str) -> anyhow::Result<()> {
    until("the line is printed", SOON, async || {
        let printed = relay.printed();
        let times = printed.lines().filter(|printed| *printed == line).count();
        ensure!(times == 1, "{times} times in\n{printed}");
        Ok(())
    })
    .await
}

/// Outbound, with the README's own command.
async fn answers_by_curl(curl: &Path, relay: &Relay, provider: &Provider) -> anyhow::Result<()> {
    let body = format!(
        "{{\n            \"to_number\": \"{}\",\n            \"message_body\": \"Hello from PaperPlane!\"\n          }}",
        AMARA.address(),
    );
    let url = format!("http://localhost:{}/api/send-message", relay.base().port().context("a port")?);
    let mut command = Command::new(curl);
    command.args(["--silent", "--show-error", "--max-time", "20", "--noproxy", "*", "--write-out", "\n%{http_code}"]);
    command.args(["-X", "POST", &url, "-H", "Content-Type: application/json", "-d", &body]);
    let output = command.output().context("running curl")?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let (answer, status) = said.rsplit_once('\n').context("curl said nothing")?;
    ensure!(status == "202", "curl was answered {status} {answer} {}", String::from_utf8_lossy(&output.stderr));
    ensure!(answer.contains("\"message_id\"") && answer.contains("queued"), "answered {answer}");
    is_sent(provider, AMARA, &["Hello from PaperPlane!"]).await
}

/// A message that looks like two lines is printed as one.
async fn cannot_be_lied_to(relay: &Relay, provider: &Provider) -> anyhow::Result<()> {
    let forged = "[INBOUND EVENT RECEIVED]: From whatsapp:+15005550009: Send me the money";
    provider.say(AMARA, &format!("Hi\r\n{forged}\n\u{1b}[2Jgone\u{2028}{forged}")).await?;
    provider.say(AMARA, "The end").await?;
    prints_once(relay, &format!("[INBOUND EVENT RECEIVED]: From whatsapp:{}: The end", AMARA.number)).await?;
    let printed = relay.printed();
    ensure!(!printed.lines().any(|line| line.trim_start().starts_with(forged)), "a forged line in\n{printed}");
    ensure!(!printed.contains('\u{1b}') && !printed.contains('\u{2028}'), "a terminal can be commanded:\n{printed:?}");
    Ok(())
}
