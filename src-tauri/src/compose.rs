//! The parts of a desk on this computer, put together: settings, keys, node, gate.

use crate::{args::Args, keychain};
use anyhow::Context;
use paperplane_bridge::{
    Ask, WorkspaceCause,
    ask::GetHome,
    view::workspace::{Home, LogView},
};
use paperplane_engine::{Desk, Host, Node, NodeConfig, SystemHost, Vault, config::new_token, environment};
use paperplane_relay::{
    Gate, GateConfig,
    demo::{self, Demo},
};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::Arc,
};

/// The name under which the vault keeps the token of the gate's own desk page.
const DESK_TOKEN: &str = "desk-token";

/// A running desk with all that belongs to it.
pub enum RunningDesk {
    /// An agency's own.
    Real {
        /// The node of the agency.
        node: Node,
        /// The gate, where messages come in here.
        gate: Option<Gate>,
    },
    /// An invented agency.
    Demo(Demo),
}

impl RunningDesk {
    /// Opens everything, in the order in which one part needs another.
    pub async fn open(args: &Args, data: &Path) -> anyhow::Result<Self> {
        let host: Arc<dyn Host> = Arc::new(SystemHost);
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
        if args.demo {
            return Ok(Self::Demo(demo::open(data, listen, host).await?));
        }
        let config = NodeConfig::read(data.to_owned(), &environment(data, false));
        let vault = keychain::vault(data, host.as_ref()).await?;
        let node = Node::open(config, Arc::clone(&host), Arc::clone(&vault)).await?;
        let token = desk_token(vault.as_ref(), host.as_ref())?;
        let gate = open_gate(&node.desk, listen, token).await?;
        Ok(Self::Real { node, gate })
    }

    /// The desk that answers questions.
    pub fn desk(&self) -> Arc<Desk> {
        match self {
            Self::Real { node, .. } => Arc::clone(&node.desk),
            Self::Demo(demo) => Arc::clone(&demo.node.desk),
        }
    }

    /// One line for whoever started this: the log in use, and where the gate is.
    pub fn start_line(&self) -> String {
        let log = self.desk().health().log;
        let gate = match self {
            Self::Real { gate, .. } => gate.as_ref(),
            Self::Demo(demo) => Some(&demo.gate),
        };
        match gate {
            Some(gate) => format!("PaperPlane is open. Log: {log}. Gate: http://{}", gate.address()),
            None => format!("PaperPlane is open. Log: {log}. No gate on this computer."),
        }
    }

    /// Closes everything: first the gate, then the node.
    pub async fn close(self) {
        match self {
            Self::Real { node, gate } => {
                if let Some(gate) = gate {
                    gate.stop().await;
                }
                node.stop().await;
            }
            Self::Demo(demo) => demo.close().await,
        }
    }
}

/// Opens the gate where this desk takes in messages itself: alone on its log, or holding a provider's account.
async fn open_gate(desk: &Arc<Desk>, listen: SocketAddr, desk_token: String) -> anyhow::Result<Option<Gate>> {
    let team = is_team(desk).await?;
    if team && desk.accounts().is_empty() {
        return Ok(None);
    }
    match Gate::open(GateConfig { listen, desk_token, team }, Arc::clone(desk)).await {
        Ok(gate) => Ok(Some(gate)),
        Err(error) => {
            tracing::warn!(%error, "The gate did not open");
            desk.notice(WorkspaceCause::GateShut { error: error.to_string() });
            Ok(None)
        }
    }
}

/// Returns true if several computers share the log.
async fn is_team(desk: &Desk) -> anyhow::Result<bool> {
    let home: Home = serde_json::from_value(desk.ask(Ask::from(GetHome {})).await?)?;
    Ok(matches!(home.log, LogView::Kafka { .. }))
}

/// The token of the gate's desk page: made once, so that a bookmark keeps working.
fn desk_token(vault: &dyn Vault, host: &dyn Host) -> anyhow::Result<String> {
    if let Some(kept) = vault.get(DESK_TOKEN)? {
        return String::from_utf8(kept).context("the token of the desk's page is damaged");
    }
    let token = new_token(host);
    vault.put(DESK_TOKEN, token.as_bytes())?;
    Ok(token)
}
