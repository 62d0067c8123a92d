//! State that the tasks of one delivery worker share, and the route of a message.

use super::pace::Pace;
use crate::node::{
    accounts::{Accounts, ChannelAccount, capabilities},
    context::{NodeContext, WantedFile},
};
use paperplane_blobs::Presence;
use paperplane_connectors::http::Client;
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
    ids::{AttemptId, DeviceId, MessageId},
    time::Timestamp,
};
use paperplane_store::{Due, InboxRecord};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// State that the tasks of one worker share.
pub(super) struct Shared {
    pub node: Arc<NodeContext>,
    pub accounts: Accounts,
    pub client: Client,
    pub generation: String,
    pub pace: Pace,
    /// Messages that a task of this worker is busy with.
    pub busy: Mutex<BTreeSet<MessageId>>,
    /// Attempts of this worker whose answer is still being waited for.
    pub live: Mutex<BTreeSet<AttemptId>>,
}

/// The account that a message goes out through, and the address that it is sent from.
#[derive(Clone)]
pub(super) struct Route {
    pub account: ChannelAccount,
    /// `None` leaves the choice to the provider.
    pub sender: Option<Address>,
}

impl Route {
    /// Capabilities of a channel on this route.
    pub fn capabilities(&self, channel: Channel) -> Capabilities {
        capabilities(self.account.provider, channel, self.sender.as_ref())
    }
}

impl Shared {
    /// The route of a message from `ours`; `None` where no account of this node owns that address.
    pub fn route(&self, channel: Channel, ours: Option<&Address>, inboxes: &[InboxRecord]) -> Option<Route> {
        let (account, sender) = match ours {
            Some(ours) => (self.accounts.owner(ours, inboxes)?, Some(ours.clone())),
            None => self.accounts.starter(channel)?,
        };
        Some(Route { account: account.clone(), sender })
    }

    /// True if the provider can fetch the files of a message from this node. Those that are not here are wanted then.
    pub async fn files_are_here(&self, due: &Due) -> bool {
        let mut all = true;
        for file in &due.files {
            // What the disk does not tell is not promised.
            if self.node.blobs.presence(file.blob).await.unwrap_or(Presence::Elsewhere) == Presence::Elsewhere {
                self.node.files_wanted.put(WantedFile { blob: file.blob, conversation: due.conversation });
                all = false;
            }
        }
        all
    }

    pub fn busy(&self) -> MutexGuard<'_, BTreeSet<MessageId>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn live(&self) -> MutexGuard<'_, BTreeSet<AttemptId>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn device(&self) -> DeviceId {
        self.node.source.device
    }
}

/// The time until then, never less than is worth waiting.
pub(super) fn until(now: Timestamp, at: Timestamp) -> Duration {
    Duration::from_millis(u64::try_from(at.since_ms(now)).unwrap_or(0).max(50))
}
