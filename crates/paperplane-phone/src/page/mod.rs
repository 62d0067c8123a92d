//! The phones: what a client sees. Works without a script; with one, it is quicker.

mod draw;
mod person;
mod thread;
mod when;

use crate::{
    client, files,
    line::{Line, Saying},
};
use axum::{
    Form, Router,
    extract::{DefaultBodyLimit, Multipart, Path, Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{
        Html, IntoResponse, Redirect, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::{get, post},
};
use futures_util::{Stream, StreamExt};
use person::Person;
use serde::Deserialize;
use std::{convert::Infallible, sync::Arc};
use tokio_stream::wrappers::BroadcastStream;

type Shared = State<Arc<Line>>;

/// The largest message with its pictures, in bytes: as much as WhatsApp takes.
const MESSAGE_BYTES_MAX: usize = 16 * 1024 * 1024;
/// As many files as one message holds. Source: Twilio, `NumMedia`.
const FILES_MAX: usize = 10;

pub(crate) fn router(line: Arc<Line>) -> Router {
    let said = post(say).layer(DefaultBodyLimit::max(MESSAGE_BYTES_MAX));
    Router::new()
        .route("/", get(show))
        .route("/thread", get(thread_of))
        .route("/people", get(people_of).post(add))
        .route("/say", said)
        .route("/file/{sid}", get(file))
        .route("/events", get(events))
        .route("/phone.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], include_str!("phone.css")) }))
        .route("/phone.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("phone.js")) }))
        .with_state(line)
}

#[derive(Deserialize)]
struct With {
    /// The address of the phone.
    #[serde(default)]
    with: String,
    /// `number`, where a new phone's number could not be used.
    #[serde(default)]
    wrong: String,
}

async fn show(State(line): Shared, Query(query): Query<With>) -> Html<String> {
    let Some(person) = person::find(&line, &query.with) else {
        return Html(String::from("<!doctype html><p>Nobody has a phone here.</p>"));
    };
    look(&line, &person);
    Html(draw::page(&line, &person, query.wrong == "number").into_string())
}

async fn thread_of(State(line): Shared, Query(query): Query<With>) -> Html<String> {
    let Some(person) = person::find(&line, &query.with) else {
        return Html(String::new());
    };
    look(&line, &person);
    Html(thread::bubbles(&line, &person.address).into_string())
}

async fn people_of(State(line): Shared, Query(query): Query<With>) -> Html<String> {
    let person = person::find(&line, &query.with);
    Html(person.map(|person| draw::people(&line, &person).into_string()).unwrap_or_default())
}

/// Looking at a phone reads the messages on it; over the phone network nobody reports that.
fn look(line: &Arc<Line>, person: &Person) {
    if !person.is_text() {
        let (line, address) = (Arc::clone(line), person.address.clone());
        tokio::spawn(async move { client::read_all(&line, &address).await });
    }
}

/// Takes what a person writes, with its pictures.
async fn say(State(line): Shared, form: Multipart) -> Response {
    let (with, saying) = match said(form).await {
        Ok(said) => said,
        Err(status) => return (status, "A message holds ten files and 16 MB at most.").into_response(),
    };
    let Some(person) = person::find(&line, &with) else {
        return Redirect::to("/phone/").into_response();
    };
    if !saying.text.trim().is_empty() || !saying.files.is_empty() {
        // Where the desk does not answer, the message stays on the phone, as it would on a real one.
        client::say(&line, &person.address, &person.name, saying).await;
    }
    Redirect::to(&person.page()).into_response()
}

/// The address of the phone and what was written on it.
async fn said(mut form: Multipart) -> Result<(String, Saying), StatusCode> {
    let (mut with, mut saying) = (String::new(), Saying::default());
    while let Some(field) = form.next_field().await.map_err(|error| error.status())? {
        match field.name() {
            Some("with") => with = field.text().await.map_err(|error| error.status())?,
            Some("text") => saying.text = field.text().await.map_err(|error| error.status())?,
            Some("file") => {
                let kind = field.content_type().unwrap_or("application/octet-stream").to_owned();
                let content = field.bytes().await.map_err(|error| error.status())?;
                // A browser sends an empty file where none is chosen.
                if !content.is_empty() {
                    saying.files.push((kind, content.to_vec()));
                }
            }
            _ => {}
        }
    }
    if saying.files.len() > FILES_MAX { Err(StatusCode::PAYLOAD_TOO_LARGE) } else { Ok((with, saying)) }
}

#[derive(Deserialize)]
struct NewPhone {
    #[serde(default)]
    name: String,
    number: String,
    /// `whatsapp`, else text messages.
    #[serde(default)]
    by: String,
}

/// Adds a phone with its own number, and picks it up.
async fn add(State(line): Shared, Form(new): Form<NewPhone>) -> Redirect {
    match Person::new(&new.name, &new.number, new.by == "whatsapp") {
        Some(person) => {
            let page = person.page();
            person::add(&line, person);
            Redirect::to(&page)
        }
        None => Redirect::to("/phone/?wrong=number"),
    }
}

/// A file of a message. Only pictures are shown; nothing that was sent may run here.
async fn file(State(line): Shared, Path(sid): Path<String>) -> Response {
    let Some((content_type, content)) = files::find(&line, &sid) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let disposition = if thread::is_shown(&content_type) { "inline" } else { "attachment" };
    let kind = HeaderValue::from_str(&content_type);
    let kind = kind.unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(disposition)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, content).into_response()
}

async fn events(State(line): Shared) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = BroadcastStream::new(line.changed.subscribe()).map(|_| Ok(Event::default().data("changed")));
    Sse::new(changes).keep_alive(KeepAlive::default())
}
