//! Conversations, their messages, the search over both and the channel accounts, for programs.

mod accounts;
mod conversations;
mod copies;
mod exports;
mod messages;
mod notes;
mod search;
mod send_message;
mod shapes;
mod triage;

use super::part::Part;
use crate::route::{delete, get, post};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    accounts::list,
    accounts::connect,
    accounts::guess,
    accounts::remove,
    send_message::send_message,
    conversations::list,
    conversations::messages,
    conversations::write,
    messages::show,
    messages::request,
    messages::mail,
    notes::write,
    notes::bring,
    triage::change,
    search::search,
    exports::messages,
))]
struct TalkApi;

/// The part of `talk` in the REST API.
pub(super) fn part() -> Part {
    let routes = vec![
        post("/api/send-message", send_message::send_message),
        get("/api/v1/conversations", conversations::list),
        get("/api/v1/conversations/{id}/messages", conversations::messages),
        post("/api/v1/conversations/{id}/messages", conversations::write),
        get("/api/v1/messages/{id}", messages::show),
        get("/api/v1/messages/{id}/request", messages::request),
        get("/api/v1/messages/{id}/mail", messages::mail),
        post("/api/v1/conversations/{id}/notes", notes::write),
        post("/api/v1/files", notes::bring),
        post("/api/v1/conversations/{id}/triage", triage::change),
        get("/api/v1/search", search::search),
        get("/api/v1/exports/messages", exports::messages),
        get("/api/v1/accounts", accounts::list),
        post("/api/v1/accounts", accounts::connect),
        post("/api/v1/accounts/guess", accounts::guess),
        delete("/api/v1/accounts/{provider}/{id}", accounts::remove),
    ];
    Part { routes, document: TalkApi::openapi() }
}
