//! The agency and its client, step by step, in the real window.

use super::{step_02, step_04, step_05, step_09, step_14};
use crate::office::on_kafka;
use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::GetHome;
use paperplane_testkit::{
    broker::Broker,
    driver::marked,
    http, or_skip,
    people::{AGENCY, ALLEN, Person},
    process::tail,
    provider::Provider,
    relay::Relay,
    tools,
    wait::{LATER, until},
    window::{Window, Windows},
};
use serde_json::{Value, json};
use std::ffi::OsString;

const API_TOKEN: &str = "rehearsal-api-token";

/// The window at which Allen sits, the agency's relay, and the provider by which clients are reached.
pub struct Story {
    pub window: Window,
    pub provider: Provider,
    pub relay: Relay,
}

#[tokio::test]
async fn from_a_list_of_strangers_to_a_client_who_has_arrived() -> anyhow::Result<()> {
    let windows = or_skip!(Windows::find(), "no display with WebKit's driver here");
    let program = or_skip!(tools::built("paperplane"), "the desktop's binary is not built");
    let relay = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let relay = Relay::new(relay)?.with("PAPERPLANE_API_TOKEN", API_TOKEN);
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = on_kafka(relay.with_twilio(&provider.api()), &broker);
    relay.start().await?;
    let folder = tempfile::tempdir()?;
    let arguments: [OsString; 2] = ["--data".into(), folder.path().join("data").into()];
    let env = crate::office::kafka_settings(&broker).map(|(name, value)| (name.to_owned(), value.into()));
    let window = windows.open(&program, &arguments, &env, folder.path()).await?;
    let story = Story { window, provider, relay };
    let ended = story.told().await;
    let ended =
        ended.with_context(|| format!("window:\n{}\nrelay:\n{}", story.window.printed(), tail(&story.relay.printed())));
    story.window.finish("story", ended).await
}

impl Story {
    async fn told(&self) -> anyhow::Result<()> {
        self.begin().await?;
        step_02::allen_selects_two_of_three_prospects(self).await?;
        step_04::he_writes_to_both_at_once(self).await?;
        step_05::one_answers_and_they_talk(self).await?;
        step_09::her_case_moves_and_she_is_told(self).await?;
        step_14::she_has_arrived_and_they_stay_in_touch(self).await
    }

    /// The first minute: a name and an agency.
    async fn begin(&self) -> anyhow::Result<()> {
        let window = &self.window;
        window.see(&marked("first-run")).await?;
        window.write(&marked("my-name"), ALLEN).await?;
        window.write(&marked("agency-name"), AGENCY).await?;
        window.click(&marked("begin")).await?;
        window.see_gone(&marked("first-run")).await?;
        until("it has read the whole log", LATER, async || {
            let health = window.ask(GetHome {}).await?.health;
            ensure!(health.caught_up, "it is {health:?}");
            Ok(())
        })
        .await
    }

    /// Sends JSON to the agency's REST API, as its other programs do.
    pub async fn post(&self, path: &str, body: Value) -> anyhow::Result<Value> {
        let url = self.relay.base().join(path)?;
        let answer = http::client()?.post(url).bearer_auth(API_TOKEN).json(&body).send().await?;
        let status = answer.status();
        let text = answer.text().await?;
        ensure!(status.is_success(), "{path} was answered {status}: {text}");
        Ok(serde_json::from_str(&text)?)
    }

    /// Adds somebody whom the agency has found.
    pub async fn found(&self, person: Person, evidence: &str) -> anyhow::Result<()> {
        let person = json!({ "name": person.name, "addresses": [person.number], "evidence": evidence });
        self.post("/api/v1/contacts", person).await.map(|_| ())
    }

    /// Waits until the provider has exactly these texts for somebody.
    pub async fn got(&self, who: Person, texts: &[&str]) -> anyhow::Result<()> {
        until(&format!("{} has {} messages", who.name, texts.len()), LATER, async || {
            let got = self.provider.bodies_to(who);
            ensure!(got == texts, "got {got:?}");
            Ok(())
        })
        .await
    }
}
