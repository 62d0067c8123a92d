//! State that the desk and the loops share.

use super::{
    accounts::{self, Accounts, ChannelAccount},
    config::NodeConfig,
    health::Pulse,
    host::{self, Host},
    queue::Queue,
    setup,
    vault::Vault,
};
use crate::log::folding::Folding;
use paperplane_blobs::{BlobUsage, Blobs, Uploads};
use paperplane_bridge::{Stale, stale::Push, view::workspace::LogView};
use paperplane_connectors::{
    channels::by_name,
    http::{Client, HttpClients, NoClient},
};
use paperplane_core::{
    address::Address,
    channel::{Capabilities, Channel},
    envelope::{Envelope, Source},
    event::MailHead,
    ids::{BlobId, ConversationId, EventId, MessageId},
    limits::FILE_PASS_MS,
    naming::NamingKey,
    recorder::Recorder,
    talk::mail_thread,
    topic::Topic,
    wire,
};
use paperplane_log::{EventLog, LogError};
use paperplane_store::{Arrival, FoldContext, InboxRecord, StaffNotice, Store, StoreError, Wanted};
use std::sync::Arc;
use tokio::{
    sync::{Mutex, Notify, broadcast, watch},
    time::Instant,
};
use url::Url;

/// A file that is wanted here: somebody looks at it, or a message waits for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WantedFile {
    pub blob: BlobId,
    /// The conversation that is drawn anew once it is here.
    pub conversation: ConversationId,
}

pub(crate) struct NodeContext {
    pub config: NodeConfig,
    pub host: Arc<dyn Host>,
    pub store: Store,
    pub blobs: Arc<Blobs>,
    /// The size of the files, as it was counted last.
    pub blob_usage: Mutex<Option<(Instant, BlobUsage)>>,
    /// Files that other nodes send to this one.
    pub uploads: Uploads,
    pub files_wanted: Queue<WantedFile>,
    /// A file was kept here that waits to be passed on.
    pub files_grew: Notify,
    /// Counts files that other nodes have sent here.
    pub file_arrived: watch::Sender<u64>,
    /// Counts wanted files that have come here.
    pub file_fetched: watch::Sender<u64>,
    pub log: Arc<dyn EventLog>,
    pub log_view: LogView,
    /// HTTP clients for requests to providers.
    pub http: Arc<dyn HttpClients>,
    pub source: Source,
    pub naming: NamingKey,
    pub workspace_key: String,
    /// The token of the nodes of this workspace.
    pub node_token: String,
    pub channel_partition_count: i32,
    pub folding: Folding,
    pub pulse: Arc<Pulse>,
    pub pushes: broadcast::Sender<Push>,
    pub arrivals: broadcast::Sender<Arrival>,
    pub staff_notices: broadcast::Sender<StaffNotice>,
    pub outbox_grew: Notify,
    pub fetch_again: Queue<Wanted>,
    /// Somebody looks at the templates: each account lists them anew.
    pub templates_wanted: watch::Sender<()>,
    /// The end of a message to a provider with a mailbox is known.
    pub mail_ended: watch::Sender<()>,
    /// Something was given a time that may come before the one that is waited for.
    pub schedules_changed: Notify,
    pub vault: Arc<dyn Vault>,
    /// The channel accounts that the node works with now.
    pub accounts: watch::Sender<Accounts>,
}

impl NodeContext {
    pub(crate) fn accounts(&self) -> Accounts {
        self.accounts.borrow().clone()
    }

    /// Capabilities of a channel through the provider of one of our addresses, also if its account is on another
    /// computer; without an address through the provider of the channel's first inbox.
    pub(crate) async fn capabilities(
        &self,
        channel: Channel,
        ours: Option<&Address>,
    ) -> Result<Capabilities, StoreError> {
        let inboxes = self.store.inboxes().await?;
        Ok(self.capabilities_among(channel, ours, &inboxes))
    }

    /// The same with inboxes that were read before.
    pub(crate) fn capabilities_among(
        &self,
        channel: Channel,
        ours: Option<&Address>,
        inboxes: &[InboxRecord],
    ) -> Capabilities {
        let ours = ours.map(Address::inbox);
        let ours = ours.as_ref();
        let is_it = |inbox: &&InboxRecord| ours.map_or(inbox.channel == channel, |ours| inbox.address == *ours);
        let inbox = inboxes.iter().find(is_it);
        let accounts = self.accounts();
        let here = || match ours {
            Some(ours) => accounts.owner(ours, inboxes),
            None => accounts.starter(channel).map(|(account, _)| account),
        };
        let provider = inbox.and_then(|inbox| by_name(&inbox.provider)).or_else(|| here().map(|one| one.provider));
        let sender = ours.or(inbox.map(|inbox| &inbox.address));
        provider.map_or(channel.capabilities(), |provider| accounts::capabilities(provider, channel, sender))
    }

    /// The head of an answer to their newest mail in a conversation; `None` where they wrote none.
    pub(crate) async fn answering(&self, conversation: ConversationId) -> Result<Option<Box<MailHead>>, StoreError> {
        let Some(theirs) = self.store.newest_mail(conversation).await? else { return Ok(None) };
        let (mut answer, inboxes) = (mail_thread::answer(&theirs), self.store.inboxes().await?);
        // Who wants answers at our own address has them there.
        answer.to.retain(|one| Address::email(&one.address).is_some_and(|address| !self.is_ours(&address, &inboxes)));
        Ok(Some(Box::new(answer)))
    }

