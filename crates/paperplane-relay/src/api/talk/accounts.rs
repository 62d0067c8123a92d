//! The channel accounts of this node: how they are, setting one up, removing one.

use super::shapes::account::{Account, Accounts, Guess, NewAccount};
use crate::{
    api::request::{ask, check_token, read_json},
    error::ApiError,
    state::AppState,
};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode},
};
use paperplane_bridge::{
    ask::{ConnectAccount, GetChannels, GuessAccount, RemoveAccount},
    view::channels::AccountRef,
};
use std::sync::Arc;

/// Lists the accounts that this node works with.
#[utoipa::path(
    get, path = "/api/v1/accounts", tag = "accounts",
    responses(
        (status = 200, description = "The accounts.", body = Accounts),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn list(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<Json<Accounts>, ApiError> {
    check_token(&state, &headers)?;
    let found = ask(&state, GetChannels {}).await?;
    Ok(Json(Accounts { items: found.accounts.into_iter().map(Account::from).collect() }))
}

/// Sets up an account, or changes one. The provider is asked first whether it accepts the account.
#[utoipa::path(
    post, path = "/api/v1/accounts", tag = "accounts", request_body = NewAccount,
    responses(
        (status = 204, description = "The account is in use."),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 409, description = "The account is one of the environment, or this is a demo.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "A field cannot be used, or the provider does not accept the account.", body = ApiError),
        (status = 503, description = "The provider or the log did not answer.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn connect(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    let NewAccount { provider, fields } = read_json(&headers, &body?)?;
    ask(&state, ConnectAccount { provider, fields }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Guesses fields of a provider's form from those that are filled in: the servers of a mail address. Nothing is kept.
#[utoipa::path(
    post, path = "/api/v1/accounts/guess", tag = "accounts", request_body = NewAccount,
    responses(
        (status = 200, description = "The fields that were guessed; none where nothing was found.", body = Guess),
        (status = 400, description = "Not JSON of this shape.", body = ApiError),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 413, description = "Too large.", body = ApiError),
        (status = 415, description = "Not application/json.", body = ApiError),
        (status = 422, description = "The provider is not known.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn guess(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Guess>, ApiError> {
    check_token(&state, &headers)?;
    let NewAccount { provider, fields } = read_json(&headers, &body?)?;
    Ok(Json(ask(&state, GuessAccount { provider, fields }).await?.into()))
}

/// Removes an account from this node. Its conversations stay; nothing is sent through it any more.
#[utoipa::path(
    delete, path = "/api/v1/accounts/{provider}/{id}", tag = "accounts",
    params(
        ("provider" = String, Path, description = "The provider, e.g. `twilio`."),
        ("id" = String, Path, description = "The provider's id of the account."),
    ),
    responses(
        (status = 204, description = "It is removed."),
        (status = 401, description = "The token is missing or wrong.", body = ApiError),
        (status = 409, description = "There is no such account, or it is one of the environment.", body = ApiError),
    ),
    security(("token" = [])),
)]
pub(crate) async fn remove(
    State(state): State<Arc<AppState>>,
    Path((provider, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    check_token(&state, &headers)?;
    ask(&state, RemoveAccount { account: AccountRef { provider, id } }).await?;
    Ok(StatusCode::NO_CONTENT)
}
