//! Passes on what was attached here, so that the node that sends has it, and so that everybody can see it.

use super::{RETRY_FIRST, RETRY_MAX, report};
use crate::node::{backoff::Backoff, context::NodeContext};
use paperplane_blobs::BlobError;
use paperplane_bridge::{Stale, TalkStale};
use paperplane_core::ids::BlobId;
use std::{collections::BTreeSet, sync::Arc};
use tokio_util::sync::CancellationToken;

/// Passes on the files that are only here, the oldest first, until `stop`. A file that was kept while PaperPlane was closed,
/// or before there was a team, goes as well.
pub(crate) async fn run(node: Arc<NodeContext>, stop: CancellationToken) {
    if !node.blobs.is_shared() {
        return;
    }
    let mut backoff = Backoff::new(RETRY_FIRST, RETRY_MAX);
    let mut unfit = BTreeSet::new();
    loop {
        let passed_on = tokio::select! {
            biased;
            () = stop.cancelled() => return,
            passed_on = pass_on_all(&node, &mut unfit) => passed_on,
        };
        let pause = match passed_on {
            Ok(()) => {
                backoff.reset();
                None
            }
            Err(error) => {
                tracing::warn!(%error, "A file could not be passed on to the team yet");
                Some(backoff.pause(node.host.as_ref()))
            }
        };
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = node.files_grew.notified() => {}
            () = tokio::time::sleep(pause.unwrap_or_default()), if pause.is_some() => {}
        }
    }
}

/// Passes on all. One that no shared store will ever take is `unfit`: it is left until the next start, and does not hold up
/// the others.
async fn pass_on_all(node: &NodeContext, unfit: &mut BTreeSet<BlobId>) -> Result<(), BlobError> {
    let mut failed = Ok(());
    for id in node.blobs.only_here() {
        if unfit.contains(&id) {
            continue;
        }
        let passed_on = node.blobs.pass_on(id).await;
        report(node, passed_on.as_ref().copied());
        match passed_on {
            Ok(()) => redraw(node, id).await,
            Err(error @ (BlobError::Away(_) | BlobError::Refused(_))) => return Err(error),
            Err(error @ BlobError::Disk(_)) => failed = Err(error),
            Err(error @ (BlobError::Newer | BlobError::Damaged | BlobError::TooLarge)) => {
                tracing::error!(%error, "A file cannot be passed on to the team");
                unfit.insert(id);
            }
        }
    }
    failed
}

/// Draws anew the conversations in which the file waited.
async fn redraw(node: &NodeContext, id: BlobId) {
    match node.store.conversations_with(id).await {
        Ok(conversations) => {
            node.changed(conversations.into_iter().map(|one| Stale::Talk(TalkStale::Conversation(one))).collect());
        }
        Err(error) => tracing::warn!(%error, "The replica could not be read for a file that was passed on"),
    }
}
