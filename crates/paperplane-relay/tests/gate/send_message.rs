//! The seed's way to send: open to programs here, shut to tunnels, pages and strangers.

use super::test_gate::{AMARA, API_TOKEN, TestGate};
use paperplane_bridge::ask::GetInbox;
use paperplane_core::ids::MessageId;
use serde_json::{Value, json};

const WAY: &str = "/api/send-message";

fn hello() -> Value {
    json!({ "to_number": AMARA, "message_body": "Hello from PaperPlane!" })
}

#[tokio::test]
async fn the_seeds_curl_works() {
    let gate = TestGate::open(|config| config.api_token = None).await;
    let answer = gate.post(WAY).json(&hello()).send().await.unwrap();
    assert_eq!(answer.status(), 202);
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["status"], "queued");
    let id: MessageId = body["message_id"].as_str().unwrap().parse().unwrap();
    let text = gate
        .until("the message is in the replica", || async {
            gate.desk().message(id).await.unwrap().map(|(_, bubble)| bubble.text)
        })
        .await;
    assert_eq!(text, "Hello from PaperPlane!");
    gate.close().await;
}

#[tokio::test]
async fn a_tunnel_does_not_open_the_door() {
    let gate = TestGate::usual().await;
    let traces = [
        ("X-Forwarded-For", "127.0.0.1"),
        ("X-Forwarded-Proto", "https"),
        ("X-Forwarded-Host", "localhost"),
        ("Forwarded", "for=127.0.0.1"),
        ("Via", "1.1 tunnel"),
        ("X-Real-IP", "127.0.0.1"),
        ("Host", "abcd-123.ngrok-free.app"),
        ("Origin", "http://127.0.0.1"),
        ("Sec-Fetch-Site", "cross-site"),
    ];
    for (name, value) in traces {
        let answer = gate.post(WAY).header(name, value).json(&hello()).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{name}");
        assert_eq!(answer.headers()["www-authenticate"], "Bearer");
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["code"], "not_let_in");
        assert!(body["message"].as_str().unwrap().contains("PAPERPLANE_API_TOKEN"), "{body}");
        let with_token = gate.post(WAY).bearer_auth(API_TOKEN).header(name, value).json(&hello()).send().await.unwrap();
        assert_eq!(with_token.status(), 202, "{name} with the token");
    }
    let form = gate.post(WAY).form(&[("to_number", AMARA), ("message_body", "x")]).send().await.unwrap();
    assert_eq!(form.status(), 401, "a form could come from any page");
    let wrong = gate.post(WAY).bearer_auth("guess").json(&hello()).send().await.unwrap();
    assert_eq!(wrong.status(), 401);
    gate.close().await;
}

#[tokio::test]
async fn wrong_fields_are_named() {
    let gate = TestGate::usual().await;
    let table = [
        (json!({ "to_number": "whatsapp:+1<YOUR_NUMBER>", "message_body": "x" }), 422, Some("to_number")),
        (json!({ "to_number": "4155550123", "message_body": "x" }), 422, Some("to_number")),
        (json!({ "to_number": AMARA, "message_body": "  " }), 422, Some("message_body")),
        (json!({ "to_number": AMARA, "message_body": "x".repeat(1601) }), 422, Some("message_body")),
        (json!({ "to_number": AMARA }), 400, None),
        (json!({ "to_number": 1, "message_body": "x" }), 400, None),
        (json!([]), 400, None),
    ];
    for (body, status, field) in table {
        let answer = gate.post(WAY).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), status, "{body}");
        let answered: Value = answer.json().await.unwrap();
        assert_eq!(answered["field"].as_str(), field, "{answered}");
        assert!(!answered["message"].as_str().unwrap().is_empty());
    }
    let large = gate.post(WAY).json(&json!({ "to_number": AMARA, "message_body": "x".repeat(600_000) }));
    assert_eq!(large.send().await.unwrap().status(), 413);
    let text = gate.post(WAY).bearer_auth(API_TOKEN).body(hello().to_string()).send().await.unwrap();
    assert_eq!(text.status(), 415);
    gate.close().await;
}

#[tokio::test]
async fn a_number_is_read_as_people_write_it() {
    let gate = TestGate::usual().await;
    let body = json!({ "to_number": "whatsapp:+44 (0)7700 900161", "message_body": "Hello" });
    let answer = gate.post(WAY).json(&body).send().await.unwrap();
    assert_eq!(answer.status(), 202);
    let row = gate
        .until("the conversation is there", || async { gate.ask(GetInbox { after: None, limit: 10 }).await.rows.pop() })
        .await;
    assert_eq!(row.who, "+447700900161");
    let unknown = json!({ "to_number": "whatsapp:+999 7700 900161", "message_body": "Hello" });
    let refused: Value = gate.post(WAY).json(&unknown).send().await.unwrap().json().await.unwrap();
    assert!(refused["message"].as_str().unwrap().contains("No country has this code"), "{refused}");
    gate.close().await;
}

#[tokio::test]
async fn the_same_key_is_the_same_message() {
    let gate = TestGate::usual().await;
    let send = async |key: &str, body: Value| {
        let answer = gate.post(WAY).header("Idempotency-Key", key).json(&body).send().await.unwrap();
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap())
    };
    let (status, first) = send("order-7", hello()).await;
    assert_eq!(status, 202);
    let id: MessageId = first["message_id"].as_str().unwrap().parse().unwrap();
    gate.until("the first is in the replica", || async { gate.desk().message(id).await.unwrap() }).await;
    let (status, again) = send("order-7", hello()).await;
    assert_eq!((status, &again["message_id"]), (202, &first["message_id"]));
    let (status, other) = send("order-8", hello()).await;
    assert_eq!(status, 202);
    assert_ne!(other["message_id"], first["message_id"]);
    let changed = json!({ "to_number": AMARA, "message_body": "Something else" });
    assert_eq!(send("order-7", changed).await.0, 422);
    assert_eq!(send(&"k".repeat(256), hello()).await.0, 422);
    gate.close().await;
}
