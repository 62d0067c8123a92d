//! Tasks, and the work of a day.

use super::shapes::{Case, Made};
use crate::{
    api::{
        cases::item_shapes::Item,
        request::{IdempotencyHeader, ask, check_token, idempotency_key, page_rows, read_json},
    },
    error::ApiError,
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
    CasesCause, Trouble,
    ask::{AddTask, ChangeTask, GetTasks, GetToday, TickTask},
    view::{
        task::TaskView,
        today::{ItemToday, Today},
    },
};
use paperplane_core::{
    envelope::Actor,
    ids::{CaseId, ContactId, MemberId, TaskId},
};
use serde::{Deserialize, Deserializer, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// A page of tasks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Tasks {
    items: Vec<Task>,
    /// The value for `after` of the next page; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A task.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Task {
    #[schema(format = "uuid")]
    id: String,
    /// The thing to do; empty where a client could not be told something, which `untold` says then.
    what: String,
    /// The reason for which a client could not be told: `no_address`, `unwanted`, `window_closed`, `refused` or `text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    untold: Option<String>,
    /// The id of the member who is to do it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    owner: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "2027-03-01")]
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    case_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    contact_id: Option<String>,
    /// In milliseconds since 1970.
    made_ms: i64,
    /// Absent while it is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    done_ms: Option<i64>,
}

impl From<TaskView> for Task {
    fn from(task: TaskView) -> Self {
        let why = task.untold.and_then(|untold| serde_json::to_value(untold.why).ok());
        Self {
            id: task.id.to_string(),
            what: task.what,
            untold: why.and_then(|why| why.as_str().map(str::to_owned)),
            owner: task.owner.map(|owner| owner.id.to_string()),
            due: task.due.map(|day| day.to_string()),
            case_id: task.case.map(|case| case.to_string()),
            contact_id: task.contact.map(|contact| contact.to_string()),
            made_ms: task.made.0,
            done_ms: task.done.map(|done| done.0),
        }
    }
}

/// One page of tasks.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct TaskPage {
    /// The id of a member: only their tasks.
    #[param(value_type = Option<String>, format = "uuid")]
    owner: Option<MemberId>,
    /// Only the tasks of this case.
    #[param(value_type = Option<String>, format = "uuid")]
    case: Option<CaseId>,
    /// True: only those that are done; false: only those that are not.
    done: Option<bool>,
    /// `next` of the page before: a number.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    after: Option<u32>,
    /// At most this many; more than 200 count as 200, and 0 as 1. 50 where absent.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    limit: Option<u32>,
}

/// Lists tasks, the newest first.
#[utoipa::path(
    get, path = "/api/v1/tasks", tag = "cases", params(TaskPage),
    responses(
        (status = 200, description = "A page.", body = Tasks),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    page: Result<Query<TaskPage>, QueryRejection>,
) -> Result<Json<Tasks>, ApiError> {
    check_token(&state, &headers)?;
    let Query(TaskPage { owner, case, done, after, limit }) = page?;
    let (from, limit) = (after.unwrap_or_default(), page_rows(limit));
    // One more than wanted says whether there is another page.
    let mut tasks = ask(&state, GetTasks { owner, case, done, from, limit: limit.saturating_add(1) }).await?;
    let rows = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = (tasks.len() > rows).then(|| from.saturating_add(limit).to_string());
    tasks.truncate(rows);
    Ok(Json(Tasks { items: tasks.into_iter().map(Task::from).collect(), next }))
}

/// A task to be added.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTask {
    /// One line of at most 200 characters.
    #[schema(example = "Call the school about the deposit")]
    what: String,
    /// The id of the member who is to do it.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<MemberId>,
    /// The day on which it is due; empty for none.
    #[serde(default)]
    #[schema(required = false, example = "2027-03-01")]
    due: String,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    case_id: Option<CaseId>,
    /// The contact that it is for, where it is for no case.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    contact_id: Option<ContactId>,
}

