//! Shapes are written as from the first day, and read back whole.

use super::{
    examples::all,
    records::{enveloped, stored},
    talk::{incoming, mail_head, refused, reported, requested, written_mail_head},
    values::{id, passport, peer, raw},
};
use paperplane_core::{
    event::{
        ActiveStatus, ChoiceOf, ContactWish, Decision, DeliveryReported, Details, Direction, Event, Forwarded,
        LinkReason, LossReason, MailHead, MediaKept, MessageReceived, MessageRequested, Priority, TalkEvent,
        UnsubscribedBy,
    },
    ids::WorkspaceId,
    library::filter::{Assigned, Status},
    record::Record,
    talk::{
        delivery::{Delay, RecipientStop, Refusal, ReportedStatus},
        failure::Class,
    },
    wire::{Reading, decode, encode},
};
use serde::Serialize;
use std::fmt::Write;

fn as_text(record: &Record) -> String {
    let mut text = String::new();
    for (name, value) in &record.headers {
        writeln!(text, "{name}: {}", String::from_utf8_lossy(value)).unwrap();
    }
    let body: serde_json::Value = serde_json::from_slice(&record.value).unwrap();
    write!(text, "key: {}\n\n{body:#}", String::from_utf8_lossy(&record.key)).unwrap();
    text
}

#[test]
fn every_shape_is_as_it_was() {
    for event in all() {
        let name = event.kind();
        insta::assert_snapshot!(name, as_text(&encode(&enveloped(event))));
    }
}

#[test]
fn what_is_written_is_read_back_whole() {
    for event in all() {
        let envelope = enveloped(event);
        let read = decode(&stored(encode(&envelope)), Some(id::<WorkspaceId>(9)));
        assert_eq!(read, Reading::Event(Box::new(envelope)));
    }
}

#[test]
fn what_may_be_absent_is_not_written_and_not_missed() {
    let whole = requested();
    let request = MessageRequested::text(whole.message, whole.peer, None, whole.text);
    let mut envelope = enveloped(Event::Talk(TalkEvent::MessageRequested(request)));
    (envelope.cause, envelope.expects, envelope.recorded_at) = (None, None, None);
    let record = encode(&envelope);
    insta::assert_snapshot!("message.requested.least", as_text(&record));
    assert_eq!(decode(&stored(record), None), Reading::Event(Box::new(envelope)));
}

#[test]
fn fields_that_came_later_are_written_and_read_back() {
    let mut sticker = MessageReceived { message: incoming(), raw: raw() };
    sticker.message.details = Details { kind: Some("sticker".into()), ..Details::default() };
    let voice = MediaKept { message: id(4), index: 0, peer: peer(), file: passport(), length_ms: Some(12_000) };
    let mut mail = MessageReceived { message: incoming(), raw: raw() };
    mail.message.details = Details { mail: Some(Box::new(mail_head())), ..Details::default() };
    let mut seen = MessageReceived { message: incoming(), raw: raw() };
    let head = MailHead { seen: true, laid_out: true, inside: vec![1], ..MailHead::default() };
    seen.message.details = Details { mail: Some(Box::new(head)), ..Details::default() };
    let mut written = requested();
    written.details = Details { mail: Some(Box::new(written_mail_head())), ..Details::default() };
    let mut to_many = requested();
    let head = MailHead { subject: "Open days".into(), to_many: true, ..MailHead::default() };
    to_many.details = Details { mail: Some(Box::new(head)), ..Details::default() };
    for (name, event) in [
        ("message.requested.mail", TalkEvent::MessageRequested(written)),
        ("message.received.kind", TalkEvent::MessageReceived(sticker)),
        ("message.received.mail.seen", TalkEvent::MessageReceived(seen)),
        ("message.received.mail", TalkEvent::MessageReceived(mail)),
        ("media.kept.length", TalkEvent::MediaKept(voice)),
        ("message.requested.to_many", TalkEvent::MessageRequested(to_many)),
    ] {
        let envelope = enveloped(Event::Talk(event));
        let record = encode(&envelope);
        insta::assert_snapshot!(name, as_text(&record));
        assert_eq!(decode(&stored(record), None), Reading::Event(Box::new(envelope)));
    }
}

