//! A clock that can be put forward, on top of the real one.

use paperplane_core::time::Timestamp;
use paperplane_engine::{Host, SystemHost};
use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

/// The real computer with a clock that can be put forward.
#[derive(Debug, Default)]
pub struct Clock {
    ahead_ms: AtomicI64,
}

impl Clock {
    /// Puts the clock forward. Whoever waits on a timer does not notice: only what is reckoned by the wall clock does.
    pub fn put_forward(&self, by: Duration) {
        self.ahead_ms.fetch_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX), Ordering::SeqCst);
    }
}

impl Host for Clock {
    fn now(&self) -> Timestamp {
        SystemHost.now().plus_ms(self.ahead_ms.load(Ordering::SeqCst))
    }

    fn random(&self, bytes: &mut [u8]) {
        SystemHost.random(bytes);
    }
}
