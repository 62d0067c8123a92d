//! Exports of people, for programs: the answer is sent page by page, so that it has any length.

use super::people::PeopleAsked;
use crate::{api::request::check_token, error::ApiError, state::AppState};
use axum::{
    body::Body,
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use paperplane_bridge::{Trouble, ask::ExportFormat};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

/// The kind of a file of people.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportAsked {
    /// `csv` for spreadsheets, `json_lines` for programs, `vcard` for address books.
    #[param(value_type = String, pattern = "^(csv|json_lines|vcard)$", example = "csv")]
    format: ExportFormat,
}

/// The people who fit all that is asked for, as a file.
///
/// No cell of the table is calculated by a spreadsheet: one that begins like a formula has an apostrophe before it.
#[utoipa::path(
    get, path = "/api/v1/exports/people", tag = "contacts", params(ExportAsked, PeopleAsked),
    responses(
        (status = 200, description = "The people, those who are known for the shortest time first.", content(
            (String = "text/csv"), (String = "application/x-ndjson"), (String = "text/vcard"),
        )),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn people(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    format: Result<Query<ExportAsked>, QueryRejection>,
    asked: Result<Query<PeopleAsked>, QueryRejection>,
) -> Result<Response, ApiError> {
    check_token(&state, &headers)?;
    let (Query(ExportAsked { format }), Query(asked)) = (format?, asked?);
    let filter = asked.filter();
    let first = state.desk.export_people_page(filter.clone(), format, None).await?;
    let pages = stream::unfold(Some(Ok(first)), move |page| {
        let (state, filter) = (Arc::clone(&state), filter.clone());
        async move {
            let page: Result<paperplane_engine::ExportPage, Trouble> = page?;
            match page {
                Ok(page) => {
                    let next = match page.next {
                        Some(after) => Some(state.desk.export_people_page(filter, format, Some(after)).await),
                        None => None,
                    };
                    Some((Ok(page.content), next))
                }
                Err(trouble) => Some((Err(std::io::Error::other(trouble.to_string())), None)),
            }
        }
    });
    let content_type = format.content_type().split(';').next().unwrap_or_default();
    Ok(([(header::CONTENT_TYPE, content_type)], Body::from_stream(pages)).into_response())
}
