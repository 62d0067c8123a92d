//! Folds projections again whose tables are of an older version, while all others go on.

use crate::node::{
    context::NodeContext,
    loops::{REPLICA_PAUSE, until_stopped},
};
use paperplane_bridge::Stale;
use paperplane_core::{checkpoint::Checkpoint, record::StoredRecord};
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

/// Reads the topics of a projection until it has folded as much of them as all others have.
async fn refold_one(node: &NodeContext, refold: &Refold) -> Result<(), StoreError> {
    let from = if refold.is_small() { Checkpoint::default() } else { refold.checkpoint.clone() };
    let mut follower = node.log.follow(refold.topics.clone(), from);
    let mut whole = refold.is_small().then(Vec::new);
    while let Some(signal) = follower.next().await {
        match signal {
            LogSignal::Records(records) => match &mut whole {
                Some(whole) => whole.extend(records),
                None => fold_part(node, refold, records).await?,
            },
            LogSignal::CaughtUp => {
                if let Some(records) = whole.take() {
                    node.store.refold_whole(refold.name, records, node.fold_context(false)).await?;
                }
                if node.store.refold_finish(refold.name).await? {
                    return Ok(());
                }
            }
            LogSignal::Broken(_) | LogSignal::Healed => {}
            // The projector builds the whole replica anew.
            LogSignal::Remade(_) => return Ok(()),
        }
    }
    Ok(())
}

async fn fold_part(node: &NodeContext, refold: &Refold, records: Vec<StoredRecord>) -> Result<(), StoreError> {
    let applied = node.store.refold_part(refold.name, records, node.fold_context(false)).await?;
    node.changed(applied.stale);
    Ok(())
}
