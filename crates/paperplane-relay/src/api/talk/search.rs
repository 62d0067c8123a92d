//! Search over people and messages.

use super::shapes::Found;
use crate::{
    api::request::{ask, check_token, page_rows},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
    http::HeaderMap,
};
use paperplane_bridge::ask::Search;
use paperplane_core::ids::MemberId;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

/// A search.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Words that all must be there; the last may be unfinished.
    q: String,
    /// At most this many of each; more than 100 count as 100, and 0 as 1. 50 where absent.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    limit: Option<u32>,
    /// The id of the member that `is:mentioned` is about; the node's own where absent.
    #[param(value_type = Option<String>, format = "uuid")]
    member: Option<MemberId>,
}

/// Finds people and messages that hold all the words.
#[utoipa::path(
    get, path = "/api/v1/search", tag = "search", params(Wanted),
    responses(
        (status = 200, description = "What was found.", body = Found),
        (status = 400, description = "`q` is missing.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn search(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Json<Found>, ApiError> {
    check_token(&state, &headers)?;
    let Query(wanted) = wanted?;
    let question = Search { query: wanted.q, utc_offset_min: 0, limit: page_rows(wanted.limit) };
    let found = match wanted.member {
        None => ask(&state, question).await?,
        member => state.desk.search_for(member, question).await?,
    };
    Ok(Json(found.into()))
}
