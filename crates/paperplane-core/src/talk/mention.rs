//! Mentions in a note: an `@` and a name, or the first word of one where nobody else has it.

use crate::{limits::NAME_CHARS_MAX, spelling::plain};

/// The ids of those whose name stands behind an `@`, each once, in the order in which they stand.
///
/// The longest name that fits counts, in any spelling.
pub fn mentioned<'n, Id: Copy + PartialEq>(text: &str, names: impl Iterator<Item = (Id, &'n str)>) -> Vec<Id> {
    let names: Vec<Name<Id>> = names.map(|(id, name)| Name::of(id, name)).collect();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let is_address = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let behind = &text[at + '@'.len_utf8()..];
        let is_name = behind.chars().next().is_some_and(char::is_alphanumeric);
        let behind: String = behind.chars().take(NAME_CHARS_MAX + 1).collect();
        if is_name
            && !is_address
            && let Some(id) = whose(&plain(&behind), &names)
            && !found.contains(&id)
        {
            found.push(id);
        }
    }
    found
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

fn whose<Id: Copy>(behind: &str, names: &[Name<Id>]) -> Option<Id> {
    let whole = names.iter().filter(|name| begins(behind, &name.whole)).max_by_key(|name| name.whole.len());
    if let Some(name) = whole {
        return Some(name.id);
    }
    let mut by_first = names.iter().filter(|name| begins(behind, &name.first));
    let one = by_first.next()?;
    by_first.next().is_none().then_some(one.id)
}

/// True if words begin with those of a name.
fn begins(words: &str, name: &str) -> bool {
    !name.is_empty() && words.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::mentioned;

    const STAFF: [(u8, &str); 5] = [(1, "Allen"), (2, "Inês Carvalho"), (3, "Li Na"), (4, "Li Wei"), (5, "王伟")];

    fn ids(text: &str) -> Vec<u8> {
        mentioned(text, STAFF.into_iter())
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
}
