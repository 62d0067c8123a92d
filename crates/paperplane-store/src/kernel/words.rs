//! Texts as the index keeps them, and what is looked for as a question to it.

use paperplane_core::spelling::{self, Asked, Spelled, Way};

/// The words of a text and its other words, for the columns `text` and `others` of an index.
pub(crate) struct Indexed {
    pub(crate) text: String,
    pub(crate) others: String,
}

impl Indexed {
    /// A text for the index.
    pub(crate) fn of(text: &str) -> Self {
        let spelled = Spelled::of(text);
        Self { text: spelled.words(), others: spelled.others() }
    }

    /// A person for the index: names and one address.
    pub(crate) fn person(names: &str, address: &str) -> Self {
        let (Self { text, others }, (words, ends)) = (Self::of(names), spelling::address(address));
        Self { text: format!("{text} {words}"), others: format!("{others} {ends}") }
    }
}

/// An FTS5 question for all of these words, each as far as it is typed, a phrase as it stands. `None` where there is nothing to
/// look for.
pub(crate) fn question(asked: &Asked) -> Option<String> {
    if asked.is_empty() {
        return None;
    }
    let all: Vec<String> = asked.all.iter().map(|wanted| any(&wanted.ways)).collect();
    let all = all.join(" AND ");
    if asked.numbers.is_empty() { Some(all) } else { Some(format!("(({all}) OR {})", any(&asked.numbers))) }
}

fn any(ways: &[Way]) -> String {
    let ways: Vec<String> = ways.iter().map(phrase).collect();
    if ways.len() == 1 { ways.concat() } else { format!("({})", ways.join(" OR ")) }
}

/// Spelled words hold no quotes.
fn phrase(way: &Way) -> String {
    let column = if way.is_short_number() { "text : " } else { "" };
    let open = if way.is_open { "*" } else { "" };
    format!("{column}\"{}\"{open}", way.words.join(" "))
}

/// True if two names are equal but for their spelling.
pub(crate) fn same(one: &str, other: &str) -> bool {
    spelling::plain(one) == spelling::plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(typed: &[&str]) -> Option<String> {
        question(&Asked::of(typed))
    }

    #[test]
    fn a_question_is_quoted_whatever_is_typed() {
        assert_eq!(asked(&["Visa", "OR", "140"]), Some("\"visa\"* AND \"or\"* AND \"140\"*".into()));
        assert_eq!(asked(&["\"visa fee\"", "\"paid on"]), Some("\"visa fee\" AND \"paid on\"*".into()));
        assert_eq!(asked(&["***"]), None);
    }

    #[test]
    fn a_word_is_looked_for_in_each_way_to_write_it() {
        assert_eq!(asked(&["Müller"]), Some("(\"muller\"* OR \"mueller\"*)".into()));
        assert_eq!(asked(&["14"]), Some("text : \"14\"*".into()));
        assert_eq!(
            asked(&["07700", "900410"]),
            Some("((\"07700\"* AND \"900410\"*) OR (\"07700900410\"* OR \"7700900410\"*))".into())
        );
    }
}
