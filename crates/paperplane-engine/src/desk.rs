//! `Desk`: all that can be asked of a node, through a window, the REST API or a webhook. Each domain answers its own
//! questions in its folder.

use crate::node::{config::NodeConfig, context::NodeContext, health::Health};
use paperplane_blobs::BlobError;
use paperplane_bridge::{
    Ask, Cause, Stale, Trouble, WorkspaceCause, WorkspaceStale,
    stale::{NewMessage, Push, Show},
    view::workspace::{LogView, Me},
};
use paperplane_core::{
    envelope::{Actor, Envelope, Source},
    event::Event,
    ids::{ConversationId, MessageId},
    naming::NamingKey,
};
use paperplane_log::LogError;
use paperplane_store::StoreError;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tokio::sync::{Notify, broadcast};

/// The setting that says who uses this device.
pub(crate) const ME: &str = "me";

/// Wakes the uplink also if the caller has gone: the store keeps the event all the same, and the
/// uplink, which asks the same queue, sees it.
struct NotifyOnDrop<'a>(&'a Notify);

impl Drop for NotifyOnDrop<'_> {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

/// All that can be asked of a node.
pub struct Desk {
    pub(crate) node: Arc<NodeContext>,
    /// The furthest message that was marked as seen here, so that looking twice writes once.
    pub(crate) seen: Mutex<BTreeMap<ConversationId, MessageId>>,
}

impl Desk {
    pub(crate) fn new(node: Arc<NodeContext>) -> Self {
        Self { node, seen: Mutex::default() }
    }

    /// Answers a window. The value is the JSON of the question's own answer type.
    ///
    /// # Errors
    /// A code that the window acts on, and a sentence.
    pub async fn ask(&self, ask: Ask) -> Result<serde_json::Value, Trouble> {
        ask.answer(self).await
    }

    /// Subscribes to the pushes for windows. A receiver that lags takes everything for stale.
    pub fn pushes(&self) -> broadcast::Receiver<Push> {
        self.node.pushes.subscribe()
    }

    /// Makes the windows show a conversation: its notification was clicked.
    pub fn show(&self, wanted: impl Into<Show>) {
        // No window listening: then there is nothing to show it in.
        let _ = self.node.pushes.send(Push::Show(wanted.into()));
    }

    /// Makes the windows begin a new conversation: a link was followed.
    pub fn begin(&self, message: NewMessage) {
        // No window listening: then nobody can write it.
        let _ = self.node.pushes.send(Push::Begin(message));
    }

    /// The settings this node runs with.
    pub fn config(&self) -> &NodeConfig {
        &self.node.config
    }

    /// A snapshot of the node's health.
    pub fn health(&self) -> Health {
        let log = match &self.node.log_view {
            LogView::Solo { kafka_waits: false } => "this computer".to_owned(),
            LogView::Solo { kafka_waits: true } => {
                "this computer, where this agency began. Kafka is set up and not used: \
                 to work with it, start in an empty folder (--data DIR); what is here stays here"
                    .to_owned()
            }
            LogView::Kafka { servers } => format!("Kafka at {servers}"),
        };
        Health {
            view: self.node.pulse.view(),
            log,
            refused_webhooks: self.node.pulse.refused_webhooks(),
            delivers: !self.node.accounts().is_empty(),
        }
    }

    /// Something a person should know, shown until the next start.
    pub fn notice(&self, cause: impl Into<Cause>) {
        self.node.pulse.notice(cause);
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
    }

    /// The workspace key as `PAPERPLANE_WORKSPACE_KEY` takes it: for the person at this computer only.
    pub fn workspace_key(&self) -> &str {
        &self.node.workspace_key
    }

    /// Appends envelopes as they are (a demo's history, a copied log).
    ///
    /// # Errors
    /// If the log did not acknowledge; append the same again.
    pub async fn append(&self, envelopes: Vec<Envelope>) -> Result<(), Trouble> {
        self.node.append(envelopes).await.map_err(|error| not_recorded(&error))
    }

    /// The workspace of the log, and the device that writes.
    pub fn source(&self) -> Source {
        self.node.source
    }

    /// The key that derived ids are made with.
    pub fn naming(&self) -> &NamingKey {
        &self.node.naming
    }

    /// Returns when the replica has read the log up to its end.
    pub async fn caught_up(&self) {
        self.node.caught_up().await;
    }

    pub(crate) async fn write(&self, actor: Actor, event: impl Into<Event>) -> Result<(), Trouble> {
        let envelope = self.node.recorder().workspace(self.node.new_event_id(), actor, event);
        self.put(envelope).await
    }

    /// Keeps an event on this device, draws it, and wakes the uplink.
    pub(crate) async fn put(&self, envelope: Envelope) -> Result<(), Trouble> {
        self.put_all(vec![envelope]).await
    }

    /// Keeps events of one conversation on this device, all or none.
    pub(crate) async fn put_all(&self, envelopes: Vec<Envelope>) -> Result<(), Trouble> {
        let _notify = NotifyOnDrop(&self.node.outbox_grew);
        let stale = self.store().outbox_put_all(envelopes).await.map_err(broken)?;
        self.node.changed(stale);
        Ok(())
    }

    pub(crate) async fn actor(&self) -> Result<Actor, Trouble> {
        let me = self.me().await?;
        me.map(|me| Actor::Member(me.id)).ok_or_else(|| WorkspaceCause::NameFirst.into())
    }

    pub(crate) fn store(&self) -> &paperplane_store::Store {
        &self.node.store
    }

    /// The member of staff at this device; `None` until somebody gave a name.
    pub(crate) async fn me(&self) -> Result<Option<Me>, Trouble> {
        let known = self.store().setting(ME).await.map_err(broken)?;
        Ok(known.and_then(|text| serde_json::from_str(&text).ok()))
    }
}

pub(crate) fn not_recorded(error: &LogError) -> Trouble {
    tracing::warn!(%error, "The log did not acknowledge");
    match error {
        LogError::TooLarge { .. } => WorkspaceCause::TooLarge,
        _ => WorkspaceCause::LogAway,
    }
    .into()
}

pub(crate) fn broken(error: StoreError) -> Trouble {
    if error.is_too_large() {
        return WorkspaceCause::TooLarge.into();
    }
    tracing::error!(%error, "The replica could not be read or written");
    WorkspaceCause::CopyBroken { error: error.to_string() }.into()
}

pub(crate) fn no_file(error: BlobError) -> Trouble {
    tracing::error!(%error, "A file could not be kept or read");
    match error {
        BlobError::Away(_) => WorkspaceCause::FilesAway,
        BlobError::Refused(_) => WorkspaceCause::FilesRefused,
        BlobError::Disk(_) | BlobError::Newer | BlobError::Damaged | BlobError::TooLarge => {
            WorkspaceCause::FileBroken { error: error.to_string() }
        }
    }
    .into()
}
