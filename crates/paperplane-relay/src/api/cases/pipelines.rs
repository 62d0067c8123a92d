//! Pipelines: their list, the ready-made ones, and new versions.

use super::{
    pipeline_shapes::PipelineChange,
    shapes::{Made, Pipelines},
};
use crate::{
    api::request::{ask, check_token, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::ask::{AdoptPipeline, GetPipelines, PublishPipeline};
use paperplane_core::{cases::ready_made::ReadyMade, envelope::Actor, ids::PipelineId};
use serde::{Deserialize, Serialize};
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

/// The version of a pipeline.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublishedVersion {
    /// From 1.
    version: u32,
}

/// Publishes a version of a pipeline, or a new pipeline under an id of your own. New cases go by it; running ones go on by theirs until
/// it is adopted.
#[utoipa::path(
    put, path = "/api/v1/pipelines/{id}", tag = "cases", request_body = PipelineChange,
    params(("id" = String, Path, format = "uuid", description = "The pipeline.")),
    responses(
        (status = 200, description = "It is published.", body = PublishedVersion),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "Not the id of a pipeline.", body = ApiError),
        (status = 409, description = "Another version was published meanwhile.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The pipeline cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn change(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<PublishedVersion>, ApiError> {
    check_token(&state, &headers)?;
    let change: PipelineChange = read_json(&headers, &body?)?;
    let (pipeline, seen) = (pipeline_id(&id)?, change.expects);
    let ask = PublishPipeline { pipeline, seen, definition: change.into() };
    let version = state.desk.publish_pipeline_as(Actor::Api, ask).await?;
    Ok(Json(PublishedVersion { version }))
}

/// Lets running cases go by the newest version of their pipeline.
///
/// Cases that stand in a stage that it does not have stay as they are.
#[utoipa::path(
    post, path = "/api/v1/pipelines/{id}/adopt", tag = "cases",
    params(("id" = String, Path, format = "uuid", description = "The pipeline.")),
    responses(
        (status = 204, description = "They do."),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such pipeline.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn adopt(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    state.desk.adopt_pipeline_as(Actor::Api, AdoptPipeline { pipeline: pipeline_id(&id)? }).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn pipeline_id(text: &str) -> Result<PipelineId, ApiError> {
    text.parse().map_err(|_| ApiError::not_found("This pipeline is not here."))
}
