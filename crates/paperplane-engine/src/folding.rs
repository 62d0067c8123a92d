//! Waiting for what one has appended to come back: the replica has folded it.

use paperplane_core::ids::EventId;
use paperplane_store::{Store, StoreError};
use tokio::sync::watch;

/// Told each time the replica has moved.
#[derive(Clone)]
pub struct Folding {
    moved: watch::Sender<u64>,
}

impl Default for Folding {
    fn default() -> Self {
        Self { moved: watch::Sender::new(0) }
    }
}

impl Folding {
    /// The replica has moved.
    pub fn told(&self) {
        self.moved.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Hears of every move from now on.
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.moved.subscribe()
    }

    /// Returns when the replica holds this event. The caller sets the time limit.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn until_folded(&self, store: &Store, event: EventId) -> Result<(), StoreError> {
        let mut moved = self.subscribe();
        loop {
            moved.borrow_and_update();
            if store.has_event(event).await? {
                return Ok(());
            }
            if moved.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }
}
