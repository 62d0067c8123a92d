//! Mentions in a note: an `@` and a name, or the first word of one where nobody else has it.

/// The ids of those whose name stands behind an `@`, each once, in the order in which they stand.
///
/// The longest name that fits counts, whatever the size of its letters.
pub fn mentioned<'n, Id: Copy + PartialEq>(text: &str, names: impl Iterator<Item = (Id, &'n str)>) -> Vec<Id> {
    let names: Vec<(Id, String)> = names.map(|(id, name)| (id, name.trim().to_lowercase())).collect();
    let text = text.to_lowercase();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let is_address = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let behind = &text[at + '@'.len_utf8()..];
        if let Some(id) = whose(behind, &names).filter(|id| !is_address && !found.contains(id)) {
            found.push(id);
        }
    }
    found
}

fn whose<Id: Copy>(behind: &str, names: &[(Id, String)]) -> Option<Id> {
    let whole = names.iter().filter(|(_, name)| begins(behind, name)).max_by_key(|(_, name)| name.len());
    if let Some((id, _)) = whole {
        return Some(*id);
    }
    let first = |name: &'_ str| name.split_whitespace().next().unwrap_or_default().to_owned();
    let mut by_first = names.iter().filter(|(_, name)| begins(behind, &first(name)));
    let one = by_first.next()?;
    by_first.next().is_none().then_some(one.0)
}

/// True if a text begins with a name that ends there.
fn begins(text: &str, name: &str) -> bool {
    !name.is_empty()
        && text.strip_prefix(name).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::mentioned;

    const STAFF: [(u8, &str); 4] = [(1, "Allen"), (2, "Inês Carvalho"), (3, "Li Na"), (4, "Li Wei")];

    fn ids(text: &str) -> Vec<u8> {
        mentioned(text, STAFF.into_iter())
    }

    #[test]
    fn names_are_found_by_the_whole_or_by_the_first_word() {
        assert_eq!(ids("@inês carvalho and @Allen, please"), [2, 1]);
        assert_eq!(ids("ask @Inês!"), [2]);
        assert_eq!(ids("@Allen @allen"), [1], "once is enough");
    }

    #[test]
    fn nobody_is_guessed() {
        assert!(ids("@Li can you?").is_empty(), "two people begin like that");
        assert_eq!(ids("@Li Wei can you?"), [4]);
        assert!(ids("allen@example.com, @Allenby, @").is_empty());
    }
}
