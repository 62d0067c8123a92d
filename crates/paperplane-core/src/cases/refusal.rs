//! A refusal as the client reads it: the message around the reason, and reasons that are ready in six languages.

use super::texts::Texts;
use serde::Deserialize;

/// The words of refusals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct RefusalWords {
    /// The message, a template with the item and the reason.
    pub message: Texts,
    /// Reasons that are often given.
    pub reasons: Vec<Texts>,
}

impl RefusalWords {
    /// The words that come with the program.
    pub fn ready() -> Self {
        // The tests read them.
        serde_json::from_str(include_str!("ready_made/refusals.json")).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::wording::{self, Values};

    #[test]
    fn the_words_are_whole_in_every_language_and_name_the_item_and_the_reason() {
        let words = RefusalWords::ready();
        assert!(words.reasons.len() >= 5);
        for language in ["en", "es", "fr", "pt", "ar", "zh"] {
            for texts in words.reasons.iter().chain([&words.message]) {
                assert!(texts.0.contains_key(language), "{language}: {texts:?}");
            }
            let values = Values::default().with("item", "Passport").with("custom.reason", "It is blurred.");
            let text = wording::write_out(words.message.in_language(language), &values).unwrap_or_default();
            assert!(text.contains("Passport") && text.contains("It is blurred."), "{language}: {text}");
        }
    }
}
