//! Messages of the agency, and the course of their delivery.

use super::plan::{Outcome, Said};
use crate::demo::{people::CLIENTS, scribe::Scribe};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{
        DeliveryAccepted, DeliveryAttempted, DeliveryRefused, DeliveryReported, DeliveryUnsure, Event,
        MessageRequested, RawRequest, TalkEvent,
    },
    ids::{AttemptId, MessageId},
    limits::ATTEMPT_DEADLINE_MS,
    talk::{
        delivery::{Refusal, ReportedStatus},
        observation::Observation,
    },
    time::Timestamp,
};

/// Delays of providers and phones in the demo, in milliseconds.
const HANDED_OVER_AFTER: i64 = 180;
const ACCEPTED_AFTER: i64 = 650;
const REPORTED_AFTER: i64 = 2_400;
const READ_AFTER: i64 = 50_000;

impl Scribe<'_> {
    /// Writes a message and its outcome.
    pub(super) fn sent(&mut self, said: &Said, peer: &Address, outcome: &Outcome) {
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
            Outcome::Reported(status) => self.handed_over((at, &said.sid()), peer, message, *status),
        }
    }

    /// The attempt at a message which the provider took under an id of its own, and reported last as `status`.
    pub(in crate::demo) fn handed_over(
        &mut self,
        (at, provider_ref): (Timestamp, &str),
        peer: &Address,
        message: MessageId,
        status: ReportedStatus,
    ) {
        let attempt = self.attempted(at, peer, message);
        self.accepted((at, provider_ref), peer, (message, attempt), status);
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
        (at, provider_ref): (Timestamp, &str),
        peer: &Address,
        (message, attempt): (MessageId, AttemptId),
        last: ReportedStatus,
    ) {
        let account = self.account.account_sid.clone();
        let accepted =
            DeliveryAccepted { message, attempt, account, provider_ref: provider_ref.to_owned(), reconciled: false };
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
            let report = self.report(peer, provider_ref, attempt, status);
            let envelope = self.recorder(reported_at).record(Observation::Reported(report));
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
            failure: (status == ReportedStatus::Failed).then_some(paperplane_core::talk::failure::Class::BadAddress),
            words: None,
            raw: RawRequest::default(),
        }
    }
}
