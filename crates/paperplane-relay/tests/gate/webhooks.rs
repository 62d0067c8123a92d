//! Webhooks: taken when signed, and only when the log has them.

use super::test_gate::{AMARA, Form, OURS, PUBLIC_URL, TestGate, account, message, sign_with};
use paperplane_bridge::{
    WorkspaceCause,
    ask::{GetChannels, GetHome, GetInbox, Introduce, SettleDeadLetter},
};
use paperplane_connectors::channels::{Secret, twilio::TwilioAccount};

const WAYS: [&str; 3] = ["/api/ppl/twilio/webhook", "/webhook/twilio", "/webhook/twilio/status"];

async fn lines(gate: &TestGate) -> Vec<String> {
    let page = gate.ask(GetInbox { after: None, limit: 10 }).await;
    page.rows.into_iter().map(|row| format!("{}: {}", row.who, row.line)).collect()
}

#[tokio::test]
async fn a_signed_message_is_on_the_desk_by_either_way() {
    for (number, way) in WAYS.iter().take(2).enumerate() {
        let gate = TestGate::usual().await;
        let answer = gate.webhook(way, &message(&format!("SM{number}"), "Hello World"), PUBLIC_URL).await;
        assert_eq!(answer.status(), 200, "{way}");
        assert_eq!(answer.headers()["content-type"], "text/xml");
        let body = answer.text().await.unwrap();
        assert!(body.contains("<Response></Response>") || body.contains("<Response/>"), "{body}");
        let line = gate.until("the message is there", || async { lines(&gate).await.pop() }).await;
        assert_eq!(line, "Amara: Hello World");
        gate.close().await;
    }
}

#[tokio::test]
async fn posted_twice_it_is_one_message() {
    let gate = TestGate::usual().await;
    let form = message("SM1", "Only once");
    for way in [WAYS[0], WAYS[0], WAYS[1]] {
        assert_eq!(gate.webhook(way, &form, PUBLIC_URL).await.status(), 200);
    }
    let last = message("SM2", "The end");
    assert_eq!(gate.webhook(WAYS[0], &last, PUBLIC_URL).await.status(), 200);
    let row = gate
        .until("the last one is there", || async {
            let page = gate.ask(GetInbox { after: None, limit: 10 }).await;
            page.rows.into_iter().find(|row| row.line == "The end")
        })
        .await;
    assert_eq!(row.unread, 2, "one and the last");
    gate.close().await;
}

#[tokio::test]
async fn unsigned_and_wrongly_signed_ones_are_refused_and_counted() {
    let gate = TestGate::usual().await;
    let form = message("SM1", "Let me in");
    for way in WAYS {
        let unsigned = gate.post(way).form(&form).send().await.unwrap();
        assert_eq!(unsigned.status(), 403, "{way}");
        let wrong = gate.post(way).header("X-Twilio-Signature", "AAAA").form(&form).send().await.unwrap();
        assert_eq!(wrong.status(), 403, "{way}");
        // A signature for what the `Host` header says is not one for the public address.
        let by_host = gate.webhook(way, &form, &gate.url("")).await;
        assert_eq!(by_host.status(), 403, "{way}");
    }
    assert_eq!(gate.desk().health().refused_webhooks, 9);
    gate.close().await;
}

#[tokio::test]
async fn a_changed_body_breaks_the_signature() {
    let gate = TestGate::usual().await;
    let signature = super::test_gate::sign(&format!("{PUBLIC_URL}{}", WAYS[0]), &message("SM1", "ten euros"));
    let changed = message("SM1", "ten thousand euros");
    let answer = gate.post(WAYS[0]).header("X-Twilio-Signature", signature).form(&changed).send().await.unwrap();
    assert_eq!(answer.status(), 403);
    gate.close().await;
}

#[tokio::test]
async fn a_shared_key_of_a_rule_signs_and_one_that_is_missing_is_named() {
    let settings = |id: &str| format!("key={id},algorithm=HMAC_SHA1");
    let gate = TestGate::open(|config| {
        let shared_keys = Some(Secret::new("WK1=the-rules-key"));
        config.accounts = vec![TwilioAccount { shared_keys, ..account() }.into()];
    })
    .await;
    let form = message("SM1", "by a rule");
    let post = |key: &str, id: &str| {
        let signature = sign_with(key, &format!("{PUBLIC_URL}{}", WAYS[0]), &form);
        let request = gate.post(WAYS[0]).header("X-Twilio-Signature", signature);
        request.header("X-Twilio-Webhooks-Signature-Settings", settings(id)).form(&form).send()
    };
    assert_eq!(post("the-rules-key", "WK1").await.unwrap().status(), 200);
    let missing = post("another-rules-key", "WK2").await.unwrap();
    assert_eq!(missing.status(), 403);
    assert!(missing.text().await.unwrap().contains("TWILIO_SHARED_KEYS"));
    let channels = gate.ask(GetChannels {}).await;
    assert_eq!(channels.accounts[0].health.refused_for, Some(WorkspaceCause::SharedKeyMissing.into()));
    gate.close().await;
}

