//! Opens a node: files, log, founding, then its loops.

use super::{
    accounts::Accounts,
    config::{LogChoice, NodeConfig},
    context::NodeContext,
    error::OpenError,
    files,
    founding::{Founded, Founding},
    health::Pulse,
    host::Host,
    loops::{LANDS_WITHIN, Loops},
    queue::Queue,
    secrets, setup,
    vault::Vault,
};
use crate::{
    desk::Desk,
    log::{folding::Folding, projector::Projector, refold, uplink::Uplink},
    talk::reread::Reread,
    workers,
};
use paperplane_blobs::{Blobs, Uploads};
use paperplane_bridge::view::workspace::LogView;
use paperplane_connectors::{http::HttpClients, transport::Internet};
use paperplane_log::{EventLog, KafkaLog, LocalLog, LogError};
use paperplane_store::{DbKey, Store};
use std::{path::Path, sync::Arc, time::Duration};
use tokio::sync::{broadcast, watch};

/// Parts that a node is opened on: its databases, the log that it shares, and HTTP clients for providers.
pub struct NodeParts {
    /// The databases of this device.
    pub store: Store,
    /// The log.
    pub log: Arc<dyn EventLog>,
    /// The log as windows show it.
    pub log_view: LogView,
    /// HTTP clients for requests to providers.
    pub http: Arc<dyn HttpClients>,
}

/// Files, keys and accounts that a node keeps on this device beside its databases.
struct LocalParts {
    blobs: Arc<Blobs>,
    uploads: Uploads,
    vault: Arc<dyn Vault>,
    accounts: Accounts,
}

/// A running node.
pub struct Node {
    /// All that a person can ask for.
    pub desk: Arc<Desk>,
    workers: Loops,
    following: Loops,
}

impl Node {
    /// Opens files and log, settles whose log it is, and starts the loops.
    ///
    /// # Errors
    /// [`OpenError`], in words for a person; nothing has been changed then that would matter later.
    pub async fn open(config: NodeConfig, host: Arc<dyn Host>, vault: Arc<dyn Vault>) -> Result<Self, OpenError> {
        std::fs::create_dir_all(&config.data_dir).map_err(OpenError::Folder)?;
        let databases_exist = ["replica.db", "desk.db", "log.db"].iter().any(|f| config.data_dir.join(f).exists());
        let key = secrets::database_key(vault.as_ref(), host.as_ref(), databases_exist)?;
        let store = Store::open(&config.data_dir, &DbKey::new(key))?;
        let (log, log_view) = open_log(&config, &store, key, &host).await?;
        Self::open_on(NodeParts { store, log, log_view, http: Arc::new(Internet) }, config, host, vault).await
    }

    /// Opens the node on parts that is there already, settles whose log it is, and starts the loops.
    ///
    /// # Errors
    /// As [`Node::open`].
    pub async fn open_on(
        parts: NodeParts,
        config: NodeConfig,
        host: Arc<dyn Host>,
        vault: Arc<dyn Vault>,
    ) -> Result<Self, OpenError> {
        let founding = Founding {
            config: &config,
            host: host.as_ref(),
            vault: vault.as_ref(),
            log: parts.log.as_ref(),
            store: &parts.store,
        };
        let founded = founding.settle().await?;
        let keys = files::Keys { naming: founded.secret.naming(), node_token: founded.secret.node_token() };
        let copied_bytes_max = config.file_copies_bytes_max;
        let http = parts.http.as_ref();
        let blobs = Arc::new(files::open(&config.files, copied_bytes_max, &keys, http, &config.data_dir).await?);
        let uploads = Uploads::open(&config.data_dir, Arc::clone(&blobs))?;
        let accounts = Accounts::new(setup::accounts(&config, vault.as_ref())?);
        Ok(Self::start(parts, config, host, LocalParts { blobs, uploads, vault, accounts }, founded))
    }

