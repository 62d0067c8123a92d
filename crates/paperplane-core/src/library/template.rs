//! Templates: their blanks, what a blank takes, and the text as the person will read it.

use crate::limits::TEMPLATE_VALUE_CHARS_MAX;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words before a blank by which it is named, at most.
const NAMING_WORDS_MAX: usize = 3;

/// The reason for which a blank does not take a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ValueRefused {
    /// Nothing, or nothing but white space.
    #[error("it is empty")]
    Empty,
    /// It holds the sign of a blank, `{{` or `}}`.
    #[error("it holds the sign of a blank")]
    Braces,
    /// More characters than [`TEMPLATE_VALUE_CHARS_MAX`].
    #[error("it has more than {TEMPLATE_VALUE_CHARS_MAX} characters")]
    TooLong,
}

/// A piece of a template's text.
enum Piece<'a> {
    Text(&'a str),
    /// A blank by its name.
    Blank(&'a str),
}

fn pieces(body: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = body;
    while let Some((before, behind)) = rest.split_once("{{") {
        let Some((name, after)) = behind.split_once("}}") else { break };
        pieces.extend([Piece::Text(before), Piece::Blank(name.trim())]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// The names of a text's blanks, in the order in which they first stand.
pub fn blanks(body: &str) -> Vec<String> {
    let mut blanks: Vec<String> = Vec::new();
    for piece in pieces(body) {
        if let Piece::Blank(name) = piece
            && !blanks.iter().any(|known| known == name)
        {
            blanks.push(name.to_owned());
        }
    }
    blanks
}

/// The last words before a blank, by which a person knows it; empty where it begins the text or follows another blank.
pub fn words_before(body: &str, blank: &str) -> String {
    let mut before = "";
    for piece in pieces(body) {
        match piece {
            Piece::Text(text) => before = text,
            Piece::Blank(name) if name == blank => break,
            Piece::Blank(_) => before = "",
        }
    }
    let words: Vec<&str> = before.split_whitespace().collect();
    words[words.len().saturating_sub(NAMING_WORDS_MAX)..].join(" ")
}

/// A value as WhatsApp shows it: in one line, without white space around it, and with one space where there were several.
/// Source: WhatsApp Business Platform, template parameters (no newlines, tabs, or more than four spaces in a row).
pub fn flatten(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Accepts the value of a blank, flattened.
///
/// # Errors
/// [`ValueRefused`].
pub fn accept_value(value: &str) -> Result<String, ValueRefused> {
    let value = flatten(value);
    if value.is_empty() {
        Err(ValueRefused::Empty)
    } else if value.contains("{{") || value.contains("}}") {
        Err(ValueRefused::Braces)
    } else if value.chars().count() > TEMPLATE_VALUE_CHARS_MAX {
        Err(ValueRefused::TooLong)
    } else {
        Ok(value)
    }
}

/// Accepts the values of a template's blanks, flattened; `body` is its text, where it is known.
///
/// # Errors
/// The first blank whose value is refused or missing, and why.
pub fn accept_values(
    body: Option<&str>,
    values: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, (String, ValueRefused)> {
    let accept = |(blank, value): (&String, &String)| match accept_value(value) {
        Ok(value) => Ok((blank.clone(), value)),
        Err(refused) => Err((blank.clone(), refused)),
    };
    if let Some(missing) = body.and_then(|body| blanks(body).into_iter().find(|blank| !values.contains_key(blank))) {
        return Err((missing, ValueRefused::Empty));
    }
    values.iter().map(accept).collect()
}

/// A template's text as the person will read it; a blank without a value stays. What a value holds is no blank itself.
pub fn fill(body: &str, values: &BTreeMap<String, String>) -> String {
    let shown = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Blank(name) => match values.get(name).map(|value| flatten(value)).filter(|value| !value.is_empty()) {
            Some(value) => value,
            None => format!("{{{{{name}}}}}"),
        },
    };
    pieces(body).into_iter().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(blank, value)| ((*blank).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn blanks_are_named_once_in_their_order() {
        assert_eq!(blanks("Hello {{1}}, {{ 2 }}. Bye {{1}} {{"), ["1", "2"]);
    }

    #[test]
    fn a_value_is_read_in_one_line_and_is_no_blank_itself() {
        let filled = values(&[("1", "a\tb"), ("2", "{{1}}"), ("3", "five     spaces\n")]);
        assert_eq!(fill("{{1}} {{ 2 }} {{3}}. {{4}}", &filled), "a b {{1}} five spaces. {{4}}");
    }

    #[test]
    fn what_a_template_refuses_is_named() {
        assert_eq!(accept_value(" Amara\n Okafor "), Ok("Amara Okafor".into()));
        for (value, refused) in
            [(" \t ", ValueRefused::Empty), ("{{2}}", ValueRefused::Braces), ("}}", ValueRefused::Braces)]
        {
            assert_eq!(accept_value(value), Err(refused), "{value}");
        }
        let longest = "签".repeat(TEMPLATE_VALUE_CHARS_MAX);
        assert!(accept_value(&longest).is_ok());
        assert_eq!(accept_value(&format!("{longest}a")), Err(ValueRefused::TooLong));
        let body = Some("Hello {{1}}, {{2}}");
        assert_eq!(accept_values(body, &values(&[("1", "a")])), Err(("2".into(), ValueRefused::Empty)));
        assert_eq!(accept_values(body, &values(&[("1", "a\tb"), ("2", "c")])), Ok(values(&[("1", "a b"), ("2", "c")])));
    }

    #[test]
    fn a_blank_is_known_by_the_words_before_it() {
        let body = "Hello {{1}}, there is news about {{2}}{{3}}. {{4}}";
        let before = |blank| words_before(body, blank);
        assert_eq!([before("1"), before("2"), before("3")], ["Hello", "is news about", ""]);
        assert_eq!(words_before("{{1}} is here", "1"), "");
    }
}
