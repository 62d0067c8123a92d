//! The REST API: what the token opens, and nothing without it.

use super::test_gate::{API_TOKEN, PUBLIC_URL, TestGate, message};
use serde_json::{Value, json};

async fn with_a_message() -> (TestGate, String) {
    let gate = TestGate::usual().await;
    let answer = gate.webhook("/webhook/twilio", &message("SM1", "Is the visa letter ready?"), PUBLIC_URL).await;
    assert_eq!(answer.status(), 200);
    let id = gate
        .until("the conversation is there", || async {
            let list = get(&gate, "/api/v1/conversations").await.1;
            list["items"][0]["id"].as_str().map(str::to_owned)
        })
        .await;
    (gate, id)
}

async fn get(gate: &TestGate, path: &str) -> (u16, Value) {
    let answer = gate.get(path).bearer_auth(API_TOKEN).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test]
async fn conversations_messages_and_search() {
    let (gate, id) = with_a_message().await;
    let (_, list) = get(&gate, "/api/v1/conversations?limit=1").await;
    assert_eq!(list["items"][0]["name"], "Amara");
    assert_eq!(list["items"][0]["unread"], 1);
    let (status, thread) = get(&gate, &format!("/api/v1/conversations/{id}/messages")).await;
    assert_eq!(status, 200);
    assert_eq!(thread["items"][0]["direction"], "incoming");
    assert_eq!(thread["items"][0]["text"], "Is the visa letter ready?");
    let (status, found) = get(&gate, "/api/v1/search?q=visa%20let").await;
    assert_eq!(status, 200);
    assert_eq!(found["messages"][0]["conversation_id"], id.as_str());
    gate.close().await;
}

#[tokio::test]
async fn an_answer_is_queued_and_can_be_looked_after() {
    let (gate, id) = with_a_message().await;
    let path = format!("/api/v1/conversations/{id}/messages");
    let send = gate.post(&path).bearer_auth(API_TOKEN).json(&json!({ "text": "It is." }));
    let answer = send.send().await.unwrap();
    assert_eq!(answer.status(), 202);
    let message = answer.json::<Value>().await.unwrap()["message_id"].as_str().unwrap().to_owned();
    let shown = gate
        .until("the message is there", || async {
            let (status, shown) = get(&gate, &format!("/api/v1/messages/{message}")).await;
            (status == 200).then_some(shown)
        })
        .await;
    assert_eq!((&shown["direction"], &shown["text"]), (&json!("outgoing"), &json!("It is.")));
    assert_eq!(shown["conversation_id"], id.as_str());
    let empty = gate.post(&path).bearer_auth(API_TOKEN).json(&json!({ "text": "" })).send().await.unwrap();
    assert_eq!(empty.status(), 422);
    gate.close().await;
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let gate = TestGate::usual().await;
    let nobody = "0198c0de-0000-7000-8000-000000000001";
    for path in [
        format!("/api/v1/conversations/{nobody}/messages"),
        "/api/v1/conversations/nonsense/messages".into(),
        format!("/api/v1/messages/{nobody}"),
        "/api/v1/messages/nonsense".into(),
        "/api/v1/nothing".into(),
        "/api/v2/conversations".into(),
    ] {
        let (status, body) = get(&gate, &path).await;
        assert_eq!((status, &body["code"]), (404, &json!("not_found")), "{path}");
    }
    for path in ["/api/v1/search", "/api/v1/conversations?limit=many"] {
        let (status, body) = get(&gate, path).await;
        assert_eq!((status, &body["code"]), (400, &json!("malformed")), "{path}");
    }
    let wrong = gate.client.delete(gate.url("/api/v1/conversations")).bearer_auth(API_TOKEN).send().await.unwrap();
    assert_eq!(wrong.status(), 405);
    assert_eq!(wrong.json::<Value>().await.unwrap()["code"], "method_not_allowed");
    gate.close().await;
}

/// Every call that the document names: method, path, and whether it wants the token.
async fn documented(gate: &TestGate) -> Vec<(String, String, bool)> {
    let document: Value = gate.get("/api/openapi.json").send().await.unwrap().json().await.unwrap();
    let mut calls = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, call) in methods.as_object().unwrap() {
            let open = call["security"].as_array().unwrap().contains(&json!({}));
            calls.push((method.to_uppercase(), path.replace("{id}", "nobody"), !open));
        }
    }
    calls
}

#[tokio::test]
async fn every_documented_call_answers_and_wants_the_token() {
    let gate = TestGate::usual().await;
    let calls = documented(&gate).await;
    assert!(calls.len() >= 7, "{calls:?}");
    for (method, path, wants_token) in calls {
        let ask = || gate.client.request(method.parse().unwrap(), gate.url(&path));
        let without = ask().send().await.unwrap();
        assert!(![404, 405].contains(&without.status().as_u16()), "{method} {path}");
        if wants_token {
            assert_eq!(without.status(), 401, "{method} {path}");
            assert_eq!(ask().bearer_auth("guess").send().await.unwrap().status(), 401, "{method} {path}");
            assert_eq!(ask().basic_auth(API_TOKEN, Some("")).send().await.unwrap().status(), 401, "{method} {path}");
            assert_ne!(ask().bearer_auth(API_TOKEN).send().await.unwrap().status(), 401, "{method} {path}");
        }
    }
    gate.close().await;
}

#[tokio::test]
async fn where_no_token_is_set_nobody_has_it() {
    let gate = TestGate::open(|config| config.api_token = None).await;
    for (method, path, wants_token) in documented(&gate).await {
        if wants_token {
            let ask = || gate.client.request(method.parse().unwrap(), gate.url(&path));
            for answer in [ask().send().await.unwrap(), ask().bearer_auth("").send().await.unwrap()] {
                assert_eq!(answer.status(), 401, "{method} {path}");
                let body: Value = answer.json().await.unwrap();
                assert!(body["message"].as_str().unwrap().contains("set PAPERPLANE_API_TOKEN"), "{body}");
            }
        }
    }
    gate.close().await;
}

#[tokio::test]
async fn health_is_shown_without_secrets() {
    let gate = TestGate::usual().await;
    let answer = gate.get("/healthz").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let text = answer.text().await.unwrap();
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&report["status"], &report["log"], &report["caught_up"]), (&json!("ok"), &json!("solo"), &json!(true)));
    for secret in [API_TOKEN, super::test_gate::AUTH_TOKEN, super::test_gate::DESK_TOKEN, super::test_gate::ACCOUNT] {
        assert!(!text.contains(secret));
    }
    gate.close().await;
}
