//! The seed's way to send: `POST /api/send-message` with a number and a text.

use super::{
    copies::{Copies, about_mail},
    shapes::Queued,
};
use crate::{
    api::request::{self, IdempotencyHeader},
    caller::Caller,
    error::ApiError,
    state::AppState,
    token,
};
use axum::{
    Json,
    body::Bytes,
    extract::{ConnectInfo, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, Uri},
};
use paperplane_core::{address::Address, limits::MAIL_SUBJECT_CHARS_MAX};
use paperplane_engine::Asked;
use serde::Deserialize;
use std::{net::SocketAddr, sync::Arc};
use utoipa::ToSchema;

/// A message and the number or mail address that it goes to.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SendMessage {
    /// The person, as `whatsapp:+15005550001` or `+15005550001`, or a mail address.
    #[schema(example = "whatsapp:+15005550001")]
    to_number: String,
    /// The subject of a mail; no other message has one.
    #[serde(default)]
    #[schema(example = "Your admission", max_length = 998)]
    subject: Option<String>,
    /// True for a mail that goes to many: it can be unsubscribed from, and does not go to whoever did.
    #[serde(default)]
    to_many: bool,
    /// The text, at most 1600 characters; of a mail 100000.
    #[schema(example = "Hello from PaperPlane!")]
    message_body: String,
    #[serde(flatten)]
    copies: Copies,
}

/// Requests a message to a number, or the first mail of a thread to a mail address.
///
/// With a token; a program on this computer may go without one.
#[utoipa::path(
    post, path = "/api/send-message", tag = "messages", request_body = SendMessage,
    params(IdempotencyHeader),
    responses(
        (status = 202, description = "It is in the log and will be sent.", body = Queued),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "A token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The number or the text cannot be used.", body = ApiError),
        (status = 503, description = "The log did not acknowledge; nothing was taken.", body = ApiError),
    ),
    security((), ("token" = [])),
)]
pub(crate) async fn send_message(
    State(state): State<Arc<AppState>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Queued>), ApiError> {
    let caller = Caller { peer: peer.ip(), uri: &uri, headers: &headers };
    let_in(&caller, state.desk.config().api_token.as_deref())?;
    let key = request::idempotency_key(&headers)?;
    let asked: SendMessage = request::read_json(&headers, &body?)?;
    let to = match Address::email(&asked.to_number) {
        Some(mail) => mail,
        None => paperplane_numbers::whatsapp(&asked.to_number)
            .map_err(|why| ApiError::field("to_number", why.to_string()))?,
    };
    let subject = asked.subject;
    if subject.as_ref().is_some_and(|subject| subject.chars().count() > MAIL_SUBJECT_CHARS_MAX) {
        return Err(ApiError::field("subject", format!("A subject has at most {MAIL_SUBJECT_CHARS_MAX} characters.")));
    }
    let (mail, to_many) = (asked.copies.into(), asked.to_many);
    let asked = Asked { text: asked.message_body, subject, mail, to_many, idempotency_key: key };
    let message = state.desk.request_message(to, asked).await.map_err(about_mail("message_body"))?;
    Ok((StatusCode::ACCEPTED, Json(Queued::of(message))))
}

/// A right token opens, a wrong one never; without any only a program on this computer passes.
fn let_in(caller: &Caller<'_>, token: Option<&str>) -> Result<(), ApiError> {
    match (token::bearer(caller.headers), token) {
        (Some(offered), Some(token)) if token::fits(offered, token) => Ok(()),
        (Some(_), Some(_)) => Err(ApiError::not_let_in("This is not the token of PAPERPLANE_API_TOKEN.")),
        (Some(_), None) => Err(ApiError::not_let_in(request::NO_TOKEN_SET)),
        (None, _) => caller.check_is_local().map_err(|stranger| {
            ApiError::not_let_in(format!(
                "Without a token only a program on this computer may send, and {stranger}. Set PAPERPLANE_API_TOKEN \
                 and send it as: Authorization: Bearer <token>."
            ))
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::http::header;
    use std::net::{IpAddr, Ipv4Addr};

    fn knock(peer: [u8; 4], token: Option<&str>, offered: Option<&str>) -> Result<(), ApiError> {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, "localhost:8000".parse().unwrap());
        headers.insert(header::CONTENT_TYPE, "application/json".parse().unwrap());
        if let Some(offered) = offered {
            headers.insert(header::AUTHORIZATION, format!("Bearer {offered}").parse().unwrap());
        }
        let uri = Uri::from_static("/api/send-message");
        let peer = IpAddr::from(Ipv4Addr::from(peer));
        let_in(&Caller { peer, uri: &uri, headers: &headers }, token)
    }

    #[test]
    fn every_way_in() {
        let (here, elsewhere) = ([127, 0, 0, 1], [203, 0, 113, 9]);
        let table = [
            (here, None, None, true),
            (here, Some("secret"), None, true),
            (here, Some("secret"), Some("secret"), true),
            (here, Some("secret"), Some("guess"), false),
            (here, None, Some("guess"), false),
            (elsewhere, Some("secret"), Some("secret"), true),
            (elsewhere, Some("secret"), Some("guess"), false),
            (elsewhere, Some("secret"), None, false),
            (elsewhere, None, None, false),
            (elsewhere, None, Some(""), false),
        ];
        for (peer, token, offered, passes) in table {
            assert_eq!(knock(peer, token, offered).is_ok(), passes, "{peer:?} {token:?} {offered:?}");
        }
    }
}
