//! What can be said on the command line.

use std::path::PathBuf;

/// The desk of an agency that sends students and patients abroad.
#[derive(Clone, Debug, Default, clap::Parser)]
#[command(name = "paperplane", version)]
pub struct Args {
    /// The folder in which everything is kept
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,

    /// The port of the gate on this computer; 0 takes any that is free
    #[arg(long, value_name = "N", default_value_t = 8000)]
    pub port: u16,

    /// Shows an invented agency with a pretend phone; begins anew each time and touches no account
    #[arg(long, conflicts_with = "data")]
    pub demo: bool,

    /// What to do instead of opening a window
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// What can be done without a window.
#[derive(Clone, Copy, Debug, clap::Subcommand)]
pub enum Task {
    /// Reads every kept webhook once more with this version's reader, says what it would correct, and ends
    Reread {
        /// Records the corrections
        #[arg(long)]
        write: bool,
    },
}
