//! Nothing missed: the provider's list is compared with what is here, and what is missing is brought in: messages, and
//! what became of ours where a callback was lost.
//!
//! The newest minutes are left to the webhooks. Each look overlaps the last one by a day, so that "complete since" is
//! one stretch without a seam.

use super::{listed, trouble::why_of};
use crate::node::{
    accounts::ChannelAccount,
    context::NodeContext,
    ticker::{self, Recurring},
};
use paperplane_bridge::{Stale, WorkspaceStale, view::channels::Completeness};
use paperplane_connectors::channels::listing::ListQuery;
use paperplane_core::{
    limits::{CHECK_FIRST_MS, CHECK_LEAVES_MS, CHECK_OVERLAP_MS},
    talk::observation::Observation,
    time::Timestamp,
};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Compares an account's list from time to time.
pub(crate) async fn run(node: Arc<NodeContext>, account: ChannelAccount, stop: CancellationToken) {
    ticker::run(node.config.timing.check_every, &stop, Checks { node, account }).await;
}

struct Checks {
    node: Arc<NodeContext>,
    account: ChannelAccount,
}

impl Recurring for Checks {
    async fn work(&mut self) {
        // Before the log is read, everything would seem to be missing.
        self.node.caught_up().await;
        look(&self.node, &self.account).await;
    }
}

/// The setting under which this device remembers how complete an account is.
fn setting(account: &ChannelAccount) -> String {
    format!("complete.{}.{}", account.provider.name(), account.account.id)
}

/// The result of the last comparison, as this device keeps it.
pub(crate) async fn known(node: &NodeContext, account: &ChannelAccount) -> Completeness {
    if !account.provider.has_list() {
        return Completeness::NoList;
    }
    let kept = node.store.setting(&setting(account)).await.ok().flatten();
    kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Compares once, brings in what is missing, and remembers what that says.
pub(crate) async fn look(node: &NodeContext, account: &ChannelAccount) -> Completeness {
    let now = node.host.now();
    let before = known(node, account).await;
    let Some((from, since)) = stretch(&before, now) else {
        return before;
    };
    let found = match compare(node, account, from, now.plus_ms(-CHECK_LEAVES_MS)).await {
        Ok(Compared { whole: true, brought_in }) => {
            node.pulse.provider_answers(&account.key());
            Completeness::Since { since, until: now.plus_ms(-CHECK_LEAVES_MS), brought_in }
        }
        Ok(Compared { whole: false, .. }) => Completeness::Gap { from, asked_at: now },
        Err(error) => {
            tracing::warn!(%error, "The provider's list could not be compared");
            node.pulse.provider_fails(&account.key(), why_of(&error));
            Completeness::Gap { from, asked_at: now }
        }
    };
    if let Ok(text) = serde_json::to_string(&found)
        && let Err(error) = node.store.set_setting(&setting(account), &text).await
    {
        tracing::warn!(%error, "What the comparison found could not be kept");
    }
    node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
    found
}

/// From when on to look, and since when all is here if nothing is missing then; `None` where there is no list.
fn stretch(before: &Completeness, now: Timestamp) -> Option<(Timestamp, Timestamp)> {
    Some(match before {
        Completeness::Since { since, until, .. } => (until.plus_ms(-CHECK_OVERLAP_MS).max(*since), *since),
        Completeness::Gap { from, .. } => (*from, *from),
        Completeness::Never => {
            let first = now.plus_ms(-CHECK_FIRST_MS);
            (first, first)
        }
        Completeness::NoList => return None,
    })
}

struct Compared {
    /// The list was read to its end.
    whole: bool,
    brought_in: u32,
}

async fn compare(
    node: &NodeContext,
    account: &ChannelAccount,
    from: Timestamp,
    until: Timestamp,
) -> anyhow::Result<Compared> {
    let client = node.client()?;
    let query = ListQuery { since: from, to: None };
    let listing = account.provider.list(&client, &account.account, &node.naming, &query).await?;
    let old_enough = listing.messages.iter().filter(|message| message.at.is_some_and(|at| at <= until));
    let missing = listed::news(node, old_enough).await?;
    let found = missing.iter().filter(|observation| matches!(observation, Observation::Found(_))).count();
    let brought_in = u32::try_from(found).unwrap_or(u32::MAX);
    if !missing.is_empty() {
        tracing::warn!(brought_in, report_count = missing.len() - found, "What was missing is brought in");
        node.append(missing.into_iter().map(|observation| node.recorder().record(observation)).collect()).await?;
    }
    Ok(Compared { whole: listing.whole, brought_in })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_look_overlaps_the_last_and_a_gap_stays_until_it_is_closed() {
        let now = Timestamp(1_000_000_000_000);
        let (from, since) = stretch(&Completeness::Never, now).unwrap();
        assert_eq!((from, since), (now.plus_ms(-CHECK_FIRST_MS), now.plus_ms(-CHECK_FIRST_MS)));
        let until = now.plus_ms(-60_000);
        let complete = Completeness::Since { since, until, brought_in: 0 };
        assert_eq!(stretch(&complete, now), Some((until.plus_ms(-CHECK_OVERLAP_MS), since)));
        let young = Completeness::Since { since: until.plus_ms(-1), until, brought_in: 0 };
        assert_eq!(stretch(&young, now).map(|(from, _)| from), Some(until.plus_ms(-1)), "never before what is claimed");
        assert_eq!(stretch(&Completeness::Gap { from, asked_at: now }, now), Some((from, from)));
        assert_eq!(stretch(&Completeness::NoList, now), None);
    }
}
