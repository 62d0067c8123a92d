//! Whatever comes to the webhook's door, the gate answers with what it thinks of it and stays well.

use crate::test_gate::{ACCOUNT, Form, PUBLIC_URL, TestGate, message};
use proptest::{
    collection::btree_map,
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

/// The number of forms are thrown: bounded, and each takes a millisecond or two.
const THROWS: u32 = 300;

/// Names that mean something to a reader, so that the values get far.
fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "MessageSid",
        "SmsSid",
        "SmsStatus",
        "MessageStatus",
        "From",
        "To",
        "Body",
        "NumMedia",
        "MediaUrl0",
        "MediaContentType0",
        "Latitude",
        "Longitude",
        "Label",
        "ButtonText",
        "ListId",
        "ListTitle",
        "OriginalRepliedMessageSid",
        "ExternalUserId",
        "ErrorCode",
        "ProfileName",
        "OptOutType",
        "ReferralSourceType",
        "ChannelMetadata",
        "Forwarded",
        "NewOne",
    ])
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,200}",
        Just("whatsapp:+447700900101".to_owned()),
        Just("received".to_owned()),
        Just("\u{0}\u{1b}[2J\u{202e}".to_owned()),
        "[0-9.-]{0,30}",
        "(SM|MM)[0-9a-f]{0,70}",
    ]
}

#[tokio::test]
async fn signed_forms_of_any_kind_are_taken_or_kept_and_never_break_anything() {
    let gate = TestGate::usual().await;
    let mut runner = TestRunner::deterministic();
    let forms = btree_map(name(), value(), 0..12);
    for _ in 0..THROWS {
        let thrown = forms.new_tree(&mut runner).unwrap().current();
        let mut form: Form = message("SM1", "");
        form.extend(thrown);
        form.insert("AccountSid", ACCOUNT.into());
        let status = gate.webhook("/webhook/twilio", &form, PUBLIC_URL).await.status();
        assert_eq!(status, 200, "{form:?}");
    }
    assert_eq!(gate.get("/healthz").send().await.unwrap().status(), 200);
    gate.close().await;
}

#[tokio::test]
async fn unsigned_bytes_of_any_kind_are_refused() {
    let gate = TestGate::usual().await;
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRunner::deterministic().new_rng());
    let bodies = prop::collection::vec(any::<u8>(), 0..4000);
    for nth in 0..THROWS {
        let body = bodies.new_tree(&mut runner).unwrap().current();
        let kind =
            ["application/x-www-form-urlencoded", "application/json", "", "text/xml; charset=x"][nth as usize % 4];
        let mut request = gate.post("/webhook/twilio").header("content-type", kind).body(body);
        if nth % 2 == 0 {
            request = request.header("x-twilio-signature", "AAAA");
        }
        assert_eq!(request.send().await.unwrap().status(), 403);
    }
    let large = vec![b'a'; 300 * 1024];
    let refused = gate.post("/webhook/twilio").body(large).send().await.unwrap().status();
    assert_eq!(refused, 413);
    gate.close().await;
}
