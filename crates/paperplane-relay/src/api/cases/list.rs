//! Cases: their list, and one of them.

use super::shapes::{Case, Cases, case_id};
use crate::{
    api::request::{ask, check_token, page_rows},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::HeaderMap,
};
use paperplane_bridge::{
    ask::{GetCase, GetLane},
    view::board::CaseFilter,
};
use paperplane_core::{
    cases::definition::StepKey,
    ids::{MemberId, PipelineId},
};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

/// One page of the cases of a pipeline.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListPage {
    /// The pipeline.
    #[param(value_type = String, format = "uuid")]
    pipeline: PipelineId,
    /// The key of a stage: only the cases on the board in it.
    stage: Option<String>,
    /// The id of a member: only their cases.
    #[param(value_type = Option<String>, format = "uuid")]
    owner: Option<MemberId>,
    /// True: only cases that stand longer than their stage allows.
    #[serde(default)]
    #[param(required = false)]
    stuck: bool,
    /// `next` of the page before: a number.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    after: Option<u32>,
    /// At most this many; more than 200 count as 200, and 0 as 1. 50 where absent.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    limit: Option<u32>,
}

/// Lists the cases of a pipeline.
#[utoipa::path(
    get, path = "/api/v1/cases", tag = "cases", params(ListPage),
    responses(
        (status = 200, description = "A page.", body = Cases),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    page: Result<Query<ListPage>, QueryRejection>,
) -> Result<Json<Cases>, ApiError> {
    check_token(&state, &headers)?;
    let Query(page) = page?;
    let filter = CaseFilter { owner: page.owner, stuck: page.stuck };
    let (from, limit) = (page.after.unwrap_or_default(), page_rows(page.limit));
    let lane = GetLane { pipeline: page.pipeline, stage: page.stage.map(StepKey), filter, from, limit };
    let found = ask(&state, lane).await?;
    let end = from.saturating_add(u32::try_from(found.cards.len()).unwrap_or(u32::MAX));
    let next = (!found.cards.is_empty() && end < found.total).then(|| end.to_string());
    Ok(Json(Cases { items: found.cards.into_iter().map(Case::from).collect(), next }))
}

/// Shows a case.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}", tag = "cases",
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 200, description = "The case.", body = Case),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn show(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Case>, ApiError> {
    check_token(&state, &headers)?;
    Ok(Json(ask(&state, GetCase { case: case_id(&id)? }).await?.card.into()))
}
