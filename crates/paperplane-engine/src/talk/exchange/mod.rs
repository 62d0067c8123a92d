//! Files between the nodes of a team: those that are only here are passed on, those that are wanted here are fetched.

pub(crate) mod fetching;
pub(crate) mod passing_on;

use crate::node::context::NodeContext;
use paperplane_blobs::BlobError;
use paperplane_bridge::{Cause, WorkspaceCause, WorkspaceStale};
use std::time::Duration;

/// The first pause before a file is tried again.
const RETRY_FIRST: Duration = Duration::from_secs(1);
/// The longest such pause: a relay that was restarted, or a file that arrives there, is noticed within that.
const RETRY_MAX: Duration = Duration::from_secs(15);

/// Reports the shared store's answer to the health of the node.
pub(crate) fn report(node: &NodeContext, answer: Result<(), &BlobError>) {
    let (silent, refused) = (Cause::from(WorkspaceCause::FilesAway), Cause::from(WorkspaceCause::FilesRefused));
    let trouble = match answer {
        Ok(()) => None,
        Err(BlobError::Away(_)) => Some(silent.clone()),
        Err(BlobError::Refused(_)) => Some(refused.clone()),
        // One file's own matter.
        Err(BlobError::Disk(_) | BlobError::Newer | BlobError::Damaged | BlobError::TooLarge) => return,
    };
    let is_news = [silent, refused]
        .into_iter()
        .filter(|cause| Some(cause) != trouble.as_ref())
        .fold(false, |news, cause| news | node.pulse.withdraw(&cause));
    let is_news = trouble.is_some_and(|trouble| node.pulse.notice(trouble)) || is_news;
    if is_news {
        node.changed(vec![WorkspaceStale::Health.into()]);
    }
}
