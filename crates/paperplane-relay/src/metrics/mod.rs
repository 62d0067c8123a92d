//! `/metrics`: the node in numbers, as Prometheus reads them. No secrets, no addresses, no words of people.

pub(crate) mod counted;

use crate::{caller::Caller, error::ApiError, state::AppState, token};
use axum::{
    extract::{ConnectInfo, State},
    http::{HeaderMap, Uri, header},
    response::{IntoResponse, Response},
};
use prometheus_client::encoding::text::encode;
use std::{net::SocketAddr, sync::Arc};

/// The format's own name.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Shows the measures to whoever has a token, and to a program on this computer.
pub(crate) async fn show(
    State(state): State<Arc<AppState>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let config = state.desk.config();
    let tokens = [&config.metrics_token, &config.api_token].map(Option::as_deref);
    let_in(&Caller { peer: peer.ip(), uri: &uri, headers: &headers }, tokens)?;
    let measures = state.desk.measures().await?;
    let mut providers: Vec<_> = state.desk.accounts().iter().map(|account| account.provider).collect();
    providers.dedup();
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = encode(&mut text, &state.metrics.registry(measures, providers));
    Ok(([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response())
}

/// A right token opens, a wrong one never; without any only a program on this computer passes.
fn let_in(caller: &Caller<'_>, tokens: [Option<&str>; 2]) -> Result<(), ApiError> {
    match token::bearer(caller.headers) {
        Some(offered) if tokens.into_iter().flatten().any(|token| token::fits(offered, token)) => Ok(()),
        Some(_) => Err(ApiError::not_let_in(
            "This is the token neither of PAPERPLANE_METRICS_TOKEN nor of PAPERPLANE_API_TOKEN.",
        )),
        None => caller.check_is_program_here().map_err(|stranger| {
            ApiError::not_let_in(format!(
                "Without a token only a program on this computer may read the measures, and {stranger}. Set \
                 PAPERPLANE_METRICS_TOKEN and send it as: Authorization: Bearer <token>."
            ))
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn knock(peer: &str, offered: Option<&str>, tokens: [Option<&str>; 2]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, "localhost:8000".parse().unwrap());
        if let Some(offered) = offered {
            headers.insert(header::AUTHORIZATION, format!("Bearer {offered}").parse().unwrap());
        }
        let uri = Uri::from_static("/metrics");
        let_in(&Caller { peer: peer.parse().unwrap(), uri: &uri, headers: &headers }, tokens).is_ok()
    }

    #[test]
    fn either_token_opens_and_without_one_only_this_computer_passes() {
        let tokens = [Some("monitor"), Some("program")];
        let table = [
            ("127.0.0.1", None, true),
            ("127.0.0.1", Some("guess"), false),
            ("203.0.113.9", None, false),
            ("203.0.113.9", Some("monitor"), true),
            ("203.0.113.9", Some("program"), true),
            ("203.0.113.9", Some(""), false),
        ];
        for (peer, offered, passes) in table {
            assert_eq!(knock(peer, offered, tokens), passes, "{peer} {offered:?}");
        }
        assert!(!knock("203.0.113.9", Some("monitor"), [None, None]));
    }
}
