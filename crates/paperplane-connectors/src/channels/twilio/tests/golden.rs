//! Requests that the provider's own library makes, matched byte for byte where they stand beside the checkout.

use super::{
    provider::{Answer, Provider},
    scene::fields_at,
};
use crate::{
    channels::{
        parcel::{Content, Parcel},
        twilio::{TwilioAccount, address::exact, send::deliver},
    },
    transport,
};
use paperplane_core::{event::TemplateUse, ids::AttemptId, time::Timestamp};
use serde::Deserialize;
use std::{path::PathBuf, time::Duration};
use url::{Url, form_urlencoded};

#[derive(Deserialize)]
struct Golden {
    requests: Vec<Request>,
}

#[derive(Deserialize)]
struct Request {
    method: String,
    path: String,
    body: Option<String>,
}

fn golden() -> Option<Golden> {
    let file = "../../../shared/provider-data/golden-requests/twilio-python-9.13.0.json";
    let text = std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)).ok()?;
    Some(serde_json::from_str(&text).expect("recorded requests"))
}

/// The parcel that a recorded form stands for; `None` for requests that we never make (scheduling at the provider).
fn parcel(form: &[(String, String)]) -> Option<(Parcel, Option<String>)> {
    let field = |name: &str| form.iter().find(|(have, _)| have == name).map(|(_, value)| value.clone());
    if field("SendAt").is_some() {
        return None;
    }
    let content = match field("ContentSid") {
        Some(template) => {
            let variables = field("ContentVariables").map(|json| serde_json::from_str(&json).unwrap());
            Content::Template(TemplateUse { template, name: String::new(), variables: variables.unwrap_or_default() })
        }
        None => Content::Free {
            text: field("Body").unwrap_or_default(),
            files: form
                .iter()
                .filter(|(name, _)| name == "MediaUrl")
                .map(|(_, url)| Url::parse(url).unwrap())
                .collect(),
            attached: Vec::new(),
            location: None,
            mail: None,
        },
    };
    let parcel = Parcel {
        peer: exact(&field("To")?)?,
        ours: field("From").and_then(|from| exact(&from)),
        content,
        attempt: AttemptId::new(Timestamp(1), [1; 10]),
        at: Timestamp(1),
        unsubscribe: None,
        status_callback: field("StatusCallback").map(|url| Url::parse(&url).unwrap()),
        timeout: Duration::from_secs(10),
    };
    Some((parcel, field("MessagingServiceSid")))
}

/// A JSON value in a form may be spaced in more ways than one.
fn comparable(body: &str) -> Vec<(String, String)> {
    let pairs = form_urlencoded::parse(body.as_bytes()).into_owned();
    let json = |(name, value): (String, String)| match name.as_str() {
        "ContentVariables" => (name, serde_json::from_str::<serde_json::Value>(&value).unwrap().to_string()),
        _ => (name, value),
    };
    pairs.map(json).collect()
}

#[tokio::test]
async fn our_requests_are_the_ones_that_the_providers_own_library_makes() {
    let Some(golden) = golden() else {
        return println!("skipped: the recorded requests are not beside the checkout");
    };
    let mut matched = 0;
    for request in
        golden.requests.iter().filter(|request| request.method == "POST" && request.path.ends_with("Messages.json"))
    {
        let body = request.body.as_deref().unwrap_or_default();
        let form: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let Some((parcel, service)) = parcel(&form) else { continue };
        let provider = Provider::answering(vec![Answer::of(201, "", r#"{"sid":"SM1"}"#)]).await;
        let account = TwilioAccount { service, ..fields_at(&provider.base) }.into();
        deliver(&transport::http_client(Duration::from_secs(10)).unwrap(), &account, &parcel).await;
        let asked = provider.asked().remove(0);
        let (head, ours) = asked.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with(&format!("POST {} ", request.path)), "{head}");
        assert_eq!(comparable(ours), comparable(body));
        if !body.contains("ContentVariables") {
            assert_eq!(ours, body, "byte for byte");
        }
        matched += 1;
    }
    assert_eq!(matched, 4, "text, file, service with two files, template");
}
