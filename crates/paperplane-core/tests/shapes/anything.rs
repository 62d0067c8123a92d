//! Records that are not as they should be are recognised and never stop the reader.

use super::{
    examples::all,
    records::{enveloped, stored},
    values::id,
};
use paperplane_core::{
    channel::Channel,
    ids::WorkspaceId,
    record::StoredRecord,
    topic::Topic,
    wire::{Reading, decode, encode},
};
use proptest::prelude::*;

fn some_record() -> StoredRecord {
    stored(encode(&enveloped(all().find(|event| event.kind() == "contact.described").unwrap())))
}

fn with(name: &str, value: &str) -> StoredRecord {
    let mut record = some_record();
    record.headers.retain(|(header, _)| header != name);
    record.headers.push((name.into(), value.into()));
    record
}

#[test]
fn a_newer_type_and_a_newer_seal_are_kept_for_later() {
    for record in [with("ce_type", "message.sung"), with("ce_seal", "v1")] {
        assert!(matches!(decode(&record, None), Reading::Unknown { .. }), "{record:?}");
    }
}

/// Every word of a known kind of event that a newer version may add, with a value that this version does not know.
#[test]
fn a_newer_word_inside_a_known_kind_is_kept_for_later() {
    for (name, value) in [("ce_actor", "robot:1"), ("ce_actor", "weather"), ("ce_about", "planet:1")] {
        assert!(matches!(decode(&with(name, value), None), Reading::Unknown { .. }), "{name}: {value}");
    }
    let cases = [
        ("message.requested", "/peer/channel", "pigeon"),
        ("message.requested", "/peer/kind", "ring"),
        ("inbox.added", "/channel", "pigeon"),
        ("delivery.settled", "/decision", "sing"),
        ("delivery.refused", "/refusal/code", "moon_is_full"),
        ("address.linked", "/because", "same_smile"),
        ("conversation.prioritised", "/priority", "cosmic"),
    ];
    for (kind, place, word) in cases {
        let event = all().find(|event| event.kind() == kind).unwrap();
        let mut record = stored(encode(&enveloped(event)));
        let mut body: serde_json::Value = serde_json::from_slice(&record.value).unwrap();
        *body.pointer_mut(place).unwrap() = word.into();
        record.value = serde_json::to_vec(&body).unwrap();
        assert!(matches!(decode(&record, None), Reading::Unknown { .. }), "{kind}: {word}");
    }
}

#[test]
fn a_field_that_only_a_newer_version_knows_is_passed_over() {
    let mut record = some_record();
    let mut body: serde_json::Value = serde_json::from_slice(&record.value).unwrap();
    body["mood"] = "good".into();
    record.value = serde_json::to_vec(&body).unwrap();
    assert_eq!(decode(&record, None), decode(&some_record(), None));
}

#[test]
fn a_record_of_another_workspace_is_foreign() {
    assert_eq!(decode(&some_record(), Some(id::<WorkspaceId>(99))), Reading::Foreign);
    assert!(matches!(decode(&some_record(), Some(id::<WorkspaceId>(9))), Reading::Event(_)));
}

#[test]
fn a_record_without_one_of_its_headers_is_unreadable() {
    for name in ["ce_id", "ce_source", "ce_type", "ce_time", "ce_actor", "ce_about"] {
        for record in [with(name, "").headers, some_record().headers.into_iter().filter(|h| h.0 != name).collect()] {
            let record = StoredRecord { headers: record, ..some_record() };
            let read = decode(&record, None);
            let is_word = matches!(name, "ce_type" | "ce_actor" | "ce_about");
            let expected = is_word && record.header(name).is_some();
            assert_eq!(matches!(read, Reading::Unknown { .. }), expected, "{name}");
            assert_eq!(matches!(read, Reading::Unreadable { .. }), !expected, "{name}");
        }
    }
}

proptest! {
    #[test]
    fn any_body_under_any_type_is_an_event_or_reported_as_unreadable(
        which in 0..all().count(),
        body in prop_oneof![any::<Vec<u8>>(), "\\PC{0,80}".prop_map(String::into_bytes), Just(b"{}".to_vec())],
    ) {
        let mut record = stored(encode(&enveloped(all().nth(which).unwrap())));
        record.value = body;
        let read = decode(&record, None);
        prop_assert!(matches!(read, Reading::Event(_) | Reading::Unknown { .. } | Reading::Unreadable { .. }), "{:?}", read);
    }

    #[test]
    fn any_record_at_all_is_something(
        key in any::<Vec<u8>>(),
        headers in prop::collection::vec(("(ce_[a-z]{2,12}|[a-z]{1,8})", any::<Vec<u8>>()), 0..12),
        value in any::<Vec<u8>>(),
        inbound in any::<bool>(),
    ) {
        let mut record = some_record();
        if inbound {
            record.topic_partition.topic = Topic::Inbound(Channel::WHATSAPP);
        }
        let specified = headers.iter().any(|(name, _)| name == "ce_specversion");
        let record = StoredRecord { key, headers, value, ..record };
        let plain = matches!(decode(&record, None), Reading::Plain(_));
        prop_assert!(!(plain && specified), "a plain request has no CloudEvents headers");
    }
}
