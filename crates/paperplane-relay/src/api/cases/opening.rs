//! A case is opened for a contact.

use super::shapes::Made;
use crate::{
    api::request::{IdempotencyHeader, check_token, idempotency_key, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_core::{
    envelope::Actor,
    ids::{ContactId, MemberId, PipelineId},
};
use paperplane_engine::NewCase;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A case to open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseToOpen {
    /// The contact.
    #[schema(value_type = String, format = "uuid")]
    contact_id: ContactId,
    /// The pipeline.
    #[schema(value_type = String, format = "uuid")]
    pipeline_id: PipelineId,
    /// One line of at most 200 characters.
    #[serde(default)]
    #[schema(required = false, example = "BSc Nursing")]
    title: String,
    /// The id of the member whose case it is.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<MemberId>,
}

/// Opens a case for a contact, in the first stage of a pipeline.
#[utoipa::path(
    post, path = "/api/v1/cases", tag = "cases", request_body = CaseToOpen, params(IdempotencyHeader),
    responses(
        (status = 201, description = "It is open.", body = Made),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact or pipeline.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The title cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn open(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Made>), ApiError> {
    check_token(&state, &headers)?;
    let key = idempotency_key(&headers)?;
    let asked: CaseToOpen = read_json(&headers, &body?)?;
    let contact = state.desk.address_of_contact(asked.contact_id).await;
    let contact = contact.map_err(|_| ApiError::not_found("This contact is not here."))?;
    let new = NewCase { contact, pipeline: asked.pipeline_id, title: asked.title, owner: asked.owner };
    let case = state.desk.open_case_as(Actor::Api, new, key.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(Made { id: case.to_string() })))
}
