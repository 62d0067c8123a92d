//! History is read again by a better reader: first only said, then recorded, and never twice.

use crate::house::{ACCOUNT, House, OURS, PUBLIC_URL, message};
use paperplane_bridge::ask::{GetChannels, GetInbox, GetThread};
use paperplane_core::address::Address;
use paperplane_core::{
    event::{DeadLetterKept, Details, Incoming, Location, MessageReceived, MessageReread, RawRequest},
    observation::{Observation, Recorder},
    time::Timestamp,
};

/// What a reader of the first days made of a place: nothing.
fn read_long_ago(house: &House) -> MessageReceived {
    let naming = house.desk().naming();
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

async fn dead_letters(house: &House) -> usize {
    house.ask(GetChannels {}).await.dead_letters.len()
}

async fn place(house: &House) -> Option<Location> {
    let page = house.ask(GetInbox { after: None, limit: 10 }).await;
    let conversation = page.rows.into_iter().find(|row| row.who == "Amara")?.id;
    let thread = house.ask(GetThread { conversation, before: None, limit: 10 }).await;
    thread.bubbles.into_iter().find_map(|bubble| bubble.details.location)
}

/// A letter of the first days: whoever read it then did not know this parameter.
async fn letter_of_long_ago(house: &House) {
    let form = message("SMletter", "Was anybody able to read this?");
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.iter()).finish();
    let content_type = "application/x-www-form-urlencoded".into();
    let raw = RawRequest { path: "/webhook/twilio".into(), content_type, body };
    let unread = DeadLetterKept { provider: "twilio".into(), reason: "it was too new".into(), raw };
    house.desk().keep_dead_letter(unread).await.unwrap();
}

#[tokio::test]
async fn a_better_reader_corrects_what_an_older_one_missed() {
    let house = House::usual().await;
    let recorder = Recorder { source: house.desk().source(), naming: house.desk().naming(), now: Timestamp(1) };
    let old = recorder.record(Observation::Received(read_long_ago(&house)));
    house.desk().append(vec![old.clone(), old]).await.unwrap();
    letter_of_long_ago(&house).await;
    assert_eq!(house.webhook("/webhook/twilio", &message("SM1", "Hello"), PUBLIC_URL).await.status(), 200);
    house.until("the dead_letter is here", || async { (dead_letters(&house).await == 1).then_some(()) }).await;

    let said = house.desk().reread(false).await.unwrap();
    assert_eq!((said.read_count, said.better_count, said.unreadable_count, said.dead_letter_count), (2, 1, 0, 1));
    assert!(said.to_string().contains("1 would be corrected"), "{said}");
    assert_eq!(place(&house).await, None, "a dry run changes nothing");
    assert_eq!(dead_letters(&house).await, 1, "a dry run settles nothing");

    assert_eq!(house.desk().reread(true).await.unwrap().better_count, 1);
    let found = house.until("the place is there", || place(&house)).await;
    assert_eq!(found.latitude, "41.0082");
    house.until("the dead_letter is read", || async { (dead_letters(&house).await == 0).then_some(()) }).await;
    let again = house.desk().reread(true).await.unwrap();
    assert_eq!((again.read_count, again.better_count, again.dead_letter_count), (3, 0, 0), "corrected once is enough");
    house.close().await;
}

#[tokio::test]
async fn a_reader_that_was_wrong_is_corrected_too() {
    let house = House::usual().await;
    let recorder = Recorder { source: house.desk().source(), naming: house.desk().naming(), now: Timestamp(1) };
    let received = read_long_ago(&house);
    let mut wrong = received.message.clone();
    wrong.details.location = Location::new("1", "1", None, None);
    let old = recorder.record(Observation::Received(received));
    let wrong = recorder.reread(MessageReread { message: wrong }, None);
    house.desk().append(vec![old, wrong]).await.unwrap();
    let is_at = |latitude: &'static str| {
        let house = &house;
        move || async move { place(house).await.filter(|place| place.latitude == latitude) }
    };
    house.until("the wrong place is there", is_at("1")).await;
    assert_eq!(house.desk().reread(true).await.unwrap().better_count, 1);
    house.until("the right place is there", is_at("41.0082")).await;
    assert_eq!(house.desk().reread(true).await.unwrap().better_count, 0);
    house.close().await;
}
