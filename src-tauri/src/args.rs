//! The command line.

use crate::link::Link;
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

    /// Shows an invented agency with a pretend phone; empties its folder each time and touches no account
    #[arg(long)]
    pub demo: bool,

    /// A link into the desk: paperplane://conversation/ID
    #[arg(value_name = "LINK")]
    pub link: Option<Link>,

    /// A task to do instead of opening a window
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// Tasks without a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::Subcommand)]
pub enum Task {
    /// Reads every kept webhook once more with this version's reader, says what it would correct, and ends
    Reread {
        /// Records the corrections
        #[arg(long)]
        write: bool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn read(words: &[&str]) -> Result<Args, clap::Error> {
        Args::try_parse_from(std::iter::once("paperplane").chain(words.iter().copied()))
    }

    #[test]
    fn a_link_and_a_task_are_different() {
        let args = read(&["--data", "/a", "paperplane://conversation/x"]).unwrap();
        assert_eq!((args.link, args.task), (Some(Link::Desk), None));
        let args = read(&["--demo", "--data", "/a"]).unwrap();
        assert!(args.demo && args.data.is_some(), "a demo has the folder that it is given");
        let args = read(&["reread", "--write"]).unwrap();
        assert_eq!((args.link, args.task), (None, Some(Task::Reread { write: true })));
        assert!(read(&["rereed"]).is_err(), "a mistyped task is no link");
    }
}
