//! People who may be the same person, for programs: suggestions with their reasons, and the two answers to them.

use crate::{
    api::request::{check_token, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::view::contact::{SuggestedBecause, Suggestion};
use paperplane_core::{
    envelope::Actor,
    ids::{AddressId, ContactId},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// People who may be the same person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Suggestions {
    /// Those with the best reason first.
    items: Vec<Suggested>,
}

/// Somebody who may be the same person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Suggested {
    #[schema(format = "uuid")]
    contact_id: String,
    /// Their newest conversation; absent where nothing was said yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    conversation_id: Option<String>,
    /// Their name, or an address where no name is known.
    name: String,
    #[schema(example = "whatsapp")]
    channel: &'static str,
    /// One of their addresses.
    address: String,
    /// `wrote`: their address stands in a message of the contact; `noted`: in a note about the contact; `same_name`.
    #[schema(example = "wrote")]
    because: &'static str,
    /// The message in which the address stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    message_id: Option<String>,
}

impl From<Suggestion> for Suggested {
    fn from(one: Suggestion) -> Self {
        let (because, message_id) = match one.because {
            SuggestedBecause::Wrote { message, .. } => ("wrote", Some(message.to_string())),
            SuggestedBecause::Noted => ("noted", None),
            SuggestedBecause::SameName => ("same_name", None),
        };
        Self {
            contact_id: one.contact.to_string(),
            conversation_id: one.conversation.map(|id| id.to_string()),
            name: one.who,
            channel: one.channel.as_str(),
            address: one.address,
            because,
            message_id,
        }
    }
}

/// Another contact.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Other {
    /// Its id.
    #[schema(format = "uuid")]
    other: String,
}

pub(super) fn not_here() -> ApiError {
    ApiError::not_found("This contact is not here.")
}

pub(super) fn contact_id(text: &str) -> Result<ContactId, ApiError> {
    text.parse().map_err(|_| not_here())
}

/// Lists who may be the same person as a contact.
///
/// A number or mail address of somebody else that stands in a message of the contact or in a note about them, or the same name.
/// Nobody is merged by this.
#[utoipa::path(
    get, path = "/api/v1/contacts/{id}/suggestions", tag = "contacts",
    params(("id" = String, Path, description = "The contact.")),
    responses(
        (status = 200, description = "The suggestions.", body = Suggestions),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn suggestions(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Suggestions>, ApiError> {
    check_token(&state, &headers)?;
    let found = state.desk.same_person(contact_id(&id)?).await?.ok_or_else(not_here)?;
    Ok(Json(Suggestions { items: found.into_iter().map(Suggested::from).collect() }))
}

/// The two contacts of a request.
async fn both(
    state: &AppState,
    headers: &HeaderMap,
    id: &str,
    body: Result<Bytes, BytesRejection>,
) -> Result<(AddressId, AddressId), ApiError> {
    check_token(state, headers)?;
    let one = contact_id(id)?;
    let Other { other } = read_json(headers, &body?)?;
    let other = other.parse().map_err(|_| ApiError::field("other", "This is not the id of a contact."))?;
    let address = async |contact| state.desk.address_of_contact(contact).await.map_err(|_| not_here());
    Ok((address(one).await?, address(other).await?))
}

/// Says that two contacts are one person. It can be taken back at the desk.
#[utoipa::path(
    post, path = "/api/v1/contacts/{id}/merge", tag = "contacts", request_body = Other,
    params(("id" = String, Path, description = "A contact.")),
    responses(
        (status = 204, description = "They are one person."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "They are one already, or the other id is none.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn merge(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (one, other) = both(&state, &headers, &id, body).await?;
    state.desk.set_one_person(Actor::Api, one, other).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says that two contacts are two people, so that neither is suggested for the other again. They can be merged all the same.
#[utoipa::path(
    post, path = "/api/v1/contacts/{id}/not-same", tag = "contacts", request_body = Other,
    params(("id" = String, Path, description = "A contact.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "They are one person, or the other id is none.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn tell_apart(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (one, other) = both(&state, &headers, &id, body).await?;
    state.desk.set_apart(Actor::Api, one, other).await?;
    Ok(StatusCode::NO_CONTENT)
}
