//! Opening the house: files, log, founding, then the loops.

use crate::{
    alarms::Alarms,
    complete::Checker,
    config::{LogChoice, NodeConfig},
    delivery::Delivery,
    desk::{Desk, NodeContext, reread::Reread},
    folding::Folding,
    founding::{Founded, Founding},
    health::Pulse,
    host::Host,
    loops::Loops,
    media::{FetchAgain, Fetching},
    poll::Poller,
    projector::Projector,
    secrets,
    setup::{self, Setup},
    templates::TemplateKeeper,
    uplink::Uplink,
    vault::{Vault, VaultError},
};
use paperplane_bridge::view::workspace::LogView;
use paperplane_connectors::{channels::twilio::TwilioAccount, http::HttpClients, transport::Internet};
use paperplane_core::topic::Topic;
use paperplane_log::{EventLog, KafkaLog, LocalLog, LogError};
use paperplane_store::{BlobError, Blobs, DbKey, Store, StoreError};
use std::{path::Path, sync::Arc, time::Duration};
use tokio::sync::{broadcast, watch};
use tokio_util::sync::CancellationToken;

/// How long a stopping node waits for a hand-over that is in the air; later it is reconciled at the next start.
const LANDS_WITHIN: Duration = Duration::from_secs(8);

/// Why the house does not open. Each sentence says what the person can do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The data folder cannot be made or read.
    #[error("the data folder cannot be used: {0}")]
    Folder(std::io::Error),
    /// A key is missing or cannot be kept.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The databases do not open.
    #[error(transparent)]
    Databases(#[from] paperplane_store::OpenError),
    /// The folder of files cannot be used.
    #[error(transparent)]
    Blobs(#[from] BlobError),
    /// The databases opened and then failed.
    #[error("the database of this computer failed: {0}")]
    Store(#[from] StoreError),
    /// The log does not answer and was never read before.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The log holds something else than a workspace.
    #[error(
        "the topic `workspace` does not begin as a workspace does: set PAPERPLANE_TOPIC_PREFIX to use names of your own"
    )]
    NotOurLog,
    /// The log was founded by a newer version.
    #[error("this workspace was made by a newer PaperPlane: please update")]
    NewerLog,
    /// The log is founded and this node has no key for it.
    #[error(
        "this log belongs to a workspace already: set PAPERPLANE_WORKSPACE_KEY to its key (a node that is in it shows it with `paperplane-relay --data DIR --show-workspace-key`)"
    )]
    NoWorkspaceKey,
    /// The log is founded with another key.
    #[error(
        "the workspace key does not fit this log: nothing was read; check PAPERPLANE_WORKSPACE_KEY and KAFKA_BOOTSTRAP_SERVERS"
    )]
    WrongWorkspaceKey,
    /// The data folder belongs to another workspace.
    #[error("this data folder belongs to another workspace: choose another folder with --data")]
    OtherWorkspace,
    /// The log was there and is empty now.
    #[error(
        "the log is empty although this computer has read from it: was it deleted? nothing was changed here; restore it, or choose another folder with --data"
    )]
    LogEmptied,
    /// The folder follows Kafka and no Kafka is set.
    #[error(
        "this data folder follows Kafka: set KAFKA_BOOTSTRAP_SERVERS as before, or choose another folder with --data"
    )]
    KafkaNotSet,
}

/// What a node stands on: its databases, the log that it shares, and the ways to providers.
pub struct NodeParts {
    /// The databases of this device.
    pub store: Store,
    /// The log.
    pub log: Arc<dyn EventLog>,
    /// What the windows say of the log.
    pub log_view: LogView,
    /// How providers are reached.
    pub http: Arc<dyn HttpClients>,
}

/// What a node keeps on this device beside its databases.
struct LocalParts {
    blobs: Blobs,
    vault: Arc<dyn Vault>,
    setup: Setup,
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

