//! The provider's own list: asked for page by page, and read into what happened.

use super::{
    provider::{Answer, Provider},
    scene::{ACCOUNT_SID, account_at, fields_at, naming},
};
use crate::{
    channels::{
        listing::{ListQuery, Listing},
        trouble::ProviderTrouble,
        twilio::{
            TwilioAccount,
            list::{ListedMessage, messages, observations, read},
        },
    },
    transport,
};
use paperplane_core::{
    address::Address,
    event::{ContactWish, Direction},
    talk::{delivery::ReportedStatus, observation::Observation},
    time::Timestamp,
};
use std::time::Duration;

const PAGE_1: &str = include_str!("../fixtures/answers/list_page_1.json");
const PAGE_2: &str = include_str!("../fixtures/answers/list_page_2.json");

fn since(text: &str) -> ListQuery {
    ListQuery { since: Timestamp::from_rfc3339(text).unwrap(), to: None }
}

async fn ask(provider: &Provider, query: &ListQuery) -> Result<Vec<ListedMessage>, ProviderTrouble> {
    let client = transport::http_client(Duration::from_secs(10)).unwrap();
    messages(&client, &account_at(&provider.base), query).await
}

fn page(body: &str) -> Answer {
    Answer::of(200, "Content-Type: application/json\r\n", body)
}

async fn both_pages() -> Vec<ListedMessage> {
    let provider = Provider::answering(vec![page(PAGE_1), page(PAGE_2)]).await;
    ask(&provider, &since("2026-11-22T09:00:00Z")).await.unwrap()
}

/// The path of a request, without its host.
fn path(asked: &str) -> &str {
    asked.split(' ').nth(1).unwrap()
}

#[tokio::test]
async fn all_pages_are_followed_newest_first_and_old_messages_left_out() {
    let provider = Provider::answering(vec![page(PAGE_1), page(PAGE_2)]).await;
    let listed = ask(&provider, &since("2026-11-22T09:00:00.500Z")).await.unwrap();
    let letters: String = listed.iter().map(|message| message.provider_ref.chars().nth(2).unwrap()).collect();
    assert_eq!(letters, "abcdef1", "neither yesterday's nor the one that nobody can read");
    let asked = provider.asked();
    assert!(path(&asked[0]).ends_with("/Messages.json?PageSize=200&DateSent%3E=2026-11-22T09%3A00%3A00Z"), "{asked:?}");
    assert!(path(&asked[1]).contains("Page=1&PageToken=PASM"), "{asked:?}");
    assert!(asked.iter().all(|request| request.to_lowercase().contains("authorization: basic ")));
}

#[tokio::test]
async fn what_was_sent_to_one_person_is_asked_for_without_a_time_of_sending() {
    let provider = Provider::answering(vec![page(PAGE_2)]).await;
    let to = Some(Address::whatsapp("whatsapp:+15005550001"));
    let query = ListQuery { to, ..since("2026-11-22T09:00:00Z") };
    ask(&provider, &query).await.unwrap();
    let asked = provider.asked();
    assert!(path(&asked[0]).ends_with("PageSize=200&To=whatsapp%3A%2B15005550001"), "{asked:?}");
    assert!(!asked[0].contains("DateSent"), "one that waits has no such time, and it is looked for");
}

#[tokio::test]
async fn a_page_of_old_messages_is_the_last() {
    let provider = Provider::answering(vec![page(PAGE_1)]).await;
    assert!(ask(&provider, &since("2026-11-23T00:00:00Z")).await.unwrap().is_empty());
    assert_eq!(provider.asked().len(), 1);
}

#[tokio::test]
async fn a_list_that_never_ends_is_left() {
    let provider = Provider::answering((0..30).map(|_| page(PAGE_1)).collect()).await;
    let listed = ask(&provider, &since("2026-11-22T09:00:00Z")).await.unwrap();
    assert_eq!((provider.asked().len(), listed.len()), (20, 80));
}