    /// True for an address of ours, with or without the name of a thread.
    pub(crate) fn is_ours(&self, address: &Address, inboxes: &[InboxRecord]) -> bool {
        let inbox = address.inbox();
        inboxes.iter().any(|one| one.address == inbox)
            || self.accounts().iter().any(|one| one.account.addresses.contains(&inbox))
    }

    /// True if this node requests messages by itself, for schedules and cases: it holds an account, or is alone on the log.
    pub(crate) fn requests_messages(&self) -> bool {
        !self.accounts().is_empty() || matches!(self.log_view, LogView::Solo { .. })
    }

    /// Makes requests to a provider, as patient as the settings say.
    pub(crate) fn client(&self) -> Result<Client, NoClient> {
        self.http.client(self.config.timing.provider_timeout)
    }

    /// Keeps a secret that the provider of an account gave instead of one of its own, where it gave one.
    pub(crate) fn keep_renewed(&self, one: &ChannelAccount) {
        let Some(renewed) = one.provider.renewed(&one.account) else { return };
        if let Err(error) = setup::keep_renewed(self.vault.as_ref(), renewed) {
            tracing::warn!(%error, "A renewed secret of an account could not be kept");
        }
    }

    /// A client for addresses that others name, on the open internet alone.
    pub(crate) fn file_client(&self) -> Result<Client, NoClient> {
        self.http.file_client(self.config.timing.provider_timeout)
    }

    /// True if there are other nodes whose files may be wanted here.
    pub(crate) fn shares_files(&self) -> bool {
        self.blobs.is_shared() || matches!(self.log_view, LogView::Kafka { .. })
    }

    pub(crate) fn recorder(&self) -> Recorder<'_> {
        Recorder { source: self.source, naming: &self.naming, now: self.host.now() }
    }

    pub(crate) fn new_event_id(&self) -> EventId {
        host::new_event_id(self.host.as_ref())
    }

    pub(crate) fn new_message_id(&self) -> MessageId {
        MessageId::new(self.host.now(), self.ten_random())
    }

    pub(crate) fn ten_random(&self) -> [u8; 10] {
        host::ten_random(self.host.as_ref())
    }

    /// `reports_news`: somebody subscribes to what arrives.
    pub(crate) fn fold_context(&self, reports_news: bool) -> FoldContext {
        FoldContext {
            workspace: self.source.workspace,
            naming: self.naming.clone(),
            plain_records: self.config.plain_records,
            reports_news,
        }
    }

    /// Appends envelopes; returns when they are durable.
    pub(crate) async fn append(&self, envelopes: Vec<Envelope>) -> Result<(), LogError> {
        let records = envelopes.iter().map(wire::encode).collect();
        self.log.append(records, self.channel_partition_count).await
    }

    /// Sends the windows the answers that became stale.
    pub(crate) fn changed(&self, stale: Vec<Stale>) {
        if !stale.is_empty() {
            // No window listening is fine.
            let _ = self.pushes.send(Push::Changed { stale });
        }
    }

    /// Returns when the replica has read everything that the log holds.
    pub(crate) async fn caught_up(&self) {
        let mut folded = self.folding.subscribe();
        while !self.pulse.is_caught_up() {
            folded.changed().await;
        }
    }

    /// True if the replica is recent enough to send by: it has reached the end of the log, and the log answers.
    pub(crate) async fn keeps_up(&self) -> bool {
        if !self.pulse.is_caught_up() {
            return false;
        }
        !self.pulse.may_lag(self.host.now()) || self.has_read_everything().await
    }

    async fn has_read_everything(&self) -> bool {
        let before = self.host.now();
        let (Ok(ends), Ok(checkpoint)) = (self.log.ends(&Topic::followed()).await, self.store.checkpoint().await)
        else {
            return false;
        };
        let done = ends.into_iter().all(|(place, end)| checkpoint.next(place) >= end);
        if done {
            self.pulse.knows_until(before);
        }
        done
    }

    /// The address at which an account's provider fetches a file, good for an hour; `None` without a public address.
    pub(crate) fn handed_out(&self, account: &ChannelAccount, blob: BlobId) -> Option<Url> {
        let mut url = account.account.public_url.as_ref()?.url().clone();
        let pass = self.naming.file_pass(blob, self.host.now().plus_ms(FILE_PASS_MS));
        url.path_segments_mut().ok()?.pop_if_empty().extend(["files", pass.as_str()]);
        Some(url)
    }

    /// The address at which a person unsubscribes from mails that go to many from one of our addresses; `None` without a public
    /// address.
    pub(crate) fn unsubscribe_link(&self, account: &ChannelAccount, person: &Address, ours: &Address) -> Option<Url> {
        let mut url = account.account.public_url.as_ref()?.url().clone();
        let token = self.naming.unsubscribe_token(self.naming.address(person), self.naming.address(&ours.inbox()));
        url.path_segments_mut().ok()?.pop_if_empty().extend(["u", token.as_str()]);
        Some(url)
    }
}
