//! Brings files here that somebody looks at, or that a message waits for, and says so when they are here.

use super::{RETRY_FIRST, RETRY_MAX, report};
use crate::node::{
    backoff::Backoff,
    context::{NodeContext, WantedFile},
    loops::or_break,
};
use paperplane_blobs::BlobError;
use paperplane_bridge::{Stale, TalkStale};
use paperplane_core::ids::{BlobId, ConversationId};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{Instant, sleep},
};
use tokio_util::sync::CancellationToken;

/// Files fetched at the same time.
const AT_ONCE_MAX: usize = 3;
/// Files that are waited for at the same time; the one that was asked for first is then forgotten until somebody looks again.
const WANTED_MAX: usize = 500;
/// The interval at which the loop looks when nothing waits.
const IDLE: Duration = Duration::from_secs(60);

/// A file that is waited for.
struct Want {
    conversations: BTreeSet<ConversationId>,
    backoff: Backoff,
    not_before: Instant,
}

type Fetched = (BlobId, Result<bool, BlobError>);

/// The loop that fetches.
pub(crate) struct Fetching {
    node: Arc<NodeContext>,
    wanted: BTreeMap<BlobId, Want>,
    busy: BTreeSet<BlobId>,
    tasks: JoinSet<Fetched>,
    arrived: watch::Receiver<u64>,
}

impl Fetching {
    pub(crate) fn new(node: Arc<NodeContext>) -> Self {
        let arrived = node.file_arrived.subscribe();
        Self { node, wanted: BTreeMap::new(), busy: BTreeSet::new(), tasks: JoinSet::new(), arrived }
    }

    pub(crate) async fn run(mut self, stop: CancellationToken) {
        let node = Arc::clone(&self.node);
        loop {
            let wait = self.begin_due();
            tokio::select! {
                biased;
                () = stop.cancelled() => return,
                Some(ended) = self.tasks.join_next() => if let Some(fetched) = or_break(ended) {
                    self.conclude(fetched);
                },
                file = node.files_wanted.next() => self.want(file),
                // Another node has sent something.
                Ok(()) = self.arrived.changed() => self.wanted.values_mut().for_each(|want| want.not_before = Instant::now()),
                () = sleep(wait) => {}
            }
        }
    }

    fn want(&mut self, file: WantedFile) {
        let fresh = || Want {
            conversations: BTreeSet::new(),
            backoff: Backoff::new(RETRY_FIRST, RETRY_MAX),
            not_before: Instant::now(),
        };
        self.wanted.entry(file.blob).or_insert_with(fresh).conversations.insert(file.conversation);
        if self.wanted.len() > WANTED_MAX {
            self.wanted.pop_first();
        }
    }

    /// Begins what is due; answers with how long nothing else is.
    fn begin_due(&mut self) -> Duration {
        let now = Instant::now();
        let mut wait = IDLE;
        for (id, want) in &self.wanted {
            if self.busy.contains(id) {
                continue;
            }
            if want.not_before > now {
                wait = wait.min(want.not_before - now);
            } else if self.busy.len() < AT_ONCE_MAX {
                self.busy.insert(*id);
                let (node, id) = (Arc::clone(&self.node), *id);
                self.tasks.spawn(async move { (id, node.blobs.fetch(id).await) });
            }
        }
        wait
    }

    fn conclude(&mut self, (id, fetched): Fetched) {
        self.busy.remove(&id);
        report(&self.node, fetched.as_ref().map(|_| ()));
        match fetched {
            Ok(true) => return self.is_here(id),
            // The node that has it has not passed it on yet.
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "A file of the team could not be fetched yet"),
        }
        if let Some(want) = self.wanted.get_mut(&id) {
            want.not_before = Instant::now() + want.backoff.pause(self.node.host.as_ref());
        }
    }

    fn is_here(&mut self, id: BlobId) {
        let Some(want) = self.wanted.remove(&id) else { return };
        let stale = want.conversations.into_iter().map(|one| Stale::Talk(TalkStale::Conversation(one)));
        self.node.changed(stale.collect());
        self.node.file_fetched.send_modify(|count| *count += 1);
    }
}
