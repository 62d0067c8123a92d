//! A message to hundreds of people, while the relay is killed three times: nobody gets it twice, and nobody is forgotten.
//!
//! A relay that is killed while it hands a mail over cannot know whether the server took it. Such a mail waits for a person, who looks
//! and decides.

use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Decision, MessageId, OutreachId,
    ask::{GetLedger, GetOutreach},
    view::{
        bubble::{Bubble, BubbleState, Side},
        outreach::{LedgerKind, LedgerState, OutreachCounts},
    },
};
use paperplane_testkit::{
    http,
    mail::{OFFICE, SmtpServer, servers, settings},
    or_skip,
    people::{AGENCY, ALLEN},
    relay::Relay,
    wait::{LATER, until},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, time::Duration};

const API_TOKEN: &str = "rehearsal-api-token";

/// The number of people; more where somebody wants to measure.
fn people() -> usize {
    std::env::var("PAPERPLANE_OUTREACH_PEOPLE").ok().and_then(|count| count.parse().ok()).unwrap_or(120)
}

/// The address of a person.
fn address(nth: usize) -> String {
    format!("client{nth}@example.net")
}

/// The number of mails to each address.
fn recipients(smtp: &SmtpServer) -> anyhow::Result<BTreeMap<String, u32>> {
    let mut got: BTreeMap<String, u32> = BTreeMap::new();
    for mail in smtp.taken()? {
        let to = mail.split("X-Recipients: ").nth(1).and_then(|rest| rest.lines().next()).context("to nobody")?;
        *got.entry(to.to_owned()).or_default() += 1;
    }
    Ok(got)
}

/// The messages that wait for a decision, by address.
async fn undecided(relay: &Relay, outreach: OutreachId) -> anyhow::Result<BTreeMap<String, MessageId>> {
    let door = relay.door()?;
    let page = door.ask(GetLedger { outreach, kind: Some(LedgerKind::Failed), from: 0, limit: 200 }).await?;
    let mut found = BTreeMap::new();
    for line in page.lines {
        let unsure = LedgerState::Written { state: BubbleState::Unsure };
        ensure!(line.state == unsure, "{:?}", line.state);
        let conversation = line.conversation.context("no conversation")?;
        let is_unsure = |bubble: &Bubble| matches!(&bubble.side, Side::Ours { state: BubbleState::Unsure, .. });
        let bubble = door.bubbles(conversation).await?.into_iter().find(is_unsure);
        let number: usize = line.who.trim_start_matches("Client ").parse()?;
        found.insert(address(number), bubble.context("no message is unsure")?.id);
    }
    Ok(found)
}

#[tokio::test]
async fn nobody_gets_it_twice_and_nobody_is_forgotten_though_the_relay_is_killed() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let (mailboxes, smtp) = or_skip!(servers().await?, "without mail servers");
    let relay = Relay::new(program)?.with("PAPERPLANE_API_TOKEN", API_TOKEN);
    let relay = relay.with("PAPERPLANE_ATTEMPT_DEADLINE_MS", "5000").with("PAPERPLANE_PROVIDER_TIMEOUT_MS", "10000");
    let mut relay = relay.with_all(settings(&mailboxes, &smtp));
    relay.start().await?;
    relay.door()?.introduce(ALLEN, AGENCY).await?;
    let (base, client, count) = (relay.base(), http::client()?, people());
    let mut contacts = Vec::with_capacity(count);
    for nth in 0..count {
        let person = json!({ "name": format!("Client {nth}"), "addresses": [address(nth)] });
        let answer = client.post(base.join("/api/v1/contacts")?).bearer_auth(API_TOKEN).json(&person).send().await?;
        ensure!(answer.status() == 201, "it was answered {}", answer.status());
        contacts.push(answer.json::<Value>().await?["id"].as_str().context("no id")?.to_owned());
    }
    let campaign = json!({
        "name": "Open day", "contacts": contacts, "per_hour": 36_000,
        "texts": { "first_language": "en", "by_language": { "en": {
            "subject": "Open day", "text": "Hello {{ name }}, come to our open day.",
        } } },
    });
    let started = client.post(base.join("/api/v1/campaigns")?).bearer_auth(API_TOKEN).json(&campaign).send().await?;
    ensure!(started.status() == 202, "it was answered {}", started.status());
    let outreach: OutreachId = started.json::<Value>().await?["id"].as_str().context("no id")?.parse()?;

    let counts = async |relay: &Relay| -> anyhow::Result<OutreachCounts> {
        Ok(relay.door()?.ask(GetOutreach { outreach }).await?.counts)
    };
    for quarter in 1..=3 {
        let enough = u32::try_from(count * quarter / 4)?;
        until("some more were written to", LATER, async || {
            let counts = counts(&relay).await?;
            ensure!(counts.written >= enough, "{counts:?}");
            Ok(())
        })
        .await?;
        relay.kill_9()?;
        relay.start().await?;
    }
    let limit = LATER + Duration::from_millis(u64::try_from(count)? * 200);
    until("all had their turn", limit, async || {
        let counts = counts(&relay).await?;
        ensure!(counts.waiting == 0 && counts.people() == u32::try_from(count)?, "{counts:?}");
        Ok(())
    })
    .await?;
    let undecided = until("each mail is handed over or waits for a decision", limit, async || {
        let (got, undecided) = (recipients(&smtp)?, undecided(&relay, outreach).await?);
        let missing = (0..count).map(address).filter(|one| !got.contains_key(one) && !undecided.contains_key(one));
        ensure!(missing.clone().count() == 0, "{:?} have nothing", missing.collect::<Vec<_>>());
        Ok(undecided)
    })
    .await?;
    // At each of three kills at most eight mails are on their way.
    ensure!(undecided.len() <= 3 * 8, "{} wait for a decision", undecided.len());
    let got = recipients(&smtp)?;
    for (_, message) in undecided.into_iter().filter(|(who, _)| !got.contains_key(who)) {
        relay.door()?.settle(message, Decision::SendAgain).await?;
    }
    let got = until("all mails are handed over", LATER, async || {
        let got = recipients(&smtp)?;
        ensure!(got.len() == count, "{} of {count} people got it", got.len());
        Ok(got)
    })
    .await?;
    for mail in smtp.taken()? {
        ensure!(mail.contains("List-Unsubscribe:") || !mail.contains(OFFICE), "nobody could unsubscribe: {mail}");
    }
    let twice: Vec<_> = got.iter().filter(|(_, times)| **times > 1).collect();
    ensure!(twice.is_empty(), "some got it twice: {twice:?}");
    Ok(())
}
