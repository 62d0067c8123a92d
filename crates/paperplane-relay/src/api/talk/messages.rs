//! One message, what became of it, and the request by which it came.

use super::shapes::{Message, Request};
use crate::{
    api::request::{ask, check_token},
    error::ApiError,
    file_response,
    state::AppState,
};
use axum::{
    Json,
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use paperplane_bridge::ask::GetRawRequest;
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

/// Gives a mail exactly as it came.
#[utoipa::path(
    get, path = "/api/v1/messages/{id}/mail", tag = "messages",
    params(("id" = String, Path, description = "The message.")),
    responses(
        (status = 200, description = "The mail, with its head and all of its parts.", body = Vec<u8>, content_type = "message/rfc822"),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such message, or it is no mail that came in.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn mail(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    check_token(&state, &headers)?;
    let not_here = || ApiError::not_found("This message is not here, or it is no mail that came in.");
    let message: MessageId = id.parse().map_err(|_| not_here())?;
    let file = state.desk.mail_as_it_came(message).await?.ok_or_else(not_here)?;
    Ok(file_response::answer(file, "no-store"))
}

/// Shows the request of a message of which nothing can be shown.
#[utoipa::path(
    get, path = "/api/v1/messages/{id}/request", tag = "messages",
    params(("id" = String, Path, description = "The message.")),
    responses(
        (status = 200, description = "The request, as the provider posted it.", body = Request),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such message, or all of it is shown.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn request(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Request>, ApiError> {
    check_token(&state, &headers)?;
    let not_here = || ApiError::not_found("All of this message is shown, or it is not here.");
    let message: MessageId = id.parse().map_err(|_| not_here())?;
    let request = ask(&state, GetRawRequest { message }).await?.ok_or_else(not_here)?;
    Ok(Json(request.into()))
}
