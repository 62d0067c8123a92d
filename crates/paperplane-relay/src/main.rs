//! `paperplane-relay`: a whole node without a window, with its gate.

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use paperplane_bridge::{
    Ask,
    ask::GetHome,
    view::workspace::{Home, LogView},
};
use paperplane_connectors::transport;
use paperplane_engine::{Desk, FileVault, Host, Node, NodeConfig, SystemHost, Vault, config::new_token, environment};
use paperplane_relay::{
    Gate, GateConfig,
    demo::{self, Demo},
};
use std::{
    io::{IsTerminal as _, Write as _},
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};
use tracing_subscriber::EnvFilter;

/// The time that closing may take; what is not written by then was never promised to anybody.
const CLOSING_TIME_MAX: Duration = Duration::from_secs(20);

/// A PaperPlane node without a window: takes in webhooks, delivers, answers the REST API and shows the desk by browser.
///
/// Everything else comes from the environment or a file `.env` in the working directory or in DIR:
/// TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_NUMBER, KAFKA_BOOTSTRAP_SERVERS, KAFKA_API_KEY, KAFKA_API_SECRET,
/// PAPERPLANE_PUBLIC_URL, PAPERPLANE_API_TOKEN, PAPERPLANE_WORKSPACE_KEY and others.
#[derive(Parser)]
#[command(name = "paperplane-relay", version)]
struct Args {
    /// The folder in which everything is kept
    #[arg(long, value_name = "DIR")]
    data: PathBuf,

    /// The address at which the gate listens; port 0 takes any that is free
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8000")]
    listen: SocketAddr,

    /// Shows an invented agency with a pretend phone; begins anew each time and touches no account
    #[arg(long)]
    demo: bool,

    /// Prints the key that other nodes of this workspace need as PAPERPLANE_WORKSPACE_KEY, and ends
    #[arg(long, conflicts_with = "demo")]
    show_workspace_key: bool,

    /// A task to do instead of running
    #[command(subcommand)]
    task: Option<Task>,
}

