//! The poller: where a provider cannot reach us, we ask it.
//!
//! Without a public address there are no webhooks, so the provider's own list is read every few seconds: new
//! messages are taken in as `message.found`, and what became of ours as `delivery.reported`.

use super::{listed, trouble::why_of};
use crate::node::{
    accounts::ChannelAccount,
    context::NodeContext,
    ticker::{self, Recurring},
};
use anyhow::Context as _;
use paperplane_bridge::WorkspaceStale;
use paperplane_connectors::{channels::listing::ListQuery, http::Client};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// The time that the first request goes back, in milliseconds: a day, as long as a window lasts.
const FIRST_LOOK_MS: i64 = 24 * 60 * 60 * 1000;
/// The time that later requests go back, in milliseconds: an hour, for statuses that come late.
const LATER_LOOK_MS: i64 = 60 * 60 * 1000;

/// Reads an account's list every few seconds.
pub(crate) async fn run(node: Arc<NodeContext>, account: ChannelAccount, stop: CancellationToken) {
    let client = match node.client() {
        Ok(client) => client,
        Err(error) => return tracing::error!(%error, "No HTTP client could be made; the list is not read"),
    };
    ticker::run(node.config.timing.poll_every, &stop, Poller { node, account, client, last: None }).await;
}

struct Poller {
    node: Arc<NodeContext>,
    account: ChannelAccount,
    client: Client,
    /// The outcome of the last request; `None` before the first.
    last: Option<bool>,
}

impl Recurring for Poller {
    async fn work(&mut self) {
        let looked = self.look().await;
        self.report(looked);
    }
}

impl Poller {
    fn report(&mut self, looked: anyhow::Result<()>) {
        let before = self.last.replace(looked.is_ok());
        if before == self.last {
            return;
        }
        let account = self.account.key();
        match looked {
            Ok(()) => {
                self.node.pulse.provider_answers(&account);
                self.node.pulse.list_fails(&account, false);
            }
            Err(error) => {
                tracing::warn!(%error, "The provider's list could not be read");
                self.node.pulse.provider_fails(&account, why_of(&error));
                self.node.pulse.list_fails(&account, true);
            }
        }
        self.node.changed(vec![WorkspaceStale::Health.into()]);
    }

    async fn look(&self) -> anyhow::Result<()> {
        if !self.node.pulse.is_caught_up() {
            return Ok(());
        }
        let back = if self.last == Some(true) { LATER_LOOK_MS } else { FIRST_LOOK_MS };
        let query = ListQuery { since: self.node.host.now().plus_ms(-back), to: None };
        let ChannelAccount { provider, account } = &self.account;
        let listing = provider.list(&self.client, account, &self.node.naming, &query).await.context("listing")?;
        let news = listed::news(&self.node, listing.messages.iter()).await?;
        if !news.is_empty() {
            let envelopes = news.into_iter().map(|observation| self.node.recorder().record(observation)).collect();
            self.node.append(envelopes).await?;
        }
        Ok(())
    }
}
