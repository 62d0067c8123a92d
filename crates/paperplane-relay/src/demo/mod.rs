//! An invented agency with a pretend phone: the whole of PaperPlane without any account.
//!
//! Nothing of it leaves this computer: settings from outside are not read, all numbers are reserved for fiction, and
//! the provider is a pretended one on a port of its own. The history is written by a node that has no account and so
//! cannot send; the node that the visitor meets is opened after it.

mod dice;
mod folder;
mod people;
mod phones;
mod plan;
mod record;
mod talk;
mod triage;

pub use folder::FolderError;

use crate::gate::{BoundListener, Gate, GateError};
use paperplane_bridge::{
    Ask, Code, Question, Trouble,
    ask::{GetHome, Introduce},
};
use paperplane_connectors::channels::twilio::TwilioAccount;
use paperplane_core::{ids::MemberId, time::Timestamp};
use paperplane_engine::{Desk, FileVault, Host, Node, NodeConfig, OpenError, Vault, config::new_token};
use paperplane_phone::Started;
use people::{AGENCY, ALLEN, COLLEAGUES};
use phones::Pretended;
use plan::Said;
use record::Scribe;
use std::{net::SocketAddr, path::Path, sync::Arc};
use url::Url;

/// How much of the history is appended at once, in events.
const CHUNK: usize = 500;
/// When the agency began, in milliseconds before now.
const BEGAN_BEFORE: i64 = 120 * 24 * 60 * 60 * 1000;

/// Why a demo does not open. Each sentence says what the person can do.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The folder is somebody's.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The port is somebody's.
    #[error(transparent)]
    Gate(#[from] GateError),
    /// The gate's address cannot be written.
    #[error("the demo's address cannot be written: {0}")]
    Address(#[from] url::ParseError),
    /// The node does not open.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The pretend provider does not start.
    #[error("the pretend phone could not be started: {0}")]
    Provider(String),
    /// The history cannot be written.
    #[error("the demo's history could not be written: {0}")]
    History(Trouble),
}

/// A running demo.
pub struct Demo {
    /// The node of the invented agency.
    pub node: Node,
    /// Its gate, with the pretend phones under `/phone`.
    pub gate: Gate,
    /// Opens the desk's page.
    pub desk_token: String,
    provider: Started,
}

impl Demo {
    /// Closes everything: first who brings in, then who carries on.
    pub async fn close(self) {
        self.gate.stop().await;
        self.node.stop().await;
        self.provider.stop().await;
    }
}

/// Opens a demo in a folder of its own, which is emptied first, with its gate at `listen`.
///
/// # Errors
/// [`DemoError`], in words for a person.
pub async fn open(data_dir: &Path, listen: SocketAddr, host: Arc<dyn Host>) -> Result<Demo, DemoError> {
    let listener = BoundListener::take(listen).await?;
    folder::empty(data_dir)?;
    let here = local_url(listener.address)?;
    let history = plan::history(host.now());
    let Pretended { started: provider, account } = phones::start(&here, &history, &host).await?;
    let vault: Arc<dyn Vault> = Arc::new(FileVault::new(data_dir));
    let mut config = NodeConfig::solo(data_dir.to_owned());
    write_history(config.clone(), &account, history, &host, &vault).await?;

    let desk_token = new_token(host.as_ref());
    config.phone = Some(format!("{here}desk/enter?token={desk_token}&to=phone"));
    config.public_url = Some(here);
    config.accounts = vec![account.into()];
    let node = Node::open(config, host, vault).await?;
    let page = provider.phone.page();
    let gate = Gate::open_at(listener, desk_token.clone(), false, Arc::clone(&node.desk), Some(page));
    Ok(Demo { node, gate, desk_token, provider })
}

/// The address of this computer at which something listens.
fn local_url(address: SocketAddr) -> Result<Url, url::ParseError> {
    Url::parse(&format!("http://127.0.0.1:{}/", address.port()))
}

/// Writes the history with a node that cannot send, and closes that node.
async fn write_history(
    config: NodeConfig,
    account: &TwilioAccount,
    history: Vec<Said>,
    host: &Arc<dyn Host>,
    vault: &Arc<dyn Vault>,
) -> Result<(), DemoError> {
    let node = Node::open(config, Arc::clone(host), Arc::clone(vault)).await?;
    let written = seed(&node.desk, account, history, host.now()).await;
    node.stop().await;
    written.map_err(DemoError::History)
}

async fn seed(desk: &Desk, account: &TwilioAccount, history: Vec<Said>, now: Timestamp) -> Result<(), Trouble> {
    let me = introduce(desk).await?;
    let mut scribe = Scribe::new(desk.source(), desk.naming(), account, me, now);
    let began = now.plus_ms(-BEGAN_BEFORE);
    scribe.inbox(began);
    for (name, language) in COLLEAGUES {
        scribe.colleague(began, name, language);
    }
    let mut events = scribe.write(history).into_iter().peekable();
    while events.peek().is_some() {
        desk.append(events.by_ref().take(CHUNK).collect()).await?;
    }
    Ok(())
}

/// Allen sits at the demo's desk.
async fn introduce(desk: &Desk) -> Result<MemberId, Trouble> {
    ask(desk, Introduce { my_name: ALLEN.to_owned(), agency_name: AGENCY.to_owned() }).await?;
    let home = ask(desk, GetHome {}).await?;
    home.me.map(|me| me.id).ok_or_else(|| Trouble::new(Code::Internal, "Nobody sits at the desk."))
}

async fn ask<Q: Question>(desk: &Desk, question: Q) -> Result<Q::Answer, Trouble> {
    let ask: Ask = paperplane_bridge::Ask::from(question);
    let answer = desk.ask(ask).await?;
    serde_json::from_value(answer).map_err(|_| Trouble::new(Code::Internal, "An answer could not be read."))
}
