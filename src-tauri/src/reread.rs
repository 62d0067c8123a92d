//! `paperplane reread`: history read again by a better reader, without a window.

use crate::{args::Args, folders, keychain};
use paperplane_engine::{Host, Node, NodeConfig, SystemHost, environment};
use std::{process::ExitCode, sync::Arc};

/// Reads, and says what that came to; records it where `write` says so.
pub fn reread(args: &Args, write: bool) -> ExitCode {
    let came_to = tauri::async_runtime::block_on(async {
        let data = folders::data(args);
        let host: Arc<dyn Host> = Arc::new(SystemHost);
        let vault = keychain::vault(&data, host.as_ref()).await?;
        let config = NodeConfig::read(data.clone(), &environment(&data, false));
        Node::reread(config, host, vault, write).await
    });
    match came_to {
        Ok(came_to) => {
            println!("{came_to}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("PaperPlane did not read again: {error:#}");
            ExitCode::FAILURE
        }
    }
}
