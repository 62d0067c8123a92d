//! The invented history as the log would have recorded it: real events, dated back.

use super::{
    dice::Dice,
    people::CLIENTS,
    plan::{By, Outcome, Said},
    talk::Language,
};
use paperplane_connectors::channels::twilio::{NAME, TwilioAccount};
use paperplane_core::{
    address::Address,
    channel::OptOutWords,
    envelope::{Actor, Envelope, Source},
    event::{
        ConversationSeen, DeliveryAccepted, DeliveryAttempted, DeliveryRefused, DeliveryReported, DeliveryUnsure,
        Details, Event, InboxAdded, Incoming, MediaPending, MemberJoined, MessageReceived, MessageRequested,
        RawRequest, TalkEvent, WorkspaceEvent,
    },
    ids::{AddressId, AttemptId, EventId, InboxId, MemberId, MessageId},
    limits::ATTEMPT_DEADLINE_MS,
    naming::NamingKey,
    recorder::Recorder,
    talk::{
        delivery::{Refusal, ReportedStatus},
        failure::Class,
        observation::Observation,
        optout,
    },
    time::Timestamp,
};
use std::collections::BTreeMap;
use url::form_urlencoded;

const SEED: u64 = 0x0b0b_5eed;
/// How long providers and phones take in the demo, in milliseconds.
const HANDED_OVER_AFTER: i64 = 180;
const ACCEPTED_AFTER: i64 = 650;
const REPORTED_AFTER: i64 = 2_400;
const READ_AFTER: i64 = 50_000;

