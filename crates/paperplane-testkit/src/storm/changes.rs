//! Signals of change that wake tasks in the order of waiting; tokio's own `watch` would wake them in a random one.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::Notify;

/// Signals that something has changed. Clones share one count.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    count: AtomicU64,
    notify: Notify,
}

/// Sees every change after the last one that it has seen.
#[derive(Debug)]
pub(super) struct Subscriber {
    changes: Changes,
    seen: u64,
}

impl Changes {
    pub(super) fn signal(&self) {
        self.0.count.fetch_add(1, Ordering::SeqCst);
        self.0.notify.notify_waiters();
    }

    pub(super) fn subscribe(&self) -> Subscriber {
        Subscriber { changes: self.clone(), seen: self.0.count.load(Ordering::SeqCst) }
    }
}

impl Subscriber {
    /// Marks everything until now as seen.
    pub(super) fn catch_up(&mut self) {
        self.seen = self.changes.0.count.load(Ordering::SeqCst);
    }

    /// Returns when something has changed since.
    pub(super) async fn changed(&mut self) {
        loop {
            let notified = self.changes.0.notify.notified();
            let count = self.changes.0.count.load(Ordering::SeqCst);
            if count != self.seen {
                self.seen = count;
                return;
            }
            notified.await;
        }
    }
}
