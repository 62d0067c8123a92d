//! The desk by browser: its link, its cookie, its questions, and what it is told.

use super::test_gate::{DESK_TOKEN, PUBLIC_URL, TestGate, message};
use paperplane_bridge::{Ask, ask::GetHome, stale::Push, view::workspace::Home};
use reqwest::{RequestBuilder, Response};
use serde_json::Value;
use std::time::Duration;

async fn enter(gate: &TestGate) -> Response {
    gate.get(&format!("/desk/enter?token={DESK_TOKEN}")).send().await.unwrap()
}

fn cookie(entered: &Response) -> String {
    let set = entered.headers()["set-cookie"].to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}

fn home(gate: &TestGate) -> RequestBuilder {
    gate.post("/desk/ask").json(&Ask::from(GetHome {}))
}

#[tokio::test]
async fn the_link_leads_in_and_leaves_no_token_in_the_address() {
    let gate = TestGate::usual().await;
    let entered = enter(&gate).await;
    assert_eq!(entered.status(), 303);
    assert_eq!(entered.headers()["location"], "/desk/");
    assert_eq!(entered.headers()["referrer-policy"], "no-referrer");
    let set = entered.headers()["set-cookie"].to_str().unwrap().to_owned();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/desk"] {
        assert!(set.contains(part), "{set}");
    }
    assert!(!set.contains("Secure"), "plain http on this computer: {set}");
    let page = gate.get("/desk/").header("Cookie", cookie(&entered)).send().await.unwrap();
    assert_eq!(page.status(), 200);
    let headers = page.headers();
    assert!(headers["content-type"].to_str().unwrap().starts_with("text/html"));
    assert!(headers["content-security-policy"].to_str().unwrap().contains("frame-ancestors 'none'"));
    assert_eq!(headers["x-content-type-options"], "nosniff");
    let asked = home(&gate).header("Cookie", cookie(&entered)).send().await.unwrap();
    assert_eq!(asked.status(), 200);
    let home: Home = asked.json().await.unwrap();
    assert!(home.me.is_none());
    gate.close().await;
}

#[tokio::test]
async fn without_the_token_everything_is_shut() {
    let gate = TestGate::usual().await;
    for link in ["/desk/enter", "/desk/enter?token=", "/desk/enter?token=guess", "/desk/enter?token=0123456789abcdef"] {
        let answer = gate.get(link).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{link}");
        assert!(!answer.headers().contains_key("set-cookie"), "{link}");
    }
    for path in ["/desk/", "/desk/index.html", "/desk/pushes", "/desk/nothing"] {
        assert_eq!(gate.get(path).send().await.unwrap().status(), 401, "{path}");
        let name = format!("paperplane_desk_{}", gate.port());
        let guessed = gate.get(path).header("Cookie", format!("{name}=guess")).send().await.unwrap();
        assert_eq!(guessed.status(), 401, "{path}");
    }
    let page = gate.get("/desk/").send().await.unwrap().text().await.unwrap();
    assert!(page.contains("This page needs its link"), "{page}");
    let asked = home(&gate).send().await.unwrap();
    assert_eq!(asked.status(), 401);
    assert_eq!(asked.json::<Value>().await.unwrap()["code"], "not_let_in");
    // The REST API's token is another one.
    let other = home(&gate).bearer_auth(super::test_gate::API_TOKEN).send().await.unwrap();
    assert_eq!(other.status(), 401);
    gate.close().await;
}

#[tokio::test]
async fn another_sites_page_does_not_ask() {
    let gate = TestGate::usual().await;
    let entered = enter(&gate).await;
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
        let asked = home(&gate).header("Cookie", cookie(&entered)).header("Origin", origin).send().await.unwrap();
        assert_eq!(asked.status(), 401, "{origin}");
    }
    let own = home(&gate).header("Cookie", cookie(&entered)).header("Origin", gate.url("")).send().await.unwrap();
    assert_eq!(own.status(), 200);
    gate.close().await;
}

#[tokio::test]
async fn a_question_from_another_version_is_told_so() {
    let gate = TestGate::usual().await;
    let asked =
        gate.post("/desk/ask").bearer_auth(DESK_TOKEN).body(r#"{"talk":{"ask":"divine"}}"#).send().await.unwrap();
    assert_eq!(asked.status(), 400);
    assert_eq!(asked.json::<Value>().await.unwrap()["code"], "invalid");
    let gone = r#"{"talk":{"ask":"get_conversation","conversation":"0198c0de-0000-7000-8000-000000000001"}}"#;
    let asked = gate.post("/desk/ask").bearer_auth(DESK_TOKEN).body(gone).send().await.unwrap();
    assert_eq!(asked.status(), 404);
    gate.close().await;
}

#[tokio::test]
async fn windows_are_told_and_their_streams_end_with_the_gate() {
    let gate = TestGate::usual().await;
    let mut pushes = gate.get("/desk/pushes").bearer_auth(DESK_TOKEN).send().await.unwrap();
    assert_eq!(pushes.status(), 200);
    assert_eq!(pushes.headers()["content-type"], "text/event-stream");
    assert_eq!(gate.webhook("/webhook/twilio", &message("SM1", "Knock"), PUBLIC_URL).await.status(), 200);
    let told = tokio::time::timeout(Duration::from_secs(30), next_push(&mut pushes)).await.unwrap();
    assert!(matches!(told, Push::Changed { .. }), "{told:?}");
    let client = gate.client.clone();
    gate.close().await;
    let rest = tokio::time::timeout(Duration::from_secs(30), async { while let Ok(Some(_)) = pushes.chunk().await {} });
    rest.await.expect("the stream ends");
    drop(client);
}

async fn next_push(stream: &mut Response) -> Push {
    let mut text = String::new();
    loop {
        text += &String::from_utf8_lossy(&stream.chunk().await.unwrap().expect("the stream goes on"));
        let event = text.lines().find_map(|line| line.strip_prefix("data: "));
        if let Some(tell) = event.and_then(|json| serde_json::from_str(json).ok()) {
            return tell;
        }
    }
}

#[tokio::test]
async fn what_is_not_the_desk_is_not_here() {
    let gate = TestGate::usual().await;
    let first = gate.get("/").send().await.unwrap();
    assert_eq!((first.status().as_u16(), first.headers()["location"].to_str().unwrap()), (303, "/desk/"));
    assert_eq!(gate.get("/wp-login.php").send().await.unwrap().status(), 404);
    // There is no pretend phone but in a demo.
    assert_eq!(gate.get("/phone").bearer_auth(DESK_TOKEN).send().await.unwrap().status(), 404);
    gate.close().await;
}
