//! People, for programs: adding one, listing them by a filter, labels and how far it has come.

use super::same_person::{contact_id, not_here};
use crate::{
    api::request::{IdempotencyHeader, check_token, idempotency_key, page_rows, read_json},
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
use paperplane_bridge::view::people::PersonRow;
use paperplane_core::{
    contacts::{
        filter::PeopleFilter,
        person::{Evidence, Mark, PersonSource, ProspectStatus, Standing},
    },
    envelope::Actor,
    ids::{ContactId, LabelId},
    time::Timestamp,
};
use paperplane_engine::PersonToAdd;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// A person who is to be added: a name, an address, or both.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewContact {
    /// The name, at most 120 characters.
    #[serde(default)]
    #[schema(example = "Amara Okafor", max_length = 120)]
    name: String,
    /// The ways to reach them: numbers like `+44 7700 900161`, mail addresses, or `whatsapp:` and an id.
    #[serde(default)]
    #[schema(example = json!(["+447700900161", "amara@example.net"]), max_items = 20)]
    addresses: Vec<String>,
    /// The language as a code of BCP 47.
    #[serde(default)]
    #[schema(example = "en", max_length = 35)]
    language: String,
    /// The time zone by its IANA name.
    #[serde(default)]
    #[schema(example = "Africa/Lagos")]
    zone: String,
    /// The evidence for where they come from, in words; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    evidence: String,
    /// A page that shows it; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    evidence_link: String,
}

/// The person who was added, or was known already.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AddedContact {
    #[schema(format = "uuid")]
    id: String,
    /// True if nobody was known by these addresses.
    is_new: bool,
}

/// Adds a person.
///
/// A person who is known by one of the addresses already, also in another spelling or over another channel of numbers, is returned instead, and
/// gets the other addresses. Nobody is here twice.
#[utoipa::path(
    post, path = "/api/v1/contacts", tag = "contacts", request_body = NewContact, params(IdempotencyHeader),
    responses(
        (status = 200, description = "They were known already.", body = AddedContact),
        (status = 201, description = "They were added.", body = AddedContact),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "Nobody can be added so, or the key was used for somebody else.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn add(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<AddedContact>), ApiError> {
    check_token(&state, &headers)?;
    let key = idempotency_key(&headers)?;
    let NewContact { name, addresses, language, zone, evidence, evidence_link } = read_json(&headers, &body?)?;
    let person = PersonToAdd {
        name,
        addresses,
        language,
        zone,
        evidence: Evidence { text: evidence, link: evidence_link },
        idempotency_key: key,
        ..PersonToAdd::by(PersonSource::Api)
    };
    let added = state.desk.add(Actor::Api, person).await?;
    let status = if added.is_new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(AddedContact { id: added.contact.to_string(), is_new: added.is_new })))
}

/// The page of a list of people.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ContactsPage {
    /// `next` of the page before.
    #[param(value_type = Option<String>, format = "uuid")]
    after: Option<ContactId>,
    /// At most this many; more than 200 count as 200, and 0 as 1. 50 where absent.
    #[param(format = Int64, minimum = 0, maximum = 4_294_967_295_i64)]
    limit: Option<u32>,
}

/// A filter of people: those who fit all of it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PeopleAsked {
    /// Words of a name or an address.
    #[serde(default)]
    #[param(required = false, nullable = false)]
    text: String,
    /// The status: `new`, `selected`, `contacted`, `replied`, `won` or `lost`.
    #[param(value_type = Option<String>, pattern = "^(new|selected|contacted|replied|won|lost)$")]
    status: Option<ProspectStatus>,
    /// The source: `wrote_first`, `ad`, `referral`, `hand`, `import`, `api` or `written_first`.
    #[param(value_type = Option<String>, pattern = "^(wrote_first|ad|referral|hand|import|api|written_first)$")]
    source: Option<PersonSource>,
    /// The standing: `open` if they may be written to, else `opted_out`, `blocked` or `unreachable`.
    #[param(value_type = Option<String>, pattern = "^(open|opted_out|blocked|unreachable)$")]
    standing: Option<Standing>,
    /// The id of a label that they have.
    #[param(value_type = Option<String>, format = "uuid")]
    label: Option<LabelId>,
    /// Their language, BCP 47.
    #[serde(default)]
    #[param(required = false, nullable = false)]
    language: String,
    /// The country of their number, ISO 3166 in two letters.
    #[serde(default)]
    #[param(required = false, nullable = false)]
    country: String,
    /// The newest message came at this time or later, in milliseconds since 1970.
    last_word_from_ms: Option<i64>,
    /// The newest message came before this time, in milliseconds since 1970.
    last_word_before_ms: Option<i64>,
    /// Only people whom nobody ever wrote to.
    #[serde(default)]
    #[param(required = false, nullable = false)]
    never_written_to: bool,
}

impl PeopleAsked {
    /// The filter that is asked for.
    pub(super) fn filter(self) -> PeopleFilter {
        PeopleFilter {
            text: self.text,
            status: self.status.into_iter().collect(),
            source: self.source,
            label: self.label,
            language: self.language,
            country: self.country,
            standing: self.standing,
            last_word_from: self.last_word_from_ms.map(Timestamp),
            last_word_before: self.last_word_before_ms.map(Timestamp),
            never_written_to: self.never_written_to,
        }
    }
}

