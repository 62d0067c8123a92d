//! The OpenAPI document of the REST API, written from the handlers themselves.

use crate::{api, error::ApiError};
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

/// The document with the parts of all domains.
pub(crate) fn document() -> Document {
    let mut document = RestApi::openapi();
    for part in api::parts() {
        document.merge(part.document);
    }
    document
}

/// Shows the document. It holds nothing secret.
pub(crate) async fn show() -> Json<Document> {
    Json(document())
}