    /// Opens the house on parts that is there already, settles whose log it is, and starts the loops.
    ///
    /// # Errors
    /// As [`Node::open`].
    pub async fn open_on(
        parts: NodeParts,
        config: NodeConfig,
        host: Arc<dyn Host>,
        vault: Arc<dyn Vault>,
    ) -> Result<Self, OpenError> {
        let blobs = Blobs::open(&config.data_dir)?;
        let founding = Founding {
            config: &config,
            host: host.as_ref(),
            vault: vault.as_ref(),
            log: parts.log.as_ref(),
            store: &parts.store,
        };
        let founded = founding.settle().await?;
        let setup = setup::begin(&config, vault.as_ref())?;
        Ok(Self::start(parts, config, host, LocalParts { blobs, vault, setup }, founded))
    }

    fn start(parts: NodeParts, config: NodeConfig, host: Arc<dyn Host>, local: LocalParts, founded: Founded) -> Self {
        let NodeParts { store, log, log_view, http } = parts;
        let LocalParts { blobs, vault, setup } = local;
        let pulse = Arc::new(Pulse::default());
        for notice in config.notices.iter().chain(&founded.notices) {
            pulse.notice(notice.clone());
        }
        let node = Arc::new(NodeContext {
            config,
            host,
            store,
            blobs,
            log,
            log_view,
            http,
            source: founded.source,
            naming: founded.secret.naming(),
            workspace_key: founded.secret.to_hex(),
            channel_partition_count: founded.channel_partition_count,
            folding: Folding::default(),
            pulse,
            pushes: broadcast::Sender::new(256),
            arrivals: broadcast::Sender::new(256),
            staff_notices: broadcast::Sender::new(64),
            outbox_grew: tokio::sync::Notify::new(),
            fetch_again: FetchAgain::default(),
            templates_wanted: tokio::sync::Notify::new(),
            alarms_changed: tokio::sync::Notify::new(),
            vault,
            setup: watch::Sender::new(setup),
        });
        let (mut workers, mut following) = (Loops::new(&node), Loops::new(&node));
        following.begin("projector", |node, stop| Projector::new(node).run(stop));
        following.begin("uplink", |node, stop| Uplink::new(node).run(stop));
        if node.config.runs_workers {
            following.begin("alarms", |node, stop| Alarms::new(node).run(stop));
            workers.begin("workers", run_workers);
        }
        Self { desk: Arc::new(Desk::new(node)), workers, following }
    }

    /// Opens the house for reading history again and nothing else: nothing is sent, fetched or served meanwhile.
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

/// Carries for the account that is set up, and anew for each that takes its place.
async fn run_workers(node: Arc<NodeContext>, stop: CancellationToken) {
    let mut setups = node.setup.subscribe();
    loop {
        let setup = setups.borrow_and_update().clone();
        let loops = start_workers(&node, setup);
        let changed = tokio::select! {
            biased;
            () = stop.cancelled() => false,
            changed = setups.changed() => changed.is_ok(),
        };
        loops.end(LANDS_WITHIN).await;
        if !changed {
            return;
        }
    }
}

fn start_workers(node: &Arc<NodeContext>, setup: Setup) -> Loops {
    let mut loops = Loops::new(node);
    let Some(account) = setup.twilio else {
        return loops;
    };
    loops.begin_for("delivery", &account, |node, account, stop| Delivery::new(node, account).run(stop));
    loops.begin_for("files", &account, fetch);
    loops.begin_for("checks", &account, |node, account, stop| Checker::new(node, account).run(stop));
    loops.begin_for("templates", &account, |node, account, stop| TemplateKeeper::new(node, account).run(stop));
    if setup.public_url.is_none() {
        loops.begin_for("list", &account, |node, account, stop| Poller::new(node, account).run(stop));
    }
    loops
}

async fn fetch(node: Arc<NodeContext>, account: TwilioAccount, stop: CancellationToken) {
    if let Some(fetching) = Fetching::new(node, account) {
        fetching.run(stop).await;
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

/// All topics that a replica follows.
pub(crate) fn followed() -> Vec<Topic> {
    Topic::followed()
}
