//! The OpenAPI document and the gate agree: Schemathesis asks whatever the document allows, and what it does not.

use super::test_gate::{AMARA, API_TOKEN, PUBLIC_URL, TestGate, message};
use proptest::{
    strategy::{Strategy as _, ValueTree as _},
    string::string_regex,
    test_runner::TestRunner,
};
use serde_json::{Value, json};
use std::{path::PathBuf, process::Output, time::Duration};
use tokio::process::Command;

/// The time that all questions may take.
const TIME_MAX: Duration = Duration::from_secs(8 * 60);

/// Schemathesis as `cargo xtask test` installed it, or from the search path.
fn schemathesis() -> Option<PathBuf> {
    let named = std::env::var_os("PAPERPLANE_TEST_SCHEMATHESIS").map(PathBuf::from);
    let on_path = || {
        let folders = std::env::var_os("PATH")?;
        std::env::split_paths(&folders).map(|folder| folder.join("schemathesis")).find(|program| program.is_file())
    };
    named.filter(|program| program.exists()).or_else(on_path)
}

/// The description of the header `Idempotency-Key` of a call.
fn idempotency_key<'d>(document: &'d Value, path: &str) -> &'d Value {
    let parameters = document["paths"][path]["post"]["parameters"].as_array().unwrap();
    &parameters.iter().find(|parameter| parameter["name"] == "Idempotency-Key").unwrap()["schema"]
}

#[tokio::test]
async fn idempotency_keys_are_taken_just_as_the_document_describes_them() {
    let gate = TestGate::usual().await;
    let document: Value = gate.get("/api/openapi.json").send().await.unwrap().json().await.unwrap();
    let schema = idempotency_key(&document, "/api/send-message");
    assert_eq!(schema, idempotency_key(&document, "/api/v1/conversations/{id}/messages"));
    assert_eq!(
        (&schema["type"], &schema["minLength"], &schema["maxLength"]),
        (&json!("string"), &json!(1), &json!(255))
    );
    let pattern = schema["pattern"].as_str().unwrap().trim_start_matches('^').trim_end_matches('$');
    let mut dice = TestRunner::deterministic();
    let long = "k".repeat(255);
    let allowed = (0..20).map(|_| string_regex(pattern).unwrap().new_tree(&mut dice).unwrap().current());
    let is_short = |key: &String| key.len() <= 255;
    for key in allowed.filter(is_short).chain([long.clone()]) {
        let body = json!({ "to_number": AMARA, "message_body": "Hello" });
        let answer = gate.post("/api/send-message").bearer_auth(API_TOKEN).header("Idempotency-Key", &key).json(&body);
        assert_eq!(answer.send().await.unwrap().status(), 202, "{key:?}");
    }
    for key in ["", "a\tb", "sch\u{fc}ssel", &(long + "k")] {
        let body = json!({ "to_number": AMARA, "message_body": "Hello" });
        let header = reqwest::header::HeaderValue::from_bytes(key.as_bytes()).unwrap();
        let answer =
            gate.post("/api/send-message").bearer_auth(API_TOKEN).header("Idempotency-Key", header).json(&body);
        assert_eq!(answer.send().await.unwrap().status(), 422, "{key:?}");
    }
    gate.close().await;
}

#[tokio::test]
async fn whatever_the_document_allows_is_answered_as_it_says() {
    let Some(program) = schemathesis() else {
        println!("skipped: Schemathesis is not here: Python or PyPI could not be reached");
        return;
    };
    let gate = TestGate::open(|config| {
        // Nobody listens there: no account that it invents is asked of Twilio, and no domain for its mail servers.
        config.api_bases.insert("twilio".into(), "http://127.0.0.1:1".parse().unwrap());
        config.api_bases.insert("mail".into(), "http://127.0.0.1:1".parse().unwrap());
    })
    .await;
    assert_eq!(gate.webhook("/webhook/twilio", &message("SM1", "Is it ready?"), PUBLIC_URL).await.status(), 200);
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(program);
    let config = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gate/schemathesis.toml");
    command.current_dir(&folder).args(["--config-file", config, "run", &gate.url("/api/openapi.json"), "--header"]);
    command.arg(format!("Authorization: Bearer {API_TOKEN}"));
    command.args(["--phases", "examples,coverage,fuzzing", "--max-examples", "20", "--seed", "7", "--workers", "1"]);
    command.args(["--generation-database", "none", "--no-color"]).kill_on_drop(true);
    let ended = tokio::time::timeout(TIME_MAX, command.output()).await;
    let Output { status, stdout, stderr } = ended.expect("it ends in time").unwrap();
    let words = [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(status.success(), "{words}");
    gate.close().await;
}
