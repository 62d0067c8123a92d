//! A bell that wakes whoever waits, in the order of waiting; tokio's own `watch` would leave that to chance.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::Notify;

/// Rings when something has changed. Clones ring together.
#[derive(Clone, Debug, Default)]
pub(super) struct Bell(Arc<Rope>);

#[derive(Debug, Default)]
struct Rope {
    rung: AtomicU64,
    notify: Notify,
}

/// Hears the bell.
#[derive(Debug)]
pub(super) struct Ear {
    bell: Bell,
    heard: u64,
}

impl Bell {
    pub(super) fn ring(&self) {
        self.0.rung.fetch_add(1, Ordering::SeqCst);
        self.0.notify.notify_waiters();
    }

    pub(super) fn listen(&self) -> Ear {
        Ear { bell: self.clone(), heard: self.0.rung.load(Ordering::SeqCst) }
    }
}

impl Ear {
    /// Takes what rang until now as heard.
    pub(super) fn catch_up(&mut self) {
        self.heard = self.bell.0.rung.load(Ordering::SeqCst);
    }

    /// Returns when it has rung since.
    pub(super) async fn rings(&mut self) {
        loop {
            let rings = self.bell.0.notify.notified();
            let rung = self.bell.0.rung.load(Ordering::SeqCst);
            if rung != self.heard {
                self.heard = rung;
                return;
            }
            rings.await;
        }
    }
}
