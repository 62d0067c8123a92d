//! Pipelines: their list, and the ready-made ones.

use super::shapes::{Made, Pipelines};
use crate::{
    api::request::{ask, check_token, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::ask::GetPipelines;
use paperplane_core::{cases::ready_made::ReadyMade, envelope::Actor};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Lists the pipelines with their stages.
#[utoipa::path(
    get, path = "/api/v1/pipelines", tag = "cases",
    responses(
        (status = 200, description = "All pipelines.", body = Pipelines),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<Json<Pipelines>, ApiError> {
    check_token(&state, &headers)?;
    Ok(Json(ask(&state, GetPipelines {}).await?.into()))
}

/// A pipeline to be published.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPipeline {
    ready_made: WantedPipeline,
}

/// A pipeline that comes with the program.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum WantedPipeline {
    StudentRecruitment,
    MedicalTourism,
}

/// Publishes a pipeline that comes with the program. Asked for twice, it is one.
#[utoipa::path(
    post, path = "/api/v1/pipelines", tag = "cases", request_body = NewPipeline,
    responses(
        (status = 201, description = "It is there.", body = Made),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn publish(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Made>), ApiError> {
    check_token(&state, &headers)?;
    let NewPipeline { ready_made } = read_json(&headers, &body?)?;
    let ready = match ready_made {
        WantedPipeline::StudentRecruitment => ReadyMade::StudentRecruitment,
        WantedPipeline::MedicalTourism => ReadyMade::MedicalTourism,
    };
    let id = state.desk.publish_ready_made_as(Actor::Api, ready).await?;
    Ok((StatusCode::CREATED, Json(Made { id: id.to_string() })))
}
