//! Duties: work of which each piece has one owner among all nodes, by the partition of its id.

use super::{context::NodeContext, loops::REPLICA_PAUSE};
use paperplane_core::{limits::DUTY_PARTITION_COUNT, partition::partition_of};
use paperplane_store::StoreError;
use std::{collections::BTreeSet, time::Duration};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// Partitions that this node owns.
pub(crate) struct Owned(BTreeSet<i32>);

impl Owned {
    /// True if nothing is this node's.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True if the piece of work with this id is this node's.
    pub(crate) fn has(&self, id: &Uuid) -> bool {
        self.0.contains(&partition_of(id.as_bytes(), DUTY_PARTITION_COUNT))
    }
}

/// Work that is looked at when something is folded, when partitions change their owner, and when its own time has come.
pub(crate) trait Duty: Send {
    /// The name under which its partitions are owned. It never changes.
    const NAME: &'static str;

    /// Does what is due; answers with how long nothing else will be.
    fn look(&mut self, owned: &Owned) -> impl Future<Output = Result<Duration, StoreError>> + Send;
}

/// Does a duty until it is stopped.
pub(crate) async fn perform<D: Duty>(node: &NodeContext, mut duty: D, stop: CancellationToken) {
    let mut partitions = node.log.own(&format!("paperplane.{}.{}", node.source.workspace, D::NAME));
    let mut folded = node.folding.subscribe();
    loop {
        folded.catch_up();
        let owned = Owned(partitions.borrow_and_update().clone());
        let looked = tokio::select! {
            biased;
            () = stop.cancelled() => return,
            looked = duty.look(&owned) => looked,
        };
        let wait = looked.unwrap_or_else(|error| {
            tracing::warn!(duty = D::NAME, %error, "A duty could not be looked at");
            REPLICA_PAUSE
        });
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = folded.changed() => {}
            Ok(()) = partitions.changed() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}
