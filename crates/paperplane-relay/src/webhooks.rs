//! What Twilio tells: verified, recorded, and only then acknowledged.

use crate::state::AppState;
use axum::{
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use paperplane_bridge::{Code, Trouble};
use paperplane_connectors::channels::twilio::{
    TwilioAccount, WEBHOOK_ANSWER, WEBHOOK_ANSWER_TYPE,
    webhook::{self, VerifiedWebhook, WebhookRequest},
};
use paperplane_core::event::{DeadLetterKept, RawRequest};
use std::sync::Arc;

/// Why a webhook is not acknowledged. The provider tells again after a 503, and should not after the others.
pub(crate) enum Refused {
    /// No account is set up here.
    NoAccount,
    /// The signature is missing or wrong.
    NotSigned,
    /// Larger than a provider's requests are, or cut off.
    Body(BytesRejection),
    /// It could not be recorded.
    NotRecorded(Trouble),
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let unavailable = StatusCode::SERVICE_UNAVAILABLE;
        match self {
            Self::NoAccount => {
                let words = "No Twilio account is set up here: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and \
                             TWILIO_NUMBER, then start again.\n";
                (unavailable, words).into_response()
            }
            Self::NotSigned => {
                let words = "This request is not signed for this address. PAPERPLANE_PUBLIC_URL must be the address \
                             that Twilio calls, and TWILIO_AUTH_TOKEN the account's primary token.\n";
                (StatusCode::FORBIDDEN, words).into_response()
            }
            Self::Body(rejection) => rejection.into_response(),
            Self::NotRecorded(trouble) if trouble.code == Code::Invalid => {
                (StatusCode::PAYLOAD_TOO_LARGE, trouble.to_string()).into_response()
            }
            Self::NotRecorded(trouble) => {
                (unavailable, [(header::RETRY_AFTER, "5")], trouble.to_string()).into_response()
            }
        }
    }
}

/// Takes messages and statuses; the parameters tell which it is.
pub(crate) async fn twilio(
    State(state): State<Arc<AppState>>,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refused> {
    let account = &state.desk.twilio().ok_or(Refused::NoAccount)?;
    let request = WebhookRequest {
        path_and_query: uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        content_type: text_of(&headers, header::CONTENT_TYPE.as_str()).unwrap_or_default(),
        signature: text_of(&headers, "x-twilio-signature"),
        body: body.map_err(Refused::Body)?.to_vec(),
    };
    let Some(verified) = verify(&state, account, &request) else {
        state.desk.refused_webhook();
        tracing::warn!("A webhook without a right signature was refused");
        return Err(Refused::NotSigned);
    };
    take_in(&state, account, &request, verified).await.map_err(Refused::NotRecorded)?;
    Ok(([(header::CONTENT_TYPE, WEBHOOK_ANSWER_TYPE)], WEBHOOK_ANSWER).into_response())
}

fn verify<'a>(state: &AppState, account: &TwilioAccount, request: &'a WebhookRequest) -> Option<VerifiedWebhook<'a>> {
    let addresses = state.signed_addresses();
    addresses.iter().find_map(|address| webhook::verify(request, account, address).ok())
}

/// Returns only when the log has acknowledged what was told, or that it could not be read.
async fn take_in(
    state: &AppState,
    account: &TwilioAccount,
    request: &WebhookRequest,
    verified: VerifiedWebhook<'_>,
) -> Result<(), Trouble> {
    match webhook::read(verified, account, state.desk.naming()) {
        Ok(observations) => state.desk.observe(observations).await,
        Err(unreadable) => {
            tracing::warn!(reason = %unreadable.reason, "A genuine webhook could not be read and is kept");
            let raw = RawRequest {
                path: request.path_and_query.clone(),
                content_type: request.content_type.clone(),
                body: String::from_utf8_lossy(&request.body).into_owned(),
            };
            let unread = DeadLetterKept { provider: "twilio".into(), reason: unreadable.reason, raw };
            state.desk.keep_dead_letter(unread).await
        }
    }
}

fn text_of(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}
