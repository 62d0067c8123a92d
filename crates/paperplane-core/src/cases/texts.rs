//! One text in several languages, as staff write it for clients and for themselves.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by language code, e.g. `en` or `pt`. Empty where there is no text at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// A text in one language.
    pub fn of(language: &str, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(language.to_owned(), text.into())]))
    }

    /// True if there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// The text in a language; else in the language without its region, in English, or in the first that there is.
    pub fn in_language(&self, language: &str) -> &str {
        let written = |code: &str| self.0.get(code).map(String::as_str).filter(|text| !text.trim().is_empty());
        let base = language.split(['-', '_']).next().unwrap_or_default();
        let any = || self.0.values().map(String::as_str).find(|text| !text.trim().is_empty());
        written(language).or_else(|| written(base)).or_else(|| written("en")).or_else(any).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_the_nearest_language() {
        let texts = Texts(BTreeMap::from([
            ("en".into(), "Visa".into()),
            ("pt".into(), "Visto".into()),
            ("ar".into(), " ".into()),
        ]));
        assert_eq!(texts.in_language("pt-BR"), "Visto");
        assert_eq!(texts.in_language("ar"), "Visa", "an empty text is none");
        assert_eq!(Texts::of("ar", "تأشيرة").in_language("zh"), "تأشيرة");
        assert_eq!(Texts::default().in_language("en"), "");
        assert!(Texts::of("en", " ").is_empty());
    }
}
