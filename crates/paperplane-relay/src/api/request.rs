//! Parts of a request that all domains check and read alike: token, JSON body, `Idempotency-Key`, rows of a page.

use crate::{
    caller,
    error::ApiError,
    limits::{IDEMPOTENCY_KEY_CHARS_MAX, PAGE_DEFAULT},
    state::AppState,
    token,
};
use axum::{
    body::Bytes,
    extract::rejection::BytesRejection,
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::{Code, Question, Trouble};
use paperplane_core::{ids::ConversationId, limits::PAGE_ROWS_MAX};
use serde::{
    Deserialize as _, Deserializer,
    de::{DeserializeOwned, Error as _},
};
use utoipa::IntoParams;

/// The refusal where no token is set: nobody can have it, so nobody comes in.
pub(crate) const NO_TOKEN_SET: &str =
    "No token is set on this node: set PAPERPLANE_API_TOKEN to a long random text, and start again.";

/// Lets in who has the token.
pub(crate) fn check_token(state: &AppState, headers: &HeaderMap) -> Result<(), ApiError> {
    match (state.desk.config().api_token.as_deref(), token::bearer(headers)) {
        (None, _) => Err(ApiError::not_let_in(NO_TOKEN_SET)),
        (Some(token), Some(offered)) if token::fits(offered, token) => Ok(()),
        (Some(_), Some(_)) => Err(ApiError::not_let_in("This is not the token of PAPERPLANE_API_TOKEN.")),
        (Some(_), None) => Err(ApiError::not_let_in("Send the token as: Authorization: Bearer <token>.")),
    }
}

/// Asks the desk what a window would ask.
pub(crate) async fn ask<Q: Question>(state: &AppState, question: Q) -> Result<Q::Answer, ApiError> {
    let answer = state.desk.ask(paperplane_bridge::Ask::from(question)).await?;
    serde_json::from_value(answer)
        .map_err(|_| ApiError::from(Trouble::new(Code::Internal, "An answer could not be read.")))
}

/// The rows that a page may have.
pub(crate) fn page_rows(limit: Option<u32>) -> u32 {
    limit.unwrap_or(PAGE_DEFAULT).clamp(1, PAGE_ROWS_MAX)
}

/// Reads a JSON body.
pub(crate) fn read_json<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, ApiError> {
    if !caller::is_json(headers) {
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return Err(ApiError::new(status, "not_json", "Send JSON, with Content-Type: application/json."));
    }
    // A list would be read as the fields in their order.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(ApiError::malformed("The JSON is not an object."));
    }
    serde_json::from_slice(body).map_err(|error| ApiError::malformed(format!("The JSON cannot be read: {error}.")))
}

/// Reads a whole number as JSON writes it, also `540.0`; one that is too large becomes the largest.
///
/// # Errors
/// If it is no whole number.
pub(crate) fn whole<'de, D: Deserializer<'de>, N: TryFrom<u64> + Bounded>(deserializer: D) -> Result<N, D::Error> {
    let number = serde_json::Number::deserialize(deserializer)?;
    let is_whole = |float: &f64| *float >= 0.0 && float.fract() == 0.0;
    // A float as large as that is cut to the largest number.
    let float = || number.as_f64().filter(is_whole).map(|float| float as u64);
    let whole = number.as_u64().or_else(float).ok_or_else(|| D::Error::custom("not a whole number from 0 on"))?;
    Ok(N::try_from(whole).unwrap_or(N::LARGEST))
}

/// A kind of numbers with an end.
pub(crate) trait Bounded {
    /// The largest of them.
    const LARGEST: Self;
}

impl Bounded for u16 {
    const LARGEST: Self = Self::MAX;
}

impl Bounded for u64 {
    const LARGEST: Self = Self::MAX;
}

impl Bounded for u32 {
    const LARGEST: Self = Self::MAX;
}

/// A conversation's id in a path; 404 for a text that is none.
pub(crate) fn conversation_id(text: &str) -> Result<ConversationId, ApiError> {
    text.parse().map_err(|_| ApiError::not_found("This conversation is not here."))
}

/// The conversation and the body of a request that changes something about it, for who has the token.
pub(crate) fn conversation_change<T: DeserializeOwned>(
    state: &AppState,
    headers: &HeaderMap,
    id: &str,
    body: Result<Bytes, BytesRejection>,
) -> Result<(ConversationId, T), ApiError> {
    check_token(state, headers)?;
    Ok((conversation_id(id)?, read_json(headers, &body?)?))
}

/// The header by which a request that is repeated is one: its length and pattern as [`idempotency_key`] checks them.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it is the part of the document; requests are read from their headers")]
pub(crate) struct IdempotencyHeader {
    /// The same key and text is the same message.
    #[param(
        rename = "Idempotency-Key",
        min_length = 1,
        max_length = 255,
        pattern = "^[!-~]([ -~]*[!-~])?$",
        required = false,
        nullable = false
    )]
    key: Option<String>,
}

/// The `Idempotency-Key`, where the caller sent one.
pub(crate) fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, ApiError> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = value.to_str().unwrap_or_default().trim();
    let is_visible = key.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if key.is_empty() || key.len() > IDEMPOTENCY_KEY_CHARS_MAX || !is_visible {
        let words = "Idempotency-Key holds 1 to 255 visible ASCII characters.";
        return Err(ApiError::field("Idempotency-Key", words));
    }
    Ok(Some(key.to_owned()))
}

/// Names the field where the desk did not like the text.
pub(crate) fn about_text(field: &'static str) -> impl Fn(Trouble) -> ApiError {
    move |trouble| match trouble.code {
        Code::TextRefused => ApiError::from(trouble).about(field),
        _ => ApiError::from(trouble),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn key(value: &str) -> Result<Option<String>, ApiError> {
        let mut headers = HeaderMap::new();
        headers.insert("idempotency-key", axum::http::HeaderValue::from_bytes(value.as_bytes()).unwrap());
        idempotency_key(&headers)
    }

    #[test]
    fn keys_are_taken_as_they_come_within_reason() {
        assert_eq!(key(" a-1 ").unwrap().as_deref(), Some("a-1"));
        assert_eq!(key(&"k".repeat(255)).unwrap().map(|k| k.len()), Some(255));
        assert_eq!(idempotency_key(&HeaderMap::new()).unwrap(), None);
        assert_eq!(key("a key of words").unwrap().as_deref(), Some("a key of words"));
        for wrong in ["", "  ", "a\tb", "schlüssel", &"k".repeat(256)] {
            assert!(key(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_point() {
        let read = |json: &str| whole::<_, u16>(&mut serde_json::Deserializer::from_str(json)).ok();
        assert_eq!(["540", "540.0", "70000", "1e30"].map(read), [Some(540), Some(540), Some(u16::MAX), Some(u16::MAX)]);
        assert_eq!(["-1", "0.5", "\"1\"", "null"].map(read), [None; 4]);
    }

    #[test]
    fn a_body_is_an_object() {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", axum::http::HeaderValue::from_static("application/json"));
        assert!(read_json::<(Option<u8>, Option<u8>)>(&headers, b"[null, null]").is_err());
        assert!(read_json::<serde_json::Value>(&headers, b" {\"a\": 1}").is_ok());
    }

    #[test]
    fn a_page_has_at_least_one_row_and_not_too_many() {
        assert_eq!([None, Some(0), Some(7), Some(9_999)].map(page_rows), [50, 1, 7, 200]);
    }
}
