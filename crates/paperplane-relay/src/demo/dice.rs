//! Chance that comes out the same each time, so that the invented agency is always the same one.

/// A small generator (SplitMix64): even enough for stories, and nothing else.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = high.saturating_sub(low).max(0).unsigned_abs() + 1;
        low.saturating_add_unsigned(self.next() % width)
    }

    /// An index into something of this length; zero for an empty one.
    pub(super) fn index(&mut self, length: usize) -> usize {
        let high = i64::try_from(length).unwrap_or(i64::MAX) - 1;
        usize::try_from(self.between(0, high.max(0))).unwrap_or(0)
    }

    pub(super) fn ten_bytes(&mut self) -> [u8; 10] {
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.next().to_be_bytes());
        bytes[8..].copy_from_slice(&self.next().to_be_bytes()[..2]);
        bytes
    }

    /// The same things in another order.
    pub(super) fn shuffled<T: Copy>(&mut self, things: &[T]) -> Vec<T> {
        let mut rest = things.to_vec();
        let mut order = Vec::with_capacity(rest.len());
        while !rest.is_empty() {
            order.push(rest.swap_remove(self.index(rest.len())));
        }
        order
    }
}
