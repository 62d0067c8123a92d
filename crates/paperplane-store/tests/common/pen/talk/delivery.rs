//! Records of the delivery of messages.

use crate::common::{ACCOUNT, OURS, PEOPLE, Pen, attempt_id, message_id, source};
use paperplane_core::{
    address::Address,
    envelope::Envelope,
    event::{
        After, Decision, DeliveryAccepted, DeliveryAttempted, DeliveryRefused, DeliveryReported, DeliverySettled,
        DeliveryUnsure, Event, RawRequest, TalkEvent,
    },
    ids::AttemptId,
    talk::{
        delivery::{Refusal, ReportedStatus},
        failure::Class,
        observation::Observation,
    },
};

impl Pen {
    pub fn reported(&self, person: usize, sid: &str, status: ReportedStatus, attempt: Option<AttemptId>) -> Envelope {
        let failed = status == ReportedStatus::Failed;
        let failure = failed.then_some((63024, Some(Class::BadAddress), None));
        self.reported_with(person, sid, status, attempt, failure)
    }

    /// A report of a failure with a code, its class and the provider's words.
    pub fn failed(
        &self,
        person: usize,
        sid: &str,
        attempt: u8,
        code: i64,
        class: Option<Class>,
        words: &str,
    ) -> Envelope {
        let failure = Some((code, class, Some(words.to_owned())));
        self.reported_with(person, sid, ReportedStatus::Failed, Some(attempt_id(attempt)), failure)
    }

    fn reported_with(
        &self,
        person: usize,
        sid: &str,
        status: ReportedStatus,
        attempt: Option<AttemptId>,
        failure: Option<(i64, Option<Class>, Option<String>)>,
    ) -> Envelope {
        let (error_code, failure, words) =
            failure.map_or((None, None, None), |(code, class, words)| (Some(code), class, words));
        self.recorder().record(Observation::Reported(DeliveryReported {
            reported: self.naming.message(ACCOUNT, sid),
            account: ACCOUNT.into(),
            provider_ref: sid.into(),
            peer: Address::whatsapp(PEOPLE[person]),
            ours: Address::whatsapp(OURS),
            status,
            attempt,
            error_code,
            failure,
            words,
            raw: RawRequest::default(),
        }))
    }

    pub fn attempted(&mut self, person: usize, message: u8, attempt: u8) -> Envelope {
        self.outbound(
            person,
            Event::Talk(TalkEvent::DeliveryAttempted(DeliveryAttempted {
                message: message_id(message),
                attempt: attempt_id(attempt),
                owner: source().device,
                generation: "g".into(),
                deadline_ms: 1000,
            })),
        )
    }

    pub fn accepted(&mut self, person: usize, message: u8, attempt: u8, sid: &str) -> Envelope {
        self.outbound(
            person,
            Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted {
                message: message_id(message),
                attempt: attempt_id(attempt),
                account: ACCOUNT.into(),
                provider_ref: sid.into(),
                reconciled: false,
            })),
        )
    }

    pub fn refused(&mut self, person: usize, message: u8, attempt: Option<u8>, refusal: Refusal) -> Envelope {
        let attempt = attempt.map(attempt_id);
        self.outbound(
            person,
            Event::Talk(TalkEvent::DeliveryRefused(DeliveryRefused { message: message_id(message), attempt, refusal })),
        )
    }

    pub fn unsure(&mut self, person: usize, message: u8, attempt: u8) -> Envelope {
        let event = DeliveryUnsure { message: message_id(message), attempt: attempt_id(attempt) };
        self.outbound(person, Event::Talk(TalkEvent::DeliveryUnsure(event)))
    }

    pub fn settled(&mut self, person: usize, message: u8, decision: Decision, after: After) -> Envelope {
        let settled = DeliverySettled { message: message_id(message), decision, after };
        self.outbound(person, Event::Talk(TalkEvent::DeliverySettled(settled)))
    }
}