    fn start(parts: NodeParts, config: NodeConfig, host: Arc<dyn Host>, local: LocalParts, founded: Founded) -> Self {
        let NodeParts { store, log, log_view, http } = parts;
        let LocalParts { blobs, uploads, vault, accounts } = local;
        let pulse = Arc::new(Pulse::default());
        for notice in config.notices.iter().chain(&founded.notices) {
            pulse.notice(notice.clone());
        }
        let node = Arc::new(NodeContext {
            config,
            host,
            store,
            blobs,
            blob_usage: tokio::sync::Mutex::default(),
            uploads,
            files_wanted: Queue::default(),
            files_grew: tokio::sync::Notify::new(),
            file_arrived: watch::Sender::new(0),
            file_fetched: watch::Sender::new(0),
            log,
            log_view,
            http,
            source: founded.source,
            naming: founded.secret.naming(),
            workspace_key: founded.secret.to_hex(),
            node_token: founded.secret.node_token(),
            channel_partition_count: founded.channel_partition_count,
            folding: Folding::default(),
            pulse,
            pushes: broadcast::Sender::new(256),
            arrivals: broadcast::Sender::new(256),
            staff_notices: broadcast::Sender::new(64),
            outbox_grew: tokio::sync::Notify::new(),
            fetch_again: Queue::default(),
            templates_wanted: watch::Sender::new(()),
            mail_ended: watch::Sender::new(()),
            schedules_changed: tokio::sync::Notify::new(),
            vault,
            accounts: watch::Sender::new(accounts),
        });
        // Zones and spellings are asked for on threads that should not wait for this.
        std::thread::spawn(paperplane_numbers::warm_up);
        node.store.set_context(node.fold_context(false));
        let (mut workers, mut following) = (Loops::new(&node), Loops::new(&node));
        following.begin("projector", |node, stop| Projector::new(node).run(stop));
        following.begin("refold", refold::run);
        following.begin("uplink", |node, stop| Uplink::new(node).run(stop));
        if node.config.runs_workers {
            workers::start(&mut following, &mut workers);
        }
        Self { desk: Arc::new(Desk::new(node)), workers, following }
    }

    /// Opens the node for reading history again and nothing else: nothing is sent, fetched or served meanwhile.
    ///
    /// # Errors
    /// [`OpenError`], or what the log or the account say against it, in words.
    pub async fn reread(
        config: NodeConfig,
        host: Arc<dyn Host>,
        vault: Arc<dyn Vault>,
        write: bool,
    ) -> anyhow::Result<Reread> {
        let node = Self::open(NodeConfig { runs_workers: false, ..config }, host, vault).await?;
        node.desk.caught_up().await;
        let came_to = node.desk.reread(write).await;
        node.stop().await;
        came_to.map_err(|trouble| anyhow::anyhow!(trouble))
    }

    /// Ends all loops and returns when they have ended: first who sends, so that what is in the air can still be
    /// recorded and read back, then who follows.
    pub async fn stop(self) {
        self.workers.end(LANDS_WITHIN + Duration::from_secs(1)).await;
        self.following.end(LANDS_WITHIN).await;
    }
}

async fn open_log(
    config: &NodeConfig,
    store: &Store,
    key: [u8; 32],
    host: &Arc<dyn Host>,
) -> Result<(Arc<dyn EventLog>, LogView), OpenError> {
    let file = config.data_dir.join("log.db");
    let followed_kafka = store.setting("log").await?.as_deref() == Some("kafka");
    match &config.log {
        LogChoice::Kafka(settings) if !file.exists() => {
            store.set_setting("log", "kafka").await?;
            let servers = settings.servers.clone();
            Ok((Arc::new(KafkaLog::connect(settings.clone())?), LogView::Kafka { servers }))
        }
        LogChoice::Solo if followed_kafka => Err(OpenError::KafkaNotSet),
        choice => {
            let kafka_waits = matches!(choice, LogChoice::Kafka(_));
            Ok((Arc::new(open_local(&file, key, host)?), LogView::Solo { kafka_waits }))
        }
    }
}

fn open_local(file: &Path, key: [u8; 32], host: &Arc<dyn Host>) -> Result<LocalLog, LogError> {
    let host = Arc::clone(host);
    LocalLog::open(file, key, Arc::new(move || host.now()))
}
