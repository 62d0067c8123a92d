//! The routes of the gate, merged from what its parts bring, and the limits around them.

use crate::{
    api, assets, desk_pages,
    error::ApiError,
    files,
    limits::{IN_HAND_MAX, JSON_BYTES_MAX, REQUEST_TIME_MAX},
    metrics, nodes, openapi, pages, public,
    route::{Route, get, post, router},
    state::AppState,
    webhooks,
};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, MatchedPath, Request, State, rejection::BytesRejection},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    middleware::{self, Next, map_response},
    response::{IntoResponse, Redirect, Response},
};
use futures_util::StreamExt as _;
use paperplane_connectors::channels::{Provider, providers};
use paperplane_core::limits::{FILE_BYTES_MAX, WEBHOOK_BYTES_MAX};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tower_http::{
    compression::CompressionLayer,
    set_header::SetResponseHeaderLayer,
    timeout::TimeoutLayer,
    trace::{DefaultOnFailure, TraceLayer},
};

const PHONE_CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                         img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The webhooks of all providers.
fn webhooks() -> Vec<Route> {
    let of = |provider: &'static dyn Provider| {
        provider.webhook_paths().iter().map(move |path| {
            post(
                path,
                move |state: State<Arc<AppState>>,
                      uri: Uri,
                      headers: HeaderMap,
                      body: Result<Bytes, BytesRejection>| {
                    webhooks::take(provider, state, uri, headers, body)
                },
            )
        })
    };
    providers().into_iter().flat_map(of).collect()
}

/// The desk by browser, behind its token.
fn desk() -> Vec<Route> {
    vec![
        get("/desk/", assets::index),
        get("/desk/{*path}", assets::asset),
        post("/desk/ask", desk_pages::ask),
        get("/desk/files/{id}", files::show),
        get("/desk/pushes", desk_pages::pushes),
    ]
}

/// Files that people at the desk upload.
fn uploads() -> Vec<Route> {
    vec![post("/desk/files", files::take_in)]
}

/// The ways into the desk, which need no token yet, the document of the REST API, and the measures, which check it themselves.
fn open() -> Vec<Route> {
    vec![
        get("/", async || Redirect::to("/desk/")),
        get("/desk", async || Redirect::permanent("/desk/")),
        get("/desk/enter", desk_pages::enter),
        get("/favicon.ico", assets::icon),
        get("/api/openapi.json", openapi::show),
        get("/metrics", metrics::show),
    ]
}

/// Everything the gate answers.
pub(crate) fn build(state: Arc<AppState>, phone: Option<Router>) -> Router {
    let keyed = middleware::from_fn_with_state(Arc::clone(&state), desk_pages::keyed);
    let of_our_workspace = middleware::from_fn_with_state(Arc::clone(&state), nodes::of_our_workspace);
    let uploads = router(uploads()).layer(DefaultBodyLimit::max(FILE_BYTES_MAX));
    let mut authenticated = router(desk()).merge(uploads);
    if let Some(phone) = phone {
        authenticated = authenticated.nest_service("/phone", phone_page(phone, state.closing.clone()));
    }
    let rest = api::parts().into_iter().flat_map(|part| part.routes);
    let everything = Router::new()
        .merge(router(webhooks()).layer(DefaultBodyLimit::max(WEBHOOK_BYTES_MAX)))
        .merge(router(rest).layer(DefaultBodyLimit::max(JSON_BYTES_MAX)))
        .merge(authenticated.route_layer(keyed).layer(CompressionLayer::new()))
        .merge(router(nodes::routes()).route_layer(of_our_workspace))
        .merge(router(open()))
        .merge(router(public::routes()))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_that_way)
        .with_state(state);
    limited(everything)
}

/// The pretend phone's own pages, under rules as strict as the desk's; their streams end with the gate.
fn phone_page(phone: Router, closing: CancellationToken) -> Router {
    let csp =
        SetResponseHeaderLayer::if_not_present(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PHONE_CSP));
    phone.layer(csp).layer(map_response(move |response: Response| {
        let closing = closing.clone();
        async move {
            response.map(|body| Body::from_stream(body.into_data_stream().take_until(closing.cancelled_owned())))
        }
    }))
}

/// Every request has a time limit, headers and a permit; the number of permits is bounded.
fn limited(routes: Router) -> Router {
    let permits = Arc::new(Semaphore::new(IN_HAND_MAX));
    let header = |name, value| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    routes
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, REQUEST_TIME_MAX))
        .layer(middleware::from_fn_with_state(permits, permitted))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "no-referrer"))
        .layer(header(header::X_FRAME_OPTIONS, "DENY"))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_failure(DefaultOnFailure::new().level(tracing::Level::WARN)),
        )
}

/// Names the route, never the address as it came: queries hold tokens, and paths hold ids.
fn span(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}

/// Refuses requests on top of those in hand.
async fn permitted(State(permits): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    let Ok(_permit) = permits.try_acquire() else {
        return ApiError::unavailable("Too much is asked at once. Try again in a few seconds.").into_response();
    };
    next.run(request).await
}

fn is_for_programs(uri: &Uri) -> bool {
    ["/api", "/webhook", "/healthz", "/metrics"].iter().any(|start| uri.path().starts_with(start))
}

async fn nothing_here(uri: Uri) -> Response {
    if is_for_programs(&uri) {
        return ApiError::not_found("There is nothing at this address. /api/openapi.json lists what there is.")
            .into_response();
    }
    pages::not_here()
}

async fn not_that_way() -> ApiError {
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "This address takes another method.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use utoipa::openapi::path::PathItem;

    fn methods(item: &PathItem) -> Vec<&'static str> {
        let all = [
            ("GET", &item.get),
            ("POST", &item.post),
            ("PUT", &item.put),
            ("PATCH", &item.patch),
            ("DELETE", &item.delete),
            ("HEAD", &item.head),
            ("OPTIONS", &item.options),
        ];
        all.into_iter().filter(|(_, call)| call.is_some()).map(|(name, _)| name).collect()
    }

    #[test]
    fn the_document_names_every_call_and_no_other() {
        let document = openapi::document();
        let documented: BTreeSet<String> = document
            .paths
            .paths
            .iter()
            .flat_map(|(path, item)| methods(item).into_iter().map(move |method| format!("{method} {path}")))
            .collect();
        let answered: BTreeSet<String> = api::parts()
            .iter()
            .flat_map(|part| &part.routes)
            .map(|route| format!("{} {}", route.method, route.path))
            .collect();
        assert_eq!(documented, answered);
    }
}