/// Adds a task.
#[utoipa::path(
    post, path = "/api/v1/tasks", tag = "cases", request_body = NewTask, params(IdempotencyHeader),
    responses(
        (status = 201, description = "It is there.", body = Made),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case or contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The line or the day cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn add(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Made>), ApiError> {
    check_token(&state, &headers)?;
    let key = idempotency_key(&headers)?;
    let NewTask { what, owner, due, case_id, contact_id } = read_json(&headers, &body?)?;
    if let Some(contact) = contact_id.filter(|_| case_id.is_none()) {
        let known = state.desk.address_of_contact(contact).await;
        known.map_err(|_| ApiError::not_found("This contact is not here."))?;
    }
    let task = AddTask { what, owner, due, case: case_id, contact: contact_id };
    let id = state.desk.add_task_as(Actor::Api, task, key.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(Made { id: id.to_string() })))
}

/// A change of a task; what is absent stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TaskChange {
    /// One line of at most 200 characters.
    #[serde(default)]
    what: Option<String>,
    /// The id of a member; `null` for whoever comes first.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<Option<MemberId>>,
    /// The day on which it is due; empty for none.
    #[serde(default)]
    #[schema(example = "2027-03-01")]
    due: Option<String>,
    /// True if it is done.
    #[serde(default)]
    done: Option<bool>,
}

/// Reads a field that is there, also as `null`.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<MemberId>>, D::Error> {
    Option::deserialize(value).map(Some)
}

/// Changes a task, or says that it is done.
#[utoipa::path(
    patch, path = "/api/v1/tasks/{id}", tag = "cases", request_body = TaskChange,
    params(("id" = String, Path, description = "The task.")),
    responses(
        (status = 204, description = "It is so."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such task.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The line or the day cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn change(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let task: TaskId = id.parse().map_err(|_| Trouble::from(CasesCause::TaskGone))?;
    let TaskChange { what, owner, due, done } = read_json(&headers, &body?)?;
    let known = state.desk.task(task).await?;
    let changed = ChangeTask {
        task,
        what: what.unwrap_or(known.what),
        owner: owner.unwrap_or(known.owner.map(|owner| owner.id)),
        due: due.unwrap_or_else(|| known.due.map(|day| day.to_string()).unwrap_or_default()),
    };
    state.desk.change_task_as(Actor::Api, changed).await?;
    if let Some(done) = done {
        state.desk.tick_task_as(Actor::Api, TickTask { task, done }).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// The day whose work is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Day {
    /// The day, e.g. `2027-03-01`.
    #[param(format = Date)]
    day: String,
    /// The id of a member: only their work, and what is nobody's.
    #[param(value_type = Option<String>, format = "uuid")]
    owner: Option<MemberId>,
}

/// The work of a day: at most 50 of each kind, the most urgent first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DayOfWork {
    /// Tasks that are due.
    tasks: Vec<Task>,
    /// Items that are due, or whose paper ends.
    items: Vec<Item>,
    /// Items that came and that nobody looked at.
    received: Vec<Item>,
    /// Cases whose intake or treatment is near.
    ahead: Vec<Case>,
    /// Cases that stand longer than their stage allows.
    still: Vec<Case>,
}

impl From<Today> for DayOfWork {
    fn from(today: Today) -> Self {
        let items = |items: Vec<ItemToday>| items.into_iter().map(|one| Item::from(one.item)).collect();
        Self {
            tasks: today.tasks.into_iter().map(Task::from).collect(),
            items: items(today.items),
            received: items(today.received),
            ahead: today.ahead.into_iter().map(Case::from).collect(),
            still: today.still.into_iter().map(Case::from).collect(),
        }
    }
}

/// Shows the work of a day.
#[utoipa::path(
    get, path = "/api/v1/today", tag = "cases", params(Day),
    responses(
        (status = 200, description = "The work.", body = DayOfWork),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 422, description = "Not a day.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn today(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    day: Result<Query<Day>, QueryRejection>,
) -> Result<Json<DayOfWork>, ApiError> {
    check_token(&state, &headers)?;
    let Query(Day { day, owner }) = day?;
    let today = day.parse().map_err(|_| Trouble::from(CasesCause::DayWrong))?;
    Ok(Json(ask(&state, GetToday { today, owner }).await?.into()))
}
