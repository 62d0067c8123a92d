//! Stretches of a text that are kept as they are.

use super::{
    code::code,
    links::links,
    named::{Named, named},
    span::Link,
};
use std::ops::Range;

/// Stretches of a text in which no mark is looked for.
#[derive(Debug, Default)]
pub(super) struct Fixed {
    /// Code without its backquotes, and with them; in order.
    pub code: Vec<(Range<usize>, Range<usize>)>,
    /// Links, in order.
    pub links: Vec<(Range<usize>, Link)>,
    /// Links with words of their own, in order.
    pub named: Vec<Named>,
}

impl Fixed {
    pub fn of(text: &str) -> Self {
        let code = code(text);
        let links = links(text, &code.iter().map(|(_, whole)| whole.clone()).collect::<Vec<_>>());
        Self { code, links, named: Vec::new() }
    }

    /// The same, of a text in which links may have words of their own.
    pub fn with_named(text: &str) -> Self {
        let code = code(text);
        let mut taken: Vec<_> = code.iter().map(|(_, whole)| whole.clone()).collect();
        let named = named(text, &taken);
        taken.extend(named.iter().map(|one| one.whole.clone()));
        Self { links: links(text, &taken), code, named }
    }

    /// The end of the stretch that covers a place; `None` if none does.
    pub fn end_at(&self, place: usize) -> Option<usize> {
        let ranges = self.code.iter().map(|(_, whole)| whole).chain(self.links.iter().map(|(range, _)| range));
        let ranges = ranges.chain(self.named.iter().map(|one| &one.whole));
        ranges.filter(|range| range.contains(&place)).map(|range| range.end).max()
    }
}
