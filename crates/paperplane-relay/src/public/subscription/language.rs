//! The language of a page for somebody whom only their browser knows.

use fluent_langneg::{NegotiationStrategy, accepted_languages, negotiate_languages};
use unic_langid::LanguageIdentifier;

/// The languages of our pages; English where none fits.
pub(super) const ALL: [&str; 6] = ["en", "ar", "es", "fr", "pt", "zh"];

/// The best of our languages for an `Accept-Language` header.
pub(super) fn best(accepted: &str) -> &'static str {
    let wanted = accepted_languages::parse(accepted);
    let ours: Vec<LanguageIdentifier> = ALL.iter().filter_map(|one| one.parse().ok()).collect();
    let found = negotiate_languages(&wanted, &ours, None, NegotiationStrategy::Filtering);
    let found = found.first().map(|one| one.language.as_str().to_owned());
    ALL.into_iter().find(|one| Some(*one) == found.as_deref()).unwrap_or(ALL[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_we_have_is_taken() {
        for (accepted, language) in [
            ("", "en"),
            ("*", "en"),
            ("de-DE, pt-BR;q=0.9, en;q=0.8", "pt"),
            ("ar-EG", "ar"),
            ("zh-Hans-CN,zh;q=0.9", "zh"),
            ("fr-CA, fr;q=0.9, en;q=0.8", "fr"),
            ("tlh", "en"),
            ("\u{0}; nonsense,,,", "en"),
        ] {
            assert_eq!(best(accepted), language, "{accepted}");
        }
    }
}