#[tokio::test]
async fn without_a_public_address_only_this_computer_is_signed_for() {
    let gate = TestGate::open(|config| config.public_url = None).await;
    let (port, form) = (gate.port(), message("SM1", "from here"));
    for host in ["127.0.0.1", "localhost"] {
        assert_eq!(gate.webhook(WAYS[0], &form, &format!("http://{host}:{port}")).await.status(), 200, "{host}");
    }
    let tunnel = "https://abcd-123.ngrok-free.app";
    let signature = super::test_gate::sign(&format!("{tunnel}{}", WAYS[0]), &form);
    let through = gate.post(WAYS[0]).header("X-Twilio-Signature", signature).header("Host", "abcd-123.ngrok-free.app");
    assert_eq!(through.form(&form).send().await.unwrap().status(), 403, "the Host header proves nothing");
    gate.close().await;
}

async fn health(gate: &TestGate) -> String {
    let report: serde_json::Value = gate.get("/healthz").send().await.unwrap().json().await.unwrap();
    report["status"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_genuine_one_that_cannot_be_read_is_kept_and_acknowledged() {
    let gate = TestGate::usual().await;
    let mut other = message("SM1", "over another channel");
    other.insert("From", "messenger:1234".into());
    assert_eq!(gate.webhook(WAYS[0], &other, PUBLIC_URL).await.status(), 200);
    let dead_letters = gate
        .until("the dead_letter is kept", || async {
            let home = gate.ask(GetHome {}).await;
            (home.health.dead_letters > 0).then_some(home.health.dead_letters)
        })
        .await;
    assert_eq!(dead_letters, 1);
    assert_eq!(health(&gate).await, "attention");
    gate.ask(Introduce { my_name: "Allen".into(), agency_name: "Bright Path".into() }).await;
    let dead_letter = gate.ask(GetChannels {}).await.dead_letters[0].id;
    gate.ask(SettleDeadLetter { dead_letter, put_aside: true }).await;
    gate.until("it is put aside", || async { (health(&gate).await == "ok").then_some(()) }).await;
    gate.close().await;
}

#[tokio::test]
async fn statuses_come_by_their_own_address_with_the_attempt() {
    let gate = TestGate::usual().await;
    let pairs = [
        ("MessageSid", "SM9"),
        ("AccountSid", super::test_gate::ACCOUNT),
        ("MessageStatus", "delivered"),
        ("From", OURS),
        ("To", AMARA),
    ];
    let form: Form = pairs.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    let way = "/webhook/twilio/status?attempt=0198c0de-0000-7000-8000-000000000001";
    assert_eq!(gate.webhook(way, &form, PUBLIC_URL).await.status(), 200);
    let other = "/webhook/twilio/status?attempt=0198c0de-0000-7000-8000-000000000002";
    let signature = super::test_gate::sign(&format!("{PUBLIC_URL}{way}"), &form);
    let moved = gate.post(other).header("X-Twilio-Signature", signature).form(&form).send().await.unwrap();
    assert_eq!(moved.status(), 403, "the attempt is inside what is signed");
    gate.close().await;
}

#[tokio::test]
async fn too_large_a_body_is_not_read() {
    let gate = TestGate::usual().await;
    let answer = gate.webhook(WAYS[0], &message("SM1", &"x".repeat(300 * 1024)), PUBLIC_URL).await;
    assert_eq!(answer.status(), 413);
    gate.close().await;
}

#[tokio::test]
async fn without_an_account_a_webhook_is_refused() {
    let gate = TestGate::open(|config| config.accounts.clear()).await;
    let answer = gate.webhook(WAYS[0], &message("SM1", "Hello?"), PUBLIC_URL).await;
    assert_eq!(answer.status(), 503);
    assert!(answer.text().await.unwrap().contains("TWILIO_AUTH_TOKEN"));
    gate.close().await;
}

#[tokio::test]
async fn webhooks_are_posted() {
    let gate = TestGate::usual().await;
    for way in WAYS {
        assert_eq!(gate.get(way).send().await.unwrap().status(), 405, "{way}");
    }
    assert_eq!(gate.post("/webhook/telegram").send().await.unwrap().status(), 404);
    gate.close().await;
}
