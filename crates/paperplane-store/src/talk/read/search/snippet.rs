//! The text around the first hit.

use paperplane_bridge::view::search::Piece;
use std::ops::Range;

/// Characters of context before the first hit.
const LEAD_CHARS: usize = 18;
/// Characters of a snippet.
const SNIPPET_CHARS: usize = 160;

/// A text in pieces, from a little before the first hit; `hits` are ranges of its bytes, in order.
pub(super) fn snippet(text: &str, hits: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |range: Range<usize>, hit: bool| {
        let text = text.get(range).filter(|text| !text.is_empty());
        pieces.extend(text.map(|text| Piece { text: text.to_owned(), hit }));
    };
    let mut at = 0;
    for hit in hits {
        add(at..hit.start, false);
        add(hit.clone(), true);
        at = hit.end;
    }
    add(at..text.len(), false);
    // A text that was found by a filter alone has no hit, and is shown from its beginning.
    if let [first, _, ..] = &mut pieces[..]
        && !first.hit
    {
        first.text = lead(&first.text);
    }
    shorten(pieces)
}

/// The end of what stands before a hit, from the beginning of a word where there is one.
fn lead(text: &str) -> String {
    let chars = text.chars().count();
    if chars <= LEAD_CHARS {
        return text.to_owned();
    }
    let end: String = text.chars().skip(chars - LEAD_CHARS).collect();
    let words = end.split_once(char::is_whitespace).map_or(end.as_str(), |(_, words)| words);
    format!("…{}", if words.trim().is_empty() { &end } else { words })
}

fn shorten(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut left = SNIPPET_CHARS;
    let mut short = Vec::new();
    for piece in pieces {
        let chars = piece.text.chars().count();
        if chars > left {
            let text: String = piece.text.chars().take(left).chain(std::iter::once('…')).collect();
            short.push(Piece { text, ..piece });
            break;
        }
        left -= chars;
        short.push(piece);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_core::spelling::Asked;

    fn pieces(text: &str, typed: &str) -> Vec<(String, bool)> {
        let pieces = snippet(text, &Asked::of(&[typed]).marks(text));
        pieces.into_iter().map(|piece| (piece.text, piece.hit)).collect()
    }

    #[test]
    fn pieces_are_what_was_written() {
        let read =
            |pieces: &[(&str, bool)]| pieces.iter().map(|(text, hit)| ((*text).to_owned(), *hit)).collect::<Vec<_>>();
        assert_eq!(pieces("my 签证?", "签证"), read(&[("my ", false), ("签证", true), ("?", false)]));
        assert_eq!(pieces("Łódź\u{200B} ok", "lodz"), read(&[("Łódź\u{200B}", true), (" ok", false)]));
        assert_eq!(pieces("no hit", "visa"), read(&[("no hit", false)]));
        assert!(pieces("", "visa").is_empty());
    }

    #[test]
    fn what_stands_before_a_hit_begins_with_a_word() {
        assert_eq!(pieces("After that they send the letter for the visa.", "visa")[0].0, "…letter for the ");
    }

    #[test]
    fn a_long_text_is_cut_around_the_hit() {
        let pieces = pieces(&format!("{} visa {}", "a".repeat(500), "b".repeat(500)), "visa");
        assert!(pieces[0].0.starts_with('…') && pieces[0].0.chars().count() == LEAD_CHARS + 1);
        assert!(pieces[2].0.ends_with('…'));
    }
}
