//! Fetching files: a piece of work of its own, long after the webhook was answered.
//!
//! The replica is asked for the files that are wanted; the number of tries is remembered only here, so a restart
//! begins again. What cannot be fetched is recorded as lost, and a person may ask for it once more.

use super::exchange;
use crate::node::{
    accounts::{Accounts, ChannelAccount},
    backoff::Backoff,
    context::NodeContext,
    loops::or_break,
};
use anyhow::Context as _;
use paperplane_connectors::{
    channels::media::{Clients, Fetched, NotFetched, Remote},
    files,
    http::NoClient,
};
use paperplane_core::{
    event::{BlobRef, LossReason, MediaKept, MediaLost},
    ids::MessageId,
    limits::FILE_BYTES_MAX,
};
use paperplane_store::{StoreError, Wanted};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio::{sync::watch, task::JoinSet, time::Instant};
use tokio_util::sync::CancellationToken;

/// Files fetched at the same time.
const AT_ONCE_MAX: usize = 3;
/// Tries of one file, over about a minute: a file follows its message within seconds, and a broken line is mostly back
/// by then.
const TRIES_MAX: u32 = 6;
/// The pause after the first try of a file.
const RETRY_FIRST: Duration = Duration::from_secs(2);
/// The longest pause between two tries of a file.
const RETRY_MAX: Duration = Duration::from_secs(64);
/// The timeout of a whole file.
const FILE_TIME_MAX: Duration = Duration::from_secs(120);
/// The interval at which the worker looks again when nothing else wakes it.
const IDLE: Duration = Duration::from_secs(60);

type Which = (MessageId, u32);

/// Tries of one file until now.
struct Tries {
    count: u32,
    backoff: Backoff,
    not_before: Instant,
}

/// A try that is over.
type Tried = (Wanted, Result<Fetched, NotFetched>);

pub(crate) struct Fetching {
    node: Arc<NodeContext>,
    accounts: Accounts,
    clients: Clients,
    owned: watch::Receiver<BTreeSet<i32>>,
    busy: BTreeSet<Which>,
    /// Files that were tried and are still wanted.
    tried: BTreeMap<Which, Tries>,
    tasks: JoinSet<Tried>,
}

impl Fetching {
    /// `None` if no HTTP client can be made, which was logged.
    pub(crate) fn new(node: Arc<NodeContext>, accounts: Accounts) -> Option<Self> {
        let clients = || {
            let (api, elsewhere) = (node.http.client(FILE_TIME_MAX)?, node.http.file_client(FILE_TIME_MAX)?);
            Ok::<_, NoClient>(Clients { api, elsewhere })
        };
        let clients = clients().inspect_err(|error| tracing::error!(%error, "No files are fetched")).ok()?;
        let owned = node.log.own(&format!("paperplane.{}.media", node.source.workspace));
        let (busy, tried, tasks) = (BTreeSet::new(), BTreeMap::new(), JoinSet::new());
        Some(Self { node, accounts, clients, owned, busy, tried, tasks })
    }

    pub(crate) async fn run(mut self, stop: CancellationToken) {
        let mut folded = self.node.folding.subscribe();
        let node = Arc::clone(&self.node);
        loop {
            folded.catch_up();
            let wait = self.look().await.unwrap_or_else(|error| {
                tracing::warn!(%error, "The replica could not be read for files");
                IDLE
            });
            tokio::select! {
                biased;
                () = stop.cancelled() => return,
                Some(ended) = self.tasks.join_next() => {
                    if let Some(tried) = or_break(ended)
                        && let Err(error) = self.conclude(tried).await
                    {
                        tracing::warn!(%error, "A file was fetched and could not be kept yet");
                    }
                }
                () = folded.changed() => {}
                Ok(()) = self.owned.changed() => {}
                again = node.fetch_again.next() => self.begin(again),
                () = tokio::time::sleep(wait) => {}
            }
        }
    }

