//! Pipelines that come with the program, in all six languages: an agency begins with one and changes what it wants.

use super::definition::Definition;
use serde::{Deserialize, Serialize};

/// A pipeline that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadyMade {
    /// Students who are placed at universities and schools.
    StudentRecruitment,
    /// Patients who travel for a treatment.
    MedicalTourism,
}

impl ReadyMade {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::StudentRecruitment, Self::MedicalTourism];

    /// Its stored name, from which the id of its pipeline is derived.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StudentRecruitment => "student_recruitment",
            Self::MedicalTourism => "medical_tourism",
        }
    }

    /// Its definition.
    pub fn definition(self) -> Definition {
        let json = match self {
            Self::StudentRecruitment => include_str!("ready_made/student_recruitment.json"),
            Self::MedicalTourism => include_str!("ready_made/medical_tourism.json"),
        };
        // The tests read both.
        serde_json::from_str(json).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cases::{decide::accept_definition, texts::Texts},
        library::wording::{self, Values},
    };

    const LANGUAGES: [&str; 6] = ["en", "es", "fr", "pt", "ar", "zh"];

    fn assert_whole(texts: &Texts, of: &str) {
        for language in LANGUAGES {
            assert!(texts.0.get(language).is_some_and(|text| !text.trim().is_empty()), "{of} lacks {language}");
        }
    }

    #[test]
    fn each_is_accepted_as_it_is_and_whole_in_every_language() {
        for ready in ReadyMade::ALL {
            let definition = ready.definition();
            assert_eq!(accept_definition(definition.clone()), Ok(definition.clone()), "{ready:?}");
            assert_whole(&definition.name, ready.name());
            for stage in &definition.stages {
                assert_whole(&stage.name, stage.key.as_str());
                if stage.tells() {
                    assert_whole(&stage.message, stage.key.as_str());
                    for text in stage.message.0.values() {
                        assert!(wording::check(text).is_ok(), "{text}");
                        let least = Values::default().with("item", "- Passport");
                        assert!(wording::write_out(text, &least).is_ok(), "with nothing known: {text}");
                    }
                }
                stage.items.iter().for_each(|item| assert_whole(&item.name, item.key.as_str()));
            }
            let ends: Vec<_> = definition.stages.iter().filter_map(|stage| stage.ends).collect();
            assert_eq!(ends.len(), 2, "{ready:?} is won or lost");
        }
    }
}
