//! An invented agency with a pretend phone: the whole of PaperPlane without any account.
//!
//! Nothing of it leaves this computer: settings from outside are not read, all numbers are reserved for fiction, and
//! the provider is a pretended one on a port of its own. The history is written by a node that has no account and so
//! cannot send; the node that the visitor meets is opened after it.

mod cases;
mod contacts;
mod dice;
mod error;
mod folder;
mod history;
mod library;
mod outreach;
mod people;
mod phones;
mod scribe;
mod talk;
mod workspace;

pub use error::DemoError;
pub use folder::FolderError;

use crate::gate::{BoundListener, Gate};
use paperplane_bridge::{
    Ask, Code, Question, Trouble,
    ask::{GetHome, Introduce},
};
use paperplane_connectors::channels::twilio::TwilioAccount;
use paperplane_core::{ids::MemberId, time::Timestamp};
use paperplane_engine::{Desk, FileVault, Host, Node, NodeConfig, Vault, config::new_token};
use paperplane_phone::Started;
use people::{AGENCY, ALLEN};
use phones::{Pretended, local_url};
use scribe::Scribe;
use std::{net::SocketAddr, path::Path, sync::Arc};
use talk::Said;

/// Events in one append while the history is written.
const CHUNK: usize = 500;
/// Age of the agency, in milliseconds.
const BEGAN_BEFORE: i64 = 120 * 24 * 60 * 60 * 1000;

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
    /// Closes everything: first the gate, then the node and the provider.
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
    let history = talk::history(host.now());
    let Pretended { started: provider, account } = phones::start(&here, &history, &host).await?;
    let vault: Arc<dyn Vault> = Arc::new(FileVault::new(data_dir));
    let mut config = NodeConfig::solo(data_dir.to_owned());
    write_history(config.clone(), &account, history, &host, &vault).await?;

    let desk_token = new_token(host.as_ref());
    config.phone = Some(format!("{here}desk/enter?token={desk_token}&to=phone"));
    config.public_url = Some(here.into());
    config.accounts = vec![account.into()];
    let node = Node::open(config, host, vault).await?;
    let page = provider.phone.page();
    let gate = Gate::open_at(listener, desk_token.clone(), false, Arc::clone(&node.desk), Some(page));
    Ok(Demo { node, gate, desk_token, provider })
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
    let scribe = Scribe::new(desk.source(), desk.naming(), account, me, now);
    let mut events = history::envelopes(scribe, &history, now.plus_ms(-BEGAN_BEFORE)).into_iter().peekable();
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
