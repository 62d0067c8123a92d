//! Links in a text: pages, mail addresses and phone numbers, without the brackets and the punctuation around them.

use super::{
    phone,
    place::{at, before},
    span::Link,
};
use crate::kernel::visible::is_foreign_punctuation;
use linkify::{LinkFinder, LinkKind};
use std::ops::Range;

/// Endings of addresses that are links also without a scheme, a path or `www`. Others are as likely two sentences
/// without a space between them, or the name of a file.
const PLAIN_ENDINGS: [&str; 5] = [".com", ".org", ".net", ".edu", ".gov"];

/// Links in order, outside of the stretches that are taken.
pub(super) fn links(text: &str, taken: &[Range<usize>]) -> Vec<(Range<usize>, Link)> {
    let is_free = |range: &Range<usize>| !taken.iter().any(|one| one.start < range.end && range.start < one.end);
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let named = finder.links(text).filter_map(|found| match found.kind() {
        LinkKind::Email => {
            let range = trimmed(text, mail_start(text, found.start(), found.end())..found.end());
            let link = Link::Mail(text[range.clone()].to_owned());
            Some((range, link))
        }
        LinkKind::Url => page(text, with_mark(text, found.start()..found.end())),
        _ => None,
    });
    let mut links: Vec<_> = named.filter(|(range, _)| is_free(range)).collect();
    let covered: Vec<_> = taken.iter().cloned().chain(links.iter().map(|(range, _)| range.clone())).collect();
    links.extend(phone::numbers(text, &covered));
    links.sort_by_key(|(range, _)| range.start);
    links
}

/// The place where a mail address begins: scripts that are written without spaces stand directly before it.
fn mail_start(text: &str, start: usize, end: usize) -> usize {
    let local = text[start..end].split('@').next().unwrap_or_default();
    let ascii = local.rfind(|one: char| !one.is_ascii()).map(|at| &local[at..]);
    let tail = ascii.and_then(|tail| tail.chars().next().map(|one| tail.len() - one.len_utf8())).unwrap_or(local.len());
    if tail == 0 { start } else { start + local.len() - tail }
}

/// The end of an address that ends with a mark which belongs to it: `*2*`. `linkify` leaves out the last one.
fn with_mark(text: &str, found: Range<usize>) -> Range<usize> {
    let mark = at(text, found.end).filter(|one| ['*', '_', '~'].contains(one));
    let is_open = |mark: char| text[found.clone()].matches(mark).count() % 2 == 1;
    match mark {
        Some(mark) if is_open(mark) => found.start..found.end + mark.len_utf8(),
        Some(_) | None => found,
    }
}

fn page(text: &str, found: Range<usize>) -> Option<(Range<usize>, Link)> {
    let range = trimmed(text, found);
    let written = &text[range.clone()];
    let address = match written.split_once("://") {
        Some((scheme, rest)) => {
            let is_page = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
            (is_page && !rest.is_empty()).then(|| written.to_owned())?
        }
        None => is_named(written).then(|| format!("https://{written}"))?,
    };
    Some((range, Link::Web(address)))
}

/// True if an address without a scheme is surely one.
fn is_named(written: &str) -> bool {
    let (host, path) = written.find(['/', '?', '#']).map_or((written, ""), |at| written.split_at(at));
    let ending = host.rsplit('.').next().unwrap_or_default();
    let has_ending = ending.len() >= 2 && ending.chars().all(char::is_alphabetic);
    let is_plain =
        PLAIN_ENDINGS.iter().any(|ending| host.ends_with(ending)) || host.contains(".gov.") || host.contains(".ac.");
    let lower = host.chars().all(|one| !one.is_uppercase());
    has_ending && (host.to_ascii_lowercase().starts_with("www.") || path.len() > 1 || (lower && is_plain))
}

/// A link without the punctuation of other scripts around it, and without the mark of a style that stands around it.
/// `linkify` leaves out the punctuation of ASCII.
fn trimmed(text: &str, found: Range<usize>) -> Range<usize> {
    let inside = &text[found.clone()];
    let cut = inside.char_indices().find(|(_, one)| ends_link(*one)).map_or(inside.len(), |(at, _)| at);
    let mut kept = &inside[..cut];
    let mark = before(text, found.start).filter(|one| ['*', '_', '~'].contains(one));
    while let Some(last) = kept.chars().next_back() {
        if !is_foreign_punctuation(last) && Some(last) != mark {
            break;
        }
        kept = &kept[..kept.len() - last.len_utf8()];
        kept = kept.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    }
    found.start..found.start + kept.len()
}

/// True if no address goes on after a character: the punctuation of scripts that are written without spaces, and signs
/// that show nothing and turn the direction of what follows.
const fn ends_link(one: char) -> bool {
    matches!(one,
        '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1f}' | '\u{ff3b}'..='\u{ff3d}' | '\u{ff5b}'..='\u{ff65}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
