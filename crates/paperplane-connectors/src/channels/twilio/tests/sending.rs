//! Handing over: the bytes of requests, and the outcome of each kind of answer.

use super::{
    provider::{Answer, Provider},
    scene::{ACCOUNT_SID, TOKEN, account_at},
};
use crate::{
    channels::{
        parcel::{Content, Parcel},
        twilio::send::deliver,
    },
    transport,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use paperplane_core::{
    address::Address,
    ids::AttemptId,
    talk::{
        delivery::{Delay, DeliveryOutcome, Refusal},
        failure::Class,
    },
    time::Timestamp,
};
use std::time::Duration;
use url::Url;

const TAKEN: &str = include_str!("../fixtures/answers/create_201.json");

fn text(text: &str) -> Content {
    Content::Free { text: text.into(), files: Vec::new(), attached: Vec::new(), location: None, mail: None }
}

fn parcel() -> Parcel {
    Parcel {
        peer: Address::whatsapp("whatsapp:+15005550001"),
        ours: Some(Address::whatsapp("whatsapp:+14155238886")),
        content: text("Thursday 10:00 + visa & 100% 😀\n  签证"),
        attempt: AttemptId::new(Timestamp(1), [1; 10]),
        at: Timestamp(1),
        unsubscribe: None,
        status_callback: Some(Url::parse("https://desk.example/webhook/twilio/status?attempt=1&b=2").unwrap()),
        timeout: Duration::from_secs(10),
    }
}

async fn deliver_to(base: &str, parcel: &Parcel) -> DeliveryOutcome {
    let client = transport::http_client(Duration::from_secs(10)).unwrap();
    deliver(&client, &account_at(base), parcel).await
}

/// The outcome of an answer.
async fn said_of(answer: Answer) -> DeliveryOutcome {
    let provider = Provider::answering(vec![answer]).await;
    let outcome = deliver_to(&provider.base, &parcel()).await;
    assert_eq!(provider.asked().len(), 1, "a message is handed over once");
    outcome
}

async fn said_of_error(status: u16, body: &str) -> DeliveryOutcome {
    said_of(Answer::of(status, "Content-Type: application/json\r\n", body)).await
}

fn later(after_ms: Option<i64>, because: Delay) -> DeliveryOutcome {
    DeliveryOutcome::Later { after_ms, because }
}

#[tokio::test]
async fn what_goes_over_the_wire_is_what_the_provider_documents() {
    let provider = Provider::answering(vec![Answer::of(201, "", TAKEN)]).await;
    let outcome = deliver_to(&provider.base, &parcel()).await;
    assert_eq!(outcome, DeliveryOutcome::Accepted { provider_ref: "SM00000000000000000000000000000000".into() });
    let asked = provider.asked().remove(0);
    let (head, body) = asked.split_once("\r\n\r\n").unwrap();
    let head = head.to_lowercase();
    let path = format!("/2010-04-01/accounts/{}/messages.json", ACCOUNT_SID.to_lowercase());
    assert!(head.starts_with(&format!("post {path} http/1.1\r\n")), "{head}");
    assert!(head.contains("content-type: application/x-www-form-urlencoded\r\n"), "{head}");
    let basic = STANDARD.encode(format!("{ACCOUNT_SID}:{TOKEN}"));
    assert!(asked.contains(&format!("Basic {basic}")), "{asked}");
    let form: Vec<_> = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let expected = [
        ("To", "whatsapp:+15005550001"),
        ("StatusCallback", "https://desk.example/webhook/twilio/status?attempt=1&b=2"),
        ("From", "whatsapp:+14155238886"),
        ("Body", "Thursday 10:00 + visa & 100% 😀\n  签证"),
    ];
    assert_eq!(form, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn without_a_public_address_no_callback_is_requested() {
    let provider = Provider::answering(vec![Answer::of(201, "", TAKEN)]).await;
    deliver_to(&provider.base, &Parcel { status_callback: None, ..parcel() }).await;
    assert!(!provider.asked()[0].contains("StatusCallback"));
}

#[tokio::test]
async fn each_refusal_says_what_a_person_can_do() {
    let code = |code| Some(code);
    let chars = "Thursday 10:00 + visa & 100% 😀\n  签证".chars().count();
    let cases = [
        (400, include_str!("../fixtures/answers/error_21610.json"), Refusal::OptedOut),
        (400, include_str!("../fixtures/answers/error_21617.json"), Refusal::TooLong { chars, chars_max: 1600 }),
        (
            400,
            include_str!("../fixtures/answers/error_21211.json"),
            Refusal::AddressUnreachable { provider_code: code(21211), class: Some(Class::BadAddress) },
        ),
        (
            401,
            include_str!("../fixtures/answers/error_20003.json"),
            Refusal::CredentialsRejected { provider_code: code(20003), class: Some(Class::Setup) },
        ),
        (
            404,
            include_str!("../fixtures/answers/error_20404.json"),
            Refusal::CredentialsRejected { provider_code: code(20404), class: Some(Class::Setup) },
        ),
        (
            400,
            include_str!("../fixtures/answers/error_63007.json"),
            Refusal::CredentialsRejected { provider_code: code(63007), class: Some(Class::Setup) },
        ),
        (
            400,
            include_str!("../fixtures/answers/error_21408.json"),
            Refusal::Provider { provider_code: code(21408), class: Some(Class::Setup), words: None },
        ),
        (
            400,
            include_str!("../fixtures/answers/error_21608.json"),
            Refusal::Provider { provider_code: code(21608), class: Some(Class::Setup), words: None },
        ),
        (
            400,
            include_str!("../fixtures/answers/error_21655.json"),
            Refusal::Provider { provider_code: code(21655), class: Some(Class::Template), words: None },
        ),
        (
            400,
            include_str!("../fixtures/answers/error_21656.json"),
            Refusal::Provider { provider_code: code(21656), class: Some(Class::Template), words: None },
        ),
        (400, r#"{"code":63016}"#, Refusal::WindowClosed),
        (
            400,
            r#"{"code":21614}"#,
            Refusal::AddressUnreachable { provider_code: code(21614), class: Some(Class::BadAddress) },
        ),
        (
            400,
            r#"{"code":63003}"#,
            Refusal::AddressUnreachable { provider_code: code(63003), class: Some(Class::BadAddress) },
        ),
        (
            400,
            r#"{"code":63024}"#,
            Refusal::AddressUnreachable { provider_code: code(63024), class: Some(Class::BadAddress) },
        ),
        (403, "<html>no</html>", Refusal::CredentialsRejected { provider_code: None, class: None }),
        (
            400,
            r#"{"code":63999,"message":" A new rule of the channel "}"#,
            Refusal::Provider {
                provider_code: code(63999),
                class: None,
                words: Some("A new rule of the channel".into()),
            },
        ),
        (400, "", Refusal::Provider { provider_code: None, class: None, words: None }),
    ];
    for (status, body, refusal) in cases {
        assert_eq!(said_of_error(status, body).await, DeliveryOutcome::Refused(refusal), "{status} {body}");
    }
}

#[tokio::test]
async fn too_much_at_once_waits_as_long_as_asked() {
    let busy = include_str!("../fixtures/answers/error_20429.json");
    assert_eq!(said_of(Answer::of(429, "Retry-After: 7\r\n", busy)).await, later(Some(7_000), Delay::RateLimited));
    assert_eq!(
        said_of(Answer::of(429, "Retry-After: 999999\r\n", "")).await,
        later(Some(3_600_000), Delay::RateLimited)
    );
    assert_eq!(said_of(Answer::of(429, "Retry-After: soon\r\n", "")).await, later(None, Delay::RateLimited));
    let full = include_str!("../fixtures/answers/error_21611.json");
    assert_eq!(said_of_error(429, full).await, later(None, Delay::RateLimited));
}

#[tokio::test]
async fn only_the_providers_own_word_that_it_failed_is_believed() {
    let failed = include_str!("../fixtures/answers/error_20500.json");
    assert_eq!(said_of_error(500, failed).await, later(None, Delay::ProviderDown));
    assert_eq!(said_of_error(503, r#"{"code":20503}"#).await, later(None, Delay::ProviderDown));
    for status in [500, 502, 503, 504, 408] {
        assert_eq!(said_of_error(status, "<html>a proxy's page</html>").await, DeliveryOutcome::Unknown, "{status}");
    }
}

#[tokio::test]
async fn a_taking_that_cannot_be_read_is_unknown() {
    for body in ["", "{}", "<html></html>", r#"{"sid":""}"#, r#"{"sid":"../x"}"#] {
        assert_eq!(said_of(Answer::of(201, "", body)).await, DeliveryOutcome::Unknown, "{body}");
    }
    let cut = b"HTTP/1.1 201 X\r\nContent-Length: 4000\r\n\r\n{\"sid\":\"SM00".to_vec();
    assert_eq!(said_of(Answer::Bytes(cut)).await, DeliveryOutcome::Unknown, "cut in the middle");
    let endless = format!(r#"{{"sid":"SM1","more":"{}"}}"#, "x".repeat(100_000));
    assert_eq!(said_of(Answer::of(201, "", &endless)).await, DeliveryOutcome::Unknown, "not the provider's");
}

#[tokio::test]
async fn a_connection_that_ends_without_an_answer_is_unknown() {
    assert_eq!(said_of(Answer::Bytes(Vec::new())).await, DeliveryOutcome::Unknown);
}

#[tokio::test]
async fn a_provider_that_stays_silent_is_unknown() {
    let provider = Provider::answering(vec![Answer::Silence]).await;
    let hasty = Parcel { timeout: Duration::from_millis(300), ..parcel() };
    assert_eq!(deliver_to(&provider.base, &hasty).await, DeliveryOutcome::Unknown);
    assert_eq!(provider.asked().len(), 1, "it had been asked");
}

#[tokio::test]
async fn a_shut_door_means_certainly_not_taken() {
    // The port is free again once the listener is gone.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    assert_eq!(deliver_to(&base, &parcel()).await, later(None, Delay::Unreachable));
}

#[tokio::test]
async fn a_redirect_is_not_followed_with_our_credentials() {
    let elsewhere = Provider::answering(vec![Answer::of(201, "", TAKEN)]).await;
    let to = format!("Location: {}/x\r\n", elsewhere.base);
    assert_eq!(said_of(Answer::of(307, &to, "")).await, later(None, Delay::Unreachable));
    assert!(elsewhere.asked().is_empty());
}
