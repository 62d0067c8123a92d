//! Notes of programs in a conversation, and the files that they hold. A note never goes to the person.

use crate::{
    api::request::{IdempotencyHeader, check_token, conversation_id, idempotency_key, read_json},
    error::ApiError,
    files::uploaded,
    state::AppState,
};
use axum::{
    Json,
    body::{Bytes, to_bytes},
    extract::{Path, Request, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::{Code, TalkCause, Trouble, ask::WriteNote};
use paperplane_core::{
    envelope::Actor,
    ids::BlobId,
    limits::{FILE_BYTES_MAX, FILES_AT_ONCE_MAX},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// A note for the staff.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNote {
    /// The text, at most 8000 characters; it may be empty where there is a file.
    #[serde(default)]
    #[schema(example = "The passport came by post.")]
    text: String,
    /// Files that were brought in before, at most 30.
    #[serde(default)]
    #[schema(required = false)]
    files: Vec<FileOfNote>,
}

/// A file that a note holds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileOfNote {
    /// The id under which it was brought in.
    #[schema(format = "uuid")]
    id: String,
    /// The name under which it is shown.
    #[serde(default)]
    #[schema(example = "passport.jpg")]
    name: String,
}

/// A note that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Noted {
    /// The note.
    #[schema(format = "uuid")]
    note_id: String,
}

/// A file that is kept.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct KeptFile {
    /// Its id, derived from its content.
    #[schema(format = "uuid")]
    id: String,
    /// The content type, judged by its own bytes.
    #[schema(example = "image/jpeg")]
    content_type: String,
    /// Its length in bytes.
    bytes: u64,
    /// Its name; empty where none was given.
    name: String,
}

/// Writes a note into a conversation. Only staff see it: it is never sent.
#[utoipa::path(
    post, path = "/api/v1/conversations/{id}/notes", tag = "conversations", request_body = NewNote,
    params(
        ("id" = String, Path, description = "The conversation."),
        IdempotencyHeader,
    ),
    responses(
        (status = 201, description = "It stands in the conversation.", body = Noted),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such conversation, or no such file.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "It is empty, too long, or holds a file that is not taken.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn write(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Noted>), ApiError> {
    check_token(&state, &headers)?;
    let (conversation, key) = (conversation_id(&id)?, idempotency_key(&headers)?);
    let NewNote { text, files } = read_json(&headers, &body?)?;
    let refused = |trouble: Trouble| match trouble.code {
        Code::TextRefused | Code::Invalid => ApiError::from(trouble).about("text"),
        _ => ApiError::from(trouble),
    };
    // Each of them is looked up, so too many are refused before.
    if files.len() > FILES_AT_ONCE_MAX {
        return Err(refused(TalkCause::TooManyFiles { count_max: FILES_AT_ONCE_MAX }.into()));
    }
    let mut brought = Vec::with_capacity(files.len());
    for file in files {
        let not_here = || ApiError::not_found("This file is not here. Bring it in first.");
        let blob: BlobId = file.id.parse().map_err(|_| not_here())?;
        brought.push(state.desk.brought_in(blob, &file.name).await?.ok_or_else(not_here)?);
    }
    let note = WriteNote { conversation, text, files: brought };
    let id = state.desk.write_note_as(Actor::Api, note, key.as_deref()).await.map_err(refused)?;
    Ok((StatusCode::CREATED, Json(Noted { note_id: id.to_string() })))
}

/// Brings in a file for a note: the body is its content. Programs are refused, whatever they are called.
#[utoipa::path(
    post, path = "/api/v1/files", tag = "conversations",
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The content, no larger than the largest file that any channel takes."),
    params(("X-File-Name" = Option<String>, Header, description = "The name, percent-encoded.")),
    responses(
        (status = 201, description = "It is kept.", body = KeptFile),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 422, description = "It is empty, a program, or larger than any channel takes.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn bring(
    State(state): State<Arc<AppState>>,
    request: Request,
) -> Result<(StatusCode, Json<KeptFile>), ApiError> {
    // Before the body is read: a stranger brings nothing.
    let (parts, body) = request.into_parts();
    check_token(&state, &parts.headers)?;
    let (name, said) = uploaded(&parts.headers);
    let content = to_bytes(body, FILE_BYTES_MAX).await.map_err(|_| {
        ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "The file is larger than any that is taken here.")
    })?;
    let file = state.desk.take_in_file(&name, said, &content).await?;
    let id = file.blob.to_string();
    Ok((
        StatusCode::CREATED,
        Json(KeptFile { id, content_type: file.content_type, bytes: file.bytes, name: file.name }),
    ))
}