/// Writes the history down.
pub(super) struct Scribe<'a> {
    source: Source,
    naming: &'a NamingKey,
    account: &'a TwilioAccount,
    /// Who answers in which language; the first one in all others.
    staff: BTreeMap<Language, MemberId>,
    me: MemberId,
    now: Timestamp,
    dice: Dice,
    written: Vec<Envelope>,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(
        source: Source,
        naming: &'a NamingKey,
        account: &'a TwilioAccount,
        me: MemberId,
        now: Timestamp,
    ) -> Self {
        let (staff, dice, written) = (BTreeMap::new(), Dice::new(SEED), Vec::new());
        Self { source, naming, account, staff, me, now, dice, written }
    }

    fn number(&self) -> &'a Address {
        // The demo's account is written with its number.
        &self.account.numbers[0]
    }

    /// The agency's number.
    pub(super) fn inbox(&mut self, at: Timestamp) {
        let inbox = InboxId::new(at, self.dice.ten_bytes());
        let event = Event::Workspace(WorkspaceEvent::InboxAdded(InboxAdded {
            provider: NAME.into(),
            inbox,
            channel: self.number().channel,
            account: self.account.account_sid.clone(),
            address: self.number().clone(),
        }));
        self.workspace(at, Actor::System, event);
    }

    /// A colleague.
    pub(super) fn colleague(&mut self, at: Timestamp, name: &str, language: Language) {
        let member = MemberId::new(at, self.dice.ten_bytes());
        self.staff.insert(language, member);
        self.workspace(
            at,
            Actor::Member(member),
            Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member, name: name.to_owned() })),
        );
    }

    /// Everything that was said, and up to where it was seen.
    pub(super) fn write(mut self, history: Vec<Said>) -> Vec<Envelope> {
        let mut seen: BTreeMap<usize, MessageId> = BTreeMap::new();
        for said in &history {
            let peer = Address::whatsapp(CLIENTS[said.client].address());
            match &said.by {
                By::Them { media, seen: true } => {
                    seen.insert(said.client, self.received(said, &peer, *media));
                }
                By::Them { media, seen: false } => {
                    self.received(said, &peer, *media);
                }
                By::Us(outcome) => self.sent(said, &peer, outcome),
            }
        }
        self.triage(&history, &seen);
        for (client, up_to) in seen {
            let peer = Address::whatsapp(CLIENTS[client].address());
            let (ours, peer) = (self.naming.address(self.number()), self.naming.address(&peer));
            let event = Event::Talk(TalkEvent::ConversationSeen(ConversationSeen { ours, peer, up_to }));
            self.workspace(self.now, Actor::Member(self.me), event);
        }
        // In the order in which things happened, as a log that was there would have it.
        self.written.sort_by_key(|envelope| envelope.recorded_at);
        self.written
    }

    /// Who answers in a language.
    pub(super) fn speaker(&self, language: Language) -> MemberId {
        self.staff.get(&language).copied().unwrap_or(self.me)
    }

    /// Who sits at the desk.
    pub(super) fn me(&self) -> MemberId {
        self.me
    }

    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    pub(super) fn ten_bytes(&mut self) -> [u8; 10] {
        self.dice.ten_bytes()
    }

    /// The name of an address in the log.
    pub(super) fn name_of(&self, address: &Address) -> AddressId {
        self.naming.address(address)
    }

    /// The name of the agency's own address.
    pub(super) fn name_of_ours(&self) -> AddressId {
        self.naming.address(self.number())
    }

    fn recorder(&self, at: Timestamp) -> Recorder<'a> {
        Recorder { source: self.source, naming: self.naming, now: at }
    }

    fn keep(&mut self, at: Timestamp, envelope: Envelope) {
        self.written.push(Envelope { recorded_at: Some(at), ..envelope });
    }

    pub(super) fn workspace(&mut self, at: Timestamp, actor: Actor, event: Event) {
        let id = EventId::new(at, self.dice.ten_bytes());
        let envelope = self.recorder(at).workspace(id, actor, event);
        self.keep(at, envelope);
    }

    fn outbound(&mut self, at: Timestamp, actor: Actor, peer: &Address, event: Event) {
        // What would lie ahead has not happened yet.
        let at = at.min(self.now);
        let id = EventId::new(at, self.dice.ten_bytes());
        let envelope = self.recorder(at).outbound(id, actor, peer, event);
        self.keep(at, envelope);
    }

    fn received(&mut self, said: &Said, peer: &Address, media: Option<&'static str>) -> MessageId {
        let provider_ref = said.sid();
        let id = self.naming.message(&self.account.account_sid, &provider_ref);
        let media: Vec<MediaPending> = media.into_iter().map(|kind| self.media(&provider_ref, kind)).collect();
        let name = CLIENTS[said.client].name;
        let raw = RawRequest {
            path: "/webhook/twilio".into(),
            content_type: "application/x-www-form-urlencoded".into(),
            body: self.form(said, peer, &provider_ref, name),
        };
        let message = Incoming {
            id,
            account: self.account.account_sid.clone(),
            provider_ref,
            peer: peer.clone(),
            ours: self.number().clone(),
            profile_name: Some(name.to_owned()),
            text: said.text.clone(),
            media,
            wish: optout::wish_of(&said.text, OptOutWords::Plain),
            provider_at: None,
            details: Details::default(),
        };
        let told = Observation::Received(MessageReceived { message, raw });
        let envelope = self.recorder(said.at).record(told);
        self.keep(said.at, envelope);
        id
    }

    fn media(&mut self, message: &str, content_type: &str) -> MediaPending {
        let TwilioAccount { account_sid, api_base, .. } = self.account;
        // The pretend phone tells papers from pictures by the first letter.
        let first = if content_type == "application/pdf" { 'd' } else { 'a' };
        let file = format!("{first}{}", &self.dice.hex()[1..]);
        let url = format!("{api_base}2010-04-01/Accounts/{account_sid}/Messages/{message}/Media/ME{file}");
        MediaPending { url, content_type: content_type.to_owned() }
    }

    fn form(&self, said: &Said, peer: &Address, provider_ref: &str, name: &str) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("SmsMessageSid", provider_ref)
            .append_pair("MessageSid", provider_ref)
            .append_pair("AccountSid", &self.account.account_sid)
            .append_pair("SmsStatus", "received")
            .append_pair("ProfileName", name)
            .append_pair("From", &peer.typed())
            .append_pair("To", &self.number().typed())
            .append_pair("Body", &said.text)
            .finish()
    }

    fn sent(&mut self, said: &Said, peer: &Address, outcome: &Outcome) {
        let at = said.at;
        let message = MessageId::new(at, self.dice.ten_bytes());
        let author = self.speaker(CLIENTS[said.client].language);
        let ours = Some(self.number().clone());
        let request = MessageRequested::text(message, peer.clone(), ours, said.text.clone());
        self.outbound(at, Actor::Member(author), peer, Event::Talk(TalkEvent::MessageRequested(request)));
        match outcome {
            Outcome::Refused(refusal) => self.refused(at, peer, message, refusal.clone()),
            Outcome::Unsure => {
                let attempt = self.attempted(at, peer, message);
                let unsure = DeliveryUnsure { message, attempt };
                self.outbound(
                    at.plus_ms(ATTEMPT_DEADLINE_MS),
                    Actor::System,
                    peer,
                    Event::Talk(TalkEvent::DeliveryUnsure(unsure)),
                );
            }
            Outcome::Reported(status) => {
                let attempt = self.attempted(at, peer, message);
                self.accepted(said, peer, (message, attempt), *status);
            }
        }
    }

    fn refused(&mut self, at: Timestamp, peer: &Address, message: MessageId, refusal: Refusal) {
        let refused = DeliveryRefused { message, attempt: None, refusal };
        self.outbound(
            at.plus_ms(HANDED_OVER_AFTER),
            Actor::System,
            peer,
            Event::Talk(TalkEvent::DeliveryRefused(refused)),
        );
    }

    fn attempted(&mut self, at: Timestamp, peer: &Address, message: MessageId) -> AttemptId {
        let attempt = AttemptId::new(at, self.dice.ten_bytes());
        let event = Event::Talk(TalkEvent::DeliveryAttempted(DeliveryAttempted {
            message,
            attempt,
            owner: self.source.device,
            generation: "demo".into(),
            deadline_ms: ATTEMPT_DEADLINE_MS,
        }));
        self.outbound(at.plus_ms(HANDED_OVER_AFTER), Actor::System, peer, event);
        attempt
    }

    fn accepted(
        &mut self,
        said: &Said,
        peer: &Address,
        (message, attempt): (MessageId, AttemptId),
        last: ReportedStatus,
    ) {
        let (at, provider_ref) = (said.at, said.sid());
        let account = self.account.account_sid.clone();
        let accepted =
            DeliveryAccepted { message, attempt, account, provider_ref: provider_ref.clone(), reconciled: false };
        self.outbound(
            at.plus_ms(ACCEPTED_AFTER),
            Actor::System,
            peer,
            Event::Talk(TalkEvent::DeliveryAccepted(accepted)),
        );
        let delivered = matches!(last, ReportedStatus::Read).then_some((REPORTED_AFTER, ReportedStatus::Delivered));
        let after = if last == ReportedStatus::Read { READ_AFTER } else { REPORTED_AFTER };
        for (after, status) in delivered.into_iter().chain([(after, last)]) {
            let reported_at = at.plus_ms(after).min(self.now);
            let told = self.report(peer, &provider_ref, attempt, status);
            let envelope = self.recorder(reported_at).record(Observation::Reported(told));
            self.keep(reported_at, envelope);
        }
    }

    fn report(
        &self,
        peer: &Address,
        provider_ref: &str,
        attempt: AttemptId,
        status: ReportedStatus,
    ) -> DeliveryReported {
        DeliveryReported {
            reported: self.naming.message(&self.account.account_sid, provider_ref),
            account: self.account.account_sid.clone(),
            provider_ref: provider_ref.to_owned(),
            peer: peer.clone(),
            ours: self.number().clone(),
            status,
            attempt: Some(attempt),
            // Twilio's "the number is not on WhatsApp".
            error_code: (status == ReportedStatus::Failed).then_some(63024),
            failure: (status == ReportedStatus::Failed).then_some(Class::BadAddress),
            raw: RawRequest::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::demo::plan;
    use paperplane_connectors::channels::Secret;
    use paperplane_core::{
        ids::{DeviceId, WorkspaceId},
        wire,
    };
    use std::collections::BTreeSet;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    fn written() -> Vec<Envelope> {
        let naming = NamingKey::new([3; 32]);
        let source = Source { workspace: WorkspaceId::new(NOW, [1; 10]), device: DeviceId::new(NOW, [2; 10]) };
        let account = TwilioAccount {
            account_sid: "AC0".into(),
            auth_token: Secret::new("t"),
            numbers: vec![Address::whatsapp("whatsapp:+15005550006")],
            service: None,
            api_base: "http://127.0.0.1:1".parse().unwrap(),
        };
        let mut scribe = Scribe::new(source, &naming, &account, MemberId::new(NOW, [4; 10]), NOW);
        scribe.inbox(NOW.plus_ms(-1));
        scribe.colleague(NOW.plus_ms(-1), "Mei", Language::Chinese);
        scribe.write(plan::history(NOW))
    }

    #[test]
    fn no_event_is_written_twice_and_each_fits_the_log() {
        let all = written();
        let ids: BTreeSet<_> = all.iter().map(|envelope| envelope.id).collect();
        assert_eq!(ids.len(), all.len());
        assert!(all.iter().all(|envelope| wire::encode(envelope).value.len() < 10_000));
    }

    #[test]
    fn time_only_goes_forward_and_stops_now() {
        let times: Vec<_> = written().iter().map(|envelope| envelope.recorded_at.unwrap()).collect();
        assert!(times.is_sorted() && times.last() <= Some(&NOW));
    }

    #[test]
    fn every_message_comes_to_an_end() {
        let (mut requested, mut ended) = (BTreeSet::new(), BTreeSet::new());
        for envelope in written() {
            match envelope.event {
                Event::Talk(TalkEvent::MessageRequested(it)) => assert!(requested.insert(it.message)),
                Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted { message, .. }))
                | Event::Talk(TalkEvent::DeliveryRefused(DeliveryRefused { message, .. }))
                | Event::Talk(TalkEvent::DeliveryUnsure(DeliveryUnsure { message, .. })) => {
                    assert!(ended.insert(message))
                }
                _ => {}
            }
        }
        assert!(requested.len() > 500, "{}", requested.len());
        assert_eq!(requested, ended);
    }
}
