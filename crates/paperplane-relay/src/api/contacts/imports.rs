//! Imports of lists of people, for programs: a look, the start, how far it is, the rows that were not taken, and taking it back.

use crate::{
    api::request::{IdempotencyHeader, check_token, idempotency_key, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use paperplane_bridge::{
    ask::{ListAsked, StartImport},
    view::import::{ImportPreview, ImportState, ImportView, PreviewLine, RowEffect},
};
use paperplane_core::{
    channel::Channel,
    contacts::{
        consent::Purpose,
        import::{Column, ConsentColumn},
        person::{Evidence, PersonSource},
    },
    envelope::Actor,
    ids::{ImportId, LabelId},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// A list of people, and how it is read.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewImport {
    /// The id of the file, from `POST /api/v1/files`: CSV with any sign between cells, or vCard, in any encoding.
    #[schema(format = "uuid")]
    file: String,
    /// The name of the file, for staff.
    #[serde(default)]
    #[schema(max_length = 120, example = "fair-lagos.csv")]
    name: String,
    /// The name of its encoding, like `windows-1254`; it is guessed where this is absent.
    #[serde(default)]
    #[schema(max_length = 40)]
    encoding: String,
    /// The meaning of its columns in their order: `ignored`, `name`, `given_name`, `family_name`, `phone`, `mail`, `language`, `country`, `zone`,
    /// `evidence`, `evidence_link`, `labels` or `consent`. Where this is absent, it is that of the last list with the same headers, else it is guessed.
    #[serde(default)]
    #[schema(max_items = 200, example = json!(["name", "phone"]))]
    columns: Vec<String>,
    /// The country of numbers without one, ISO 3166 in two letters.
    #[serde(default)]
    #[schema(max_length = 2, example = "NG")]
    country: String,
    /// The evidence for where they come from, of rows that bring none; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    evidence: String,
    /// A page that shows it; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    evidence_link: String,
    /// Labels that each of them gets.
    #[serde(default)]
    #[schema(max_items = 50)]
    labels: Vec<String>,
    /// The consent that a column says yes or no to.
    #[serde(default)]
    consent: Option<NewConsentColumn>,
}

/// The consent that a column of a list says yes or no to.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewConsentColumn {
    /// `messages`: messages that they did not ask for; `data`: keeping and passing on their data.
    #[schema(value_type = String, pattern = "^(messages|data)$", example = "messages")]
    purpose: Purpose,
    /// The channel; all of them where this is absent.
    #[serde(default)]
    #[schema(value_type = Option<String>, pattern = "^(whatsapp|sms|email)$")]
    channel: Option<Channel>,
    /// The words that they agreed to; at most 2000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    wording: String,
}

impl NewImport {
    fn split(self) -> Result<(ListAsked, Evidence, Vec<LabelId>), ApiError> {
        let not_here = || ApiError::not_found("This file is not here. Bring it in first.");
        let columns = self.columns.iter().map(|name| Column::named(name).ok_or_else(|| unknown("columns")));
        let labels = self.labels.iter().map(|id| id.parse().map_err(|_| unknown("labels")));
        let (columns, labels) = (columns.collect::<Result<_, _>>()?, labels.collect::<Result<_, _>>()?);
        let list = ListAsked {
            file: self.file.parse().map_err(|_| not_here())?,
            name: self.name,
            encoding: self.encoding,
            columns,
            country: self.country,
            consent: self.consent.map(|one| ConsentColumn {
                purpose: one.purpose,
                channel: one.channel,
                wording: one.wording,
            }),
        };
        Ok((list, Evidence { text: self.evidence, link: self.evidence_link }, labels))
    }
}

/// An import as it would be.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ListPreview {
    /// The columns in their order.
    columns: Vec<PreviewColumn>,
    rows: u32,
    /// Rows that add somebody.
    new: u32,
    /// Rows of people who are known already; they stay as they are.
    known: u32,
    /// Rows of somebody who stands in the list before.
    twice: u32,
    /// Rows that are not taken.
    refused: u32,
    /// Names of labels that no label has; these are left out.
    unknown_labels: Vec<String>,
    /// The first rows, and the first of those that need a look.
    lines: Vec<ListLine>,
}

/// A column of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PreviewColumn {
    header: String,
    /// Its meaning.
    column: &'static str,
}

/// A row as it would be.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ListLine {
    /// Counted from 1 below the headers.
    row: u32,
    name: String,
    addresses: Vec<String>,
    /// `new`, `known`, `twice` or `refused`.
    effect: &'static str,
    /// The reason for which it is not taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
}

impl From<PreviewLine> for ListLine {
    fn from(line: PreviewLine) -> Self {
        let (effect, why) = match line.effect {
            RowEffect::New => ("new", None),
            RowEffect::Known { .. } => ("known", None),
            RowEffect::Twice { .. } => ("twice", None),
            RowEffect::Refused { why } => ("refused", Some(why.as_str())),
        };
        Self { row: line.row, name: line.name, addresses: line.addresses, effect, why }
    }
}

impl From<ImportPreview> for ListPreview {
    fn from(preview: ImportPreview) -> Self {
        let columns = preview.columns.into_iter();
        Self {
            columns: columns.map(|one| PreviewColumn { header: one.header, column: one.column.as_str() }).collect(),
            rows: preview.rows,
            new: preview.new,
            known: preview.known,
            twice: preview.twice,
            refused: preview.refused,
            unknown_labels: preview.unknown_labels,
            lines: preview.lines.into_iter().map(ListLine::from).collect(),
        }
    }
}

