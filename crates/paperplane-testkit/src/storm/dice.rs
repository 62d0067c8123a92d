//! Chance from a seed: the same seed, the same throws.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Dice that throw the same way whenever they are made from the same seed and name.
#[derive(Debug)]
pub struct Dice {
    state: Mutex<u64>,
}

impl Dice {
    /// Dice of their own for whoever is called `name`, so that one who throws more often disturbs nobody else.
    pub fn new(seed: u64, name: &str) -> Self {
        let mixed = name.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let dice = Self { state: Mutex::new(mixed) };
        dice.next();
        dice
    }

    fn state(&self) -> MutexGuard<'_, u64> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Any number. Source: SplitMix64, as published by its author for such uses.
    pub fn next(&self) -> u64 {
        let mut state = self.state();
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = *state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; zero where there is none.
    pub fn below(&self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// A number between both, each included.
    pub fn between(&self, least: u64, most: u64) -> u64 {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// True so many times in a thousand.
    pub fn permille(&self, times: u64) -> bool {
        self.below(1000) < times
    }

    /// Some milliseconds.
    pub fn ms(&self, least: u64, most: u64) -> Duration {
        Duration::from_millis(self.between(least, most))
    }

    /// One of several; the default where there are none.
    pub fn pick<T: Clone + Default>(&self, several: &[T]) -> T {
        let index = usize::try_from(self.below(several.len() as u64)).unwrap_or_default();
        several.get(index).cloned().unwrap_or_default()
    }

    /// Fills bytes.
    pub fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let thrown = self.next().to_le_bytes();
            chunk.copy_from_slice(thrown.get(..chunk.len()).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_name_throw_the_same_and_others_do_not() {
        let throws = |seed, name| {
            let dice = Dice::new(seed, name);
            (0..8).map(|_| dice.next()).collect::<Vec<_>>()
        };
        assert_eq!(throws(1, "log"), throws(1, "log"));
        assert_ne!(throws(1, "log"), throws(2, "log"));
        assert_ne!(throws(1, "log"), throws(1, "disk"));
    }
}
