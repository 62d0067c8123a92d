//! The setup before the first window.

use crate::{args::Args, folders, links};
use std::io::IsTerminal;
use tauri::{AppHandle, Context, Wry, plugin::TauriPlugin};
use tracing_subscriber::EnvFilter;

/// Logs go to stderr; `RUST_LOG` chooses more or less of them.
pub fn logging() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,paperplane=info"));
    let colours = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    // A line that cannot be written (its disk is full) is lost. To say so on stderr, as is usual, would panic.
    if let Err(error) = log.log_internal_errors(false).try_init() {
        eprintln!("no log will be written: {error}");
    }
}

/// One TLS implementation for every request that this process makes.
pub fn encryption() {
    // An error means that one is installed already, which is just as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// The settings that were compiled in. A desk in another folder is another program to the operating system: it has
/// an instance and a browser profile of its own.
pub fn context(args: &Args) -> Context<Wry> {
    let mut context = tauri::generate_context!();
    if let Some(tag) = folders::tag(args) {
        let identifier = format!("{}.{tag}", context.config().identifier);
        context.config_mut().identifier = identifier;
    }
    context
}

/// A second start hands its link to the first, brings its window to the front, and ends.
pub fn single_instance() -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::init(|app, words, _folder| links::follow_second_start(app, &words))
}

/// Ctrl+C and the system's request to end close the desk as its window does.
pub fn end_on_signals(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if asked_to_end().await {
            app.exit(0);
        }
    });
}

#[cfg(unix)]
async fn asked_to_end() -> bool {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut end), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return false;
    };
    tokio::select! {
        signal = end.recv() => signal.is_some(),
        signal = interrupt.recv() => signal.is_some(),
    }
}

#[cfg(not(unix))]
async fn asked_to_end() -> bool {
    tokio::signal::ctrl_c().await.is_ok()
}
