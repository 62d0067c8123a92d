//! Marks within a line: `*bold*`, `_italic_` and `~struck~`, where WhatsApp draws them: around words and never inside.

use super::{
    fixed::Fixed,
    place::{at, before},
    span::{Link, Span, Style},
};
use crate::kernel::visible::shown;
use std::ops::Range;

/// A stretch of a line in its styles.
pub(super) fn spans(text: &str, range: Range<usize>, fixed: &Fixed) -> Vec<Span> {
    let mut spans = Vec::new();
    styled(text, range, fixed, Style::default(), &mut spans);
    spans
}

fn styled(text: &str, range: Range<usize>, fixed: &Fixed, style: Style, spans: &mut Vec<Span>) {
    let (mut place, mut plain) = (range.start, range.start);
    while place < range.end {
        if let Some(end) = fixed.end_at(place) {
            place = end;
            continue;
        }
        let Some(one) = at(text, place) else { break };
        if let Some(inner) = with(style, one)
            && let Some(end) = closing(text, place, one, range.end, fixed)
        {
            push(text, plain..place, fixed, style, spans);
            styled(text, place + 1..end, fixed, inner, spans);
            place = end + 1;
            plain = place;
        } else {
            place += one.len_utf8();
        }
    }
    push(text, plain..range.end, fixed, style, spans);
}

/// The style inside of a mark; `None` where the character is no mark, or is inside of its own kind already.
const fn with(style: Style, mark: char) -> Option<Style> {
    match mark {
        '*' if !style.bold => Some(Style { bold: true, ..style }),
        '_' if !style.italic => Some(Style { italic: true, ..style }),
        '~' if !style.struck => Some(Style { struck: true, ..style }),
        _ => None,
    }
}

/// The place of the mark that closes the one at a place, on the same line.
fn closing(text: &str, open: usize, mark: char, limit: usize, fixed: &Fixed) -> Option<usize> {
    let is_edge = |one: Option<char>| one.is_none_or(|one| !one.is_alphanumeric());
    let first = at(text, open + 1).filter(|one| !one.is_whitespace() && *one != mark)?;
    if !is_edge(before(text, open)) {
        return None;
    }
    let mut place = open + 1;
    let mut is_empty = ['*', '_', '~'].contains(&first);
    while place < limit {
        if let Some(end) = fixed.end_at(place) {
            (place, is_empty) = (end, false);
            continue;
        }
        let one = at(text, place)?;
        let closes = one == mark
            && !is_empty
            && before(text, place).is_some_and(|one| !one.is_whitespace())
            && is_edge(at(text, place + 1));
        if closes {
            return Some(place);
        }
        if one == '\n' {
            return None;
        }
        is_empty &= ['*', '_', '~'].contains(&one);
        place += one.len_utf8();
    }
    None
}

/// A stretch without marks: its links and its code apart.
fn push(text: &str, range: Range<usize>, fixed: &Fixed, style: Style, spans: &mut Vec<Span>) {
    let mut put = |range: Range<usize>, style: Style, link: Option<&Link>| {
        if !range.is_empty() {
            spans.push(Span { text: shown(&text[range]), style, link: link.cloned() });
        }
    };
    let code = fixed.code.iter().map(|(inner, whole)| (whole, inner, None));
    let links = fixed.links.iter().map(|(range, link)| (range, range, Some(link)));
    let named = fixed.named.iter().map(|one| (&one.whole, &one.inner, Some(&one.link)));
    let mut parts: Vec<_> = code
        .chain(links)
        .chain(named)
        .filter(|(whole, ..)| range.start <= whole.start && whole.end <= range.end)
        .collect();
    parts.sort_by_key(|(whole, ..)| whole.start);
    let mut from = range.start;
    for (whole, inner, link) in parts {
        put(from..whole.start, style, None);
        let style = if link.is_none() { Style { code: true, ..style } } else { style };
        put(inner.clone(), style, link);
        from = whole.end;
    }
    put(from..range.end, style, None);
}
