//! A long list of which only the pages around what is looked at are here.

use std::{collections::BTreeMap, ops::Range};

/// Rows of one page.
pub const PAGE: u32 = 50;
/// Pages that are kept: what is looked at, and a good way on either side.
const KEPT_MAX: usize = 8;
/// Rows that are drawn beyond what is seen, on either side, so that quick scrolling shows no gaps.
const BEYOND: u32 = 12;
/// Rows that are drawn at most, whatever the screen.
const DRAWN_MAX: u32 = 80;

/// The pages that are here, by their number.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparse<T> {
    /// Rows of the whole list.
    pub total: u32,
    pages: BTreeMap<u32, Vec<T>>,
}

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self { total: 0, pages: BTreeMap::new() }
    }
}

impl<T> Sparse<T> {
    /// The row at an index, where it is here.
    pub fn get(&self, index: u32) -> Option<&T> {
        self.pages.get(&(index / PAGE))?.get(usize::try_from(index % PAGE).ok()?)
    }

    /// All rows that are here.
    pub fn rows(&self) -> impl Iterator<Item = &T> {
        self.pages.values().flatten()
    }

    /// The index of the first row that fits, among those that are here.
    pub fn position(&self, fits: impl Fn(&T) -> bool) -> Option<u32> {
        let in_page = |(page, rows): (&u32, &Vec<T>)| {
            let at = rows.iter().position(&fits)?;
            Some(page * PAGE + u32::try_from(at).ok()?)
        };
        self.pages.iter().find_map(in_page)
    }

    /// Takes in a page; pages far from it are forgotten.
    pub fn take(&mut self, page: u32, rows: Vec<T>, total: u32) {
        self.total = total;
        self.pages.insert(page, rows);
        let last = total.saturating_sub(1) / PAGE;
        self.pages.retain(|have, _| *have <= last);
        while self.pages.len() > KEPT_MAX {
            let Some(farthest) = self.pages.keys().copied().max_by_key(|have| have.abs_diff(page)) else { return };
            self.pages.remove(&farthest);
        }
    }

    /// The pages of these indexes that are not here.
    pub fn missing(&self, indexes: Range<u32>) -> Vec<u32> {
        pages_of(indexes).filter(|page| !self.pages.contains_key(page)).collect()
    }

    /// Forgets all pages but those of these indexes: they are read anew, and what is shown stays until then.
    pub fn forget_beyond(&mut self, indexes: Range<u32>) {
        let keep: Vec<u32> = pages_of(indexes).collect();
        self.pages.retain(|have, _| keep.contains(have));
    }
}

/// The pages that hold these indexes.
pub fn pages_of(indexes: Range<u32>) -> impl Iterator<Item = u32> {
    let last = indexes.end.saturating_sub(1) / PAGE;
    (indexes.start / PAGE)..=(if indexes.is_empty() { indexes.start / PAGE } else { last })
}

/// The indexes to draw for a scroll position, in pixels, of a list with rows of one height.
pub fn drawn(scroll_px: i32, height_px: i32, row_px: i32, total: u32) -> Range<u32> {
    let row_px = row_px.max(1);
    let index = |px: i32| u32::try_from(px.max(0) / row_px).unwrap_or_default();
    let first = index(scroll_px).saturating_sub(BEYOND).min(total);
    let last = (index(scroll_px.saturating_add(height_px)) + 1 + BEYOND).min(total);
    first..last.min(first + DRAWN_MAX).max(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_follows_the_scroll_and_stays_small() {
        assert_eq!(drawn(0, 700, 54, 100_000), 0..25);
        assert_eq!(drawn(54 * 50_000, 700, 54, 100_000), 49_988..50_025);
        assert_eq!(drawn(54 * 99_990, 700, 54, 100_000).end, 100_000);
        assert_eq!(drawn(0, 700, 54, 3), 0..3);
        assert_eq!(drawn(0, 700, 54, 0), 0..0);
        let tall = drawn(0, 100_000, 54, 100_000);
        assert_eq!(tall.end - tall.start, DRAWN_MAX);
        assert_eq!(drawn(-30, 700, 0, 5), 0..5, "a bounce, and rows that have no height yet");
    }

    #[test]
    fn pages_far_away_are_forgotten() {
        let mut sparse = Sparse::default();
        for page in 0..20 {
            sparse.take(page, vec![page; 50], 1000);
        }
        assert_eq!(sparse.get(19 * PAGE), Some(&19));
        assert_eq!(sparse.get(0), None);
        assert_eq!(sparse.missing(0..60), [0, 1]);
        assert_eq!(sparse.missing(950..1000), [] as [u32; 0]);
    }

    #[test]
    fn a_list_that_grew_shorter_has_no_rows_beyond_its_end() {
        let mut sparse = Sparse::default();
        sparse.take(0, vec![1; 50], 120);
        sparse.take(2, vec![3; 20], 120);
        sparse.take(0, vec![1; 10], 10);
        assert_eq!(sparse.get(100), None);
    }
}
