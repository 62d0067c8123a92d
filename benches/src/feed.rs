//! The feed: webhooks as Twilio would have posted them, read by our reader and appended through our own envelopes.
//!
//! Always the same for one number of messages. About twenty messages a conversation: most come from people who write these
//! days, the rest from anybody who ever wrote.

use crate::talk::{self, Dice};
use anyhow::{Context as _, ensure};
use paperplane_connectors::channels::{
    Account, Provider as _, Secret,
    twilio::{TwilioAccount, provider::Twilio},
};
use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::{Actor, Envelope, Source},
    event::{Event, InboxAdded, RawRequest, WorkspaceEvent},
    ids::{EventId, InboxId},
    naming::NamingKey,
    record::TopicPartition,
    recorder::Recorder,
    time::Timestamp,
    topic::Topic,
    wire::{self, Reading},
};
use paperplane_log::EventLog;
use paperplane_testkit::people::{ACCOUNT_SID, AGENCY_NUMBER, AUTH_TOKEN};
use url::form_urlencoded;

/// Messages of one conversation, on average.
pub const PER_CONVERSATION: u64 = 20;
/// People who write these days.
const WRITING_NOW: u64 = 200;
/// Records that are appended at once.
const AT_ONCE: u64 = 5_000;
/// Time at which the feed was written; the log's own time is what orders messages.
const WRITTEN: Timestamp = Timestamp(1_790_000_000_000);

/// The person who writes the `nth` message of the feed.
fn writer(nth: u64, dice: &mut Dice) -> u64 {
    let newest = nth / PER_CONVERSATION;
    if dice.below(10) < 7 { newest.saturating_sub(dice.below(WRITING_NOW)) } else { dice.below(newest + 1) }
}

/// A person's number. Nobody is ever called: the provider is a pretend one.
pub fn number(person: u64) -> String {
    format!("+4477009{person:05}")
}

/// A webhook's form, in Twilio's order.
pub fn form(nth: u64, person: u64, text: &str) -> String {
    let (sid, number) = (format!("SM{nth:032x}"), number(person));
    form_urlencoded::Serializer::new(String::new())
        .append_pair("SmsMessageSid", &sid)
        .append_pair("NumMedia", "0")
        .append_pair("ProfileName", &talk::name(person))
        .append_pair("MessageType", "text")
        .append_pair("SmsSid", &sid)
        .append_pair("WaId", number.trim_start_matches('+'))
        .append_pair("SmsStatus", "received")
        .append_pair("Body", text)
        .append_pair("To", &format!("whatsapp:{AGENCY_NUMBER}"))
        .append_pair("NumSegments", "1")
        .append_pair("MessageSid", &sid)
        .append_pair("AccountSid", ACCOUNT_SID)
        .append_pair("From", &format!("whatsapp:{number}"))
        .append_pair("ApiVersion", "2010-04-01")
        .finish()
}

/// The account to which the feed's webhooks belong.
pub fn account() -> Account {
    let account = TwilioAccount {
        account_sid: ACCOUNT_SID.into(),
        auth_token: Secret::new(AUTH_TOKEN),
        shared_keys: None,
        numbers: vec![Address::whatsapp(format!("whatsapp:{AGENCY_NUMBER}"))],
        service: None,
        api_base: paperplane_testkit::ports::web_address((std::net::Ipv4Addr::LOCALHOST, 9).into()),
    };
    account.into()
}

/// The workspace that the log belongs to.
///
/// # Errors
/// If it was not founded.
pub async fn source(log: &dyn EventLog) -> anyhow::Result<Source> {
    let first = log.first(TopicPartition { topic: Topic::Workspace, partition: 0 }).await?.context("a founded log")?;
    match wire::decode(&first, None) {
        Reading::Event(envelope) => Ok(envelope.source),
        other => anyhow::bail!("the log begins with {other:?}"),
    }
}

/// Connects the agency's number: a desk without one shows how to connect it, and not the list.
///
/// # Errors
/// If the log does not take it.
pub async fn connect(log: &dyn EventLog, naming: &NamingKey, partitions: i32) -> anyhow::Result<()> {
    let recorder = Recorder { source: source(log).await?, naming, now: WRITTEN };
    let added = Event::Workspace(WorkspaceEvent::InboxAdded(InboxAdded {
        provider: "twilio".into(),
        inbox: InboxId::new(WRITTEN, [1; 10]),
        channel: Channel::WHATSAPP,
        account: ACCOUNT_SID.into(),
        address: Address::whatsapp(format!("whatsapp:{AGENCY_NUMBER}")),
    }));
    let envelope = recorder.workspace(EventId::new(WRITTEN, [1; 10]), Actor::System, added);
    Ok(log.append(vec![wire::encode(&envelope)], partitions).await?)
}

/// Appends messages to a log that was founded.
///
/// # Errors
/// If the log does not take them.
pub async fn append(log: &dyn EventLog, naming: &NamingKey, partitions: i32, count: u64) -> anyhow::Result<()> {
    let recorder = Recorder { source: source(log).await?, naming, now: WRITTEN };
    let (account, mut dice) = (account(), Dice::new(count));
    let mut nth = 0;
    while nth < count {
        let end = (nth + AT_ONCE).min(count);
        let mut records = Vec::new();
        for nth in nth..end {
            let person = writer(nth, &mut dice);
            let form = form(nth, person, &talk::text(person, &mut dice));
            records.extend(envelopes(&recorder, &account, form)?.iter().map(wire::encode));
        }
        log.append(records, partitions).await?;
        nth = end;
    }
    Ok(())
}

fn envelopes(recorder: &Recorder<'_>, account: &Account, body: String) -> anyhow::Result<Vec<Envelope>> {
    let content_type = "application/x-www-form-urlencoded; charset=UTF-8".to_owned();
    let raw = RawRequest { path: "/api/ppl/twilio/webhook".into(), content_type, body };
    let observations = Twilio.reread(&raw, account, recorder.naming)?;
    ensure!(observations.len() == 1, "a message alone, and not {} facts", observations.len());
    Ok(observations.into_iter().map(|observation| recorder.record(observation)).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use paperplane_core::{
        event::{Event, TalkEvent},
        ids::{DeviceId, WorkspaceId},
    };
    use std::collections::BTreeSet;

    #[test]
    fn our_own_reader_reads_what_is_fed() {
        let naming = NamingKey::new([7; 32]);
        let nobody = uuid::Uuid::nil();
        let source = Source { workspace: WorkspaceId::from_uuid(nobody), device: DeviceId::from_uuid(nobody) };
        let recorder = Recorder { source, naming: &naming, now: WRITTEN };
        let read = envelopes(&recorder, &account(), form(3, 9, "签证 & виза?")).unwrap();
        let Event::Talk(TalkEvent::MessageReceived(received)) = &read[0].event else { panic!("{read:?}") };
        assert_eq!(received.message.text, "签证 & виза?");
        assert_eq!(received.message.profile_name, Some(talk::name(9)));
    }

    #[test]
    fn about_twenty_messages_make_a_conversation() {
        let mut dice = Dice::new(1);
        let people: BTreeSet<u64> = (0..20_000).map(|nth| writer(nth, &mut dice)).collect();
        assert!((900..=1_000).contains(&people.len()), "{}", people.len());
    }
}
