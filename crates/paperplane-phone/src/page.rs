//! The phones: what a client sees. Works without a script; with one, it is quicker.

use crate::{
    client,
    line::{Direction, Line, Message, Saying},
};
use axum::{
    Form, Router,
    extract::{Query, State},
    http::header,
    response::{
        Html, IntoResponse, Redirect, Sse,
        sse::{Event, KeepAlive},
    },
    routing::{get, post},
};
use futures_util::{Stream, StreamExt};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;
use std::{convert::Infallible, sync::Arc};
use tokio_stream::wrappers::BroadcastStream;

type Shared = State<Arc<Line>>;

/// As many messages as a phone shows without scrolling far.
const SHOWN_MAX: usize = 60;

pub(crate) fn router(line: Arc<Line>) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/thread", get(thread))
        .route("/say", post(say))
        .route("/events", get(events))
        .route("/phone.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], include_str!("phone.css")) }))
        .route("/phone.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("phone.js")) }))
        .with_state(line)
}

#[derive(Deserialize)]
struct With {
    /// The number of the phone.
    #[serde(default)]
    with: String,
}

#[derive(Deserialize)]
struct Said {
    with: String,
    text: String,
}

fn person<'l>(line: &'l Line, number: &str) -> Option<&'l (String, String)> {
    line.config.people.iter().find(|(_, have)| have == number).or_else(|| line.config.people.first())
}

async fn show(State(line): Shared, Query(query): Query<With>) -> Html<String> {
    let Some((name, number)) = person(&line, &query.with).cloned() else {
        return Html(String::from("<!doctype html><p>Nobody has a phone here.</p>"));
    };
    look(&line, &number);
    Html(page(&line, &name, &number).into_string())
}

async fn thread(State(line): Shared, Query(query): Query<With>) -> Html<String> {
    let number = person(&line, &query.with).map(|(_, number)| number.clone()).unwrap_or_default();
    look(&line, &number);
    Html(bubbles(&line, &number).into_string())
}

/// Looking at the phone reads the messages on it.
fn look(line: &Arc<Line>, number: &str) {
    let (line, number) = (Arc::clone(line), number.to_owned());
    tokio::spawn(async move { client::read_all(&line, &number).await });
}

async fn say(State(line): Shared, Form(said): Form<Said>) -> impl IntoResponse {
    let Some((name, number)) = person(&line, &said.with).cloned() else {
        return Redirect::to("/phone/");
    };
    if !said.text.trim().is_empty() {
        // Where the desk does not answer, the message stays on the phone, as it would on a real one.
        client::say(&line, &number, &name, Saying::text(&said.text)).await;
    }
    let query: String = url::form_urlencoded::Serializer::new(String::new()).append_pair("with", &number).finish();
    Redirect::to(&format!("/phone/?{query}"))
}

async fn events(State(line): Shared) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = BroadcastStream::new(line.changed.subscribe()).map(|_| Ok(Event::default().data("changed")));
    Sse::new(changes).keep_alive(KeepAlive::default())
}

fn page(line: &Line, name: &str, number: &str) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "A pretend phone" }
                link rel="stylesheet" href="/phone/phone.css";
                noscript { meta http-equiv="refresh" content="4"; }
                script type="module" src="/phone/phone.js" {}
            }
            body {
                main {
                    aside {
                        h1 { "Pretend phones" }
                        p.quiet { "What your clients hold in their hands. Write here, and answer at the desk." }
                        nav aria-label="Whose phone" { ul { @for (who, theirs) in &line.config.people { li {
                            a href={ "/phone/?with=" (encoded(theirs)) } aria-current=[(theirs == number).then_some("page")] {
                                bdi { (who) } small { (theirs.trim_start_matches("whatsapp:")) }
                            }
                        } } } }
                    }
                    section.phone aria-label={ "The phone of " (name) } {
                        header { h2 { "Your agency" } p.quiet { (line.config.number.trim_start_matches("whatsapp:")) } }
                        div #thread data-with=(number) { (bubbles(line, number)) }
                        form #say method="post" action="/phone/say" {
                            input type="hidden" name="with" value=(number);
                            input #text name="text" placeholder="Message" aria-label="Message" autocomplete="off" autofocus dir="auto";
                            button type="submit" data-testid="say" { "Send" }
                        }
                    }
                }
            }
        }
    }
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn bubbles(line: &Line, number: &str) -> Markup {
    let known = line.known();
    let theirs: Vec<&Message> = known.messages.iter().filter(|message| message.peer == number).collect();
    let from = theirs.len().saturating_sub(SHOWN_MAX);
    let shown = theirs.get(from..).unwrap_or_default();
    html! {
        @for message in shown {
            @let mine = message.direction == Direction::Inbound;
            @if !message.body.is_empty() { p.bubble.mine[mine] dir="auto" data-testid="phone-bubble" { (message.body) } }
            @for file in &message.files {
                p.bubble.file.mine[mine] data-testid="phone-file" { "\u{1F4CE} " (file.content_type) }
            }
        }
        @if shown.is_empty() { p.quiet.first { "Say hello." } }
    }
}
