//! One message, and what became of it.

use super::shapes::Message;
use crate::{api::request::check_token, error::ApiError, state::AppState};
use axum::{
    Json,
    extract::{Path, State},
    http::HeaderMap,
};
use paperplane_core::ids::MessageId;
use std::sync::Arc;

/// Shows one message. A moment after it was queued it may not be here yet.
#[utoipa::path(
    get, path = "/api/v1/messages/{id}", tag = "messages",
    params(("id" = String, Path, description = "The message.")),
    responses(
        (status = 200, description = "The message.", body = Message),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such message.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn show(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Message>, ApiError> {
    check_token(&state, &headers)?;
    let not_here = || ApiError::not_found("This message is not here.");
    let id: MessageId = id.parse().map_err(|_| not_here())?;
    let (conversation, bubble) = state.desk.message(id).await?.ok_or_else(not_here)?;
    Ok(Json(Message::of(conversation, bubble)))
}
