//! Marks that are put around what is chosen in a mail: bold, italic, lists, links. Places count in UTF-16, as browsers do.

/// A kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Bold,
    Italic,
    Bullets,
    Numbers,
    Link,
}

/// A change of a text: what stands in a stretch of it from now on, and what is chosen then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub from: usize,
    pub to: usize,
    pub with: String,
    pub chosen: (usize, usize),
}

/// Stands where the address of a link is still to be written.
const SCHEME: &str = "https://";

/// Puts a mark around what is chosen, or takes it off where it is there.
pub fn mark(text: &str, chosen: (usize, usize), mark: Mark) -> Edit {
    let units: Vec<u16> = text.encode_utf16().collect();
    let from = chosen.0.min(units.len());
    let to = chosen.1.clamp(from, units.len());
    match mark {
        Mark::Bold => around(&units, from, to, '*'),
        Mark::Italic => around(&units, from, to, '_'),
        Mark::Bullets => lines(&units, from, to, false),
        Mark::Numbers => lines(&units, from, to, true),
        Mark::Link => link(&units, from, to),
    }
}

fn text_of(units: &[u16]) -> String {
    String::from_utf16_lossy(units)
}

fn len(text: &str) -> usize {
    text.encode_utf16().count()
}

fn is(unit: Option<&u16>, sign: char) -> bool {
    unit.is_some_and(|unit| u32::from(*unit) == u32::from(sign))
}

fn is_space(unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace)
}

/// True for a part of a word; half of a pair is one.
fn is_word(unit: Option<&u16>) -> bool {
    unit.is_some_and(|unit| char::from_u32(u32::from(*unit)).is_none_or(char::is_alphanumeric))
}

/// The chosen stretch without white space at its ends, and with the rest of the words that it begins and ends in: marks stand
/// around words and never inside.
fn words(units: &[u16], mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && is_space(units[from]) {
        from += 1;
    }
    while from < to && is_space(units[to - 1]) {
        to -= 1;
    }
    while from > 0 && is_word(units.get(from)) && is_word(units.get(from - 1)) {
        from -= 1;
    }
    while to > 0 && is_word(units.get(to - 1)) && is_word(units.get(to)) {
        to += 1;
    }
    (from, to)
}

fn around(units: &[u16], from: usize, to: usize, sign: char) -> Edit {
    let (from, to) = words(units, from, to);
    if from == to {
        return Edit { from, to, with: format!("{sign}{sign}"), chosen: (from + 1, from + 1) };
    }
    if from > 0 && is(units.get(from - 1), sign) && is(units.get(to), sign) {
        let with = text_of(&units[from..to]);
        return Edit { from: from - 1, to: to + 1, with, chosen: (from - 1, to - 1) };
    }
    let inside = text_of(&units[from..to]);
    if let Some(bare) =
        inside.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign)).filter(|bare| !bare.is_empty())
    {
        return Edit { from, to, with: bare.to_owned(), chosen: (from, from + len(bare)) };
    }
    // No mark goes on over the end of a line.
    let marked: Vec<String> = inside.split('\n').map(|line| wrapped(line, sign)).collect();
    let with = marked.join("\n");
    let chosen = if marked.len() == 1 { (from + 1, to + 1) } else { (from, from + len(&with)) };
    Edit { from, to, with, chosen }
}

fn wrapped(line: &str, sign: char) -> String {
    let bare = line.trim();
    if bare.is_empty() { line.to_owned() } else { line.replacen(bare, &format!("{sign}{bare}{sign}"), 1) }
}

/// The mark before a line of a list.
fn item_mark(line: &str, numbered: bool) -> Option<&str> {
    let end = if numbered {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && line[digits..].starts_with(". ")).then_some(digits + 2)
    } else {
        line.starts_with("- ").then_some(2)
    };
    end.map(|end| &line[..end])
}

