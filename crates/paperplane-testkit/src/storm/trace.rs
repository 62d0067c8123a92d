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
    told: Mutex<Told>,
}

#[derive(Debug)]
struct Told {
    lines: VecDeque<String>,
    count: u64,
    digest: u64,
}

impl Trace {
    /// An empty one, from now on.
    pub fn new() -> Self {
        let told = Told { lines: VecDeque::new(), count: 0, digest: 0xcbf2_9ce4_8422_2325 };
        Self { begun: Instant::now(), told: Mutex::new(told) }
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds what happened now.
    pub fn tell(&self, what: impl AsRef<str>) {
        let line = format!("{:>9} {}", self.begun.elapsed().as_millis(), what.as_ref());
        let mut told = self.told();
        told.count += 1;
        told.digest = line
            .bytes()
            .fold(told.digest, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        if told.lines.len() == KEPT {
            told.lines.pop_front();
        }
        told.lines.push_back(line);
    }

    /// The number of lines, and the hash of them.
    pub fn sum(&self) -> (u64, u64) {
        let told = self.told();
        (told.count, told.digest)
    }

    /// The last lines.
    pub fn end(&self, count: usize) -> Vec<String> {
        let told = self.told();
        told.lines.iter().skip(told.lines.len().saturating_sub(count)).cloned().collect()
    }
}

impl Default for Trace {
    fn default() -> Self {
        Self::new()
    }
}
