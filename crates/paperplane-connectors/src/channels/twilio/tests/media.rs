//! Fetching files: the requests, their credentials, and the result of each kind of answer.

use super::{
    provider::{Answer, Provider},
    scene::account_at,
};
use crate::{
    channels::{
        media::{Clients, Fetched, NotFetched, Remote},
        twilio::media::fetch,
    },
    transport,
};
use paperplane_core::event::LossReason;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(10);
const PNG: &str = "\u{89}PNG";

fn clients() -> Clients {
    // Redirects lead to this machine in tests, so the client for other hosts may contact it.
    let client = transport::http_client(PATIENCE).unwrap();
    Clients { api: client.clone(), elsewhere: client }
}

async fn fetched(base: &str, address: &str, bytes_max: usize) -> Result<Fetched, NotFetched> {
    let remote = Remote { url: address.into(), index: 0, bytes_max, timeout: PATIENCE };
    fetch(&clients(), &account_at(base), &remote).await
}

fn address(base: &str) -> String {
    format!("{base}/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1")
}

async fn fetched_of(answer: Answer) -> Result<Fetched, NotFetched> {
    let provider = Provider::answering(vec![answer]).await;
    fetched(&provider.base, &address(&provider.base), 1000).await
}

fn pdf() -> Answer {
    Answer::of(200, "Content-Type: image/png\r\n", "%PDF-1.7 hello")
}

#[tokio::test]
async fn a_file_is_what_its_bytes_say() {
    let file = fetched_of(pdf()).await.unwrap();
    assert_eq!(
        (file.content_type.as_str(), file.content.as_slice()),
        ("application/pdf", b"%PDF-1.7 hello".as_slice())
    );
    assert_ne!(PNG, file.content_type);
}

#[tokio::test]
async fn account_and_token_go_to_the_provider_and_not_where_it_sends_us() {
    let elsewhere = Provider::answering(vec![pdf()]).await;
    let moved = format!("Location: {}/cdn/1?key=2\r\n", elsewhere.base);
    let provider = Provider::answering(vec![Answer::of(307, &moved, "")]).await;
    // A plain address of this machine is no place that a provider may send us to.
    let refused = fetched(&provider.base, &address(&provider.base), 1000).await;
    assert_eq!(refused, Err(NotFetched::Never(LossReason::NotAllowed)));
    assert!(provider.asked()[0].to_lowercase().contains("authorization: basic "));
    assert!(elsewhere.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_within_the_provider_is_followed_but_not_for_ever() {
    let to_itself = || Answer::of(307, "Location: /cdn/1\r\n", "");
    let provider = Provider::answering(vec![to_itself(), pdf()]).await;
    assert!(fetched(&provider.base, &address(&provider.base), 1000).await.is_ok());
    assert!(provider.asked()[1].starts_with("GET /cdn/1 "));
    let round = Provider::answering((0..9).map(|_| to_itself()).collect()).await;
    let ended = fetched(&round.base, &address(&round.base), 1000).await;
    assert_eq!(ended, Err(NotFetched::Never(LossReason::NotAllowed)));
    assert_eq!(round.asked().len(), 4);
}

#[tokio::test]
async fn addresses_that_are_not_the_providers_are_never_asked() {
    for address in [
        "https://evil.example/file",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "http://127.0.0.1:1/2010-04-01",
        "https://api.twilio.com.evil.example/1",
        "not an address",
    ] {
        let result = fetched("http://127.0.0.1:2", address, 1000).await;
        assert_eq!(result, Err(NotFetched::Never(LossReason::NotAllowed)), "{address}");
    }
}

#[tokio::test]
async fn every_answer_says_whether_to_try_again() {
    let later = |because| Err(NotFetched::Later(because));
    let cases = [
        (404, later(LossReason::Gone)),
        (410, Err(NotFetched::Never(LossReason::Gone))),
        (401, later(LossReason::CredentialsRejected)),
        (429, later(LossReason::Unreachable)),
        (503, later(LossReason::Unreachable)),
    ];
    for (status, expected) in cases {
        assert_eq!(fetched_of(Answer::of(status, "", "x")).await, expected, "{status}");
    }
}

#[tokio::test]
async fn a_file_that_is_too_large_is_not_read_to_its_end() {
    let large = "a".repeat(1001);
    assert_eq!(fetched_of(Answer::of(200, "", &large)).await, Err(NotFetched::Never(LossReason::TooLarge)));
    let without_length = format!("HTTP/1.1 200 X\r\nConnection: close\r\n\r\n{large}");
    assert_eq!(fetched_of(Answer::Bytes(without_length.into())).await, Err(NotFetched::Never(LossReason::TooLarge)));
    let half = "HTTP/1.1 200 X\r\nContent-Length: 900\r\nConnection: close\r\n\r\nhalf";
    assert_eq!(fetched_of(Answer::Bytes(half.into())).await, Err(NotFetched::Later(LossReason::Unreachable)));
}

#[tokio::test]
async fn a_message_found_in_the_list_has_its_files_behind_a_list_of_their_own() {
    let sid = format!("ME{}", "a".repeat(32));
    let list = format!(r#"{{"media_list": [{{"sid": "{sid}", "content_type": "application/pdf"}}]}}"#);
    let provider = Provider::answering(vec![Answer::of(200, "", &list), pdf()]).await;
    let path = "/2010-04-01/Accounts/AC1/Messages/MM1/Media.json";
    let result = fetched(&provider.base, &format!("{}{path}", provider.base), 1000).await;
    assert!(result.is_ok(), "{result:?}");
    let wanted = format!("GET /2010-04-01/Accounts/AC1/Messages/MM1/Media/{sid} ");
    assert!(provider.asked()[1].starts_with(&wanted), "{:?}", provider.asked());
}
