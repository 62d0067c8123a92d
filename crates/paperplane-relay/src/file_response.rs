//! The response that holds a file of a message.
//!
//! Files from outside are never run: each one goes out as what its bytes are, in a sandbox without scripts, and only kinds
//! that a browser merely shows are shown; all others are saved.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use paperplane_engine::files::File;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Nothing inside a file may ask for, run or embed anything.
const BOX: &str = "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; sandbox";

/// Kinds that a browser merely shows.
fn is_shown(content_type: &str) -> bool {
    let kind = content_type.split_once('/').map_or("", |(kind, _)| kind);
    matches!(kind, "image" | "audio" | "video") && content_type != "image/svg+xml"
        || matches!(content_type, "application/pdf" | "text/plain")
}

pub(crate) fn answer(file: File, cache: &'static str) -> Response {
    let disposition = disposition(&file);
    let mut response = (StatusCode::OK, Body::from(file.content)).into_response();
    let headers = response.headers_mut();
    let fixed = |text: &str| HeaderValue::from_str(text).ok();
    let pairs = [
        (header::CONTENT_TYPE, fixed(&file.content_type)),
        (header::CONTENT_DISPOSITION, fixed(&disposition)),
        (header::CONTENT_SECURITY_POLICY, fixed(BOX)),
        // The desk shows a paper in a frame of its own.
        (header::X_FRAME_OPTIONS, fixed("SAMEORIGIN")),
        (header::CACHE_CONTROL, fixed(cache)),
    ];
    for (name, value) in pairs {
        headers.extend(value.map(|value| (name, value)));
    }
    response
}

fn disposition(file: &File) -> String {
    let how = if is_shown(&file.content_type) { "inline" } else { "attachment" };
    if file.name.is_empty() {
        return how.to_owned();
    }
    let encoded = utf8_percent_encode(&file.name, NON_ALPHANUMERIC);
    format!("{how}; filename=\"{}\"; filename*=UTF-8''{encoded}", in_ascii(&file.name))
}

/// The name for programs that read no other alphabet: what may stand in a quoted header, all else as an underscore.
fn in_ascii(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')');
    name.chars().map(|c| if plain(c) { c } else { '_' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(content_type: &str, name: &str) -> File {
        File { content: vec![1], content_type: content_type.into(), name: name.into() }
    }

    #[test]
    fn what_a_browser_would_run_is_saved_instead() {
        for shown in ["image/jpeg", "application/pdf", "audio/ogg", "video/mp4", "text/plain"] {
            assert!(is_shown(shown), "{shown}");
        }
        for saved in
            ["text/html", "image/svg+xml", "application/javascript", "application/octet-stream", "text/xml", ""]
        {
            assert!(!is_shown(saved), "{saved}");
        }
    }

    #[test]
    fn a_name_breaks_no_header() {
        let response = answer(file("application/zip", "签证 \"a\"\r\nX-Evil: 1.zip"), "no-store");
        let disposition = response.headers().get(header::CONTENT_DISPOSITION).and_then(|value| value.to_str().ok());
        assert!(
            disposition.is_some_and(|disposition| {
                disposition.starts_with("attachment; filename=\"__ _a___X-Evil_ 1.zip\"; filename*=UTF-8''%E7%AD%BE")
                    && disposition.matches('"').count() == 2
            }),
            "{disposition:?}"
        );
        assert!(!response.headers().contains_key("x-evil"));
    }
}
