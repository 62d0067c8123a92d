//! Facts of a case, as programs write them down.

use super::shapes::case_id;
use crate::{
    api::request::{check_token, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::ask::{DescribeCase, TypedMoney};
use paperplane_core::envelope::Actor;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Facts of a case; what is absent stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    /// One line of at most 200 characters, as are partner and programme; empty for none.
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    partner: Option<String>,
    #[serde(default)]
    programme: Option<String>,
    /// The day of the intake or of the treatment; empty for none.
    #[serde(default)]
    #[schema(example = "2027-09-01")]
    begins_on: Option<String>,
    /// The last day on which to apply; empty for none.
    #[serde(default)]
    apply_by: Option<String>,
    #[serde(default)]
    fees: Option<Amount>,
    #[serde(default)]
    commission: Option<Amount>,
}

/// An amount of money.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Amount {
    /// With a dot before the decimals; empty for none.
    #[schema(example = "14500.50")]
    amount: String,
    /// A code of ISO 4217.
    #[schema(example = "EUR")]
    currency: String,
}

impl From<Amount> for TypedMoney {
    fn from(amount: Amount) -> Self {
        Self { amount: amount.amount, currency: amount.currency }
    }
}

/// Writes down facts of a case.
#[utoipa::path(
    patch, path = "/api/v1/cases/{id}", tag = "cases", request_body = Facts,
    params(("id" = String, Path, description = "The case.")),
    responses(
        (status = 204, description = "They are written down."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 404, description = "No such case.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A value cannot be used.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn describe(
    State(state): State<Arc<AppState>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let case = case_id(&id)?;
    let Facts { title, partner, programme, begins_on, apply_by, fees, commission } = read_json(&headers, &body?)?;
    let (fees, commission) = (fees.map(TypedMoney::from), commission.map(TypedMoney::from));
    let described = DescribeCase { case, title, partner, programme, begins_on, apply_by, fees, commission };
    state.desk.describe_case_as(Actor::Api, described).await?;
    Ok(StatusCode::NO_CONTENT)
}
