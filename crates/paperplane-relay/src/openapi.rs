//! The OpenAPI document of the REST API, written from the handlers themselves.

use crate::{api, error::ApiError, health, send_message};
use axum::Json;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        OpenApi as Document,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "PaperPlane",
        description = "What other programs of the agency may ask of a PaperPlane node. Every call wants the token of \
                       PAPERPLANE_API_TOKEN; only a program on the same computer may send without one.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    paths(
        send_message::send_message,
        api::conversations::list,
        api::conversations::messages,
        api::conversations::write,
        api::messages::show,
        api::search::search,
        health::healthz,
    ),
    components(schemas(ApiError)),
    modifiers(&TokenScheme),
)]
struct RestApi;

/// The one way to show the token.
struct TokenScheme;

impl Modify for TokenScheme {
    fn modify(&self, document: &mut Document) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        document.components.get_or_insert_default().add_security_scheme("token", SecurityScheme::Http(scheme));
    }
}

/// The document.
pub(crate) fn document() -> Document {
    RestApi::openapi()
}

/// Shows the document. It holds nothing secret.
pub(crate) async fn show() -> Json<Document> {
    Json(document())
}
