//! `Desk`: all that a person can ask for, through a window, the REST API or the gate.

mod answers;
pub(crate) mod channels;
mod context;
pub mod files;
mod gate;
mod join_code;
mod later;
mod news;
mod people;
pub(crate) mod reread;
mod triage;
mod writing;

pub(crate) use context::NodeContext;

use crate::{NodeConfig, health::Health};
use paperplane_bridge::{
    Ask, Cause, Stale, Trouble,
    stale::{Push, Show},
    view::workspace::LogView,
};
use paperplane_core::{
    envelope::{Envelope, Source},
    ids::{ConversationId, MessageId},
    naming::NamingKey,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tokio::sync::broadcast;

/// All that can be asked of a node.
pub struct Desk {
    node: Arc<NodeContext>,
    /// The furthest message that was marked as seen here, so that looking twice writes once.
    seen: Mutex<BTreeMap<ConversationId, MessageId>>,
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
        self.answer(ask).await
    }

    /// What windows are told without asking. Who lags should take everything for stale.
    pub fn pushes(&self) -> broadcast::Receiver<Push> {
        self.node.pushes.subscribe()
    }

    /// Tells the windows to show a conversation: its notification was clicked.
    pub fn show(&self, conversation: ConversationId) {
        // No window listening: then there is nothing to show it in.
        let _ = self.node.pushes.send(Push::Show(Show { conversation }));
    }

    /// The settings this node runs with.
    pub fn config(&self) -> &NodeConfig {
        &self.node.config
    }

    /// How the node is.
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
            delivers: self.node.twilio().is_some(),
        }
    }

    /// Something a person should know, shown until the next start.
    pub fn notice(&self, cause: impl Into<Cause>) {
        self.node.pulse.notice(cause);
        self.node.changed(vec![Stale::Health]);
    }

    /// The workspace key as `PAPERPLANE_WORKSPACE_KEY` takes it: for the person at this computer only.
    pub fn workspace_key(&self) -> &str {
        &self.node.workspace_key
    }

    /// Appends envelopes as they are (a demo's history, a copied log).
    ///
    /// # Errors
    /// Where the log did not acknowledge; append the same again.
    pub async fn append(&self, envelopes: Vec<Envelope>) -> Result<(), Trouble> {
        self.node.append(envelopes).await.map_err(|error| writing::not_recorded(&error))
    }

    /// Whose log it is, and which device writes.
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
}
