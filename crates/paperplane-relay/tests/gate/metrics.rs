//! The measures that a monitor reads.

use super::test_gate::{ACCOUNT, AMARA, API_TOKEN, OURS, PUBLIC_URL, TestGate, message};

const WAY: &str = "/webhook/twilio";

#[tokio::test]
async fn webhooks_the_log_and_what_waits_are_counted() {
    let gate = TestGate::open(|config| config.metrics_token = Some("for the monitor".into())).await;
    assert_eq!(gate.webhook(WAY, &message("SM1", "a secret word"), PUBLIC_URL).await.status(), 200);
    let mut strange = message("SM2", "over another channel");
    strange.insert("From", "messenger:1234".into());
    assert_eq!(gate.webhook(WAY, &strange, PUBLIC_URL).await.status(), 200);
    assert_eq!(gate.webhook(WAY, &message("SM3", "by a stranger"), "https://evil.example").await.status(), 403);

    let read = async || {
        let answer = gate.get("/metrics").bearer_auth("for the monitor").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("application/openmetrics-text"));
        answer.text().await.unwrap()
    };
    let text = gate
        .until("all is folded", async || {
            let text = read().await;
            text.contains("paperplane_dead_letters 1\n").then_some(text)
        })
        .await;
    for line in [
        "paperplane_webhooks_total{provider=\"twilio\",outcome=\"taken\"} 1",
        "paperplane_webhooks_total{provider=\"twilio\",outcome=\"dead_letter\"} 1",
        "paperplane_webhooks_total{provider=\"twilio\",outcome=\"refused\"} 1",
        "paperplane_webhooks_total{provider=\"twilio\",outcome=\"not_recorded\"} 0",
        "paperplane_fold_lag_records{topic=\"whatsapp_inbound\"} 0",
        "paperplane_deliveries_total{outcome=\"accepted\"} 0",
        "paperplane_log_reachable 1",
        "paperplane_outbox_events 0",
        "paperplane_blobs 0",
    ] {
        assert!(text.lines().any(|have| have == line), "{line} is missing in\n{text}");
    }
    let memory = text.lines().find_map(|line| line.strip_prefix("process_resident_memory_bytes ")).unwrap();
    assert!(memory.parse::<u64>().unwrap() > 1_000_000, "{memory}");
    assert!(text.ends_with("# EOF\n"));
    for secret in [API_TOKEN, ACCOUNT, AMARA, OURS, "a secret word", "Amara"] {
        assert!(!text.contains(secret), "{secret}");
    }
    gate.close().await;
}

#[tokio::test]
async fn a_tunnel_needs_the_token() {
    let gate = TestGate::usual().await;
    assert_eq!(gate.get("/metrics").send().await.unwrap().status(), 200, "a program on this computer");
    let through = || gate.get("/metrics").header("x-forwarded-for", "203.0.113.9");
    assert_eq!(through().send().await.unwrap().status(), 401);
    assert_eq!(through().bearer_auth(API_TOKEN).send().await.unwrap().status(), 200);
    assert_eq!(gate.get("/metrics").bearer_auth("guess").send().await.unwrap().status(), 401);
    gate.close().await;
}
