//! Unsubscribing from mails that go to many: the page behind the link of such a mail, and the click that mail programs post.
//! Source: RFC 8058.

mod language;
mod words;

use crate::{
    error::trouble_response,
    limits::SUBSCRIPTION_BYTES_MAX,
    pages,
    route::{Route, get, post},
    state::AppState,
};
use axum::{
    body::{Bytes, to_bytes},
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use paperplane_core::talk::optout::ONE_CLICK;
use paperplane_engine::Subscription;
use std::sync::Arc;
use words::Words;

/// The field and value of the way back, which the page alone posts.
const BACK: (&str, &str) = ("List-Subscribe", "Again");

/// The routes of subscriptions.
pub(super) fn routes() -> Vec<Route> {
    vec![get("/u/{token}", show), post("/u/{token}", change)]
}

/// The page with its one button. It changes nothing: programs that check mails follow every link.
async fn show(State(state): State<Arc<AppState>>, Path(token): Path<String>, headers: HeaderMap) -> Response {
    match state.desk.subscription(&token).await {
        Ok(Some(subscription)) => page(&headers, &subscription),
        Ok(None) => pages::not_here(),
        Err(why) => trouble_response(&why),
    }
}

/// Unsubscribes, or subscribes again. The body is a form, in either encoding that a mail program may use.
async fn change(State(state): State<Arc<AppState>>, Path(token): Path<String>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, SUBSCRIPTION_BYTES_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let on = match () {
        () if has(&body, ONE_CLICK) => false,
        () if has(&body, BACK) => true,
        () => return (StatusCode::BAD_REQUEST, "Post the form: List-Unsubscribe=One-Click").into_response(),
    };
    match state.desk.subscribe(&token, on).await {
        Ok(Some(subscription)) => page(&head.headers, &subscription),
        Ok(None) => pages::not_here(),
        Err(why) => trouble_response(&why),
    }
}

/// True if a form has a field with this value, and nothing else: a form of one field has its name once, and its value after it.
fn has(form: &Bytes, (name, value): (&str, &str)) -> bool {
    let text = String::from_utf8_lossy(form);
    text.split_once(name).is_some_and(|(_, after)| after.contains(value) && !after.contains(name))
}

fn page(headers: &HeaderMap, subscription: &Subscription) -> Response {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let words = Words::of(language::best(asked));
    let (title, line, button, field) = match subscription.on {
        true => (words.question, words.on, words.unsubscribe, ONE_CLICK),
        false => (words.done, words.off, words.subscribe, BACK),
    };
    let body = html! {
        h1 { (title) }
        p { (with_address(line, &subscription.ours)) }
        p { (words.personal) }
        form method="post" {
            input type="hidden" name=(field.0) value=(field.1);
            button type="submit" class=[(!subscription.on).then_some("quiet")] { (button) }
        }
    };
    pages::form(words.language, title, &body)
}

/// A sentence with our address in its place, which reads from left to right in every language.
fn with_address(line: &str, ours: &str) -> Markup {
    let (before, after) = line.split_once("{}").unwrap_or((line, ""));
    html! {
        (before)
        bdi dir="ltr" { strong { (ours) } }
        (after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_one_click_in_either_encoding() {
        for body in [
            "List-Unsubscribe=One-Click",
            "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n",
        ] {
            assert!(has(&Bytes::from(body), ONE_CLICK) && !has(&Bytes::from(body), BACK), "{body}");
        }
        assert!(has(&Bytes::from("List-Subscribe=Again"), BACK));
        for body in ["", "One-Click", "List-Unsubscribe=", "List-Unsubscribe=No", "One-Click=List-Unsubscribe"] {
            assert!(!has(&Bytes::from(body), ONE_CLICK), "{body}");
        }
    }
}
