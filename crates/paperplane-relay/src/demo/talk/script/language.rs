//! The languages of the agency, each with its texts.

use super::{arabic, chinese, english, phrases::Phrases, portuguese, russian, spanish};

/// The language of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::demo) enum Language {
    English,
    Spanish,
    Portuguese,
    Arabic,
    Chinese,
    Russian,
}

impl Language {
    /// The texts in this language.
    pub(in crate::demo) const fn phrases(self) -> &'static Phrases {
        match self {
            Self::English => &english::PHRASES,
            Self::Spanish => &spanish::PHRASES,
            Self::Portuguese => &portuguese::PHRASES,
            Self::Arabic => &arabic::PHRASES,
            Self::Chinese => &chinese::PHRASES,
            Self::Russian => &russian::PHRASES,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::line::Line, *};

    #[test]
    fn every_scene_begins_and_ends_with_words_and_every_story_with_the_client() {
        use Language::{Arabic, Chinese, English, Portuguese, Russian, Spanish};
        for language in [English, Spanish, Portuguese, Arabic, Chinese, Russian] {
            let phrases = language.phrases();
            for scene in [phrases.student, phrases.patient, phrases.between].into_iter().flatten() {
                let (first, last) = (scene.first().copied(), scene.last().copied());
                assert!(first.and_then(Line::text).is_some() && last.and_then(Line::text).is_some(), "{scene:?}");
            }
            for story in [phrases.student, phrases.patient] {
                assert!(matches!(story[0].first(), Some(Line::Them(_))), "{language:?}");
            }
        }
    }
}
