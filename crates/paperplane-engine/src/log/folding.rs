//! Waits until the replica has folded an event that this node appended.
//!
//! Waiters are woken in the order of waiting; tokio's own `watch` would wake them in a random one.

use paperplane_core::ids::EventId;
use paperplane_store::{Store, StoreError};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::Notify;

/// Signals each time the replica has folded something.
#[derive(Clone, Default)]
pub struct Folding {
    moves: Arc<Moves>,
}

#[derive(Default)]
struct Moves {
    count: AtomicU64,
    moved: Notify,
}

/// Sees every fold after the last one that it has seen.
pub struct Folded {
    moves: Arc<Moves>,
    seen: u64,
}

impl Folded {
    /// Marks everything until now as seen.
    pub fn catch_up(&mut self) {
        self.seen = self.moves.count.load(Ordering::SeqCst);
    }

    /// Returns when the replica has folded something since.
    pub async fn changed(&mut self) {
        loop {
            // Made before looking, so that a fold in between is not missed.
            let moved = self.moves.moved.notified();
            let count = self.moves.count.load(Ordering::SeqCst);
            if count != self.seen {
                self.seen = count;
                return;
            }
            moved.await;
        }
    }
}

impl Folding {
    /// Signals that the replica has folded something.
    pub fn moved(&self) {
        self.moves.count.fetch_add(1, Ordering::SeqCst);
        self.moves.moved.notify_waiters();
    }

    /// Sees every fold from now on.
    pub fn subscribe(&self) -> Folded {
        Folded { moves: Arc::clone(&self.moves), seen: self.moves.count.load(Ordering::SeqCst) }
    }

    /// Returns when the replica holds this event. The caller sets the time limit.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn until_folded(&self, store: &Store, event: EventId) -> Result<(), StoreError> {
        let mut folded = self.subscribe();
        loop {
            folded.catch_up();
            if store.has_event(event).await? {
                return Ok(());
            }
            folded.changed().await;
        }
    }
}
