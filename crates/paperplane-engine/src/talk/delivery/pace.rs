//! The pace of each sender: no faster than the provider takes it, so that nothing waits in queues that nobody sees.

use paperplane_core::address::Address;
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// The times at which each sender may send next.
#[derive(Debug, Default)]
pub(super) struct Pace {
    next: Mutex<BTreeMap<Address, Instant>>,
}

impl Pace {
    /// Takes this sender's turn; otherwise the instant at which it comes. `between` is the least time between two messages.
    pub(super) fn take(&self, sender: &Address, between: Duration, now: Instant) -> Result<(), Instant> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = next.get(sender).filter(|at| **at > now) {
            return Err(*at);
        }
        next.insert(sender.clone(), now + between);
        Ok(())
    }

    /// Senders whose turn has not come, and when the first one's does. Who rests no longer is forgotten.
    pub(super) fn resting(&self, now: Instant) -> (Vec<Address>, Option<Instant>) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        next.retain(|_, at| *at > now);
        (next.keys().cloned().collect(), next.values().min().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_connectors::channels::providers;

    fn between(sender: &Address) -> Duration {
        Duration::from_millis(providers()[0].capabilities_of(sender).pace_ms)
    }

    #[test]
    fn each_sender_keeps_its_own_pace_and_an_idle_one_goes_at_once() {
        let (pace, now) = (Pace::default(), Instant::now());
        let (sandbox, sms) = (Address::whatsapp("whatsapp:+14155238886"), Address::sms("+15005550006"));
        let take = |sender: &Address, now| pace.take(sender, between(sender), now);
        assert_eq!(take(&sandbox, now), Ok(()));
        let turn = now + Duration::from_secs(3);
        assert_eq!(take(&sandbox, now), Err(turn));
        assert_eq!(take(&sms, now), Ok(()), "another sender does not wait");
        assert_eq!(pace.resting(now), (vec![sms.clone(), sandbox.clone()], Some(now + Duration::from_secs(1))));
        assert_eq!(take(&sandbox, turn), Ok(()));
        let later = now + Duration::from_secs(60);
        assert_eq!(take(&sandbox, later), Ok(()));
        assert!(take(&sandbox, later).is_err(), "what was not used is not saved up");
    }
}
