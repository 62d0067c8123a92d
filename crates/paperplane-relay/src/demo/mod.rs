//! An invented agency with a pretend phone: the whole of PaperPlane without any account.
//!
//! Nothing of it leaves this computer: settings from outside are not read, all numbers are reserved for fiction, and
//! the provider is a pretended one on a port of its own. The history is written by a node that has no account and so
//! cannot send; the node that the visitor meets is opened after it.

mod dice;
mod folder;
mod people;
mod plan;
mod record;
mod talk;

pub use folder::FolderError;

use crate::gate::{Gate, GateError, Place};
use paperplane_bridge::{
    Ask, Code, Question, Trouble,
    ask::{GetHome, Introduce},
};
use paperplane_connectors::channels::twilio::{Secret, TwilioAccount};
use paperplane_core::{address::Address, ids::MemberId, time::Timestamp};
use paperplane_engine::{Desk, FileVault, Host, Node, NodeConfig, OpenError, Vault, config::new_token};
use people::{AGENCY, ALLEN, COLLEAGUES};
use record::{Provider, Scribe};
use std::{net::SocketAddr, path::Path, sync::Arc};
use url::Url;

/// The pretend account. Its token is made anew at each start.
const ACCOUNT_SID: &str = "ACde300000000000000000000000000000";
/// The agency's number: one of Twilio's own test numbers, which reaches nobody.
const NUMBER: &str = "whatsapp:+15005550006";
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
    /// The history cannot be written.
    #[error("the demo's history could not be written: {0}")]
    History(Trouble),
}

/// A running demo.
pub struct Demo {
    /// The node of the invented agency.
    pub node: Node,
    /// Its gate, with the pretend phone under `/phone`.
    pub gate: Gate,
    /// Opens the desk's page.
    pub desk_token: String,
}

impl Demo {
    /// Closes everything: first who brings in, then who carries on.
    pub async fn close(self) {
        self.gate.stop().await;
        self.node.stop().await;
    }
}

/// Opens a demo in a folder of its own, which is emptied first, with its gate at `listen`.
///
/// # Errors
/// [`DemoError`], in words for a person.
pub async fn open(data_dir: &Path, listen: SocketAddr, host: Arc<dyn Host>) -> Result<Demo, DemoError> {
    let place = Place::take(listen).await?;
    folder::empty(data_dir)?;
    let vault: Arc<dyn Vault> = Arc::new(FileVault::new(data_dir));
    let desk_token = new_token(host.as_ref());
    let account = account(host.as_ref(), local_url(place.address)?);
    let past = NodeConfig::solo(data_dir.to_owned());
    write_history(past, &account, &host, &vault).await?;

    let here = local_url(place.address)?;
    let mut config = NodeConfig::solo(data_dir.to_owned());
    config.phone = Some(format!("{here}desk/enter?token={desk_token}&to=phone"));
    config.public_url = Some(here);
    config.twilio = Some(account);
    let node = Node::open(config, host, vault).await?;
    let gate = Gate::open_at(place, desk_token.clone(), false, Arc::clone(&node.desk), None);
    Ok(Demo { node, gate, desk_token })
}

/// The address of this computer at which something listens.
fn local_url(address: SocketAddr) -> Result<Url, url::ParseError> {
    Url::parse(&format!("http://127.0.0.1:{}/", address.port()))
}

fn account(host: &dyn Host, api_base: Url) -> TwilioAccount {
    TwilioAccount {
        account_sid: ACCOUNT_SID.to_owned(),
        auth_token: Secret::new(new_token(host)),
        number: Address::whatsapp(NUMBER),
        api_base,
    }
}

/// Writes the history with a node that cannot send, and closes that node.
async fn write_history(
    config: NodeConfig,
    account: &TwilioAccount,
    host: &Arc<dyn Host>,
    vault: &Arc<dyn Vault>,
) -> Result<(), DemoError> {
    let node = Node::open(config, Arc::clone(host), Arc::clone(vault)).await?;
    let written = seed(&node.desk, account, host.now()).await;
    node.stop().await;
    written.map_err(DemoError::History)
}

async fn seed(desk: &Desk, account: &TwilioAccount, now: Timestamp) -> Result<(), Trouble> {
    let me = introduce(desk).await?;
    let provider = Provider { account: &account.account_sid, number: &account.number, api_base: &account.api_base };
    let mut scribe = Scribe::new(desk.source(), desk.naming(), provider, me, now);
    let began = now.plus_ms(-BEGAN_BEFORE);
    scribe.inbox(began);
    for (name, language) in COLLEAGUES {
        scribe.colleague(began, name, language);
    }
    let mut events = scribe.write(plan::history(now)).into_iter().peekable();
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
    let ask: Ask = question.into_ask();
    let answer = desk.ask(ask).await?;
    serde_json::from_value(answer).map_err(|_| Trouble::new(Code::Internal, "An answer could not be read."))
}
