//! Contacts, for programs: adding and listing people, blocking the contact of a conversation, and noting that they want no more
//! messages.

mod consents;
mod exports;
mod imports;
mod people;
mod same_person;

use super::{part::Part, request::conversation_change};
use crate::{
    error::ApiError,
    route::{Route, get, post},
    state::AppState,
};
use axum::{
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_core::envelope::Actor;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::{OpenApi, ToSchema};

#[derive(OpenApi)]
#[openapi(paths(
    block,
    opt_out,
    people::add,
    people::list,
    people::one,
    people::label,
    people::mark,
    people::source,
    consents::list,
    consents::record,
    imports::preview,
    imports::start,
    imports::list,
    imports::one,
    imports::refused,
    imports::undo,
    exports::people,
    same_person::suggestions,
    same_person::merge,
    same_person::tell_apart
))]
struct ContactsApi;

/// The part of `contacts` in the REST API.
pub(super) fn part() -> Part {
    let routes: Vec<Route> = vec![
        post("/api/v1/conversations/{id}/block", block),
        post("/api/v1/conversations/{id}/opt-out", opt_out),
        post("/api/v1/contacts", people::add),
        get("/api/v1/contacts", people::list),
        get("/api/v1/contacts/{id}", people::one),
        post("/api/v1/contacts/{id}/label", people::label),
        post("/api/v1/contacts/{id}/status", people::mark),
        post("/api/v1/contacts/{id}/source", people::source),
        get("/api/v1/contacts/{id}/consents", consents::list),
        post("/api/v1/contacts/{id}/consents", consents::record),
        post("/api/v1/imports", imports::start),
        get("/api/v1/imports", imports::list),
        post("/api/v1/imports/preview", imports::preview),
        get("/api/v1/imports/{id}", imports::one),
        get("/api/v1/imports/{id}/refused", imports::refused),
        post("/api/v1/imports/{id}/undo", imports::undo),
        get("/api/v1/exports/people", exports::people),
        get("/api/v1/contacts/{id}/suggestions", same_person::suggestions),
        post("/api/v1/contacts/{id}/merge", same_person::merge),
        post("/api/v1/contacts/{id}/not-same", same_person::tell_apart),
    ];
    Part { routes, document: ContactsApi::openapi() }
}

/// The wanted state of a contact.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Block {
    /// True to block, false to unblock.
    on: bool,
}

/// Blocks the contact of a conversation, or unblocks them.
///
/// The messages of a blocked contact are kept, and found by a search with `is:blocked`, but neither listed nor announced.
/// Nothing is sent to them.
#[utoipa::path(
    post, path = "/api/v1/conversations/{id}/block", tag = "contacts", request_body = Block,
    params(("id" = String, Path, description = "A conversation of the contact.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such conversation.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn block(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (conversation, Block { on }) = conversation_change(&state, &headers, &id, body)?;
    state.desk.set_blocked(Actor::Api, conversation.into(), on).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The wanted state of a note.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct OptOut {
    /// True to note it, false to take the note back.
    on: bool,
}

/// Notes that the contact of a conversation wants no more messages, or takes that note back.
///
/// While it stands, nothing is sent to them on any channel. It also ends when they write START. An opt-out of their own is
/// ended by them alone.
#[utoipa::path(
    post, path = "/api/v1/conversations/{id}/opt-out", tag = "contacts", request_body = OptOut,
    params(("id" = String, Path, description = "A conversation of the contact.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such conversation.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "They opted out themselves.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn opt_out(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (conversation, OptOut { on }) = conversation_change(&state, &headers, &id, body)?;
    state.desk.set_opted_out(Actor::Api, conversation.into(), on).await?;
    Ok(StatusCode::NO_CONTENT)
}