#[derive(Subcommand)]
enum Task {
    /// Reads every kept webhook once more with this version's reader, says what it would correct, and ends
    Reread {
        /// Records the corrections
        #[arg(long)]
        write: bool,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    logging();
    transport::install_tls();
    let done = match args.task {
        _ if args.show_workspace_key => show_workspace_key(&args.data),
        Some(Task::Reread { write }) => reread(&args.data, write).await,
        None => run(args).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("PaperPlane did not open: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Logs go to stderr; stdout is for whoever started this. `RUST_LOG` chooses more or less.
fn logging() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,rusqlite_migration=warn"));
    let colours = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    // A line that cannot be written (its disk is full) is lost. To say so on stderr, as is usual, would panic.
    log.log_internal_errors(false).init();
}

async fn run(args: Args) -> anyhow::Result<()> {
    let mut end = Ending::listen().context("the system's requests to end cannot be heard")?;
    let running = tokio::select! {
        running = Running::open(&args) => running?,
        () = end.asked() => return Ok(()),
    };
    running.greet();
    end.asked().await;
    if tokio::time::timeout(CLOSING_TIME_MAX, running.close()).await.is_err() {
        tracing::warn!("Closing took too long and was broken off");
    }
    Ok(())
}

/// Reads history again, and says what that came to.
async fn reread(data: &Path, write: bool) -> anyhow::Result<()> {
    let config = NodeConfig::read(data.to_owned(), &environment(data, false));
    let vault = Arc::new(FileVault::new(data));
    println!("{}", Node::reread(config, Arc::new(SystemHost), vault, write).await?);
    Ok(())
}

/// A running node with its gate.
enum Running {
    Real { node: Node, gate: Gate, desk_token: String },
    Demo(Demo),
}

impl Running {
    async fn open(args: &Args) -> anyhow::Result<Self> {
        let host: Arc<dyn Host> = Arc::new(SystemHost);
        if args.demo {
            return Ok(Self::Demo(demo::open(&args.data, args.listen, host).await?));
        }
        let config = NodeConfig::read(args.data.clone(), &environment(&args.data, false));
        let vault: Arc<dyn Vault> = Arc::new(FileVault::new(&args.data));
        let node = Node::open(config, Arc::clone(&host), Arc::clone(&vault)).await?;
        let desk_token = desk_token(vault.as_ref(), host.as_ref())?;
        let team = is_team(&node.desk).await?;
        let config = GateConfig { listen: args.listen, desk_token: desk_token.clone(), team };
        match Gate::open(config, Arc::clone(&node.desk)).await {
            Ok(gate) => Ok(Self::Real { node, gate, desk_token }),
            Err(error) => {
                node.stop().await;
                Err(error.into())
            }
        }
    }

    /// Prints the addresses of log, gate and desk. Nothing else prints the desk's token.
    fn greet(&self) {
        let (node, gate, desk_token) = match self {
            Self::Real { node, gate, desk_token } => (node, gate, desk_token),
            Self::Demo(demo) => (&demo.node, &demo.gate, &demo.desk_token),
        };
        let (log, address) = (node.desk.health().log, gate.address());
        let port = address.port();
        let here = if address.ip().is_unspecified() { SocketAddr::from((Ipv4Addr::LOCALHOST, port)) } else { address };
        let mut lines = format!("PaperPlane is open. Log: {log}. Gate: http://{here}\n");
        lines += &format!("Desk: http://{here}/desk/enter?token={desk_token}\n");
        lines +=
            &format!("From another computer: ssh -L {port}:{here} you@this-host, then open the same address there.\n");
        for notice in node.desk.health().view.notices {
            lines += &format!("Note: {notice}\n");
        }
        // A closed standard output is no reason to fail.
        let _ = std::io::stdout().lock().write_all(lines.as_bytes());
    }

    /// Closes everything: first the gate, then the node.
    async fn close(self) {
        match self {
            Self::Real { node, gate, .. } => {
                gate.stop().await;
                node.stop().await;
            }
            Self::Demo(demo) => demo.close().await,
        }
    }
}

/// Returns true if several computers share the log.
async fn is_team(desk: &Desk) -> anyhow::Result<bool> {
    let home: Home = serde_json::from_value(desk.ask(Ask::from(GetHome {})).await?)?;
    Ok(matches!(home.log, LogView::Kafka { .. }))
}

/// The token of the desk's page: made once, so that a bookmark keeps working.
fn desk_token(vault: &dyn Vault, host: &dyn Host) -> anyhow::Result<String> {
    if let Some(kept) = vault.get("desk-token")? {
        return String::from_utf8(kept).context("the key file desk-token is damaged: delete it, and a new one is made");
    }
    let token = new_token(host);
    vault.put("desk-token", token.as_bytes())?;
    Ok(token)
}

/// Reads the key file alone, so that it works beside a running node.
fn show_workspace_key(data: &Path) -> anyhow::Result<()> {
    let key = FileVault::new(data).get("workspace-key")?.with_context(|| {
        format!(
            "there is no workspace key in {}: start a node there once, or choose its folder with --data",
            data.display()
        )
    })?;
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("{digits}");
    Ok(())
}

/// The system's requests to end: Ctrl+C, and on Unix also SIGTERM.
struct Ending {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Ending {
    #[cfg(unix)]
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { terminate: signal(SignalKind::terminate())? })
    }

    #[cfg(unix)]
    async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    }

    #[cfg(not(unix))]
    fn listen() -> std::io::Result<Self> {
        Ok(Self {})
    }

    #[cfg(not(unix))]
    async fn asked(&mut self) {
        // Without Ctrl+C the window's close button still ends the process.
        let _ = tokio::signal::ctrl_c().await;
    }
}
