//! Time and chance, asked for in one place.

use paperplane_core::{ids::EventId, time::Timestamp};

/// The clock and the randomness of the computer that a node runs on.
pub trait Host: Send + Sync + 'static {
    /// The wall clock.
    fn now(&self) -> Timestamp;
    /// Fills `bytes` with chance that nobody can guess.
    fn random(&self, bytes: &mut [u8]);
}

/// The real computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemHost;

impl Host for SystemHost {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Timestamp {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    #[expect(clippy::panic, reason = "without chance from the system no key and no id may be made")]
    fn random(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            panic!("the operating system gives no random bytes");
        }
    }
}

/// Ten random bytes, as ids of ours take them.
pub fn ten_random(host: &dyn Host) -> [u8; 10] {
    let mut bytes = [0_u8; 10];
    host.random(&mut bytes);
    bytes
}

/// A new event id.
pub fn new_event_id(host: &dyn Host) -> EventId {
    EventId::new(host.now(), ten_random(host))
}
