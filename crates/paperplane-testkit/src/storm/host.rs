//! A computer with a clock that jumps and chance from a seed.

use super::dice::Dice;
use paperplane_core::time::Timestamp;
use paperplane_engine::{Host, Vault, VaultError};
use std::{
    collections::BTreeMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};
use tokio::time::Instant;

/// The beginning of every storm, in milliseconds since 1970: a Monday in March.
pub const BEGINNING_MS: i64 = 1_773_052_800_000;

/// The true time of a storm.
#[derive(Clone, Copy, Debug)]
pub struct TrueTime(Instant);

impl TrueTime {
    /// Begins now.
    pub fn begin() -> Self {
        Self(Instant::now())
    }

    /// The time of a good clock.
    pub fn now(&self) -> Timestamp {
        Timestamp(BEGINNING_MS + i64::try_from(self.0.elapsed().as_millis()).unwrap_or(i64::MAX))
    }
}

/// One node's computer.
#[derive(Debug)]
pub struct Computer {
    time: TrueTime,
    ahead_ms: AtomicI64,
    dice: Dice,
}

impl Computer {
    /// With a clock that is right.
    pub fn new(time: TrueTime, seed: u64, name: &str) -> Self {
        Self { time, ahead_ms: AtomicI64::new(0), dice: Dice::new(seed, name) }
    }

    /// Sets how far its clock is ahead of the true time; behind it where negative.
    pub fn set_ahead(&self, ms: i64) {
        self.ahead_ms.store(ms, Ordering::SeqCst);
    }
}

impl Host for Computer {
    fn now(&self) -> Timestamp {
        self.time.now().plus_ms(self.ahead_ms.load(Ordering::SeqCst))
    }

    fn random(&self, bytes: &mut [u8]) {
        self.dice.fill(bytes);
    }
}

/// A keychain in memory that outlives its node.
#[derive(Debug, Default)]
pub struct Keychain(Mutex<BTreeMap<String, Vec<u8>>>);

impl Vault for Keychain {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned())
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), secret.to_vec());
        Ok(())
    }
}
