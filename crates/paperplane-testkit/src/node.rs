//! A whole node in this process, with its gate open: for stories that need a hand on the clock or on the files.

use crate::{clock::Clock, door::Door, people, ports};
use anyhow::Context as _;
use paperplane_bridge::view::workspace::LogView;
use paperplane_connectors::channels::{Secret, twilio::TwilioAccount};
use paperplane_core::address::Address;
use paperplane_engine::{Desk, FileVault, Host as _, Node, NodeConfig, NodeParts, Vault as _};
use paperplane_log::{EventLog, LocalLog};
use paperplane_relay::{Gate, GateConfig};
use paperplane_store::{DbKey, Disk, Job, Moment, Room, Store};
use std::{net::SocketAddr, path::Path, sync::Arc, time::Duration};
use tempfile::TempDir;
use url::Url;

/// The token of the desk's page.
const DESK_TOKEN: &str = "rehearsal-desk-token-0000000000000000000000000000000000";

/// A disk on which each change takes a while.
struct SlowDisk(Duration);

impl Disk for SlowDisk {
    fn before(&self, job: Job) -> Moment<'_, Room> {
        Box::pin(async move {
            if job == Job::Write {
                tokio::time::sleep(self.0).await;
            }
            Room::Enough
        })
    }

    fn after(&self, _: Job) -> Moment<'_, ()> {
        Box::pin(async {})
    }
}

/// A node on a data folder of its own. It can be closed and opened again.
pub struct LocalNode {
    config: NodeConfig,
    clock: Arc<Clock>,
    address: SocketAddr,
    open: Option<(Node, Gate)>,
    // Dropped last: its files.
    _folder: TempDir,
}

impl LocalNode {
    /// A solo node with an empty folder and no account, not open yet.
    ///
    /// # Errors
    /// If no folder or port is to be had.
    pub fn new() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut config = NodeConfig::solo(folder.path().join("data"));
        // Nobody listens there: no domain is asked for its mail servers.
        config
            .api_bases
            .insert(paperplane_connectors::channels::mail::NAME.to_owned(), Url::parse("http://127.0.0.1:1")?);
        Ok(Self { config, clock: Arc::default(), address: ports::free_address()?, open: None, _folder: folder })
    }

    /// Sets up the account at the pretend provider `api`, with the gate as the public address, before it is opened.
    pub fn connect(&mut self, api: &Url) {
        let account = TwilioAccount {
            account_sid: people::ACCOUNT_SID.into(),
            auth_token: Secret::new(people::AUTH_TOKEN),
            shared_keys: None,
            numbers: vec![Address::whatsapp(format!("whatsapp:{}", people::AGENCY_NUMBER))],
            service: None,
            api_base: api.clone(),
        };
        self.config.accounts = vec![account.into()];
        self.config.public_url = Some(self.base().into());
        self.config.timing.attempt_deadline = Duration::from_secs(5);
        self.config.timing.provider_timeout = Duration::from_secs(5);
    }

    /// The settings, to be changed before it is opened.
    pub fn config(&mut self) -> &mut NodeConfig {
        &mut self.config
    }

    /// Its clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The address at which its gate listens.
    pub fn base(&self) -> Url {
        ports::web_address(self.address)
    }

    /// The folder of its files.
    pub fn data_folder(&self) -> &Path {
        &self.config.data_dir
    }

    /// Opens node and gate, and waits until the replica has read everything.
    ///
    /// # Errors
    /// The errors of opening a node.
    pub async fn open(&mut self) -> anyhow::Result<()> {
        let host = Arc::clone(&self.clock);
        let vault = Arc::new(FileVault::new(&self.config.data_dir));
        let node = Node::open(self.config.clone(), host, vault).await?;
        node.desk.caught_up().await;
        self.open_gate(node).await
    }

    /// Opens node and gate while the replica still reads what happened meanwhile, on a disk on which each change takes so
    /// long. The node was open before.
    ///
    /// # Errors
    /// The errors of opening a node.
    pub async fn open_behind(&mut self, change_takes: Duration) -> anyhow::Result<()> {
        let store =
            Store::open_on(Arc::new(SlowDisk(change_takes)), self.data_folder(), &DbKey::new(self.database_key()?))?;
        self.open_parts(store, Arc::new(self.local_log()?)).await
    }

    /// Opens node and gate on this log, also where it does not answer, and does not wait until anything is read. The node
    /// was open before.
    ///
    /// # Errors
    /// The errors of opening a node.
    pub async fn open_on(&mut self, log: Arc<dyn EventLog>) -> anyhow::Result<()> {
        let store = Store::open(self.data_folder(), &DbKey::new(self.database_key()?))?;
        self.open_parts(store, log).await
    }

    async fn open_parts(&mut self, store: Store, log: Arc<dyn EventLog>) -> anyhow::Result<()> {
        let parts = NodeParts {
            store,
            log,
            log_view: LogView::Solo { kafka_waits: false },
            http: Arc::new(paperplane_connectors::transport::Internet),
        };
        let vault = Arc::new(FileVault::new(self.data_folder()));
        let node = Node::open_on(parts, self.config.clone(), Arc::clone(&self.clock) as _, vault).await?;
        self.open_gate(node).await
    }

    /// The key of the databases. The node was open before.
    ///
    /// # Errors
    /// If there is none.
    pub fn database_key(&self) -> anyhow::Result<[u8; 32]> {
        let key = FileVault::new(self.data_folder()).get("database-key")?.context("the node was never open")?;
        key.try_into().ok().context("a key of a wrong length")
    }

    /// The log of the node, which is closed and was open before.
    ///
    /// # Errors
    /// The errors of opening a log.
    pub fn local_log(&self) -> anyhow::Result<LocalLog> {
        let now = Arc::clone(&self.clock);
        Ok(LocalLog::open(&self.data_folder().join("log.db"), self.database_key()?, Arc::new(move || now.now()))?)
    }

    async fn open_gate(&mut self, node: Node) -> anyhow::Result<()> {
        let gate = Gate::open(self.gate_config(), Arc::clone(&node.desk)).await?;
        self.open = Some((node, gate));
        Ok(())
    }

    fn gate_config(&self) -> GateConfig {
        GateConfig { listen: self.address, desk_token: DESK_TOKEN.into(), team: true }
    }

    /// Closes the gate and ends the node.
    pub async fn close(&mut self) {
        if let Some((node, gate)) = self.open.take() {
            gate.stop().await;
            node.stop().await;
        }
    }

    /// All that can be asked for, without the gate.
    ///
    /// # Errors
    /// If the node is closed.
    pub fn desk(&self) -> anyhow::Result<&Arc<Desk>> {
        Ok(&self.open.as_ref().context("the node is closed")?.0.desk)
    }

    /// The door of its desk.
    ///
    /// # Errors
    /// If no HTTP client can be made.
    pub fn door(&self) -> anyhow::Result<Door> {
        Door::new(self.base(), DESK_TOKEN)
    }
}