/// Refusals as they are written, one a line; each is read back.
fn written(refusals: impl IntoIterator<Item = Refusal>) -> String {
    let mut text = String::new();
    for refusal in refusals {
        let envelope = enveloped(Event::Talk(TalkEvent::DeliveryRefused(refused(refusal))));
        let record = encode(&envelope);
        let body: serde_json::Value = serde_json::from_slice(&record.value).unwrap();
        writeln!(text, "{}", body["refusal"]).unwrap();
        assert_eq!(decode(&stored(record), None), Reading::Event(Box::new(envelope)));
    }
    text
}

#[test]
fn every_refusal_is_as_it_was() {
    let refusals = [
        Refusal::WindowClosed,
        Refusal::OptedOut,
        Refusal::Blocked,
        Refusal::Empty,
        Refusal::TooLong { chars: 1700, chars_max: 1600 },
        Refusal::AddressUnreachable { provider_code: Some(63003), class: Some(Class::BadAddress) },
        Refusal::AddressUnreachable { provider_code: None, class: None },
        Refusal::CredentialsRejected { provider_code: Some(20003), class: Some(Class::Setup) },
        Refusal::NoInbox,
        Refusal::FilesOutOfReach,
        Refusal::FileMissing,
        Refusal::GaveUp,
        Refusal::Provider { provider_code: Some(21655), class: Some(Class::Template), words: None },
        Refusal::Unsubscribed,
    ];
    insta::assert_snapshot!(written(refusals));
}

#[test]
fn every_refusal_of_a_mail_is_as_it_was() {
    use RecipientStop::{Blocked, OptedOut, Refused};
    let one = |because, provider_code, words: Option<&str>| Refusal::Recipient {
        address: "uncle@example.net".into(),
        because,
        provider_code,
        words: words.map(str::to_owned),
    };
    let refusals = [
        one(OptedOut, None, None),
        one(Blocked, None, None),
        one(Refused, Some(550), Some("No such user here")),
        Refusal::MailTooLarge { bytes_max: 10_485_760 },
    ];
    insta::assert_snapshot!(written(refusals));
}

#[test]
fn a_providers_own_words_are_kept_beside_a_code() {
    let words = Some("A new rule of the channel".to_owned());
    let refusal = Refusal::Provider { provider_code: Some(63999), class: None, words: words.clone() };
    let told = DeliveryReported { error_code: Some(63999), failure: None, words, ..reported() };
    let mut text = String::new();
    for event in [TalkEvent::DeliveryRefused(refused(refusal)), TalkEvent::DeliveryReported(told)] {
        let envelope = enveloped(Event::Talk(event));
        let record = encode(&envelope);
        let body: serde_json::Value = serde_json::from_slice(&record.value).unwrap();
        writeln!(text, "{} {}", body["refusal"], body["words"]).unwrap();
        assert_eq!(decode(&stored(record), None), Reading::Event(Box::new(envelope)));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_word_that_is_stored_is_as_it_was() {
    fn words<T: Serialize>(values: &[T]) -> String {
        serde_json::to_string(values).unwrap()
    }
    use ReportedStatus::{Delivered, Failed, Queued, Read, Sent};
    let text = [
        words(&[Queued, Sent, Delivered, Read, Failed]),
        words(&[Delay::RateLimited, Delay::ProviderDown, Delay::Unreachable]),
        words(&Class::ALL),
        words(&[Decision::SendAgain, Decision::TreatAsSent, Decision::Discard]),
        words(&[Direction::Incoming, Direction::Outgoing]),
        words(&[ContactWish::Stop, ContactWish::Start]),
        words(&[LinkReason::ToldTogether, LinkReason::SameNumber, LinkReason::NumberChanged, LinkReason::Merged]),
        words(&[ChoiceOf::Buttons, ChoiceOf::List]),
        words(&[Forwarded::Once, Forwarded::Often]),
        words(&[
            LossReason::Gone,
            LossReason::TooLarge,
            LossReason::NotAllowed,
            LossReason::CredentialsRejected,
            LossReason::Unreachable,
        ]),
        words(&[ActiveStatus::Open, ActiveStatus::Pending]),
        words(&Priority::ALL),
        words(&[Status::Open, Status::Pending, Status::Snoozed, Status::Resolved, Status::Blocked, Status::Any]),
        words(&[Assigned::Me, Assigned::Nobody, Assigned::Member(id(1))]),
        words(&[UnsubscribedBy::Link, UnsubscribedBy::Mail]),
        words(&[peer(), paperplane_core::address::Address::whatsapp("whatsapp:TR.1A2B")]),
    ];
    insta::assert_snapshot!(text.join("\n"));
}