#[tokio::test]
async fn our_credentials_do_not_follow_a_page_to_another_host() {
    let elsewhere = Provider::answering(vec![page(PAGE_2)]).await;
    let lure = format!(r#"{{"messages":[],"next_page_uri":"{}/2010-04-01/x"}}"#, elsewhere.base);
    let provider = Provider::answering(vec![page(&lure)]).await;
    let answer = ask(&provider, &since("2026-11-22T09:00:00Z")).await;
    assert!(matches!(answer, Err(ProviderTrouble::Unreadable)), "{answer:?}");
    assert!(elsewhere.asked().is_empty());
}

#[tokio::test]
async fn each_trouble_has_its_kind_and_names_no_address() {
    let rejected = Provider::answering(vec![Answer::of(401, "", r#"{"code":20003}"#)]).await;
    let answer = ask(&rejected, &since("2026-11-22T09:00:00Z")).await;
    assert!(matches!(answer, Err(ProviderTrouble::CredentialsRejected { status: 401 })), "{answer:?}");

    let down = Provider::answering(vec![Answer::of(503, "", "")]).await;
    let answer = ask(&down, &since("2026-11-22T09:00:00Z")).await;
    assert!(matches!(answer, Err(ProviderTrouble::Refused { status: 503, code: None })), "{answer:?}");

    let silent = Provider::answering(vec![Answer::Bytes(Vec::new())]).await;
    let to = Some(Address::whatsapp("whatsapp:+15005550001"));
    let answer = ask(&silent, &ListQuery { to, ..since("2026-11-22T09:00:00Z") }).await.unwrap_err();
    assert!(matches!(answer, ProviderTrouble::NoAnswer(_)));
    assert!(!format!("{answer:?}").contains("15005550001"), "{answer:?}");
}

#[tokio::test]
async fn listed_messages_become_observations() {
    let listed = both_pages().await;
    let base = "http://127.0.0.1:9";
    let observed: Vec<_> =
        listed.iter().map(|message| observations(message, &account_at(base), &naming()).unwrap()).collect();
    assert_eq!(observed.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1, 0, 1, 1, 0], "no SMS, no other number's");

    let Observation::Reported(waits) = &observed[0][0] else { panic!("{observed:?}") };
    assert_eq!((waits.status, &waits.peer.value), (ReportedStatus::Queued, &"+15005550001".to_owned()));
    let Observation::Reported(failed) = &observed[1][0] else { panic!("{observed:?}") };
    assert_eq!((failed.status, failed.error_code), (ReportedStatus::Failed, Some(63016)));
    let Observation::Reported(read) = &observed[5][0] else { panic!("{observed:?}") };
    assert_eq!(read.status, ReportedStatus::Read);

    let Observation::Found(passport) = &observed[2][0] else { panic!("{observed:?}") };
    assert_eq!(passport.direction, Direction::Incoming);
    assert_eq!(passport.message.media.len(), 2, "they are there, even if the list does not say what they are");
    assert_eq!(passport.message.provider_at, Timestamp::from_rfc3339("2026-11-22T10:03:00Z"));
    let Observation::Found(stop) = &observed[4][0] else { panic!("{observed:?}") };
    assert_eq!((stop.message.wish, stop.message.text.as_str()), (Some(ContactWish::Stop), "  STOP "));
}

/// A page with one text message from this sender to our number.
fn page_from(from: &str) -> Answer {
    let message = serde_json::json!({
        "sid": "SM1", "account_sid": ACCOUNT_SID, "direction": "inbound", "from": from, "to": "+15005550006",
        "body": "Your code is 1234", "status": "received", "num_media": "0", "date_sent": "Sun, 22 Nov 2026 10:00:00 +0000",
    });
    page(&serde_json::json!({ "messages": [message] }).to_string())
}

async fn listing(answer: Answer) -> Listing {
    let provider = Provider::answering(vec![answer]).await;
    let client = transport::http_client(Duration::from_secs(10)).unwrap();
    let fields = fields_at(&provider.base);
    let account = TwilioAccount { numbers: vec![Address::sms("+15005550006")], ..fields }.into();
    read(&client, &account, &naming(), &since("2026-11-22T09:00:00Z")).await.unwrap()
}

#[tokio::test]
async fn a_short_code_that_only_the_list_knows_is_taken_in() {
    let listing = listing(page_from("72975")).await;
    let Observation::Found(found) = &listing.messages[0].observations[0] else { panic!("{listing:?}") };
    assert_eq!((found.message.peer.typed().as_str(), listing.whole), ("72975", true));
}

#[tokio::test]
async fn a_listed_message_that_cannot_be_read_is_a_gap() {
    let other_channel = listing(page_from("messenger:1234")).await;
    assert!(other_channel.whole, "of a channel that is not connected");
    for unreadable in [page_from("whatsapp:+15005550001"), page_from(""), page(r#"{"messages":[{"sid":"SM1"}]}"#)] {
        let listing = listing(unreadable).await;
        assert!(
            !listing.whole && listing.messages.iter().all(|message| message.observations.is_empty()),
            "{listing:?}"
        );
    }
}

#[tokio::test]
async fn a_message_found_and_received_is_one_message() {
    let listed = both_pages().await;
    let found = observations(&listed[4], &account_at("http://127.0.0.1:9"), &naming()).unwrap();
    let Observation::Found(found) = &found[0] else { panic!("{found:?}") };
    assert_eq!(found.message.id, naming().message(&listed[4].account, &listed[4].provider_ref));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&found.raw.body).unwrap()["sid"], listed[4].provider_ref);
}