fn lines(units: &[u16], from: usize, to: usize, numbered: bool) -> Edit {
    let is_end = |unit: &u16| is(Some(unit), '\n');
    let begin = units[..from].iter().rposition(is_end).map_or(0, |at| at + 1);
    let end = units[to..].iter().position(is_end).map_or(units.len(), |at| to + at);
    let whole = text_of(&units[begin..end]);
    let is_list = whole.split('\n').all(|line| line.trim().is_empty() || item_mark(line, numbered).is_some())
        && !whole.trim().is_empty();
    let mut number = 0;
    let changed = whole.split('\n').map(|line| {
        // The mark of the other kind makes room.
        let bare = [false, true].into_iter().find_map(|kind| line.strip_prefix(item_mark(line, kind)?)).unwrap_or(line);
        if is_list || (bare.trim().is_empty() && whole.contains('\n')) {
            return bare.to_owned();
        }
        number += 1;
        if numbered { format!("{number}. {bare}") } else { format!("- {bare}") }
    });
    let with = changed.collect::<Vec<_>>().join("\n");
    let behind = begin + len(&with);
    let chosen = if from == to { (behind, behind) } else { (begin, behind) };
    Edit { from: begin, to: end, with, chosen }
}

fn link(units: &[u16], from: usize, to: usize) -> Edit {
    let (from, to) = if from == to { (from, to) } else { words(units, from, to) };
    let inside = text_of(&units[from..to]);
    let is_address = inside.starts_with(SCHEME) || inside.starts_with("http://") || inside.starts_with("mailto:");
    if is_address && !inside.contains(char::is_whitespace) {
        return Edit { from, to, with: format!("[]({inside})"), chosen: (from + 1, from + 1) };
    }
    // A line break has no place in it.
    let words = inside.replace(['\n', '[', ']'], " ");
    if words.trim().is_empty() {
        return Edit { from, to, with: format!("[]({SCHEME})"), chosen: (from + 1, from + 1) };
    }
    let at = from + 1 + len(&words) + 2;
    Edit { from, to, with: format!("[{words}]({SCHEME})"), chosen: (at, at + len(SCHEME)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::markup::{html, is_marked};

    /// The text after an edit, the chosen stretch between bars.
    fn after(text: &str, kind: Mark) -> String {
        let places: Vec<usize> =
            text.encode_utf16().enumerate().filter(|(_, unit)| *unit == 124).map(|(at, _)| at).collect();
        let bare = text.replace('|', "");
        let chosen = (places[0], places[1] - 1);
        let edit = mark(&bare, chosen, kind);
        let mut units: Vec<u16> = bare.encode_utf16().collect();
        units.splice(edit.from..edit.to, edit.with.encode_utf16());
        units.insert(edit.chosen.1, 124);
        units.insert(edit.chosen.0, 124);
        String::from_utf16(&units).unwrap()
    }

    #[test]
    fn bold_stands_around_words_and_goes_again() {
        for (before, wanted) in [
            ("come |now| please", "come *|now|* please"),
            ("come| now |please", "come *|now|* please"),
            ("come n|o|w", "come *|now|*"),
            ("come n||ow", "come *|now|*"),
            ("come *|now|*", "come |now|"),
            ("come |*now*|", "come |now|"),
            ("come || now", "come *||* now"),
            ("😀 |şimdi| 你", "😀 *|şimdi|* 你"),
            ("|one\n\ntwo|", "|*one*\n\n*two*|"),
        ] {
            assert_eq!(after(before, Mark::Bold), wanted, "{before}");
        }
        assert_eq!(after("|so|", Mark::Italic), "_|so|_");
        assert!(is_marked(&after("come |now|", Mark::Bold).replace('|', "")));
    }

    #[test]
    fn lists_are_whole_lines() {
        for (before, kind, wanted) in [
            ("a\no|ne\ntw|o\nb", Mark::Bullets, "a\n|- one\n- two|\nb"),
            ("|- one\n- two|", Mark::Bullets, "|one\ntwo|"),
            ("|- one\n\n- two|", Mark::Numbers, "|1. one\n\n2. two|"),
            ("||", Mark::Numbers, "1. ||"),
        ] {
            assert_eq!(after(before, kind), wanted, "{before}");
        }
    }

    #[test]
    fn a_link_keeps_the_words_and_asks_for_the_address() {
        assert_eq!(after("see |the form|", Mark::Link), "see [the form](|https://|)");
        assert_eq!(after("see |https://a.example/f|", Mark::Link), "see [||](https://a.example/f)");
        assert_eq!(after("see ||", Mark::Link), "see [||](https://)");
        assert!(html("see [the form](https://a.example)").contains("<a href=\"https://a.example\">the form</a>"));
    }
}
