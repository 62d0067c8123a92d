//! Message templates, for programs.

use super::{part::Part, request, shapes::Texts};
use crate::{
    api::request::{check_token, read_json},
    error::ApiError,
    route::{Route, get, post, put},
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::{
    ask::{GetMessageTemplates, PublishMessageTemplate},
    view::message_templates::MessageTemplateView,
};
use paperplane_core::{envelope::Actor, ids::MessageTemplateId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{OpenApi, ToSchema};

#[derive(OpenApi)]
#[openapi(paths(list, create, publish))]
struct LibraryApi;

/// The part of `library` in the REST API.
pub(super) fn part() -> Part {
    let routes: Vec<Route> = vec![
        get("/api/v1/message-templates", list),
        post("/api/v1/message-templates", create),
        put("/api/v1/message-templates/{id}", publish),
    ];
    Part { routes, document: LibraryApi::openapi() }
}

/// Message templates.
#[derive(Debug, Serialize, ToSchema)]
struct MessageTemplates {
    /// By name.
    items: Vec<MessageTemplate>,
}

/// A message that is kept for many people, in its newest version.
#[derive(Debug, Serialize, ToSchema)]
struct MessageTemplate {
    #[schema(format = "uuid")]
    id: String,
    /// From 1.
    version: u32,
    name: String,
    texts: Texts,
    #[schema(format = "date-time")]
    published_at: String,
}

impl From<MessageTemplateView> for MessageTemplate {
    fn from(view: MessageTemplateView) -> Self {
        Self {
            id: view.template.to_string(),
            version: view.version,
            name: view.name,
            texts: view.wordings.into(),
            published_at: view.published_at.to_rfc3339(),
        }
    }
}

/// A version of a message template.
#[derive(Debug, Deserialize, ToSchema)]
struct MessageTemplateChange {
    #[schema(example = "Autumn intake", min_length = 1, max_length = 100)]
    name: String,
    texts: Texts,
    /// True to remove it: older versions stay in the log.
    #[serde(default)]
    removed: bool,
}

/// The id of a message template.
#[derive(Debug, Serialize, ToSchema)]
struct Created {
    #[schema(format = "uuid")]
    id: String,
}

/// Lists the message templates that are offered.
#[utoipa::path(
    get, path = "/api/v1/message-templates", tag = "library",
    responses(
        (status = 200, description = "The message templates.", body = MessageTemplates),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn list(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<Json<MessageTemplates>, ApiError> {
    check_token(&state, &headers)?;
    let found = request::ask(&state, GetMessageTemplates {}).await?;
    Ok(Json(MessageTemplates { items: found.into_iter().map(MessageTemplate::from).collect() }))
}

/// Publishes a new message template.
#[utoipa::path(
    post, path = "/api/v1/message-templates", tag = "library", request_body = MessageTemplateChange,
    responses(
        (status = 201, description = "It is published.", body = Created),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A name that is taken, or a text that cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn create(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Created>), ApiError> {
    check_token(&state, &headers)?;
    let change = read_json(&headers, &body?)?;
    let template = state.desk.new_message_template();
    put_down(&state, template, change).await?;
    Ok((StatusCode::CREATED, Json(Created { id: template.to_string() })))
}

/// Publishes another version of a message template, or removes it.
#[utoipa::path(
    put, path = "/api/v1/message-templates/{id}", tag = "library", request_body = MessageTemplateChange,
    params(("id" = String, Path, description = "The message template.")),
    responses(
        (status = 204, description = "It is published."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such message template.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A name that is taken, or a text that cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn publish(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let not_here = || ApiError::not_found("This message template is not here.");
    let template: MessageTemplateId = id.parse().map_err(|_| not_here())?;
    let known = request::ask(&state, GetMessageTemplates {}).await?;
    if !known.iter().any(|one| one.template == template) {
        return Err(not_here());
    }
    put_down(&state, template, read_json(&headers, &body?)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn put_down(
    state: &AppState,
    template: MessageTemplateId,
    change: MessageTemplateChange,
) -> Result<(), ApiError> {
    let MessageTemplateChange { name, texts, removed } = change;
    let ask = PublishMessageTemplate { template, name, wordings: texts.into(), removed };
    Ok(state.desk.publish_message_template_as(Actor::Api, ask).await?)
}
