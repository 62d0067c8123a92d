//! Errors of the REST API, with a code for programs and words for people, and troubles of the desk as responses.

use axum::{
    Json,
    extract::rejection::{BytesRejection, QueryRejection},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use paperplane_bridge::{Code, Trouble};
use serde::Serialize;
use utoipa::ToSchema;

/// The body of every answer that is not what was asked for.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ApiError {
    #[serde(skip)]
    status: StatusCode,
    /// A code for programs.
    #[schema(example = "invalid")]
    code: &'static str,
    /// The cause, and what to do about it.
    message: String,
    /// The field that is wrong, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), field: None }
    }

    /// A field was filled in wrongly.
    pub(crate) fn field(field: &'static str, message: impl Into<String>) -> Self {
        Self { field: Some(field), ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", message) }
    }

    /// The same, about this field.
    pub(crate) fn about(self, field: &'static str) -> Self {
        Self { field: Some(field), ..self }
    }

    /// The request itself cannot be read.
    pub(crate) fn malformed(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "malformed", message)
    }

    pub(crate) fn not_let_in(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not_let_in", message)
    }

    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", message)
    }

    /// For now there is no answer; later there will be one.
    pub(crate) fn unavailable(message: impl Into<String>) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", message)
    }
}

impl From<Trouble> for ApiError {
    fn from(trouble: Trouble) -> Self {
        let Trouble { code, cause } = trouble;
        let name = match code {
            Code::TextRefused => "text_refused",
            Code::NotFound => "not_found",
            Code::NotNow => "not_now",
            Code::Invalid => "invalid",
            Code::NotLetIn => "not_let_in",
            Code::Offline => "unavailable",
            Code::Newer => "newer",
            Code::Internal => "internal",
        };
        Self::new(status_of(code), name, cause.to_string())
    }
}

impl From<QueryRejection> for ApiError {
    fn from(rejection: QueryRejection) -> Self {
        Self::malformed(format!("The query cannot be read: {}.", rejection.body_text()))
    }
}

impl From<BytesRejection> for ApiError {
    fn from(rejection: BytesRejection) -> Self {
        match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "too_large",
                "The request is larger than any that is taken here.",
            ),
            _ => Self::malformed("The request broke off before its end."),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(&self)).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

/// The response that holds a trouble as the desk names it.
pub(crate) fn trouble_response(trouble: &Trouble) -> Response {
    (status_of(trouble.code), Json(trouble)).into_response()
}

/// The HTTP status of a trouble.
const fn status_of(code: Code) -> StatusCode {
    match code {
        Code::TextRefused | Code::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::NotNow | Code::Newer => StatusCode::CONFLICT,
        Code::NotLetIn => StatusCode::UNAUTHORIZED,
        Code::Offline => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_503_names_the_time_to_try_again() {
        let response = ApiError::from(Trouble::new(Code::Offline, "The log is away.")).into_response();
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(response.headers().contains_key(header::RETRY_AFTER));
    }

    #[test]
    fn an_answer_of_401_names_the_kind_of_token() {
        let response = ApiError::not_let_in("A token, please.").into_response();
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert_eq!(response.headers().get(header::WWW_AUTHENTICATE).map(HeaderValue::as_bytes), Some(&b"Bearer"[..]));
    }
}
