//! The number of connections that each address has.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The connections of each address that has any.
#[derive(Clone, Debug)]
pub(super) struct Shares {
    each_max: usize,
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// One connection of an address; dropped, it is given back.
#[derive(Debug)]
pub(super) struct Share {
    shares: Shares,
    address: IpAddr,
}

impl Shares {
    pub(super) fn new(each_max: usize) -> Self {
        Self { each_max, counts: Arc::default() }
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts one more of an address; `None` where it has as many as it may have.
    pub(super) fn take(&self, address: IpAddr) -> Option<Share> {
        let address = network_of(address);
        let mut counts = self.counts();
        let count = counts.entry(address).or_default();
        if *count >= self.each_max {
            return None;
        }
        *count += 1;
        drop(counts);
        Some(Share { shares: self.clone(), address })
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut counts = self.shares.counts();
        if let Some(count) = counts.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.address);
            }
        }
    }
}

/// The part of an address that one customer of a network has: all of IPv4, the first half of IPv6.
fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_address_has_its_own_share_and_gives_it_back() {
        let shares = Shares::new(2);
        let [one, mapped, other]: [IpAddr; 3] =
            ["203.0.113.9", "::ffff:203.0.113.9", "203.0.113.10"].map(|text| text.parse().unwrap());
        let (first, _second) = (shares.take(one).unwrap(), shares.take(mapped).unwrap());
        assert!(shares.take(one).is_none());
        let others = shares.take(other).unwrap();
        drop(first);
        let again = shares.take(one).unwrap();
        drop((again, others, _second));
        assert!(shares.counts().is_empty(), "nothing is remembered of who has gone");
    }

    #[test]
    fn a_network_of_ipv6_is_one_address() {
        let shares = Shares::new(1);
        let take = |text: &str| shares.take(text.parse().unwrap());
        let _one = take("2001:db8:1:2::1").unwrap();
        assert!(take("2001:db8:1:2:ffff::9").is_none());
        assert!(take("2001:db8:1:3::1").is_some());
    }
}