/// A page of people.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Contacts {
    /// Those who are known for the shortest time first.
    items: Vec<Contact>,
    /// Pass it as `after` for the next page; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Contact {
    #[schema(format = "uuid")]
    id: String,
    /// The name, or an address where no name is known.
    name: String,
    /// One of their addresses; empty where none is known.
    address: String,
    /// The channels of their addresses.
    #[schema(example = json!(["whatsapp"]))]
    channels: Vec<&'static str>,
    /// `wrote_first`, `ad`, `referral`, `hand`, `import`, `api` or `written_first`.
    #[schema(example = "wrote_first")]
    source: &'static str,
    /// The evidence for the source, in words.
    evidence: String,
    /// A page that shows it.
    evidence_link: String,
    /// The time since which they are known, in milliseconds since 1970.
    since_ms: i64,
    /// `new`, `selected`, `contacted`, `replied`, `won` or `lost`.
    #[schema(example = "replied")]
    status: &'static str,
    /// `open`: they may be written to; `opted_out`, `blocked` or `unreachable`: they may not.
    #[schema(example = "open")]
    standing: &'static str,
    /// The ids of the labels that are on.
    labels: Vec<String>,
    /// BCP 47; empty where nobody wrote it down.
    language: String,
    /// ISO 3166, of their number; empty where it is not known.
    country: String,
    /// The time of the newest message with them, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_word_ms: Option<i64>,
    /// Its conversation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    conversation_id: Option<String>,
}

impl From<PersonRow> for Contact {
    fn from(row: PersonRow) -> Self {
        Self {
            id: row.contact.to_string(),
            name: row.who,
            address: row.address,
            channels: row.channels.iter().map(|channel| channel.as_str()).collect(),
            source: row.source.as_str(),
            evidence: row.evidence.text,
            evidence_link: row.evidence.link,
            since_ms: row.since.0,
            status: row.status.as_str(),
            standing: row.standing.as_str(),
            labels: row.labels.iter().map(ToString::to_string).collect(),
            language: row.language,
            country: row.country,
            last_word_ms: row.last.as_ref().map(|last| last.at.0),
            conversation_id: row.last.map(|last| last.conversation.to_string()),
        }
    }
}

/// Lists people who fit all that is asked for, those who are known for the shortest time first.
#[utoipa::path(
    get, path = "/api/v1/contacts", tag = "contacts", params(ContactsPage, PeopleAsked),
    responses(
        (status = 200, description = "A page.", body = Contacts),
        (status = 400, description = "The query cannot be read.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 422, description = "`after` is nobody who is here.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    page: Result<Query<ContactsPage>, QueryRejection>,
    asked: Result<Query<PeopleAsked>, QueryRejection>,
) -> Result<Json<Contacts>, ApiError> {
    check_token(&state, &headers)?;
    let (Query(page), Query(asked)) = (page?, asked?);
    let limit = page_rows(page.limit);
    let found = state.desk.people_after(asked.filter(), page.after, limit + 1).await?;
    let mut rows = found.ok_or_else(|| ApiError::field("after", "This is nobody who is here."))?;
    let is_last = rows.len() <= usize::try_from(limit).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| !is_last).map(|row| row.contact.to_string());
    Ok(Json(Contacts { items: rows.into_iter().map(Contact::from).collect(), next }))
}

/// One person.
#[utoipa::path(
    get, path = "/api/v1/contacts/{id}", tag = "contacts",
    params(("id" = String, Path, description = "The contact, by any id that it ever had.")),
    responses(
        (status = 200, description = "The person.", body = Contact),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn one(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Contact>, ApiError> {
    check_token(&state, &headers)?;
    let found = state.desk.person(contact_id(&id)?).await?;
    Ok(Json(found.ok_or_else(not_here)?.into()))
}

/// A label, on or off.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct LabelChange {
    /// The label.
    #[schema(value_type = String, format = "uuid")]
    label: LabelId,
    /// True for on, false for off.
    on: bool,
}

/// Puts a label on a person, or takes it off.
#[utoipa::path(
    post, path = "/api/v1/contacts/{id}/label", tag = "contacts", request_body = LabelChange,
    params(("id" = String, Path, description = "The contact.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn label(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let contact = contact_id(&id)?;
    let LabelChange { label, on } = read_json(&headers, &body?)?;
    state.desk.label(Actor::Api, vec![contact], label, on).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A decision on how far it has come with a person.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct StatusChange {
    /// `new`, `selected`, `won` or `lost`. `contacted` and `replied` follow from messages.
    #[schema(value_type = String, pattern = "^(new|selected|won|lost)$", example = "selected")]
    status: Mark,
}

/// Decides how far it has come with a person.
#[utoipa::path(
    post, path = "/api/v1/contacts/{id}/status", tag = "contacts", request_body = StatusChange,
    params(("id" = String, Path, description = "The contact.")),
    responses(
        (status = 204, description = "It is as asked."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn mark(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let contact = contact_id(&id)?;
    let StatusChange { status } = read_json(&headers, &body?)?;
    state.desk.mark(Actor::Api, vec![contact], status).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The source of a person, with its evidence.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct SourceChange {
    /// `wrote_first`, `ad`, `referral`, `hand`, `import`, `api` or `written_first`.
    #[schema(value_type = String, pattern = "^(wrote_first|ad|referral|hand|import|api|written_first)$", example = "referral")]
    source: PersonSource,
    /// The evidence in words, at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    evidence: String,
    /// A page that shows it; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    evidence_link: String,
}

/// Writes down the source of a person; it counts before the one that their first message shows.
#[utoipa::path(
    post, path = "/api/v1/contacts/{id}/source", tag = "contacts", request_body = SourceChange,
    params(("id" = String, Path, description = "The contact.")),
    responses(
        (status = 204, description = "It is written down."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such contact.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The evidence is too long.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn source(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let contact = contact_id(&id)?;
    let SourceChange { source, evidence, evidence_link } = read_json(&headers, &body?)?;
    let evidence = Evidence { text: evidence, link: evidence_link };
    state.desk.set_source(Actor::Api, contact, source, evidence).await?;
    Ok(StatusCode::NO_CONTENT)
}
