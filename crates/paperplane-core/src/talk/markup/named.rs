//! Links with words of their own in a mail of ours: `[words](https://...)`.

use super::span::Link;
use std::ops::Range;

/// Words that open a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// All of it, with its brackets.
    pub whole: Range<usize>,
    /// The words.
    pub inner: Range<usize>,
    /// Target of the link.
    pub link: Link,
}

/// Such links in order, outside of the stretches that are taken; each stands on one line.
pub(super) fn named(text: &str, taken: &[Range<usize>]) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for (middle, _) in text.match_indices("](") {
        let begin = found.last().map_or(0, |last| last.whole.end);
        let Some(one) = around(text, begin, middle) else { continue };
        if !taken.iter().any(|taken| taken.start < one.whole.end && one.whole.start < taken.end) {
            found.push(one);
        }
    }
    found
}

/// The link whose words end at a place; its opening bracket stands after `begin`.
fn around(text: &str, begin: usize, middle: usize) -> Option<Named> {
    let before = text.get(begin..middle)?;
    let open = begin + before.rfind(['[', '\n']).filter(|&at| before[at..].starts_with('['))?;
    let inner = open + 1..middle;
    let target = text.get(middle + 2..)?;
    let end = target.find([')', '\n', ' ']).filter(|&at| target[at..].starts_with(')'))?;
    let link = target_of(&target[..end])?;
    (!text[inner.clone()].trim().is_empty()).then_some(Named { whole: open..middle + 2 + end + 1, inner, link })
}

/// Pages and mail addresses alone: what a link of any other kind does is not known.
fn target_of(address: &str) -> Option<Link> {
    let (scheme, rest) = address.split_once(':')?;
    if scheme.eq_ignore_ascii_case("mailto") {
        return rest.contains('@').then(|| Link::Mail(rest.to_owned()));
    }
    let is_page = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let has_host = rest.strip_prefix("//").is_some_and(|host| !host.is_empty());
    (is_page && has_host).then(|| Link::Web(address.to_owned()))
}
