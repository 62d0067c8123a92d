//! Pipelines and cases, for programs.

mod facts;
mod list;
mod moving;
mod opening;
mod pipelines;
mod shapes;

use super::part::Part;
use crate::route::{get, patch, post};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    pipelines::list,
    pipelines::publish,
    list::list,
    list::show,
    facts::describe,
    opening::open,
    moving::move_on,
    moving::close,
    moving::reopen,
    moving::give,
))]
struct CasesApi;

/// The part of `cases` in the REST API.
pub(super) fn part() -> Part {
    let routes = vec![
        get("/api/v1/pipelines", pipelines::list),
        post("/api/v1/pipelines", pipelines::publish),
        get("/api/v1/cases", list::list),
        post("/api/v1/cases", opening::open),
        get("/api/v1/cases/{id}", list::show),
        patch("/api/v1/cases/{id}", facts::describe),
        post("/api/v1/cases/{id}/move", moving::move_on),
        post("/api/v1/cases/{id}/close", moving::close),
        post("/api/v1/cases/{id}/reopen", moving::reopen),
        post("/api/v1/cases/{id}/owner", moving::give),
    ];
    Part { routes, document: CasesApi::openapi() }
}
