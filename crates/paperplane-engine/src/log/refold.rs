//! Folds projections again whose tables are of an older version, while all others go on.

use crate::node::{context::NodeContext, loops::REPLICA_PAUSE, ticker::until_stopped};
use paperplane_bridge::Stale;
use paperplane_log::LogSignal;
use paperplane_store::{Refold, StoreError};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Folds every projection again that waits for it, then ends.
pub(crate) async fn run(node: Arc<NodeContext>, stop: CancellationToken) {
    let refold = async {
        while !refold_all(&node).await.unwrap_or_else(|error| {
            tracing::error!(%error, "A part of the replica could not be brought up to date; trying again");
            false
        }) {
            tokio::time::sleep(REPLICA_PAUSE).await;
        }
        node.pulse.has_refolded();
        node.folding.moved();
    };
    until_stopped(&stop, refold).await;
}

/// Returns true if no projection waits any more.
async fn refold_all(node: &NodeContext) -> Result<bool, StoreError> {
    for refold in node.store.refolds().await? {
        tracing::info!(projection = refold.name, "Folding a part of the replica again");
        refold_one(node, &refold).await?;
    }
    Ok(node.store.refolds().await?.is_empty())
}

/// Reads the topics of a projection until it has folded as much of them as all others have. A small one is folded when all
/// of its records are there, so that its old rows are shown until then.
async fn refold_one(node: &NodeContext, refold: &Refold) -> Result<(), StoreError> {
    let mut follower = node.log.follow(refold.topics.clone(), refold.checkpoint.clone());
    let (mut gathered, mut is_caught_up) = (Vec::new(), false);
    while let Some(signal) = follower.next().await {
        match signal {
            LogSignal::Records(records) => gathered.extend(records),
            // Comes once. What the others have folded meanwhile follows as records.
            LogSignal::CaughtUp => is_caught_up = true,
            LogSignal::Broken(_) | LogSignal::Healed => continue,
            // The projector builds the whole replica anew.
            LogSignal::Remade(_) => return Ok(()),
        }
        if is_caught_up || !refold.is_small() {
            let records = std::mem::take(&mut gathered);
            let applied = node.store.refold(refold.name, records, node.fold_context(false)).await?;
            node.folding.moved();
            node.changed(applied.stale);
        }
        if is_caught_up && node.store.refold_finish(refold.name).await? {
            node.changed(vec![Stale::Rebuilt]);
            return Ok(());
        }
    }
    Ok(())
}
