//! A child process with its own log file, which never outlives the test.

use anyhow::Context as _;
use std::{
    fs::File,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// The time that a process may take to end when it is asked to.
const FAREWELL: Duration = Duration::from_secs(10);

/// A running program.
pub struct Process {
    child: Child,
    name: String,
    log: PathBuf,
}

impl Process {
    /// Starts a program; what it prints goes to `log`, with what earlier ones printed there.
    ///
    /// # Errors
    /// If it does not start.
    pub fn start(name: &str, command: &mut Command, log: &Path) -> anyhow::Result<Self> {
        let out = File::options().create(true).append(true).open(log).context("its log file")?;
        let errors = out.try_clone().context("its log file")?;
        let child = command.stdin(Stdio::null()).stdout(out).stderr(errors).spawn();
        let child = child.with_context(|| format!("starting {name}"))?;
        Ok(Self { child, name: name.to_owned(), log: log.to_owned() })
    }

    /// All that it and its forerunners printed.
    pub fn printed(&self) -> String {
        std::fs::read(&self.log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// Its number in the system.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Fails where it has ended, with what it printed last.
    ///
    /// # Errors
    /// Its end.
    pub fn check_alive(&mut self) -> anyhow::Result<()> {
        match self.child.try_wait().context("asking after a process")? {
            None => Ok(()),
            Some(status) => anyhow::bail!("{} ended with {status}:\n{}", self.name, tail(&self.printed())),
        }
    }

    /// Its exit status, where it has ended.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Stops it where it is (SIGSTOP), until [`Process::go_on`].
    pub fn hold_still(&self) {
        signal(self.id(), "STOP");
    }

    /// Lets it go on (SIGCONT).
    pub fn go_on(&self) {
        signal(self.id(), "CONT");
    }

    /// Stops it and the processes that it started where they are, until [`Process::all_go_on`].
    pub fn all_hold_still(&self) {
        self.hold_still();
        children(self.id()).into_iter().for_each(|child| signal(child, "STOP"));
    }

    /// Lets it and the processes that it started go on.
    pub fn all_go_on(&self) {
        children(self.id()).into_iter().for_each(|child| signal(child, "CONT"));
        self.go_on();
    }

    /// Takes its life without warning, as a power cut would (SIGKILL).
    pub fn kill_9(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to end (SIGTERM) and waits.
    ///
    /// # Errors
    /// If it had to be killed.
    pub fn stop(mut self) -> anyhow::Result<()> {
        anyhow::ensure!(self.say_farewell(), "{} did not end when asked:\n{}", self.name, tail(&self.printed()));
        Ok(())
    }

    fn say_farewell(&mut self) -> bool {
        if self.ended().is_some() {
            return true;
        }
        ask_to_end(&mut self.child);
        let end = Instant::now() + FAREWELL;
        while Instant::now() < end {
            if self.ended().is_some() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if !self.say_farewell() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

#[cfg(unix)]
fn ask_to_end(child: &mut Child) {
    end_by_id(child.id());
}

#[cfg(not(unix))]
fn ask_to_end(child: &mut Child) {
    let _ = child.kill();
}

/// Asks a process to end (SIGTERM).
pub fn end_by_id(process: u32) {
    signal(process, "TERM");
}

fn signal(process: u32, name: &str) {
    // The shell's own `kill`: the program of that name is not everywhere.
    let _ = Command::new("sh").args(["-c", "kill -\"$1\" \"$0\"", &process.to_string(), name]).status();
}

/// The processes that this one started, where the system reports it.
pub fn children(process: u32) -> Vec<u32> {
    let text = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
    text.split_whitespace().filter_map(|id| id.parse().ok()).collect()
}

/// Returns true if a process is there and has not ended, where the system reports it.
pub fn is_alive(process: u32) -> bool {
    let text = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // What follows the name in brackets is its state; Z is one that has ended and that nobody has asked about.
    text.rsplit(')').next().is_some_and(|rest| !rest.is_empty() && !rest.trim_start().starts_with('Z'))
}

/// The last lines of a long text.
pub fn tail(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let from = lines.len().saturating_sub(40);
    lines.get(from..).unwrap_or_default().join("\n")
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn shell(script: &str, log: &Path) -> Process {
        Process::start("a shell", Command::new("sh").args(["-c", script]), log).unwrap()
    }

    #[test]
    fn what_it_prints_is_kept_and_its_end_is_reported() {
        let dir = tempfile::tempdir().unwrap();
        let mut process = shell("echo hello; exit 3", &dir.path().join("log"));
        process.child.wait().unwrap();
        let words = process.check_alive().unwrap_err().to_string();
        assert!(words.contains("hello") && words.contains('3'), "{words}");
    }

    #[test]
    fn it_does_not_outlive_its_owner() {
        let dir = tempfile::tempdir().unwrap();
        let process = shell("exec sleep 60", &dir.path().join("log"));
        let id = process.id().to_string();
        drop(process);
        let alive = Command::new("sh").args(["-c", "kill -0 \"$0\" 2>/dev/null", &id]).status().unwrap();
        assert!(!alive.success());
    }
}
