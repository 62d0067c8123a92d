//! Cases are moved, closed, reopened and given to a member.

use super::shapes::{End, case_id};
use crate::{
    api::request::{check_token, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::ask::{CloseCase, ReopenCase};
use paperplane_core::{
    cases::definition::StepKey,
    envelope::Actor,
    ids::{CaseId, EventId, MemberId},
};
use serde::{Deserialize, de::DeserializeOwned};
use std::sync::Arc;
use utoipa::ToSchema;

/// The case and the body of a request that changes it, for who has the token.
fn change<T: DeserializeOwned>(
    state: &AppState,
    headers: &HeaderMap,
    id: &str,
    body: Result<Bytes, BytesRejection>,
) -> Result<(CaseId, T), ApiError> {
    check_token(state, headers)?;
    Ok((case_id(id)?, read_json(headers, &body?)?))
}

/// A move of a case.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Move {
    /// The key of the stage.
    #[schema(example = "applied")]
    to: String,
    /// `standing` of the case as it was seen: the first of two moves holds.
    #[schema(value_type = String, format = "uuid")]
    expects: EventId,
}

/// Moves a case to another stage, by the rules of that stage.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/move", tag = "cases", request_body = Move,
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 204, description = "It is there, unless somebody else was first: then the case says so."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
        (status = 409, description = "It was moved meanwhile: look where it stands.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "No such stage, or a rule of it holds the case back.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn move_on(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (case, Move { to, expects }) = change(&state, &headers, &id, body)?;
    state.desk.move_case_as(Actor::Api, case, &StepKey(to), expects).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The end of a case.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Close {
    outcome: End,
    /// One line of at most 200 characters.
    #[serde(default)]
    #[schema(required = false)]
    reason: String,
    /// `standing` of the case as it was seen.
    #[schema(value_type = String, format = "uuid")]
    expects: EventId,
}

/// Ends a case where it stands.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/close", tag = "cases", request_body = Close,
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 204, description = "It has ended, unless somebody else was first: then the case says so."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
        (status = 409, description = "It was moved meanwhile: look where it stands.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "It has ended already, or the reason cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn close(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (case, Close { outcome, reason, expects }) = change(&state, &headers, &id, body)?;
    state.desk.close_case_as(Actor::Api, CloseCase { case, outcome: outcome.into(), reason, seen: expects }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The state in which a case was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reopen {
    /// `standing` of the case as it was seen.
    #[schema(value_type = String, format = "uuid")]
    expects: EventId,
}

/// Lets a case that had ended go on in the stage where it stands.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/reopen", tag = "cases", request_body = Reopen,
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 204, description = "It goes on, unless somebody else was first: then the case says so."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
        (status = 409, description = "It was moved meanwhile: look where it stands.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "It has not ended.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn reopen(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (case, Reopen { expects }) = change(&state, &headers, &id, body)?;
    state.desk.reopen_case_as(Actor::Api, ReopenCase { case, seen: expects }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The owner of a case.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Owner {
    /// The id of a member; `null` for nobody.
    #[schema(value_type = Option<String>, format = "uuid")]
    member: Option<MemberId>,
}

/// Gives a case to a member, or to nobody.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/owner", tag = "cases", request_body = Owner,
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 204, description = "It is theirs."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn give(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (case, Owner { member }) = change(&state, &headers, &id, body)?;
    state.desk.give_case_as(Actor::Api, case, member).await?;
    Ok(StatusCode::NO_CONTENT)
}
