//! Emoji by the words that people have for them.

use paperplane_bridge::spelling::Asked;

/// A sign, and its words in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The sign itself.
    pub sign: &'a str,
    /// Its names, words with spaces between.
    pub words: &'a str,
}

/// The signs that fit what was typed: each word begins one of theirs. `text` has a sign and its words on each line.
pub fn fitting<'a>(text: &'a str, typed: &str) -> Vec<Named<'a>> {
    let typed: Vec<&str> = typed.split_whitespace().collect();
    let asked = Asked::of(&typed);
    let fits = |named: &Named| asked.fits(named.words);
    let named = text.lines().filter_map(|line| line.trim().split_once(' '));
    named.map(|(sign, words)| Named { sign, words }).filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{choose, text};

    fn signs<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        fitting(text, typed).into_iter().map(|named| named.sign).collect()
    }

    fn list(language: &str) -> String {
        choose(language);
        text("emoji-words", None)
    }

    #[test]
    fn each_typed_word_begins_a_word_of_the_sign() {
        let text = "✈️ plane flight\n🛫 plane departure\n🏠 house";
        assert_eq!(signs(text, "PLA"), ["✈️", "🛫"]);
        assert_eq!(signs(text, "dep plane"), ["🛫"]);
        assert_eq!(signs(text, "lane"), [] as [&str; 0]);
        assert_eq!(signs(text, " ").len(), 3);
    }

    #[test]
    fn accents_are_not_asked_for() {
        assert_eq!(signs("✈️ avión\n🏨 hôtel\n🧳 حقيبة أمتعة", "avion"), ["✈️"]);
        assert_eq!(signs("✈️ avión\n🏨 hôtel", "Hotel"), ["🏨"]);
        assert_eq!(signs("🧳 حقيبة أمتعة", "امتع"), ["🧳"]);
    }

    #[test]
    fn every_language_has_the_same_signs_in_the_same_order() {
        let english = list("en");
        assert_eq!(signs(&english, "").len(), 90);
        for language in ["es", "fr", "pt", "zh", "ar"] {
            let text = list(language);
            assert_eq!(signs(&text, ""), signs(&english, ""), "{language}");
        }
    }
}
