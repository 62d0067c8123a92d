//! Pipelines, cases, checklists and tasks, for programs.

mod facts;
mod item_shapes;
mod items;
mod list;
mod moving;
mod opening;
mod pipeline_shapes;
mod pipelines;
mod shapes;
mod tasks;

use super::part::Part;
use crate::route::{get, patch, post, put};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    pipelines::list,
    pipelines::publish,
    pipelines::change,
    pipelines::adopt,
    list::list,
    list::show,
    facts::describe,
    opening::open,
    moving::move_on,
    moving::close,
    moving::reopen,
    moving::give,
    items::list,
    items::show,
    items::add,
    items::date,
    items::fill,
    items::decide,
    tasks::list,
    tasks::add,
    tasks::change,
    tasks::today,
))]
struct CasesApi;

/// The part of `cases` in the REST API.
pub(super) fn part() -> Part {
    let routes = vec![
        get("/api/v1/pipelines", pipelines::list),
        post("/api/v1/pipelines", pipelines::publish),
        put("/api/v1/pipelines/{id}", pipelines::change),
        post("/api/v1/pipelines/{id}/adopt", pipelines::adopt),
        get("/api/v1/cases", list::list),
        post("/api/v1/cases", opening::open),
        get("/api/v1/cases/{id}", list::show),
        patch("/api/v1/cases/{id}", facts::describe),
        post("/api/v1/cases/{id}/move", moving::move_on),
        post("/api/v1/cases/{id}/close", moving::close),
        post("/api/v1/cases/{id}/reopen", moving::reopen),
        post("/api/v1/cases/{id}/owner", moving::give),
        get("/api/v1/cases/{id}/items", items::list),
        post("/api/v1/cases/{id}/items", items::add),
        get("/api/v1/items/{id}", items::show),
        patch("/api/v1/items/{id}", items::date),
        post("/api/v1/items/{id}/received", items::fill),
        post("/api/v1/items/{id}/decide", items::decide),
        get("/api/v1/tasks", tasks::list),
        post("/api/v1/tasks", tasks::add),
        patch("/api/v1/tasks/{id}", tasks::change),
        get("/api/v1/today", tasks::today),
    ];
    Part { routes, document: CasesApi::openapi() }
}
