//! The export of all messages, for programs: the answer is sent page by page, so that it has any length.

use crate::{api::request::check_token, error::ApiError, state::AppState};
use axum::{
    body::Body,
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use paperplane_bridge::Trouble;
use paperplane_engine::MessagesPage;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

/// The kind of a file of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MessagesFormat {
    /// A table, for spreadsheets.
    Csv,
    /// An object in each line, for programs.
    JsonLines,
}

/// The kind of a file of messages, as it is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct MessagesAsked {
    /// `csv` for spreadsheets, `json_lines` for programs.
    #[param(value_type = String, pattern = "^(csv|json_lines)$", example = "csv")]
    format: MessagesFormat,
}

/// All messages of all conversations, in the order in which they came here.
///
/// No cell of the table is calculated by a spreadsheet: one that begins like a formula has an apostrophe before it.
#[utoipa::path(
    get, path = "/api/v1/exports/messages", tag = "conversations", params(MessagesAsked),
    responses(
        (status = 200, description = "The messages.", content((String = "text/csv"), (String = "application/x-ndjson"))),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn messages(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    asked: Result<Query<MessagesAsked>, QueryRejection>,
) -> Result<Response, ApiError> {
    check_token(&state, &headers)?;
    let Query(MessagesAsked { format }) = asked?;
    let as_table = format == MessagesFormat::Csv;
    let first = state.desk.export_messages_page(as_table, None).await?;
    let pages = stream::unfold(Some(Ok(first)), move |page| {
        let state = Arc::clone(&state);
        async move {
            let page: Result<MessagesPage, Trouble> = page?;
            match page {
                Ok(page) => {
                    let next = match page.next {
                        Some(after) => Some(state.desk.export_messages_page(as_table, Some(after)).await),
                        None => None,
                    };
                    Some((Ok(page.content), next))
                }
                Err(trouble) => Some((Err(std::io::Error::other(trouble.to_string())), None)),
            }
        }
    });
    let content_type = if as_table { "text/csv" } else { "application/x-ndjson" };
    Ok(([(header::CONTENT_TYPE, content_type)], Body::from_stream(pages)).into_response())
}
