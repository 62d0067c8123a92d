//! `/healthz`: how the node is, for balancers and whoever is on call. No secrets, no addresses, no words of people.

use super::part::Part;
use crate::{api::request, error::ApiError, route::get, state::AppState};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use paperplane_bridge::{
    ask::GetHome,
    view::workspace::{FilesPlace, LogView},
};
use serde::Serialize;
use std::sync::Arc;
use utoipa::{OpenApi, ToSchema};

#[derive(OpenApi)]
#[openapi(paths(healthz))]
struct WorkspaceApi;

/// The part of `workspace` in the REST API.
pub(super) fn part() -> Part {
    Part { routes: vec![get("/healthz", healthz)], document: WorkspaceApi::openapi() }
}

/// Health of the node.
#[derive(Debug, Serialize, ToSchema)]
struct HealthReport {
    /// `ok`; `attention` while something waits that could not be read, for a person to look at on the channels page; or
    /// `log_unreachable`: then webhooks are answered with 503 until the log is back.
    #[schema(example = "ok")]
    status: &'static str,
    /// The log in use: `solo` or `kafka`.
    #[schema(example = "solo")]
    log: &'static str,
    /// The replica has read up to the end of the log; until then nothing is sent from here.
    caught_up: bool,
    /// True if this node hands messages to providers.
    delivers: bool,
    /// Messages that only this device knows yet.
    outbox: u32,
    /// Records that could not be read; they are kept in the log.
    unreadable_records: u32,
    /// Genuine webhooks that could not be read; they are kept for a person to look at.
    dead_letters: u32,
    /// Webhooks refused since the start for a missing or wrong signature.
    refused_webhooks: u64,
    /// The place in which the nodes of a team find files: `folder`, that of this node, `relay` or `s3`.
    #[schema(example = "folder")]
    files: &'static str,
    /// Files that are only here and wait to be passed on.
    files_waiting: u32,
    /// Things that a person should know; the desk shows them in words.
    notices: usize,
}

/// Reports the health of the node.
#[utoipa::path(
    get, path = "/healthz", tag = "node",
    responses(
        (status = 200, description = "The log answers.", body = HealthReport),
        (status = 503, description = "The log does not answer; webhooks cannot be taken.", body = HealthReport),
    ),
    security(()),
)]
async fn healthz(State(state): State<Arc<AppState>>) -> Result<Response, ApiError> {
    let home = request::ask(&state, GetHome {}).await?;
    let health = state.desk.health();
    let reachable = health.view.log_reachable;
    let report = HealthReport {
        status: status_of(reachable, home.health.dead_letters, home.health.unreadable),
        log: if matches!(home.log, LogView::Solo { .. }) { "solo" } else { "kafka" },
        caught_up: health.view.caught_up,
        delivers: health.delivers,
        outbox: home.health.outbox,
        unreadable_records: home.health.unreadable,
        dead_letters: home.health.dead_letters,
        refused_webhooks: health.refused_webhooks,
        files: match home.files.place {
            FilesPlace::OwnFolder => "folder",
            FilesPlace::Relay { .. } => "relay",
            FilesPlace::S3 { .. } => "s3",
        },
        files_waiting: home.files.waiting,
        notices: home.health.notices.len(),
    };
    let status = if reachable { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    Ok((status, Json(report)).into_response())
}

/// The word for the whole.
const fn status_of(log_reachable: bool, dead_letters: u32, unreadable: u32) -> &'static str {
    match (log_reachable, dead_letters, unreadable) {
        (false, ..) => "log_unreachable",
        (true, 0, 0) => "ok",
        (true, ..) => "attention",
    }
}
