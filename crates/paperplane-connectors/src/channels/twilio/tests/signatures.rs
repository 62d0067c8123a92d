//! Signatures that others computed: our own vectors from another language, and the provider's own where they are at hand.

use super::scene::{account, fields_at};
use crate::channels::{
    account::{Account, Secret},
    public_url::PublicUrl,
    request::{Unverified, WebhookRequest},
    twilio::{
        TwilioAccount,
        shared_key::SETTINGS_HEADER,
        signature::{self, Key},
        webhook::{SIGNATURE_HEADER, verify},
    },
};
use serde::Deserialize;
use std::path::PathBuf;
use url::form_urlencoded;

#[derive(Deserialize)]
struct Vectors {
    auth_token: String,
    shared_keys: String,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    why: String,
    public_url: String,
    path_and_query: String,
    content_type: String,
    body: String,
    signature: String,
    /// The header that names key and hash, where there is one.
    #[serde(default)]
    settings: Option<String>,
    /// The `Host` header, where there is one.
    #[serde(default)]
    host: Option<String>,
    genuine: bool,
}

fn with_token(token: &str) -> Account {
    TwilioAccount { auth_token: Secret::new(token), ..fields_at("http://127.0.0.1:9") }.into()
}

#[test]
fn every_vector_of_ours_is_judged_rightly() {
    let file: Vectors = serde_json::from_str(include_str!("../fixtures/signatures.json")).unwrap();
    let shared_keys = Some(Secret::new(file.shared_keys));
    let account =
        TwilioAccount { auth_token: Secret::new(file.auth_token), shared_keys, ..fields_at("http://127.0.0.1:9") }
            .into();
    assert!(file.vectors.len() >= 29);
    for vector in file.vectors {
        let always = [("content-type", vector.content_type.as_str()), (SIGNATURE_HEADER, &vector.signature)];
        let settings = vector.settings.iter().map(|settings| (SETTINGS_HEADER, settings.as_str()));
        let host = vector.host.iter().map(|host| ("host", host.as_str()));
        let headers = always.into_iter().chain(settings).chain(host);
        let request = WebhookRequest::new(vector.path_and_query, headers, vector.body);
        let judged = verify(&request, &account, &vector.public_url.parse().unwrap()).map(|_| ());
        let expected = if vector.genuine { Ok(()) } else { Err(Unverified::Wrong) };
        assert_eq!(judged, expected, "{}", vector.why);
    }
}

#[test]
fn an_unsigned_request_differs_from_a_wrongly_signed_one() {
    let public_url: PublicUrl = "https://desk.example".parse().unwrap();
    for signature in [None, Some(""), Some("  ")] {
        let headers = signature.map(|given| (SIGNATURE_HEADER, given));
        let request = WebhookRequest::new("", headers, "");
        assert_eq!(verify(&request, &account(), &public_url).map(|_| ()), Err(Unverified::Missing));
    }
}

#[test]
fn a_key_that_is_not_set_up_or_not_known_is_named_as_the_reason() {
    let key = "key=WK00000000000000000000000000000001,algorithm=HMAC_SHA256";
    let reasons = [
        (key, Unverified::NoSharedKey),
        ("key=WK0,algorithm=HMAC_SHA512", Unverified::UnknownScheme),
        ("algorithm=HMAC_SHA256", Unverified::UnknownScheme),
        ("", Unverified::UnknownScheme),
    ];
    for (settings, reason) in reasons {
        let mut request = super::scene::signed("/webhook/twilio", b"Body=a");
        request.headers.insert(SETTINGS_HEADER.to_owned(), settings.to_owned());
        let judged = verify(&request, &account(), &super::scene::public_url()).map(|_| ());
        assert_eq!(judged, Err(reason), "{settings}");
        // The response names what to set.
        let hint = crate::channels::providers()[0].signature_hint(reason);
        assert!(hint.contains("TWILIO_SHARED_KEYS") || hint.contains("HMAC_SHA256"), "{hint}");
    }
}

/// The provider's own test vectors, which are not part of this repository.
fn beside_the_checkout(file: &str) -> Option<serde_json::Value> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/provider-data/twilio");
    let text = std::fs::read_to_string(folder.join(file)).ok();
    if text.is_none() {
        println!("skipped: {file} is not beside the checkout");
    }
    let mut read: serde_json::Value = serde_json::from_str(&text?).unwrap();
    // A body may stand in a file of its own.
    for vector in read["vectors"].as_array_mut().unwrap() {
        if let Some(body) = vector["file"].as_str().map(|name| std::fs::read_to_string(folder.join(name)).unwrap()) {
            vector["body"] = body.into();
        }
    }
    Some(read)
}

#[test]
fn the_providers_own_test_vectors_agree() {
    let Some(file) = beside_the_checkout("signature/vectors-from-sdk-tests.json") else { return };
    let token = file["auth_token"].as_str().unwrap();
    for vector in file["vectors"].as_array().unwrap() {
        let judged = match vector["body"].as_str() {
            Some(body) => is_genuine_at(token, vector, body, "application/json"),
            None => {
                let given = vector["signature"].as_str().unwrap();
                let url = vector["url"].as_str().unwrap();
                signature::is_genuine([url], body_of(&vector["params"]).as_bytes(), Key::token(token), given)
            }
        };
        assert_eq!(judged, vector["valid"].as_bool().unwrap(), "{vector}");
    }
}

#[test]
fn signatures_computed_by_the_providers_own_library_agree() {
    let Some(file) = beside_the_checkout("signature/vectors-computed-by-twilio-sdk.json") else { return };
    let token = file["auth_token"].as_str().unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert!(vectors.len() >= 42);
    for vector in vectors {
        let body = vector["body"].as_str().unwrap();
        let content_type = if body.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
        assert_eq!(
            is_genuine_at(token, vector, body, content_type),
            vector["valid"].as_bool().unwrap(),
            "{}",
            vector["name"]
        );
    }
}

/// Judges a vector whose address is one piece, by the function that verifies webhooks.
fn is_genuine_at(token: &str, vector: &serde_json::Value, body: &str, content_type: &str) -> bool {
    // A fragment is never sent, so it never reaches us.
    let url = vector["url"].as_str().unwrap().split('#').next().unwrap();
    let after_scheme = url.find("://").unwrap() + 3;
    let cut = url[after_scheme..].find('/').unwrap() + after_scheme;
    let given = vector["x_twilio_signature"].as_str().or(vector["signature"].as_str());
    let headers = given.map(|given| (SIGNATURE_HEADER, given)).into_iter().chain([("content-type", content_type)]);
    let request = WebhookRequest::new(&url[cut..], headers, body);
    verify(&request, &with_token(token), &url[..cut].parse().unwrap()).is_ok()
}

fn body_of(params: &serde_json::Value) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in params.as_object().unwrap() {
        for value in value.as_array().map_or_else(|| vec![value], |values| values.iter().collect()) {
            form.append_pair(name, value.as_str().unwrap());
        }
    }
    form.finish()
}
