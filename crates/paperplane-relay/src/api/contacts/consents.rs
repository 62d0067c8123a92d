//! The ledger of consent of a person, for programs.

use super::same_person::contact_id;
use crate::{
    api::request::{check_token, read_json, whole},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::view::consent::ConsentLine;
use paperplane_core::{
    channel::Channel,
    contacts::{
        consent::{Consent, ConsentBy, Purpose},
        person::Evidence,
    },
    envelope::Actor,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// Consent that was given, or taken back.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewConsent {
    /// `messages`: messages that they did not ask for; `data`: keeping and passing on their data.
    #[schema(value_type = String, pattern = "^(messages|data)$", example = "messages")]
    purpose: Purpose,
    /// The channel; all of them where this is absent.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^(whatsapp|sms|email)$")]
    channel: Option<Channel>,
    /// True where it was given, false where it was taken back.
    on: bool,
    /// The words that they agreed to; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    wording: String,
    /// The way in which they said so: `paper`, `spoken`, `message`, `form` or `list`.
    #[schema(value_type = String, pattern = "^(paper|spoken|message|form|list)$", example = "form")]
    by: ConsentBy,
    /// The time at which they said so, in milliseconds since 1970.
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 0)]
    at_ms: u64,
    /// The proof in words; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    proof: String,
    /// A page that shows it; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    proof_link: String,
}

/// The ledger of consent of a person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Ledger {
    /// The newest first.
    items: Vec<ConsentEntry>,
}

/// A line of the ledger.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConsentEntry {
    #[schema(example = "messages")]
    purpose: &'static str,
    /// Absent for all channels.
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<&'static str>,
    /// True where it was given, false where it was taken back.
    on: bool,
    wording: String,
    #[schema(example = "form")]
    by: &'static str,
    at_ms: i64,
    proof: String,
    proof_link: String,
    /// The time at which it was written down, in milliseconds since 1970.
    recorded_ms: i64,
}

impl From<ConsentLine> for ConsentEntry {
    fn from(line: ConsentLine) -> Self {
        let consent = line.consent;
        Self {
            purpose: consent.purpose.as_str(),
            channel: consent.channel.map(Channel::as_str),
            on: consent.on,
            wording: consent.wording,
            by: consent.by.as_str(),
            at_ms: consent.at.0,
            proof: consent.proof.text,
            proof_link: consent.proof.link,
            recorded_ms: line.recorded_at.0,
        }
    }
}

/// Lists the lines of the ledger of consent of a person.
#[utoipa::path(
    get, path = "/api/v1/contacts/{id}/consents", tag = "contacts",
    params(("id" = String, Path, description = "The contact.")),
    responses(
        (status = 200, description = "The ledger.", body = Ledger),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Ledger>, ApiError> {
    check_token(&state, &headers)?;
    let lines = state.desk.consents(contact_id(&id)?.into()).await?;
    Ok(Json(Ledger { items: lines.into_iter().map(ConsentEntry::from).collect() }))
}

/// Writes a line into the ledger of consent of a person. It is never changed: a later line counts instead.
#[utoipa::path(
    post, path = "/api/v1/contacts/{id}/consents", tag = "contacts", request_body = NewConsent,
    params(("id" = String, Path, description = "The contact.")),
    responses(
        (status = 204, description = "It is written down."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A text is too long, or the time lies ahead.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn record(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let contact = contact_id(&id)?;
    let new: NewConsent = read_json(&headers, &body?)?;
    let consent = Consent {
        purpose: new.purpose,
        channel: new.channel,
        on: new.on,
        wording: new.wording,
        by: new.by,
        at: Timestamp(i64::try_from(new.at_ms).unwrap_or(i64::MAX)),
        proof: Evidence { text: new.proof, link: new.proof_link },
    };
    state.desk.note_consent(Actor::Api, contact.into(), consent).await?;
    Ok(StatusCode::NO_CONTENT)
}
