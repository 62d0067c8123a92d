//! The few pages that the gate itself draws, for a browser without a token or at a wrong address.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

/// Paper and ink, light and dark; the desk's own style sheet needs a token.
const STYLE: &str = "\
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1d1b18;--ink-2:#5c574f;--line:#e4e0d8;--accent:#2f57d6}\
@media(prefers-color-scheme:dark){:root{--paper:#1a1917;--ink:#f1eee8;--ink-2:#b9b2a7;--line:#2e2b27;--accent:#6f8ff2}}\
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);\
font:15px/22px \"Inter Variable\",\"Noto Sans\",system-ui,sans-serif}\
main{max-width:26rem;padding:32px;text-align:start}svg{color:var(--accent)}\
h1{font-size:18px;line-height:26px;font-weight:600;margin:16px 0 8px}p{margin:0 0 8px;color:var(--ink-2)}\
button{font:inherit;font-weight:600;min-height:44px;padding:0 20px;margin-top:16px;border:1px solid var(--accent);border-radius:8px;\
background:var(--accent);color:var(--paper);cursor:pointer}button.quiet{background:none;color:var(--accent)}\
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}strong{color:var(--ink);overflow-wrap:anywhere}\
code{font-size:13px;border:1px solid var(--line);border-radius:6px;padding:1px 5px;color:var(--ink)}";

const CSP: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The same for a page with a form, which is posted to where it came from.
const FORM_CSP: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// A page with a form, in one of our languages.
pub(crate) fn form(language: &str, title: &str, body: &Markup) -> Response {
    in_language(StatusCode::OK, language, FORM_CSP, title, body)
}

/// Without a token, or with a wrong one.
pub(crate) fn needs_its_link() -> Response {
    let body = html! {
        h1 { "This page needs its link" }
        p { "The desk opens with a link that carries a token, so that nobody else on the network can read it." }
        p {
            "The computer on which PaperPlane runs prints the link when it starts: look there for the line that begins with "
            code { "Desk:" }
            " and open it here."
        }
    };
    page(StatusCode::UNAUTHORIZED, "This page needs its link", &body)
}

/// The page for an address at which there is nothing.
pub(crate) fn not_here() -> Response {
    let body = html! {
        h1 { "There is nothing here" }
        p { "The address may be mistyped, or what it named has gone." }
    };
    page(StatusCode::NOT_FOUND, "There is nothing here", &body)
}

fn page(status: StatusCode, title: &str, body: &Markup) -> Response {
    in_language(status, "en", CSP, title, body)
}

fn in_language(status: StatusCode, language: &str, csp: &'static str, title: &str, body: &Markup) -> Response {
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    let page = html! {
        (DOCTYPE)
        html lang=(language) dir=(direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · PaperPlane" }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                main {
                    svg width="32" height="32" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
                        stroke-linejoin="round" aria-hidden="true" {
                        path d="M2.5 11.5 21.5 3 14 21.5l-3-8z" {}
                        path d="M11 13.5 21.5 3" {}
                    }
                    (body)
                }
            }
        }
    };
    let mut response = (status, page).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(csp));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
