//! The poller: where a provider cannot reach us, we ask it.
//!
//! Without a public address there are no webhooks, so the provider's own list is read every few seconds: new
//! messages are taken in as `message.found`, and what became of ours as `delivery.reported`.

use super::{listed, trouble::why_of};
use crate::node::{
    accounts::ChannelAccount,
    context::NodeContext,
    loops::{ticks, until_stopped},
};
use anyhow::Context as _;
use paperplane_bridge::WorkspaceStale;
use paperplane_connectors::{channels::listing::ListQuery, http::Client};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// How far back the first question goes, in milliseconds: a day, as long as a window lasts.
const FIRST_LOOK_MS: i64 = 24 * 60 * 60 * 1000;
/// How far back later questions go, in milliseconds: an hour, for statuses that come late.
const LATER_LOOK_MS: i64 = 60 * 60 * 1000;

pub(crate) struct Poller {
    node: Arc<NodeContext>,
    account: ChannelAccount,
    /// How the last look went; `None` before the first.
    last: Option<bool>,
}

impl Poller {
    pub(crate) fn new(node: Arc<NodeContext>, account: ChannelAccount) -> Self {
        Self { node, account, last: None }
    }

    pub(crate) async fn run(mut self, stop: CancellationToken) {
        let client = match self.node.client() {
            Ok(client) => client,
            Err(error) => return tracing::error!(%error, "No HTTP client could be made; the list is not read"),
        };
        let mut ticks = ticks(self.node.config.timing.poll_every);
        let work = async {
            loop {
                ticks.tick().await;
                let looked = self.look(&client).await;
                self.tell(looked);
            }
        };
        until_stopped(&stop, work).await;
    }

    fn tell(&mut self, looked: anyhow::Result<()>) {
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

    async fn look(&self, client: &Client) -> anyhow::Result<()> {
        if !self.node.pulse.is_caught_up() {
            return Ok(());
        }
        let back = if self.last == Some(true) { LATER_LOOK_MS } else { FIRST_LOOK_MS };
        let query = ListQuery { since: self.node.host.now().plus_ms(-back), to: None };
        let ChannelAccount { provider, account } = &self.account;
        let listing = provider.list(client, account, &self.node.naming, &query).await.context("listing")?;
        let news = listed::news(&self.node, listing.messages.iter()).await?;
        if !news.is_empty() {
            let envelopes = news.into_iter().map(|observation| self.node.recorder().record(observation)).collect();
            self.node.append(envelopes).await?;
        }
        Ok(())
    }
}