    /// Begins what may begin; answers with how long nothing else may.
    async fn look(&mut self) -> anyhow::Result<Duration> {
        let owned = self.owned.borrow().clone();
        if owned.is_empty() || !self.node.pulse.is_caught_up() {
            return Ok(IDLE);
        }
        let wanted = self.node.store.wanted_media(owned, 64).await?;
        let here: BTreeSet<Which> = wanted.iter().map(|one| (one.message, one.index)).collect();
        self.tried.retain(|which, _| here.contains(which));
        let now = Instant::now();
        let mut soon = IDLE;
        for one in wanted {
            let which = (one.message, one.index);
            let not_before = self.tried.get(&which).map_or(now, |tries| tries.not_before);
            if not_before > now {
                soon = soon.min(not_before - now);
            } else if self.tasks.len() < AT_ONCE_MAX {
                self.begin(one);
            }
        }
        Ok(soon)
    }

    fn begin(&mut self, wanted: Wanted) {
        if !self.busy.insert((wanted.message, wanted.index)) {
            return;
        }
        let (clients, accounts, node) = (self.clients.clone(), self.accounts.clone(), Arc::clone(&self.node));
        self.tasks.spawn(async move {
            let fetched = match account_of(&node, &accounts, &wanted).await {
                Ok(Some(ChannelAccount { provider, account })) => {
                    let (url, index) = (wanted.url.clone(), wanted.index);
                    let remote = Remote { url, index, bytes_max: FILE_BYTES_MAX, timeout: FILE_TIME_MAX };
                    provider.fetch(&clients, &account, &remote).await
                }
                // The account may be set up again.
                Ok(None) => Err(NotFetched::Later(LossReason::CredentialsRejected)),
                Err(error) => {
                    tracing::warn!(%error, "The replica could not be read for a file's account");
                    Err(NotFetched::Later(LossReason::Unreachable))
                }
            };
            (wanted, fetched)
        });
    }

    async fn conclude(&mut self, (wanted, fetched): Tried) -> anyhow::Result<()> {
        let which = (wanted.message, wanted.index);
        self.busy.remove(&which);
        let count = self.count_try(which);
        match fetched {
            Ok(file) => self.keep(wanted, file).await,
            Err(NotFetched::Never(because)) => self.lose(wanted, because).await,
            Err(NotFetched::Later(because)) if count >= TRIES_MAX => self.lose(wanted, because).await,
            Err(NotFetched::Later(_)) => Ok(()),
        }
    }

    /// Counts a try of a file that is over; returns how many there were.
    fn count_try(&mut self, which: Which) -> u32 {
        let now = Instant::now();
        let none = || Tries { count: 0, backoff: Backoff::new(RETRY_FIRST, RETRY_MAX), not_before: now };
        let tries = self.tried.entry(which).or_insert_with(none);
        tries.count += 1;
        tries.not_before = now + tries.backoff.pause(self.node.host.as_ref());
        tries.count
    }

    async fn keep(&self, wanted: Wanted, file: Fetched) -> anyhow::Result<()> {
        let shared = self.node.blobs.share(&file.content).await;
        exchange::report(&self.node, shared.as_ref().map(|_| ()));
        let blob = shared.context("keeping a file")?;
        let bytes = u64::try_from(file.content.len()).unwrap_or(u64::MAX);
        let length_ms = files::length_ms(&file.content, &file.content_type);
        let file = BlobRef { blob, content_type: file.content_type, bytes, name: String::new() };
        let kept = MediaKept { message: wanted.message, index: wanted.index, peer: wanted.peer, file, length_ms };
        let envelope = self.node.recorder().media_kept(kept);
        Ok(self.node.append(vec![envelope]).await?)
    }

    async fn lose(&self, wanted: Wanted, because: LossReason) -> anyhow::Result<()> {
        let lost = MediaLost { message: wanted.message, index: wanted.index, peer: wanted.peer, because };
        let envelope = self.node.recorder().media_lost(lost);
        Ok(self.node.append(vec![envelope]).await?)
    }
}

/// The account over which a file's message came.
async fn account_of(
    node: &NodeContext,
    accounts: &Accounts,
    wanted: &Wanted,
) -> Result<Option<ChannelAccount>, StoreError> {
    let Some(ours) = &wanted.ours else {
        return Ok(None);
    };
    let inboxes = accounts.inboxes(&node.store).await?;
    Ok(accounts.owner(ours, &inboxes).cloned())
}
