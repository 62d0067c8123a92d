//! The link between one node and everything else: its lines may be cut or slow, and the node itself may be stopped.

use super::{
    changes::{Changes, Subscriber},
    dice::Dice,
};
use std::{
    panic::resume_unwind,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The state of a node's link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkState {
    /// Stopped, as by SIGSTOP: nothing of it moves, and time goes on.
    pub stopped: bool,
    /// The log cannot be reached.
    pub log_cut: bool,
    /// Providers cannot be reached, and cannot reach us.
    pub outside_cut: bool,
    /// Everything takes this much longer, in milliseconds.
    pub slow_ms: u64,
    /// The disk takes nothing.
    pub disk_full: bool,
    /// Appends out of a thousand that go wrong in some way.
    pub log_faults: u64,
    /// Uses of the disk out of a thousand after which the computer is suspended.
    pub naps: u64,
    /// Uses of the disk or a line out of a thousand that meet a defect of ours.
    pub breaks: u64,
}

/// The connections of one node, with their faults.
#[derive(Debug)]
pub struct Link {
    state: Mutex<LinkState>,
    changed: Changes,
    /// Randomness of this node's connections.
    pub dice: Dice,
}

impl Link {
    /// Connections without faults.
    pub fn new(seed: u64, name: &str) -> Self {
        Self { state: Mutex::default(), changed: Changes::default(), dice: Dice::new(seed, name) }
    }

    /// The present state.
    pub fn now(&self) -> LinkState {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state.
    pub fn change(&self, change: impl FnOnce(&mut LinkState)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.signal();
    }

    /// Sees every change of the state from now on.
    pub(super) fn subscribe(&self) -> Subscriber {
        self.changed.subscribe()
    }

    async fn until(&self, good: impl Fn(LinkState) -> bool) {
        let mut changed = self.changed.subscribe();
        while !good(self.now()) {
            changed.changed().await;
        }
    }

    /// Returns when the node is not stopped.
    pub async fn moves(&self) {
        self.until(|state| !state.stopped).await;
    }

    /// Returns when the log can be reached.
    pub async fn reaches_log(&self) {
        self.until(|state| !state.log_cut).await;
    }

    /// Suspends the computer, or not. Unlike a stop, no task notices while it lasts: afterwards results are there and the
    /// clock has gone on, and timers fire only then.
    pub async fn naps(&self) {
        let naps = self.now().naps;
        if naps > 0 && self.dice.permille(naps) {
            tokio::time::advance(self.dice.ms(500, 25_000)).await;
        }
    }

    /// Panics, or not, in the calling task; without the message on stderr of a real panic.
    pub fn breaks(&self) {
        let breaks = self.now().breaks;
        if breaks > 0 && self.dice.permille(breaks) {
            resume_unwind(Box::new("a defect of ours"));
        }
    }

    /// Passes `usual` and what comes on top of it now, then waits until the node moves.
    pub async fn passes(&self, usual: Duration) {
        let slow = self.now().slow_ms;
        let more = if slow == 0 { Duration::ZERO } else { self.dice.ms(0, slow) };
        if !(usual + more).is_zero() {
            tokio::time::sleep(usual + more).await;
        }
        self.moves().await;
    }
}
