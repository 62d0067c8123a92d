//! Webhooks of providers: verified, recorded, and only then acknowledged.

use crate::{metrics::counted::Outcome, state::AppState};
use axum::{
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use paperplane_bridge::{Code, Trouble};
use paperplane_connectors::channels::{
    Account, Provider,
    request::{Unverified, VerifiedWebhook, WebhookRequest},
};
use paperplane_core::event::DeadLetterKept;
use std::sync::Arc;

/// The reason for which a webhook is not acknowledged. Providers repeat a request after a 503, and should not after the others.
pub(crate) enum Refused {
    /// No account of the provider is set up here.
    NoAccount(&'static dyn Provider),
    /// It is not signed as it must be.
    NotSigned(&'static dyn Provider, Unverified),
    /// Larger than a provider's requests are, or cut off.
    Body(BytesRejection),
    /// It could not be recorded.
    NotRecorded(Trouble),
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let unavailable = StatusCode::SERVICE_UNAVAILABLE;
        match self {
            Self::NoAccount(provider) => (unavailable, format!("{}\n", provider.setup_hint())).into_response(),
            Self::NotSigned(provider, why) => {
                (StatusCode::FORBIDDEN, format!("{}\n", provider.signature_hint(why))).into_response()
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

impl Refused {
    const fn outcome(&self) -> Outcome {
        match self {
            Self::NoAccount(_) => Outcome::NoAccount,
            Self::NotSigned(..) => Outcome::Refused,
            Self::Body(_) => Outcome::Body,
            Self::NotRecorded(_) => Outcome::NotRecorded,
        }
    }
}

/// Takes a webhook of a provider: messages, statuses, whatever its parameters say.
pub(crate) async fn take(
    provider: &'static dyn Provider,
    State(state): State<Arc<AppState>>,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refused> {
    let taken = acknowledged(provider, &state, &uri, &headers, body).await;
    state.metrics.webhook(provider.name(), taken.as_ref().map_or_else(Refused::outcome, |outcome| *outcome));
    taken?;
    let answer = provider.webhook_answer();
    Ok(([(header::CONTENT_TYPE, answer.content_type)], answer.body).into_response())
}

/// Verifies a request and records it.
async fn acknowledged(
    provider: &'static dyn Provider,
    state: &AppState,
    uri: &Uri,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Outcome, Refused> {
    let mut accounts = state.desk.accounts();
    accounts.retain(|account| account.provider == provider.name());
    if accounts.is_empty() {
        return Err(Refused::NoAccount(provider));
    }
    let path_and_query = uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let texts = headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
    let request = WebhookRequest::new(path_and_query, texts, body.map_err(Refused::Body)?);
    let (account, verified) = verify(state, provider, &accounts, &request)?;
    take_in(state, provider, account, &request, verified).await.map_err(Refused::NotRecorded)
}

/// Verifies a request with the account that it names; where it names none, with each.
fn verify<'a, 'r>(
    state: &AppState,
    provider: &'static dyn Provider,
    accounts: &'a [Account],
    request: &'r WebhookRequest,
) -> Result<(&'a Account, VerifiedWebhook<'r>), Refused> {
    let named = provider.account_named(request);
    let is_named = |account: &&Account| named.as_ref().is_none_or(|id| *id == account.id);
    let mut why = Unverified::Wrong;
    for account in accounts.iter().filter(is_named) {
        match provider.verify(request, account, &state.signed_addresses(account)) {
            Ok(verified) => return Ok((account, verified)),
            Err(unverified) => why = unverified,
        }
    }
    let named_here = named.and_then(|id| accounts.iter().find(|account| account.id == id));
    state.desk.refused_webhook(named_here, why);
    tracing::warn!(provider = provider.name(), reason = %why, "A webhook without a right signature was refused");
    Err(Refused::NotSigned(provider, why))
}

/// Returns only when the log has acknowledged what the request says, or that it could not be read.
async fn take_in(
    state: &AppState,
    provider: &'static dyn Provider,
    account: &Account,
    request: &WebhookRequest,
    verified: VerifiedWebhook<'_>,
) -> Result<Outcome, Trouble> {
    match provider.read(verified, account, state.desk.naming()) {
        Ok(observations) => state.desk.observe(observations).await.map(|()| Outcome::Taken),
        Err(unreadable) => {
            tracing::warn!(reason = %unreadable.reason, "A genuine webhook could not be read and is kept");
            let provider = provider.name().to_owned();
            let unread = DeadLetterKept { provider, reason: unreadable.reason, raw: request.raw() };
            state.desk.keep_dead_letter(unread).await.map(|()| Outcome::DeadLetter)
        }
    }
}
