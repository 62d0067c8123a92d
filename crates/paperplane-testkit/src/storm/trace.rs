//! The trace of a storm, line by line, and one hash of all of it.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tokio::time::Instant;

/// Lines that are kept; the number stands for all.
const KEPT: usize = 4_000;

/// The trace of one storm.
#[derive(Debug)]
pub struct Trace {
    begun: Instant,
    lines: Mutex<Lines>,
}

#[derive(Debug)]
struct Lines {
    kept: VecDeque<String>,
    count: u64,
    digest: u64,
}

impl Trace {
    /// An empty one, from now on.
    pub fn new() -> Self {
        let lines = Lines { kept: VecDeque::new(), count: 0, digest: 0xcbf2_9ce4_8422_2325 };
        Self { begun: Instant::now(), lines: Mutex::new(lines) }
    }

    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a line with the present time.
    pub fn record(&self, what: impl AsRef<str>) {
        let line = format!("{:>9} {}", self.begun.elapsed().as_millis(), what.as_ref());
        let mut lines = self.lines();
        lines.count += 1;
        lines.digest = line
            .bytes()
            .fold(lines.digest, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        if lines.kept.len() == KEPT {
            lines.kept.pop_front();
        }
        lines.kept.push_back(line);
    }

    /// The number of lines, and the hash of them.
    pub fn sum(&self) -> (u64, u64) {
        let lines = self.lines();
        (lines.count, lines.digest)
    }

    /// The last lines.
    pub fn end(&self, count: usize) -> Vec<String> {
        let lines = self.lines();
        lines.kept.iter().skip(lines.kept.len().saturating_sub(count)).cloned().collect()
    }
}

impl Default for Trace {
    fn default() -> Self {
        Self::new()
    }
}
