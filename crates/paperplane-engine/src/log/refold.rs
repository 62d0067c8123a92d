//! Folds projections again whose tables are of an older version, while all others go on.

use crate::node::{
    context::NodeContext,
    loops::{REPLICA_PAUSE, until_stopped},
};
use paperplane_bridge::Stale;
use paperplane_log::LogSignal;
use paperplane_store::{Refold, StoreError};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Folds every projection again that waits for it, then ends.
pub(crate) async fn run(node: Arc<NodeContext>, stop: CancellationToken) {
    let refold = async {
        while let Err(error) = refold_all(&node).await {
            tracing::error!(%error, "A part of the replica could not be brought up to date; trying again");
            tokio::time::sleep(REPLICA_PAUSE).await;
        }
    };
    until_stopped(&stop, refold).await;
}

async fn refold_all(node: &NodeContext) -> Result<(), StoreError> {
    for refold in node.store.refolds().await? {
        tracing::info!(projection = refold.name, "Folding a part of the replica again");
        refold_one(node, &refold).await?;
        node.changed(vec![Stale::Rebuilt]);
    }
    Ok(())
}

/// Reads the topics of a projection until it has folded as much of them as all others have. A small one is folded when all
/// of its records are there, so that its old rows are shown until then.
async fn refold_one(node: &NodeContext, refold: &Refold) -> Result<(), StoreError> {
    let mut follower = node.log.follow(refold.topics.clone(), refold.checkpoint.clone());
    let mut gathered = Vec::new();
    while let Some(signal) = follower.next().await {
        let is_caught_up = match signal {
            LogSignal::Records(records) => {
                gathered.extend(records);
                false
            }
            LogSignal::CaughtUp => true,
            LogSignal::Broken(_) | LogSignal::Healed => continue,
            // The projector builds the whole replica anew.
            LogSignal::Remade(_) => return Ok(()),
        };
        if is_caught_up || !refold.is_small() {
            let records = std::mem::take(&mut gathered);
            let applied = node.store.refold(refold.name, records, node.fold_context(false)).await?;
            node.changed(applied.stale);
        }
        if is_caught_up && node.store.refold_finish(refold.name).await? {
            return Ok(());
        }
    }
    Ok(())
}
