//! Files of messages at the desk: shown to it and taken in from it.

use crate::{error::trouble_response, file_response::answer, limits::UPLOAD_NAME_HEADER, pages, state::AppState};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use paperplane_core::ids::BlobId;
use percent_encoding::percent_decode_str;
use std::sync::Arc;

/// A file for the desk.
pub(crate) async fn show(State(state): State<Arc<AppState>>, Path(id): Path<String>) -> Response {
    let Ok(blob) = id.parse::<BlobId>() else {
        return pages::not_here();
    };
    match state.desk.file(blob).await {
        // The id is that of the content, so what is here never changes.
        Ok(Some(file)) => answer(file, "private, max-age=31536000, immutable"),
        Ok(None) => pages::not_here(),
        Err(why) => trouble_response(&why),
    }
}

/// The name of a file that is brought in, which comes percent-encoded in a header, and the kind that its sender says.
pub(crate) fn uploaded(headers: &HeaderMap) -> (String, &str) {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let name = percent_decode_str(text(UPLOAD_NAME_HEADER)).decode_utf8_lossy().into_owned();
    (name, text("content-type"))
}

/// Takes in a file that somebody at the desk wants to send.
pub(crate) async fn take_in(State(state): State<Arc<AppState>>, headers: HeaderMap, body: Bytes) -> Response {
    let (name, said) = uploaded(&headers);
    match state.desk.take_in_file(&name, said, &body).await {
        Ok(file) => Json(file).into_response(),
        Err(why) => trouble_response(&why),
    }
}
