//! Growing pauses between tries of the same thing.

use super::host::Host;
use std::time::Duration;

/// The part of a pause that chance may leave out: up to one in so many.
const JITTER_PART: u32 = 4;

/// Pauses that double from a first one up to a longest one. Chance leaves out up to a quarter of each, so that nodes that
/// failed at the same time do not all try again at the same time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backoff {
    first: Duration,
    max: Duration,
    next: Duration,
}

impl Backoff {
    pub(crate) const fn new(first: Duration, max: Duration) -> Self {
        Self { first, max, next: first }
    }

    /// Returns the pause before the next try. The one after it is twice as long.
    pub(crate) fn pause(&mut self, host: &dyn Host) -> Duration {
        let whole = self.next;
        self.next = whole.saturating_mul(2).min(self.max);
        let mut random = [0; 2];
        host.random(&mut random);
        let step = whole / (JITTER_PART * u32::from(u16::MAX));
        whole - step * u32::from(u16::from_le_bytes(random))
    }

    /// Begins again with the first pause: a try has succeeded.
    pub(crate) const fn reset(&mut self) {
        self.next = self.first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_core::time::Timestamp;

    /// A computer whose chance gives the same byte always.
    struct Loaded(u8);

    impl Host for Loaded {
        fn now(&self) -> Timestamp {
            Timestamp(0)
        }

        fn random(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    const FIRST: Duration = Duration::from_secs(2);
    const MAX: Duration = Duration::from_secs(10);

    #[test]
    fn pauses_double_up_to_the_longest_and_begin_again() {
        let (mut backoff, host) = (Backoff::new(FIRST, MAX), Loaded(0));
        let seconds = [(); 5].map(|()| backoff.pause(&host).as_secs());
        assert_eq!(seconds, [2, 4, 8, 10, 10]);
        backoff.reset();
        assert_eq!(backoff.pause(&host), FIRST);
    }

    #[test]
    fn chance_leaves_out_at_most_a_quarter() {
        let pause = |byte| Backoff::new(MAX, MAX).pause(&Loaded(byte));
        assert_eq!(pause(0), MAX);
        let least = MAX * 3 / 4;
        assert!(pause(255) >= least && pause(255) < least + Duration::from_millis(1), "{:?}", pause(255));
        assert!(pause(128) > pause(255) && pause(128) < MAX);
    }
}
