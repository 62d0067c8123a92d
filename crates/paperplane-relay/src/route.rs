//! One route of the gate: a method, a path and its handler.

use crate::state::AppState;
use axum::{
    Router,
    handler::Handler,
    http::Method,
    routing::{MethodFilter, MethodRouter, on},
};
use std::sync::Arc;

/// A route that a part of the gate brings to the router.
pub(crate) struct Route {
    #[cfg_attr(not(test), expect(dead_code, reason = "a test compares this list with the OpenAPI document"))]
    pub method: Method,
    pub path: &'static str,
    handler: MethodRouter<Arc<AppState>>,
}

pub(crate) fn get<T: 'static>(path: &'static str, handler: impl Handler<T, Arc<AppState>>) -> Route {
    Route { method: Method::GET, path, handler: on(MethodFilter::GET, handler) }
}

pub(crate) fn head<T: 'static>(path: &'static str, handler: impl Handler<T, Arc<AppState>>) -> Route {
    Route { method: Method::HEAD, path, handler: on(MethodFilter::HEAD, handler) }
}

pub(crate) fn put<T: 'static>(path: &'static str, handler: impl Handler<T, Arc<AppState>>) -> Route {
    Route { method: Method::PUT, path, handler: on(MethodFilter::PUT, handler) }
}

pub(crate) fn post<T: 'static>(path: &'static str, handler: impl Handler<T, Arc<AppState>>) -> Route {
    Route { method: Method::POST, path, handler: on(MethodFilter::POST, handler) }
}

pub(crate) fn patch<T: 'static>(path: &'static str, handler: impl Handler<T, Arc<AppState>>) -> Route {
    Route { method: Method::PATCH, path, handler: on(MethodFilter::PATCH, handler) }
}

pub(crate) fn delete<T: 'static>(path: &'static str, handler: impl Handler<T, Arc<AppState>>) -> Route {
    Route { method: Method::DELETE, path, handler: on(MethodFilter::DELETE, handler) }
}

/// A router of these routes. It panics where two have the same method and path.
pub(crate) fn router(routes: impl IntoIterator<Item = Route>) -> Router<Arc<AppState>> {
    routes.into_iter().fold(Router::new(), |router, route| router.route(route.path, route.handler))
}
