//! What stands between one node and everything else: its lines may be cut or slow, and the node itself may be stopped.

use super::dice::Dice;
use std::time::Duration;
use tokio::sync::watch;

/// How a node stands to the world.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
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
    /// How many times in a thousand an append goes wrong in some way.
    pub log_faults: u64,
}

/// One node's lines.
#[derive(Debug)]
pub struct Link {
    standing: watch::Sender<Standing>,
    /// The throws of this node's lines.
    pub dice: Dice,
}

impl Link {
    /// Lines in order.
    pub fn new(seed: u64, name: &str) -> Self {
        Self { standing: watch::Sender::new(Standing::default()), dice: Dice::new(seed, name) }
    }

    /// How it stands now.
    pub fn now(&self) -> Standing {
        *self.standing.borrow()
    }

    /// Changes how it stands.
    pub fn change(&self, change: impl FnOnce(&mut Standing)) {
        self.standing.send_modify(change);
    }

    /// Hears of changes.
    pub fn subscribe(&self) -> watch::Receiver<Standing> {
        self.standing.subscribe()
    }

    /// Returns when the node is not stopped.
    pub async fn moves(&self) {
        let mut standing = self.standing.subscribe();
        // The sender lives as long as this borrow.
        let _ = standing.wait_for(|standing| !standing.stopped).await;
    }

    /// Returns when the log can be reached.
    pub async fn reaches_log(&self) {
        let mut standing = self.standing.subscribe();
        // As above.
        let _ = standing.wait_for(|standing| !standing.log_cut).await;
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
