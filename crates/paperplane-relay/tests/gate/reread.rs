//! History is read again by a better reader: first only said, then recorded, and never twice.

use crate::test_gate::{ACCOUNT, OURS, PUBLIC_URL, TestGate, message};
use paperplane_bridge::ask::{GetChannels, GetInbox, GetThread};
use paperplane_core::address::Address;
use paperplane_core::{
    event::{DeadLetterKept, Details, Incoming, Location, MessageReceived, MessageReread, RawRequest},
    recorder::Recorder,
    talk::observation::Observation,
    time::Timestamp,
};

/// A record of a location as the first reader made it: without the location.
fn read_long_ago(gate: &TestGate) -> MessageReceived {
    let naming = gate.desk().naming();
    let mut form = message("SMold", "");
    form.insert("Latitude", "41.0082".into());
    form.insert("Longitude", "28.9784".into());
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.iter()).finish();
    MessageReceived {
        message: Incoming {
            id: naming.message(ACCOUNT, "SMold"),
            account: ACCOUNT.into(),
            provider_ref: "SMold".into(),
            peer: Address::whatsapp("whatsapp:+447700900101"),
            ours: Address::whatsapp(OURS),
            profile_name: Some("Amara".into()),
            text: String::new(),
            media: Vec::new(),
            wish: None,
            provider_at: None,
            details: Details::default(),
        },
        raw: RawRequest {
            path: "/webhook/twilio".into(),
            content_type: "application/x-www-form-urlencoded".into(),
            body,
        },
    }
}

async fn dead_letters(gate: &TestGate) -> usize {
    gate.ask(GetChannels {}).await.dead_letters.len()
}

async fn place(gate: &TestGate) -> Option<Location> {
    let page = gate.ask(GetInbox { after: None, limit: 10 }).await;
    let conversation = page.rows.into_iter().find(|row| row.who == "Amara")?.id;
    let thread = gate.ask(GetThread { conversation, before: None, limit: 10 }).await;
    thread.bubbles.into_iter().find_map(|bubble| bubble.details.location)
}

/// A webhook of the first days, whose reader did not know this parameter.
async fn letter_of_long_ago(gate: &TestGate) {
    let form = message("SMletter", "Was anybody able to read this?");
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.iter()).finish();
    let content_type = "application/x-www-form-urlencoded".into();
    let raw = RawRequest { path: "/webhook/twilio".into(), content_type, body };
    let unread = DeadLetterKept { provider: "twilio".into(), reason: "it was too new".into(), raw };
    gate.desk().keep_dead_letter(unread).await.unwrap();
}

#[tokio::test]
async fn a_better_reader_corrects_what_an_older_one_missed() {
    let gate = TestGate::usual().await;
    let recorder = Recorder { source: gate.desk().source(), naming: gate.desk().naming(), now: Timestamp(1) };
    let old = recorder.record(Observation::Received(read_long_ago(&gate)));
    gate.desk().append(vec![old.clone(), old]).await.unwrap();
    letter_of_long_ago(&gate).await;
    assert_eq!(gate.webhook("/webhook/twilio", &message("SM1", "Hello"), PUBLIC_URL).await.status(), 200);
    gate.until("the dead_letter is here", || async { (dead_letters(&gate).await == 1).then_some(()) }).await;

    let said = gate.desk().reread(false).await.unwrap();
    assert_eq!((said.read_count, said.better_count, said.unreadable_count, said.dead_letter_count), (2, 1, 0, 1));
    assert!(said.to_string().contains("1 would be corrected"), "{said}");
    assert_eq!(place(&gate).await, None, "a dry run changes nothing");
    assert_eq!(dead_letters(&gate).await, 1, "a dry run settles nothing");

    assert_eq!(gate.desk().reread(true).await.unwrap().better_count, 1);
    let found = gate.until("the place is there", || place(&gate)).await;
    assert_eq!(found.latitude, "41.0082");
    gate.until("the dead_letter is read", || async { (dead_letters(&gate).await == 0).then_some(()) }).await;
    let again = gate.desk().reread(true).await.unwrap();
    assert_eq!((again.read_count, again.better_count, again.dead_letter_count), (3, 0, 0), "corrected once is enough");
    gate.close().await;
}

#[tokio::test]
async fn a_reader_that_was_wrong_is_corrected_too() {
    let gate = TestGate::usual().await;
    let recorder = Recorder { source: gate.desk().source(), naming: gate.desk().naming(), now: Timestamp(1) };
    let received = read_long_ago(&gate);
    let mut wrong = received.message.clone();
    wrong.details.location = Location::new("1", "1", None, None);
    let old = recorder.record(Observation::Received(received));
    let wrong = recorder.reread(MessageReread { message: wrong }, None);
    gate.desk().append(vec![old, wrong]).await.unwrap();
    let is_at = |latitude: &'static str| {
        let gate = &gate;
        move || async move { place(gate).await.filter(|place| place.latitude == latitude) }
    };
    gate.until("the wrong place is there", is_at("1")).await;
    assert_eq!(gate.desk().reread(true).await.unwrap().better_count, 1);
    gate.until("the right place is there", is_at("41.0082")).await;
    assert_eq!(gate.desk().reread(true).await.unwrap().better_count, 0);
    gate.close().await;
}
