//! The desk by browser: `/desk`, always with the token of this data folder.
//!
//! The link with the token sets a cookie, and everything below `/desk` needs it. The cookie's name holds the port,
//! since browsers share cookies between all ports of a computer.

use crate::{error::trouble_response, limits::KEEP_ALIVE, pages, state::AppState, token};
use axum::{
    Json,
    body::Bytes,
    extract::{Query, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{
        IntoResponse, Redirect, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures_util::{Stream, StreamExt as _, stream};
use paperplane_bridge::{Ask, Code, Stale, Trouble, stale::Push};
use serde::Deserialize;
use std::sync::Arc;
use tokio_stream::wrappers::BroadcastStream;
use url::Url;

/// The link's parameters.
#[derive(Deserialize)]
pub(crate) struct Link {
    #[serde(default)]
    token: String,
    /// `phone`, where the link leads to the pretend phone.
    #[serde(default)]
    to: String,
}

/// Follows the link: remembers the token and goes on to the page, whose address no longer holds it.
pub(crate) async fn enter(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    Query(link): Query<Link>,
) -> Response {
    if !token::fits(&link.token, &state.desk_token) {
        return pages::needs_its_link();
    }
    let page = if state.has_phone && link.to == "phone" { "/phone/" } else { "/desk/" };
    let mut response = Redirect::to(page).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(cookie) = HeaderValue::from_str(&cookie(&state, &headers)) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn cookie_name(state: &AppState) -> String {
    format!("paperplane_desk_{}", state.address.port())
}

fn cookie(state: &AppState, headers: &HeaderMap) -> String {
    let path = if state.has_phone { "/" } else { "/desk" };
    let secure = if is_encrypted(headers, &state.desk.public_urls()) { "; Secure" } else { "" };
    let (name, token) = (cookie_name(state), &state.desk_token);
    format!("{name}={token}; HttpOnly; SameSite=Strict; Path={path}; Max-Age=31536000{secure}")
}

/// True if the browser came by a public address that is encrypted (`https`).
fn is_encrypted(headers: &HeaderMap, public: &[Url]) -> bool {
    public.iter().any(|url| url.scheme() == "https" && host(headers) == Some(authority(url)))
}

fn host(headers: &HeaderMap) -> Option<String> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_ascii_lowercase)
}

/// Host and port as a `Host` header writes them.
fn authority(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// Lets pass who brings the token, by cookie or as a bearer. Questions are answered in JSON, pages with a page.
pub(crate) async fn keyed(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let name = cookie_name(&state);
    let by_cookie = token::cookies(headers, &name).any(|offered| token::fits(offered, &state.desk_token));
    let by_bearer = token::bearer(headers).is_some_and(|offered| token::fits(offered, &state.desk_token));
    if !by_cookie && !by_bearer {
        let wants_json = matches!(request.uri().path(), "/desk/ask" | "/desk/pushes" | "/desk/files");
        return if wants_json { not_let_in() } else { pages::needs_its_link() };
    }
    if !is_same_origin(headers, &state.desk.public_urls()) {
        return trouble_response(&Trouble::new(Code::NotLetIn, "This was asked from a page that is not the desk."));
    }
    next.run(request).await
}

fn not_let_in() -> Response {
    trouble_response(&Trouble::new(
        Code::NotLetIn,
        "This page needs its link: the computer it runs on prints it at the start.",
    ))
}

/// True if a page of ours asks, or no page: a page of another site can send the cookie, but not our origin.
fn is_same_origin(headers: &HeaderMap, public: &[Url]) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        return headers.get("sec-fetch-site").is_none_or(|site| site != "cross-site" || is_navigation(headers));
    };
    let Some(origin) = origin.to_str().ok().and_then(|text| Url::parse(text).ok()) else {
        return false;
    };
    let ours = host(headers).is_some_and(|host| host == authority(&origin));
    ours || public.iter().any(|public| public.origin() == origin.origin())
}

/// Following a link from elsewhere only shows the page.
fn is_navigation(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate")
}

/// Answers a window.
pub(crate) async fn ask(State(state): State<Arc<AppState>>, body: Bytes) -> Response {
    let Ok(ask) = serde_json::from_slice::<Ask>(&body) else {
        let words = "This question is not understood. The page may be older than the desk: load it again.";
        return (StatusCode::BAD_REQUEST, Json(Trouble::new(Code::Invalid, words))).into_response();
    };
    match state.desk.ask(ask).await {
        Ok(answer) => Json(answer).into_response(),
        Err(why) => trouble_response(&why),
    }
}

/// Streams pushes and news to a window until it or the gate closes.
pub(crate) async fn pushes(State(state): State<Arc<AppState>>) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    // A receiver that could not keep up takes everything for stale.
    let changed = |push: Result<Push, _>| push.unwrap_or_else(|_| Push::Changed { stale: vec![Stale::Rebuilt] });
    let pushes = BroadcastStream::new(state.desk.pushes()).map(changed);
    let news = state.desk.news().map(Push::Announce);
    let events = stream::select(pushes, news).map(|push| Event::default().json_data(push));
    let closing = state.closing.clone().cancelled_owned();
    Sse::new(events.take_until(closing)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn only_our_own_pages_ask() {
        let host = ("host", "127.0.0.1:8000");
        let table: [(&[(&str, &str)], bool); 8] = [
            (&[host], true),
            (&[host, ("origin", "http://127.0.0.1:8000")], true),
            (&[host, ("origin", "http://127.0.0.1:9000")], false),
            (&[host, ("origin", "https://evil.example")], false),
            (&[host, ("origin", "null")], false),
            (&[host, ("sec-fetch-site", "same-origin")], true),
            (&[host, ("sec-fetch-site", "cross-site")], false),
            (&[host, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")], true),
        ];
        for (pairs, ours) in table {
            let pairs: Vec<(&'static str, &str)> = pairs.to_vec();
            assert_eq!(is_same_origin(&headers(&pairs), &[]), ours, "{pairs:?}");
        }
    }

    #[test]
    fn behind_a_proxy_the_public_address_is_ours() {
        let public = url("https://desk.example");
        let asked = headers(&[("host", "127.0.0.1:8000"), ("origin", "https://desk.example")]);
        assert!(is_same_origin(&asked, &[public]));
        assert!(!is_same_origin(&asked, &[url("https://other.example")]));
    }

    #[test]
    fn the_cookie_is_kept_to_encrypted_connections_where_there_are_any() {
        let public = [url("https://desk.example")];
        assert!(is_encrypted(&headers(&[("host", "Desk.example")]), &public));
        assert!(!is_encrypted(&headers(&[("host", "127.0.0.1:8000")]), &public));
        assert!(!is_encrypted(&headers(&[("host", "desk.example")]), &[]));
        assert!(!is_encrypted(&headers(&[("host", "desk.example")]), &[url("http://desk.example")]));
    }
}
