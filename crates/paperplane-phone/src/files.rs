//! Files: those that people send, and those that the business wants to send.

use crate::line::{Line, Message};
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use url::Url;

/// The files that the demo's phones sent before it started, by the first digit of their id.
const SAMPLES: [(char, &[u8]); 5] = [
    ('a', include_bytes!("samples/passport.jpg")),
    ('b', include_bytes!("samples/receipt.jpg")),
    ('c', include_bytes!("samples/results.jpg")),
    ('d', include_bytes!("samples/letter.pdf")),
    ('e', include_bytes!("samples/stamp.jpg")),
];

/// The parameters of a webhook that name its files.
pub(crate) fn parameters(line: &Line, message: &Message) -> Vec<(String, String)> {
    let base = line.api_base.get().cloned().unwrap_or_default();
    let account = &line.config.account_sid;
    let mut pairs = Vec::new();
    for (nth, file) in message.files.iter().enumerate() {
        let path = format!("/2010-04-01/Accounts/{account}/Messages/{}/Media/{}", message.sid, file.sid);
        pairs.push((format!("MediaContentType{nth}"), file.content_type.clone()));
        pairs.push((format!("MediaUrl{nth}"), format!("{}{path}", base.trim_end_matches('/'))));
    }
    pairs
}

/// The list of a message's files.
pub(crate) fn list(message: &Message) -> serde_json::Value {
    let files: Vec<_> = message
        .files
        .iter()
        .map(|file| json!({ "sid": file.sid, "parent_sid": message.sid, "content_type": file.content_type }))
        .collect();
    json!({ "media_list": files })
}

/// A file's bytes, as their sender said what they are.
pub(crate) fn bytes(line: &Line, sid: &str) -> Option<Response> {
    let (content_type, content) = find(line, sid)?;
    Some((StatusCode::OK, [(header::CONTENT_TYPE, content_type)], content).into_response())
}

/// A file's content type and bytes. A file of earlier days is a sample.
pub(crate) fn find(line: &Line, sid: &str) -> Option<(String, Vec<u8>)> {
    let known = line.known();
    let file = known.messages.iter().flat_map(|message| &message.files).find(|file| file.sid == sid)?;
    let sample = || {
        let digit = sid.strip_prefix("ME")?.chars().next()?;
        SAMPLES.iter().find(|(have, _)| *have == digit).map(|(_, content)| content.to_vec())
    };
    let content = if file.content.is_empty() { sample()? } else { file.content.clone() };
    Some((file.content_type.clone(), content))
}

/// Fetches the files that the business wants to send, as Twilio does: without a password, and each only once.
///
/// # Errors
/// Twilio's code and words.
pub(crate) async fn fetch(line: &Line, urls: &[Url]) -> Result<Vec<(String, Vec<u8>)>, (u16, i64, &'static str)> {
    const OUT_OF_REACH: (u16, i64, &str) = (400, 63019, "Media failed to download");
    let mut files = Vec::new();
    for url in urls {
        let answer = line.client.get(url.clone()).send().await.map_err(|_| OUT_OF_REACH)?;
        let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).map(str::to_owned);
        let kind = kind.filter(|_| answer.status().is_success()).ok_or(OUT_OF_REACH)?;
        files.push((kind, answer.bytes().await.map_err(|_| OUT_OF_REACH)?.to_vec()));
    }
    Ok(files)
}
