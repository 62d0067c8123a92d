//! Files of messages, handed out to a provider for an hour by the pass in the link.

use crate::{
    error::trouble_response,
    file_response::answer,
    pages,
    route::{Route, get},
    state::AppState,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use std::sync::Arc;

/// The routes of files by pass.
pub(super) fn routes() -> Vec<Route> {
    vec![get("/files/{pass}", hand_out)]
}

/// Answers with the file that the pass is for; 404 where the pass is unknown or has expired.
async fn hand_out(State(state): State<Arc<AppState>>, Path(pass): Path<String>) -> Response {
    match state.desk.file_by_pass(&pass).await {
        Ok(Some(file)) => answer(file, "private, no-store"),
        Ok(None) => pages::not_here(),
        Err(why) => trouble_response(&why),
    }
}
