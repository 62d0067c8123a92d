//! One domain's part of the REST API.

use crate::route::Route;
use utoipa::openapi::OpenApi;

/// Routes, and the OpenAPI paths and schemas that describe them.
pub(crate) struct Part {
    pub routes: Vec<Route>,
    pub document: OpenApi,
}
