//! The head of a mail as words of the index beside its text: its subject, and whom it went to.

use crate::kernel::words::Indexed;
use paperplane_core::{
    event::{Details, Participant},
    spelling::{Asked, Wanted, Way},
};

/// Before each word of a mail's subject.
pub(crate) const SUBJECT: &str = "§t";
/// Before each word of a name or an address that a mail went to, also as a copy.
pub(crate) const TO: &str = "§u";

/// The fact words of a message, and behind them those of a mail's head.
pub(crate) fn beside(facts: String, details: &Details) -> String {
    let Some(mail) = &details.mail else { return facts };
    let marked = |mark: &str, text: &str| {
        let Indexed { text, others } = Indexed::of(text);
        let words: Vec<String> = text
            .split(' ')
            .chain(others.split(' '))
            .filter(|word| !word.is_empty())
            .map(|word| format!("{mark}{word}"))
            .collect();
        words
    };
    let to = mail.to.iter().chain(&mail.cc).flat_map(|Participant { name, address }| [name, address]);
    let words = marked(SUBJECT, &mail.subject).into_iter().chain(to.flat_map(|text| marked(TO, text)));
    std::iter::once(facts).chain(words).collect::<Vec<_>>().join(" ")
}

/// A question about a mail's head, as choices of words of the index, of which each must fit.
pub(crate) fn asked(mark: &str, typed: &str) -> Vec<Vec<String>> {
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let asked = Asked::of(&typed);
    let ways = |wanted: &Wanted| {
        let way = |way: &Way| {
            let words: Vec<String> = way.words.iter().map(|word| format!("{mark}{word}")).collect();
            format!("\"{}\"{}", words.join(" "), if way.is_open { "*" } else { "" })
        };
        wanted.ways.iter().map(way).collect()
    };
    asked.all.iter().map(ways).collect()
}
