//! A child process whose output is waited for line by line. It is killed when it is dropped.

use crate::errand;
use anyhow::{Context, Result, bail};
use std::{
    process::{Child, Command},
    sync::mpsc,
    time::{Duration, Instant},
};

/// The number of last lines that an error shows.
const LINES_SHOWN: usize = 20;

/// A running program.
pub struct Process {
    child: Child,
    lines: mpsc::Receiver<String>,
    /// The lines received so far.
    printed: Vec<String>,
}

impl Process {
    /// Starts it; both outputs are read.
    ///
    /// # Errors
    /// If it does not start.
    pub fn start(command: &mut Command) -> Result<Self> {
        let (child, lines) = errand::start(command)?;
        Ok(Self { child, lines, printed: Vec::new() })
    }

    /// Waits for a line that contains `part`, also among those that it printed before.
    ///
    /// # Errors
    /// If it ends or `limit` passes without that line; the error shows its last lines.
    pub fn line(&mut self, part: &str, limit: Duration) -> Result<String> {
        if let Some(line) = self.printed.iter().find(|line| line.contains(part)) {
            return Ok(line.clone());
        }
        let until = Instant::now() + limit;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            match self.lines.recv_timeout(left) {
                Ok(line) => {
                    self.printed.push(line.clone());
                    if line.contains(part) {
                        return Ok(line);
                    }
                }
                Err(mpsc::RecvTimeoutError::Disconnected) => bail!("it ended without `{part}`:\n{}", self.last_lines()),
                Err(mpsc::RecvTimeoutError::Timeout) => break,
            }
        }
        bail!("it did not print `{part}` within {} s:\n{}", limit.as_secs(), self.last_lines())
    }

    /// Kills it without a warning (SIGKILL on Unix) and returns when it is gone.
    pub fn kill(mut self) -> Result<()> {
        self.child.kill().context("killing a program")?;
        self.child.wait().context("waiting for a killed program")?;
        Ok(())
    }

    fn last_lines(&self) -> String {
        self.printed.get(self.printed.len().saturating_sub(LINES_SHOWN)..).unwrap_or_default().join("\n")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill(); // it may have ended
        let _ = self.child.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const LIMIT: Duration = Duration::from_secs(60);

    fn sh(script: &str) -> Process {
        Process::start(Command::new("sh").args(["-c", script])).unwrap()
    }

    #[test]
    fn a_line_is_waited_for_and_found_again() {
        let mut process = sh("echo one; echo two >&2; exec sleep 600");
        assert_eq!(process.line("tw", LIMIT).unwrap(), "two");
        assert_eq!(process.line("on", LIMIT).unwrap(), "one");
        process.kill().unwrap();
    }

    #[test]
    fn an_end_and_a_timeout_give_different_errors() {
        let ended = sh("echo one").line("two", LIMIT).unwrap_err().to_string();
        assert!(ended.starts_with("it ended") && ended.ends_with("one"), "{ended}");
        let silent = sh("exec sleep 600").line("two", Duration::from_millis(100)).unwrap_err().to_string();
        assert!(silent.starts_with("it did not print"), "{silent}");
    }
}
