//! State that every handler can reach.

use crate::metrics::counted::Metrics;
use paperplane_connectors::channels::{Account, PublicUrl};
use paperplane_engine::Desk;
use std::{net::SocketAddr, sync::Arc};
use tokio_util::sync::CancellationToken;

/// State that every handler can reach.
pub(crate) struct AppState {
    /// All that can be asked for.
    pub desk: Arc<Desk>,
    /// Opens the desk's page.
    pub desk_token: String,
    /// The address at which the gate listens, with its real port.
    pub address: SocketAddr,
    /// A pretend phone is shown under `/phone`, to whoever may see the desk.
    pub has_phone: bool,
    /// Counts of the gate since its start.
    pub metrics: Metrics,
    /// The gate closes: streams end.
    pub closing: CancellationToken,
}

impl AppState {
    /// The addresses for which an account's provider may have signed. Never taken from a request: whoever sends it chooses
    /// its headers. Without a public address that is this computer alone, so that a pretend provider works.
    pub(crate) fn signed_addresses(&self, account: &Account) -> Vec<PublicUrl> {
        if let Some(public) = &account.public_url {
            return vec![public.clone()];
        }
        let port = self.address.port();
        let local = ["127.0.0.1", "localhost"].map(|host| format!("http://{host}:{port}").parse());
        local.into_iter().filter_map(Result::ok).collect()
    }
}
