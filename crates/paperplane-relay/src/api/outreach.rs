//! Messages to many people, for programs.

mod shapes;

use super::{part::Part, request};
use crate::{
    api::request::{IdempotencyHeader, check_token, idempotency_key, page_rows, read_json},
    error::ApiError,
    route::{Route, get, post},
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{
        Path, Query, State,
        rejection::{BytesRejection, QueryRejection},
    },
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::{
    ask::{GetLedger, GetOutreach, GetOutreaches, PreviewOutreach},
    outreach::audience::Audience,
};
use paperplane_core::{
    contacts::filter::PeopleOrder,
    envelope::Actor,
    ids::{ContactId, OutreachId},
};
use serde::Deserialize;
use shapes::{Campaign, Campaigns, NewCampaign, People, Preview, Started, StateChange, read_kind};
use std::sync::Arc;
use utoipa::{IntoParams, OpenApi};

#[derive(OpenApi)]
#[openapi(paths(list, start, preview, one, people, switch))]
struct OutreachApi;

/// The part of `outreach` in the REST API.
pub(super) fn part() -> Part {
    let routes: Vec<Route> = vec![
        get("/api/v1/campaigns", list),
        post("/api/v1/campaigns", start),
        post("/api/v1/campaigns/preview", preview),
        get("/api/v1/campaigns/{id}", one),
        get("/api/v1/campaigns/{id}/people", people),
        post("/api/v1/campaigns/{id}/state", switch),
    ];
    Part { routes, document: OutreachApi::openapi() }
}

fn outreach_id(text: &str) -> Result<OutreachId, ApiError> {
    text.parse().map_err(|_| ApiError::not_found("This campaign is not here."))
}

/// The audience that a campaign names: contacts, each of whom is here, or a filter, and not both.
async fn audience(state: &AppState, campaign: &mut NewCampaign) -> Result<Audience, ApiError> {
    match campaign.filter.take() {
        Some(_) if !campaign.contacts.is_empty() => {
            Err(ApiError::field("filter", "Name contacts or a filter, not both."))
        }
        Some(filter) => Ok(Audience::Fitting { filter: filter.into(), order: PeopleOrder::default() }),
        None => Ok(Audience::Chosen { people: known(state, &campaign.contacts).await? }),
    }
}

/// The contacts, each of whom is here.
async fn known(state: &AppState, contacts: &[String]) -> Result<Vec<ContactId>, ApiError> {
    let unknown = || ApiError::field("contacts", "One of these is not the id of a contact.");
    let mut people = Vec::with_capacity(contacts.len());
    for id in contacts {
        let contact: ContactId = id.parse().map_err(|_| unknown())?;
        let address = state.desk.address_of_contact(contact).await.map_err(|_| unknown())?;
        people.push(ContactId::of_address(address));
    }
    Ok(people)
}

/// Lists all campaigns, the newest first.
#[utoipa::path(
    get, path = "/api/v1/campaigns", tag = "outreach",
    responses(
        (status = 200, description = "The campaigns.", body = Campaigns),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn list(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<Json<Campaigns>, ApiError> {
    check_token(&state, &headers)?;
    Ok(Json(Campaigns::from(request::ask(&state, GetOutreaches {}).await?)))
}

/// Starts a campaign: each contact gets one message, or is left out with a reason.
///
/// The audience is as it is now. Who opted out, is blocked or unsubscribed is left out, and so is who writes before their turn.
#[utoipa::path(
    post, path = "/api/v1/campaigns", tag = "outreach", request_body = NewCampaign, params(IdempotencyHeader),
    responses(
        (status = 202, description = "It runs.", body = Started),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The plan cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn start(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Started>), ApiError> {
    check_token(&state, &headers)?;
    let key = idempotency_key(&headers)?;
    let mut campaign: NewCampaign = read_json(&headers, &body?)?;
    let people = audience(&state, &mut campaign).await?;
    let outreach = key.map(|key| state.desk.outreach_of_key(&key));
    let outreach = state.desk.start_outreach_as(Actor::Api, outreach, campaign.plan(), people).await?;
    Ok((StatusCode::ACCEPTED, Json(Started { id: outreach.to_string() })))
}

/// Says what a campaign would do if it were started now, and sends nothing.
#[utoipa::path(
    post, path = "/api/v1/campaigns/preview", tag = "outreach", request_body = NewCampaign,
    responses(
        (status = 200, description = "The first 50 messages, and who would be left out.", body = Preview),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The plan cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn preview(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Preview>, ApiError> {
    check_token(&state, &headers)?;
    let mut campaign: NewCampaign = read_json(&headers, &body?)?;
    let audience = audience(&state, &mut campaign).await?;
    let ask = PreviewOutreach { plan: campaign.plan(), audience, from: 0, limit: 50 };
    Ok(Json(Preview::from(state.desk.preview_outreach_as(Actor::Api, ask).await?)))
}

/// Gives one campaign with what became of its people.
#[utoipa::path(
    get, path = "/api/v1/campaigns/{id}", tag = "outreach",
    params(("id" = String, Path, description = "The campaign.")),
    responses(
        (status = 200, description = "The campaign.", body = Campaign),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such campaign.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn one(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Campaign>, ApiError> {
    check_token(&state, &headers)?;
    let view = request::ask(&state, GetOutreach { outreach: outreach_id(&id)? }).await?;
    Ok(Json(Campaign::from(view)))
}

/// Chooses people of a campaign.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct PeopleQuery {
    /// `waiting`, `skipped`, `written`, `answered` or `failed`; all where absent.
    #[param(required = false, nullable = false)]
    state: Option<String>,
    /// The place of the first, from 0.
    #[param(required = false, nullable = false, minimum = 0)]
    from: Option<u32>,
    /// At most this many; 1 to 200, 50 where absent.
    #[param(required = false, nullable = false, minimum = 0)]
    limit: Option<u32>,
}

/// Lists the people of a campaign, in the order of the audience.
#[utoipa::path(
    get, path = "/api/v1/campaigns/{id}/people", tag = "outreach",
    params(("id" = String, Path, description = "The campaign."), PeopleQuery),
    responses(
        (status = 200, description = "The people.", body = People),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such campaign.", body = ApiError),
        (status = 422, description = "No state of this name.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn people(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    query: Result<Query<PeopleQuery>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Json<People>, ApiError> {
    check_token(&state, &headers)?;
    let Query(query) = query?;
    let outreach = outreach_id(&id)?;
    request::ask(&state, GetOutreach { outreach }).await?;
    let kind = query.state.as_deref().map(read_kind).transpose()?;
    let ask = GetLedger { outreach, kind, from: query.from.unwrap_or(0), limit: page_rows(query.limit) };
    Ok(Json(People::of(request::ask(&state, ask).await?, page_rows(query.limit))))
}

/// Pauses, resumes or cancels a campaign.
#[utoipa::path(
    post, path = "/api/v1/campaigns/{id}/state", tag = "outreach", request_body = StateChange,
    params(("id" = String, Path, description = "The campaign.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such campaign.", body = ApiError),
        (status = 409, description = "It cannot go into this state from the one it has.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "No state of this name.", body = ApiError),
    ),
    security(("token" = [])),
)]
async fn switch(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let outreach = outreach_id(&id)?;
    let change: StateChange = read_json(&headers, &body?)?;
    state.desk.switch_outreach_as(Actor::Api, outreach, change.state()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