/// Imports, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Imports {
    items: Vec<Import>,
}

/// An import and how far it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Import {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// The time at which it was started, in milliseconds since 1970.
    started_ms: i64,
    /// `running`, `done` or `undone`.
    state: &'static str,
    rows: u32,
    /// The rows that were worked off.
    through: u32,
    /// People who were added.
    added: u32,
    /// Rows of people who were known already.
    known: u32,
    /// Rows that were not taken.
    refused: u32,
    /// People who stayed though it was taken back.
    kept: u32,
}

impl From<ImportView> for Import {
    fn from(view: ImportView) -> Self {
        let (state, kept) = match view.state {
            ImportState::Running => ("running", 0),
            ImportState::Done => ("done", 0),
            ImportState::Undone { kept } => ("undone", kept),
        };
        Self {
            id: view.import.to_string(),
            name: view.name,
            started_ms: view.at.0,
            state,
            rows: view.rows,
            through: view.through,
            added: view.added,
            known: view.known,
            refused: view.refused,
            kept,
        }
    }
}

/// The import that was started.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StartedImport {
    #[schema(format = "uuid")]
    id: String,
}

/// Shows what the import of a list would do; nothing is recorded.
#[utoipa::path(
    post, path = "/api/v1/imports/preview", tag = "contacts", request_body = NewImport,
    responses(
        (status = 200, description = "What it would do.", body = ListPreview),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "The file is not here.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "It is no list of people, or the columns do not fit.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn preview(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<ListPreview>, ApiError> {
    check_token(&state, &headers)?;
    let (list, ..) = read_json::<NewImport>(&headers, &body?)?.split()?;
    Ok(Json(state.desk.preview_list(&list).await?.into()))
}

/// Starts the import of a list. It goes on by itself, also after a restart.
#[utoipa::path(
    post, path = "/api/v1/imports", tag = "contacts", request_body = NewImport, params(IdempotencyHeader),
    responses(
        (status = 202, description = "It is started.", body = StartedImport),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "The file is not here.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "It is no list of people, or the columns do not fit.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn start(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<StartedImport>), ApiError> {
    check_token(&state, &headers)?;
    let key = idempotency_key(&headers)?;
    let (list, evidence, labels) = read_json::<NewImport>(&headers, &body?)?.split()?;
    let id = key.map(|key| state.desk.import_of_key(&key));
    let ask = StartImport { import: None, list, source: PersonSource::Import, evidence, labels };
    let import = state.desk.import_list(Actor::Api, id, ask).await?;
    Ok((StatusCode::ACCEPTED, Json(StartedImport { id: import.to_string() })))
}

/// Lists all imports.
#[utoipa::path(
    get, path = "/api/v1/imports", tag = "contacts",
    responses(
        (status = 200, description = "All of them.", body = Imports),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<Json<Imports>, ApiError> {
    check_token(&state, &headers)?;
    let items = state.desk.imports().await?.into_iter().map(Import::from).collect();
    Ok(Json(Imports { items }))
}

/// One import and how far it is.
#[utoipa::path(
    get, path = "/api/v1/imports/{id}", tag = "contacts",
    params(("id" = String, Path, description = "The import.")),
    responses(
        (status = 200, description = "The import.", body = Import),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such import.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn one(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Import>, ApiError> {
    check_token(&state, &headers)?;
    Ok(Json(state.desk.import(import_id(&id)?).await?.into()))
}

/// The rows of an import that were not taken, as a table with the reason in front of each.
#[utoipa::path(
    get, path = "/api/v1/imports/{id}/refused", tag = "contacts",
    params(("id" = String, Path, description = "The import.")),
    responses(
        (status = 200, description = "The rows.", body = String, content_type = "text/csv"),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such import, or its file is not here.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn refused(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    check_token(&state, &headers)?;
    let content = state.desk.refused_rows(import_id(&id)?).await?;
    Ok(([(header::CONTENT_TYPE, "text/csv")], content).into_response())
}

/// An import that was taken back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TakenBack {
    /// People who are not here any more.
    removed: u32,
    /// People who stay, because they came to something meanwhile.
    kept: u32,
}

/// Takes an import back as a whole.
///
/// People who came to something meanwhile stay: messages with them, a case, a task, a status that staff gave them, or consent that the
/// list does not tell of.
#[utoipa::path(
    post, path = "/api/v1/imports/{id}/undo", tag = "contacts",
    params(("id" = String, Path, description = "The import.")),
    responses(
        (status = 200, description = "It is taken back.", body = TakenBack),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such import.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn undo(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<TakenBack>, ApiError> {
    check_token(&state, &headers)?;
    let undone = state.desk.take_import_back(Actor::Api, import_id(&id)?).await?;
    Ok(Json(TakenBack { removed: undone.removed, kept: undone.kept }))
}

/// A value that stands for nothing that is known.
fn unknown(field: &'static str) -> ApiError {
    ApiError::field(field, "One of these is not known.")
}

fn import_id(text: &str) -> Result<ImportId, ApiError> {
    text.parse().map_err(|_| ApiError::not_found("This import is not here."))
}
