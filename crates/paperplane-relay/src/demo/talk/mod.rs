//! What the invented agency and its clients say to each other, in six languages.
//!
//! Braces are filled in per person: `{name}`, `{uni}`, `{hospital}`, `{city}`, `{course}`, `{treatment}`, `{month}`,
//! `{price}`, `{deposit}`, `{airport}`. All institutions are invented.

mod arabic;
mod chinese;
mod english;
mod portuguese;
mod russian;
mod spanish;

/// One message of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The client writes.
    Them(&'static str),
    /// The agency writes.
    Us(&'static str),
    /// The client sends a photo with a caption.
    Photo(&'static str),
    /// The client sends a document with a caption.
    Paper(&'static str),
    /// Some time passes.
    Later,
}

impl Line {
    /// What is said; nothing where only time passes.
    pub(super) const fn text(self) -> Option<&'static str> {
        match self {
            Self::Them(text) | Self::Us(text) | Self::Photo(text) | Self::Paper(text) => Some(text),
            Self::Later => None,
        }
    }
}

/// Messages that belong together.
pub(super) type Scene = &'static [Line];

/// How many messages a scene has.
pub(super) fn message_count(scene: Scene) -> usize {
    scene.iter().filter(|line| line.text().is_some()).count()
}

/// Everything that is said in one language.
pub(super) struct Phrases {
    /// From the first hello to the departure of a student.
    pub student: &'static [Scene],
    /// The same of a patient.
    pub patient: &'static [Scene],
    /// Small exchanges that fit anywhere: a question or two lines, and an answer.
    pub between: &'static [Scene],
    /// Questions that wait for an answer.
    pub waiting: &'static [&'static str],
    pub cities: [&'static str; 6],
    pub courses: [&'static str; 5],
    pub treatments: [&'static str; 4],
    pub months: [&'static str; 3],
}

/// The language of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    English,
    Spanish,
    Portuguese,
    Arabic,
    Chinese,
    Russian,
}

impl Language {
    /// What is said in it.
    pub(super) const fn phrases(self) -> &'static Phrases {
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

/// Universities, in the order of the cities.
pub(super) const UNIVERSITIES: [&str; 6] = [
    "Tagus University",
    "Liffey College",
    "Lakeshore University",
    "Golden Horn University",
    "Spree University of Applied Sciences",
    "Han River University",
];

/// Hospitals, in the order of the cities.
pub(super) const HOSPITALS: [&str; 6] = [
    "Clínica Santa Vera",
    "St Bride's Clinic",
    "Maple Ridge Hospital",
    "Marmara Health Centre",
    "Klinik Seewiese",
    "Riverside Medical Seoul",
];

/// Airports, in the order of the cities.
pub(super) const AIRPORTS: [&str; 6] = ["LIS", "DUB", "YYZ", "IST", "BER", "ICN"];

#[cfg(test)]
mod tests {
    use super::*;

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
