//! Checklist items: asked for, filled, decided about.

use super::{
    item_shapes::{Item, Items, Kind, item_id},
    shapes::{Made, case_id},
};
use crate::{
    api::request::{IdempotencyHeader, ask, check_token, idempotency_key, read_json, whole},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::{
    CasesCause, Trouble,
    ask::{AskItem, DateItem, DecideItem, FillItem, GetCase, GetItem},
};
use paperplane_core::{
    cases::event::ItemDecision,
    envelope::Actor,
    ids::{BlobId, MessageId},
    limits::ITEM_FILES_MAX,
};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Shows the checklist of a case.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/items", tag = "cases",
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 200, description = "Its items.", body = Items),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Items>, ApiError> {
    check_token(&state, &headers)?;
    Ok(Json(ask(&state, GetCase { case: case_id(&id)? }).await?.items.into()))
}

/// Shows an item.
#[utoipa::path(
    get, path = "/api/v1/items/{id}", tag = "cases",
    params(("id" = String, Path, description = "The item.")),
    responses(
        (status = 200, description = "The item.", body = Item),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such item.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn show(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Item>, ApiError> {
    check_token(&state, &headers)?;
    Ok(Json(ask(&state, GetItem { item: item_id(&id)? }).await?.into()))
}

/// An item that no stage asks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewItem {
    /// One line of at most 200 characters, in the client's language.
    #[schema(example = "Passport of your sister")]
    name: String,
    #[serde(default)]
    #[schema(required = false)]
    kind: Kind,
    /// The day on which it is due; empty for none.
    #[serde(default)]
    #[schema(required = false, example = "2027-03-01")]
    due: String,
}

/// Asks a client for something that no stage asks for.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/items", tag = "cases", request_body = NewItem,
    params(("id" = String, Path, description = "The case."), IdempotencyHeader),
    responses(
        (status = 201, description = "It stands on the list.", body = Made),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The name or the day cannot be used, or the list is full.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn add(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Made>), ApiError> {
    check_token(&state, &headers)?;
    let (case, key) = (case_id(&id)?, idempotency_key(&headers)?);
    let NewItem { name, kind, due } = read_json(&headers, &body?)?;
    let item =
        state.desk.ask_item_as(Actor::Api, AskItem { case, name, kind: kind.into(), due }, key.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(Made { id: item.to_string() })))
}

/// The day on which an item is due.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemDay {
    /// Empty for none.
    #[schema(example = "2027-03-01")]
    due: String,
}

/// Sets the day on which an item is due.
#[utoipa::path(
    patch, path = "/api/v1/items/{id}", tag = "cases", request_body = ItemDay,
    params(("id" = String, Path, description = "The item.")),
    responses(
        (status = 204, description = "It is due then."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such item.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "Not a day.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn date(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let item = item_id(&id)?;
    let ItemDay { due } = read_json(&headers, &body?)?;
    state.desk.date_item_as(Actor::Api, DateItem { item, due }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Content of an item: files that were brought in before or came with a message, or a fact.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Filling {
    /// At most 30.
    #[serde(default)]
    #[schema(required = false)]
    files: Vec<FileToPut>,
    /// The fact as the client said it: one line of at most 200 characters.
    #[serde(default)]
    #[schema(required = false)]
    said: String,
    /// The message with which it came.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    message_id: Option<MessageId>,
}

/// A file to be put on an item.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileToPut {
    /// The id of the file.
    #[schema(format = "uuid")]
    id: String,
    /// The name under which it is shown.
    #[serde(default)]
    #[schema(required = false, example = "passport.jpg")]
    name: String,
}

/// Puts on an item what the client gave: a new version of it.
#[utoipa::path(
    post, path = "/api/v1/items/{id}/received", tag = "cases", request_body = Filling,
    params(("id" = String, Path, description = "The item.")),
    responses(
        (status = 204, description = "It is received."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such item.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "Neither files nor a fact, too many files, or a file that is not here.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn fill(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let item = item_id(&id)?;
    let Filling { files, said, message_id } = read_json(&headers, &body?)?;
    // Each of them is looked up, so too many are refused before.
    if files.len() > ITEM_FILES_MAX {
        return Err(Trouble::from(CasesCause::ItemEmpty { files_max: ITEM_FILES_MAX }).into());
    }
    let mut brought = Vec::with_capacity(files.len());
    for file in files {
        let not_here = || Trouble::from(CasesCause::FileGone);
        let blob: BlobId = file.id.parse().map_err(|_| not_here())?;
        brought.push(state.desk.brought_in(blob, &file.name).await?.ok_or_else(not_here)?);
    }
    state.desk.fill_item_as(Actor::Api, FillItem { item, files: brought, said, message: message_id }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A decision about an item.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemVerdict {
    decision: Verdict,
    /// `version` of the item as it was seen.
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 4_294_967_295_i64)]
    expects: u32,
    /// For `accept`: the last day on which it is valid; empty where it does not end.
    #[serde(default)]
    #[schema(required = false, example = "2031-03-03")]
    valid_until: String,
    /// For `refuse`: the reason in the client's language, one line of at most 200 characters.
    #[serde(default)]
    #[schema(required = false)]
    reason: String,
}

/// The kind of a decision about an item.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    /// It is as it should be.
    Accept,
    /// It has to be sent again: the client is told, ten seconds later.
    Refuse,
    /// It is not needed.
    Waive,
    /// The decision before is taken back.
    Open,
}

/// Decides about an item.
#[utoipa::path(
    post, path = "/api/v1/items/{id}/decide", tag = "cases", request_body = ItemVerdict,
    params(("id" = String, Path, description = "The item.")),
    responses(
        (status = 204, description = "It is decided, unless something new came meanwhile: then it is received."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such item.", body = ApiError),
        (status = 409, description = "Something new came meanwhile: look at it.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A refusal without a reason, or not a day.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn decide(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let item = item_id(&id)?;
    let ItemVerdict { decision, expects, valid_until, reason } = read_json(&headers, &body?)?;
    let decision = match decision {
        Verdict::Accept if valid_until.trim().is_empty() => ItemDecision::Accepted { valid_until: None },
        Verdict::Accept => {
            let day = valid_until.trim().parse().map_err(|_| Trouble::from(CasesCause::DayWrong))?;
            ItemDecision::Accepted { valid_until: Some(day) }
        }
        Verdict::Refuse => ItemDecision::Refused { reason },
        Verdict::Waive => ItemDecision::Waived,
        Verdict::Open => ItemDecision::Open,
    };
    state.desk.decide_item_as(Actor::Api, DecideItem { item, version: expects, decision }).await?;
    Ok(StatusCode::NO_CONTENT)
}
