//! Mentions in a note: an `@` and a name, or the first word of one where nobody else has it.

use crate::{limits::NAME_CHARS_MAX, spelling::plain};
use std::ops::Range;

/// A name behind an `@` in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<Id> {
    /// The bytes of the text from the `@` to the end of the name.
    pub at: Range<usize>,
    /// Those who have the name: one, unless several have the same.
    pub ids: Vec<Id>,
}

/// The ids of those whose name stands behind an `@`, each once, in the order in which they stand.
pub fn mentioned<'n, Id: Copy + PartialEq>(text: &str, names: impl Iterator<Item = (Id, &'n str)>) -> Vec<Id> {
    let mut found = Vec::new();
    for id in mentions(text, names).into_iter().flat_map(|mention| mention.ids) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// All names behind an `@`, in the order in which they stand.
///
/// The longest name that fits counts, in any spelling.
pub fn mentions<'n, Id: Copy + PartialEq>(text: &str, names: impl Iterator<Item = (Id, &'n str)>) -> Vec<Mention<Id>> {
    let names: Vec<Name<Id>> = names.map(|(id, name)| Name::of(id, name)).collect();
    let mut found: Vec<Mention<Id>> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let behind = &text[at + '@'.len_utf8()..];
        let is_name = behind.chars().next().is_some_and(char::is_alphanumeric);
        let end = behind.char_indices().nth(NAME_CHARS_MAX + 1).map_or(behind.len(), |(end, _)| end);
        let behind = &behind[..end];
        if is_name
            && may_begin(&text[..at])
            && let Some((name, ids)) = whose(&plain(behind), &names)
        {
            let end = at + '@'.len_utf8() + written(behind, name);
            found.push(Mention { at: at..end, ids });
        }
    }
    found
}

/// True if an `@` behind these words can begin a name: it does not stand inside of an address.
pub fn may_begin(before: &str) -> bool {
    !before.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// A name in its one spelling, and its first word.
struct Name<Id> {
    id: Id,
    whole: String,
    first: String,
}

impl<Id> Name<Id> {
    fn of(id: Id, name: &str) -> Self {
        Self { id, whole: plain(name), first: plain(name.split_whitespace().next().unwrap_or_default()) }
    }
}

/// The words that stand there of a name, and all who have it.
fn whose<'n, Id: Copy>(behind: &str, names: &'n [Name<Id>]) -> Option<(&'n str, Vec<Id>)> {
    let all = |whole: &str| names.iter().filter(|name| name.whole == whole).map(|name| name.id).collect();
    let longest = names.iter().filter(|name| begins(behind, &name.whole)).max_by_key(|name| name.whole.len());
    if let Some(name) = longest {
        return Some((&name.whole, all(&name.whole)));
    }
    let mut by_first = names.iter().filter(|name| begins(behind, &name.first));
    let one = by_first.next()?;
    by_first.all(|other| other.whole == one.whole).then(|| (one.first.as_str(), all(&one.whole)))
}

/// True if words begin with those of a name.
fn begins(words: &str, name: &str) -> bool {
    !name.is_empty() && words.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The bytes that a name takes where it was written, in whatever spelling.
fn written(behind: &str, name: &str) -> usize {
    let ends = || behind.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let end = ends().find(|end| plain(&behind[..*end]) == name).unwrap_or(behind.len());
    // An accent may be a character of its own, behind its letter.
    let accents = behind[end..].chars().take_while(|next| !next.is_ascii() && falls_away(*next));
    end + accents.map(char::len_utf8).sum::<usize>()
}

/// True for an accent or point that belongs to the letter before it.
fn falls_away(next: char) -> bool {
    // An apostrophe falls away too, but stands between a name and what follows.
    !matches!(next, '\u{2018}' | '\u{2019}') && !next.is_whitespace() && plain(&format!("e{next}e")) == "ee"
}

#[cfg(test)]
mod tests {
    use super::{mentioned, mentions};

    const STAFF: [(u8, &str); 5] = [(1, "Allen"), (2, "Inês Carvalho"), (3, "Li Na"), (4, "Li Wei"), (5, "王伟")];

    fn ids(text: &str) -> Vec<u8> {
        mentioned(text, STAFF.into_iter())
    }

    fn written(text: &str) -> Vec<&str> {
        mentions(text, STAFF.into_iter()).into_iter().map(|mention| &text[mention.at]).collect()
    }

    #[test]
    fn names_are_found_by_the_whole_or_by_the_first_word() {
        assert_eq!(ids("@inês carvalho and @Allen, please"), [2, 1]);
        assert_eq!(ids("ask @Inês!"), [2]);
        assert_eq!(ids("@Allen @allen"), [1], "once is enough");
        assert_eq!(ids("@INES CARVALHO? @ＡＬＬＥＮ"), [2, 1]);
    }

    #[test]
    fn nobody_is_guessed() {
        assert!(ids("@Li can you?").is_empty(), "two people begin like that");
        assert_eq!(ids("@Li Wei can you?"), [4]);
        assert!(ids("allen@example.com, @Allenby, @, @王总").is_empty());
        assert!(ids("请@王伟看一下").is_empty(), "that may be an address");
        assert_eq!(ids("请 @王伟看一下"), [5]);
    }

    #[test]
    fn a_name_of_two_mentions_both() {
        let twins = [(1, "Mia Chen"), (2, "Mia Chen"), (3, "Mara")];
        assert_eq!(mentioned("@Mia Chen", twins.into_iter()), [1, 2]);
        assert_eq!(mentioned("@mia and @mara", twins.into_iter()), [1, 2, 3]);
    }

    #[test]
    fn a_mention_ends_where_its_name_does() {
        assert_eq!(written("@inês  carvalho, and (@Allen)!"), ["@inês  carvalho", "@Allen"]);
        assert_eq!(written("ask @Inês about @Li Wei's visa"), ["@Inês", "@Li Wei"]);
        assert_eq!(written("@Ine\u{302}s, @ＡＬＬＥＮ，@王伟看"), ["@Ine\u{302}s", "@ＡＬＬＥＮ", "@王伟"]);
        assert_eq!(written("@Ine\u{302}s Carvalho\u{301}."), ["@Ine\u{302}s Carvalho\u{301}"]);
        assert!(written("mail allen@allen.com").is_empty());
    }
}
