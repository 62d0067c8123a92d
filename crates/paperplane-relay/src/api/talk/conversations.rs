//! Conversations: their list, their messages, and a message to one of them.

use super::{
    copies::{Copies, about_mail},
    shapes::{Conversations, Messages, Queued},
};
use crate::{
    api::request::{IdempotencyHeader, ask, check_token, conversation_id, idempotency_key, page_rows, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{
        Path, Query, State,
        rejection::{BytesRejection, QueryRejection},
    },
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::ask::{GetInbox, GetThread};
use paperplane_core::ids::MemberId;
use paperplane_engine::Asked;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// One page of the conversations.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListPage {
    /// `next` of the page before.
    after: Option<String>,
    /// At most this many; more than 200 count as 200, and 0 as 1. 50 where absent.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    limit: Option<u32>,
    /// The id of a member: only conversations with a note that mentions them, each with how many of those they have not seen.
    #[param(value_type = Option<String>, format = "uuid")]
    mentioned: Option<MemberId>,
}

/// Lists conversations, newest first.
#[utoipa::path(
    get, path = "/api/v1/conversations", tag = "conversations", params(ListPage),
    responses(
        (status = 200, description = "A page.", body = Conversations),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    page: Result<Query<ListPage>, QueryRejection>,
) -> Result<Json<Conversations>, ApiError> {
    check_token(&state, &headers)?;
    let Query(page) = page?;
    let limit = page_rows(page.limit);
    let Some(member) = page.mentioned else {
        return Ok(Json(ask(&state, GetInbox { after: page.after, limit }).await?.into()));
    };
    let found = state.desk.conversations_mentioning(member, page.after, limit).await?;
    Ok(Json(Conversations::of_mentions(found)))
}

/// One page of a conversation.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ThreadPage {
    /// `previous` of the page after.
    before: Option<String>,
    /// At most this many; more than 200 count as 200, and 0 as 1. 50 where absent.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    limit: Option<u32>,
}

/// Shows the messages of a conversation: the newest page first, each page oldest first.
#[utoipa::path(
    get, path = "/api/v1/conversations/{id}/messages", tag = "conversations",
    params(("id" = String, Path, description = "The conversation."), ThreadPage),
    responses(
        (status = 200, description = "A page.", body = Messages),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such conversation.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn messages(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    page: Result<Query<ThreadPage>, QueryRejection>,
) -> Result<Json<Messages>, ApiError> {
    check_token(&state, &headers)?;
    let (conversation, Query(page)) = (conversation_id(&id)?, page?);
    let limit = page_rows(page.limit);
    let found = ask(&state, GetThread { conversation, before: page.before, limit }).await?;
    Ok(Json(Messages::of(conversation, found)))
}

/// A message to write.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewMessage {
    /// The text, at most 1600 characters; of a mail 100000.
    #[schema(example = "Your offer letter is here.")]
    text: String,
    #[serde(flatten)]
    copies: Copies,
}

/// Requests a message in a conversation.
#[utoipa::path(
    post, path = "/api/v1/conversations/{id}/messages", tag = "conversations", request_body = NewMessage,
    params(
        ("id" = String, Path, description = "The conversation."),
        IdempotencyHeader,
    ),
    responses(
        (status = 202, description = "It is in the log and will be sent.", body = Queued),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such conversation.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The text cannot be sent.", body = ApiError),
        (status = 503, description = "The log did not acknowledge; nothing was taken.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn write(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Queued>), ApiError> {
    check_token(&state, &headers)?;
    let (conversation, key) = (conversation_id(&id)?, idempotency_key(&headers)?);
    let new: NewMessage = read_json(&headers, &body?)?;
    let asked = Asked { text: new.text, subject: None, mail: new.copies.into(), idempotency_key: key };
    let message = state.desk.request_in(conversation, asked).await.map_err(about_mail("text"))?;
    Ok((StatusCode::ACCEPTED, Json(Queued::of(message))))
}
