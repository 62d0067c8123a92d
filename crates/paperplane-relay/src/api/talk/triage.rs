//! The state of a conversation, as programs change it: status, assignee, priority, labels, unread, mentions.

use crate::{api::request::conversation_change, error::ApiError, state::AppState};
use axum::{
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::ask::NewStatus;
use paperplane_core::{
    envelope::Actor,
    event::Priority,
    ids::{LabelId, MemberId},
    time::Timestamp,
};
use paperplane_engine::TriageChange;
use serde::{Deserialize, Deserializer, de::Error as _};
use std::sync::Arc;
use utoipa::{
    ToSchema,
    openapi::schema::{Array, ArrayBuilder, ObjectBuilder, SchemaFormat, Type},
};

/// Changes of a conversation; what is absent stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Triage {
    #[serde(default)]
    status: Option<WantedStatus>,
    /// The end of the snooze, in milliseconds since 1970; needed with `snoozed`, and only with it.
    #[serde(default, deserialize_with = "whole")]
    #[schema(value_type = Option<i64>)]
    until_ms: Option<i64>,
    /// The id of a member; `null` for nobody.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, format = "uuid")]
    assignee: Option<Option<MemberId>>,
    #[serde(default)]
    priority: Option<WantedPriority>,
    /// Ids of labels to put on.
    #[serde(default)]
    #[schema(schema_with = label_ids, required = false)]
    put_on: Vec<LabelId>,
    /// Ids of labels to take off.
    #[serde(default)]
    #[schema(schema_with = label_ids, required = false)]
    take_off: Vec<LabelId>,
    /// True to mark the newest message of theirs as unread.
    #[serde(default)]
    unread: bool,
    /// The id of a member who has seen all notes here that mention them.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    mentions_seen_by: Option<MemberId>,
}

/// A status that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum WantedStatus {
    Open,
    Pending,
    Snoozed,
    Resolved,
}

/// A priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum WantedPriority {
    Low,
    Normal,
    High,
    Urgent,
}

/// A list of ids in the document.
fn label_ids() -> Array {
    let id = ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::Custom("uuid".into())));
    ArrayBuilder::new().items(id).description(Some("Ids of labels.")).build()
}

/// Reads a whole number, also one that is written with a fraction of nothing, as JSON Schema has it.
fn whole<'de, D: Deserializer<'de>>(value: D) -> Result<Option<i64>, D::Error> {
    let Some(number) = Option::<serde_json::Number>::deserialize(value)? else {
        return Ok(None);
    };
    // Beyond this a floating-point number no longer tells neighbours apart.
    let of_float = |float: f64| (float.fract() == 0.0 && float.abs() < 9e15).then_some(float as i64);
    let whole = number.as_i64().or_else(|| number.as_f64().and_then(of_float));
    whole.map(Some).ok_or_else(|| D::Error::custom("a whole number is wanted"))
}

/// Reads a field that is there, also as `null`.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<MemberId>>, D::Error> {
    Option::deserialize(value).map(Some)
}

impl Triage {
    fn change(self) -> Result<TriageChange, ApiError> {
        let status = match (self.status, self.until_ms) {
            (None, None) => None,
            (Some(WantedStatus::Open), None) => Some(NewStatus::Open),
            (Some(WantedStatus::Pending), None) => Some(NewStatus::Pending),
            (Some(WantedStatus::Resolved), None) => Some(NewStatus::Resolved),
            (Some(WantedStatus::Snoozed), Some(until)) => Some(NewStatus::Snoozed { until: Timestamp(until) }),
            (Some(WantedStatus::Snoozed), None) => {
                return Err(ApiError::field("until_ms", "A snooze needs its end: add until_ms."));
            }
            (_, Some(_)) => return Err(ApiError::field("until_ms", "Only a snooze has an end.")),
        };
        let priority = self.priority.map(|priority| match priority {
            WantedPriority::Low => Priority::Low,
            WantedPriority::Normal => Priority::Normal,
            WantedPriority::High => Priority::High,
            WantedPriority::Urgent => Priority::Urgent,
        });
        let on = self.put_on.into_iter().map(|label| (label, true));
        let labels = on.chain(self.take_off.into_iter().map(|label| (label, false))).collect();
        Ok(TriageChange {
            status,
            assignee: self.assignee,
            priority,
            labels,
            unread: self.unread,
            mentions_seen_by: self.mentions_seen_by,
        })
    }
}

/// Changes the state of a conversation.
#[utoipa::path(
    post, path = "/api/v1/conversations/{id}/triage", tag = "conversations", request_body = Triage,
    params(("id" = String, Path, description = "The conversation.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such conversation.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A snooze without an end, or one that has passed.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn change(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    let (conversation, asked) = conversation_change::<Triage>(&state, &headers, &id, body)?;
    state.desk.change_triage(Actor::Api, conversation, asked.change()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
