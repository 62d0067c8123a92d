//! The delivery worker: hands messages to the provider, in order per conversation, never silently twice and never
//! silently not at all.

mod hand_over;
mod pace;
mod reconcile;
mod shared;

use crate::node::{
    accounts::Accounts,
    context::NodeContext,
    loops::{REPLICA_PAUSE, or_break},
};
use hand_over::HandOver;
use paperplane_core::{ids::MessageId, limits::FILE_WAIT_MS};
use paperplane_store::{Due, Resting, StoreError};
use shared::{Route, Shared, until};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{sync::watch, task::JoinSet, time::Instant};
use tokio_util::sync::CancellationToken;

/// Messages handed over at the same time, each of another conversation: a WhatsApp sender takes 80 a second, and an
/// agency's whole morning fits into eight at a time.
const AT_ONCE_MAX: usize = 8;
/// The interval at which the worker looks again when nothing else wakes it.
const IDLE: Duration = Duration::from_secs(60);

pub(crate) struct Delivery {
    node: Arc<NodeContext>,
    accounts: Accounts,
    /// This start of this device: what an earlier start left open is not ours to finish blindly.
    generation: String,
}

impl Delivery {
    pub(crate) fn new(node: Arc<NodeContext>, accounts: Accounts) -> Self {
        // A word that no other start of this device uses.
        let generation = node.new_event_id().to_string();
        Self { node, accounts, generation }
    }

    pub(crate) async fn run(self, stop: CancellationToken) {
        let client = match self.node.client() {
            Ok(client) => client,
            Err(error) => return tracing::error!(%error, "No HTTP client could be made; nothing is sent from here"),
        };
        let owned = self.node.log.own(&format!("paperplane.{}.delivery", self.node.source.workspace));
        let shared = Arc::new(Shared {
            node: self.node,
            accounts: self.accounts,
            client,
            generation: self.generation,
            pace: pace::Pace::default(),
            busy: Mutex::default(),
            live: Mutex::default(),
        });
        let fetched = shared.node.file_fetched.subscribe();
        Worker { shared, owned, fetched, held: BTreeMap::new(), tasks: JoinSet::new() }.run(stop).await;
    }
}

struct Worker {
    shared: Arc<Shared>,
    owned: watch::Receiver<BTreeSet<i32>>,
    /// Changes when a file that was wanted has come here.
    fetched: watch::Receiver<u64>,
    /// Messages that wait for a file, with the times until which they are left alone.
    held: BTreeMap<MessageId, Instant>,
    tasks: JoinSet<()>,
}

impl Worker {
    async fn run(mut self, stop: CancellationToken) {
        let mut folded = self.shared.node.folding.subscribe();
        let mut broke = None;
        while broke.is_none() {
            folded.catch_up();
            let owned = self.owned.borrow_and_update().clone();
            let looked = tokio::select! {
                biased;
                () = stop.cancelled() => break,
                looked = self.look(&owned) => looked,
            };
            let wait = looked.unwrap_or_else(|error| {
                tracing::warn!(%error, "The replica could not be read for sending");
                REPLICA_PAUSE
            });
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                Some(ended) = self.tasks.join_next() => broke = ended.err(),
                () = folded.changed() => {}
                Ok(()) = self.owned.changed() => {}
                Ok(()) = self.fetched.changed() => self.held.clear(),
                () = tokio::time::sleep(wait) => {}
            }
        }
        // What is in the air is allowed to land, so that its outcome is recorded; a second stop kills the process.
        while self.tasks.join_next().await.is_some() {}
        or_break(broke.map_or(Ok(()), Err));
    }

    /// Starts what is due and what must be reconciled; answers with how long nothing else will be.
    async fn look(&mut self, owned: &BTreeSet<i32>) -> Result<Duration, StoreError> {
        let node = Arc::clone(&self.shared.node);
        if owned.is_empty() || !node.pulse.may_send() {
            return Ok(IDLE);
        }
        let now = node.host.now();
        let soon = reconcile::look(&self.shared, &mut self.tasks, owned, now).await?;
        let room = AT_ONCE_MAX.saturating_sub(self.tasks.len());
        let limit = u32::try_from(AT_ONCE_MAX * 2).unwrap_or(16);
        let (resting, turn) = self.shared.pace.resting(Instant::now());
        self.held.retain(|_, until| *until > Instant::now());
        let resting = Resting {
            senders: resting.iter().map(|sender| node.naming.address(sender)).collect(),
            messages: self.held.keys().copied().collect(),
        };
        let due = node.store.due(owned.clone(), now, limit, resting).await?;
        let due: Vec<_> = due.into_iter().filter(|due| !self.shared.busy().contains(&due.message)).take(room).collect();
        if !due.is_empty() && !node.keeps_up().await {
            return Ok(Duration::from_secs(1));
        }
        let inboxes = if due.is_empty() { Vec::new() } else { self.shared.accounts.inboxes(&node.store).await? };
        let mut turns: Vec<Instant> = turn.into_iter().collect();
        for message in due {
            let waited_ms = now.since_ms(message.requested_at);
            if !self.shared.files_are_here(&message).await && waited_ms < FILE_WAIT_MS {
                // Its line waits; the others are looked at again at once.
                self.held.insert(message.message, Instant::now() + IDLE);
                turns.push(Instant::now());
                continue;
            }
            let route = self.shared.route(message.channel, message.ours.as_ref(), &inboxes);
            match self.turn(&message, route.as_ref()) {
                Ok(()) => self.begin(message, route),
                Err(at) => turns.push(at),
            }
        }
        let next = node.store.next_due_at(owned.clone()).await?.map(|at| until(now, at));
        let turn = turns.into_iter().min().map(|at| at.saturating_duration_since(Instant::now()));
        Ok([next, soon, turn].into_iter().flatten().min().unwrap_or(IDLE).min(IDLE))
    }

    /// Takes the turn of this message's sender.
    ///
    /// # Errors
    /// The time of its next turn, if it may not send now; the message is read again then.
    fn turn(&self, due: &Due, route: Option<&Route>) -> Result<(), Instant> {
        let Some((route, sender)) = route.and_then(|route| Some((route, route.sender.as_ref()?))) else {
            return Ok(());
        };
        let between = Duration::from_millis(route.capabilities(due.channel).pace_ms);
        self.shared.pace.take(&sender.inbox(), between, Instant::now())
    }

    fn begin(&mut self, due: Due, route: Option<Route>) {
        let shared = Arc::clone(&self.shared);
        let message = due.message;
        shared.busy().insert(message);
        self.tasks.spawn(async move {
            if let Err(error) = (HandOver { shared: &shared, due: &due, route: route.as_ref() }).run().await {
                tracing::warn!(%error, "A message could not be handed over just now");
            }
            shared.busy().remove(&message);
        });
    }
}
