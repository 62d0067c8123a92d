//! Filters of the search, completed while they are typed.

use paperplane_bridge::spelling;

/// A filter that fits what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The filter as it is typed: `from:` waits for more, `has:file` is whole.
    pub filter: String,
    /// Its kind, which says what it does.
    pub kind: FilterKind,
    /// All that is typed once it is taken.
    pub typed: String,
}

/// A kind of filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterKind {
    /// By the author.
    From,
    /// By the receiver of a mail.
    To,
    /// By the subject of a mail.
    Subject,
    /// By the channel.
    In,
    /// Only with a file.
    HasFile,
    /// Before a day.
    Before,
    /// From a day on.
    After,
    /// By a label of the conversation.
    Label,
    /// With a note that mentions the reader.
    IsMentioned,
    /// With blocked contacts.
    IsBlocked,
}

impl FilterKind {
    const ALL: [Self; 10] = [
        Self::From,
        Self::To,
        Self::Subject,
        Self::In,
        Self::HasFile,
        Self::Before,
        Self::After,
        Self::Label,
        Self::IsMentioned,
        Self::IsBlocked,
    ];

    const fn typed(self) -> &'static str {
        match self {
            Self::From => "from:",
            Self::To => "to:",
            Self::Subject => "subject:",
            Self::In => "in:",
            Self::HasFile => "has:file",
            Self::Before => "before:",
            Self::After => "after:",
            Self::Label => "label:",
            Self::IsMentioned => "is:mentioned",
            Self::IsBlocked => "is:blocked",
        }
    }
}

/// True if the last word is a filter already, which wants its value before anything else is done.
pub fn is_in_filter(typed: &str) -> bool {
    typed[last_word(typed)..].contains(':')
}

/// Filters and their values that complete the last word, where the caret is at the end. `channels` and `labels` are the
/// values of `in:` and `label:`.
pub fn completions(typed: &str, channels: &[String], labels: &[String]) -> Vec<Completion> {
    let start = last_word(typed);
    let (before, word) = typed.split_at(start);
    if word.is_empty() {
        return Vec::new();
    }
    let completion = |kind: FilterKind, filter: String| {
        // A whole filter is closed by a space, so that one goes on typing.
        let space = if filter.ends_with(':') { "" } else { " " };
        Completion { typed: format!("{before}{filter}{space}"), filter, kind }
    };
    let lower = word.to_lowercase();
    if let Some((name, value)) = lower.split_once(':') {
        let values = |kind: FilterKind, all: &[String]| -> Vec<Completion> {
            let value = value.trim_matches('"');
            let fits = all.iter().filter(|one| value.is_empty() || spelling::fits(one, value));
            let whole = fits.map(|one| format!("{}{}", kind.typed(), quoted(one))).filter(|filter| *filter != word);
            whole.map(|filter| completion(kind, filter)).collect()
        };
        return match name {
            "from" => values(FilterKind::From, &["me".to_owned()]),
            "in" => values(FilterKind::In, channels),
            "label" => values(FilterKind::Label, labels),
            "has" => values_of_words(&[FilterKind::HasFile], &lower, &completion),
            "is" => values_of_words(&[FilterKind::IsMentioned, FilterKind::IsBlocked], &lower, &completion),
            _ => Vec::new(),
        };
    }
    let fits = FilterKind::ALL.into_iter().filter(|kind| kind.typed().starts_with(&lower));
    fits.map(|kind| completion(kind, kind.typed().to_owned())).collect()
}

/// The filters of kinds with one value only, where they are begun and not whole.
fn values_of_words(
    kinds: &[FilterKind],
    word: &str,
    completion: &impl Fn(FilterKind, String) -> Completion,
) -> Vec<Completion> {
    let begun = kinds.iter().filter(|kind| kind.typed().starts_with(word) && kind.typed() != word);
    begun.map(|kind| completion(*kind, kind.typed().to_owned())).collect()
}

/// The place of the last word; quotes hold words together.
fn last_word(typed: &str) -> usize {
    let (mut start, mut is_quoted) = (0, false);
    for (at, sign) in typed.char_indices() {
        is_quoted ^= sign == '"';
        if sign.is_whitespace() && !is_quoted {
            start = at + sign.len_utf8();
        }
    }
    start
}

fn quoted(value: &str) -> String {
    if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(typed: &str) -> Vec<String> {
        let channels = ["whatsapp", "sms"].map(str::to_owned);
        let labels = ["Nursing 2027", "签证"].map(str::to_owned);
        completions(typed, &channels, &labels).into_iter().map(|one| one.typed).collect()
    }

    #[test]
    fn filters_and_values_are_completed_where_one_types() {
        for (typed, wanted) in [
            ("fr", vec!["from:"]),
            ("visa sub", vec!["visa subject:"]),
            ("t", vec!["to:"]),
            ("to:", vec![]),
            ("visa h", vec!["visa has:file "]),
            ("visa is:", vec!["visa is:mentioned ", "visa is:blocked "]),
            ("is:me", vec!["is:mentioned "]),
            ("is:mentioned", vec![]),
            ("in:", vec!["in:whatsapp ", "in:sms "]),
            ("in:w", vec!["in:whatsapp "]),
            ("visa label:nurs", vec!["visa label:\"Nursing 2027\" "]),
            ("label:签", vec!["label:签证 "]),
            ("from:", vec!["from:me "]),
            ("has:file", vec![]),
            ("in:sms", vec![]),
            ("visa ", vec![]),
            ("", vec![]),
            ("before:", vec![]),
            ("from:\"Amara O", vec![]),
        ] {
            assert_eq!(offered(typed), wanted, "{typed}");
        }
    }
}
