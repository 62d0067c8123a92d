//! Messages that staff keep for many people: what they say in each language, and the approved template that says it where free text
//! may not go.

use super::{
    template,
    wording::{self, WordingRefused},
};
use crate::{
    ids::MessageTemplateId,
    limits::{MAIL_SUBJECT_CHARS_MAX, WORDING_LANGUAGES_MAX},
    name::{NameRefused, accept_name},
    visible::is_visible,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Wordings of a message, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wordings {
    /// The language that was written first, BCP 47: used where theirs is not among them.
    pub first: String,
    /// By language, BCP 47.
    pub by_language: BTreeMap<String, Wording>,
}

/// The texts of a message in one language; they may name variables ([`wording`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The subject, for channels that have them; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The text.
    pub text: String,
    /// The approved template that says it where free text may not go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<Approved>,
}

/// An approved template of the provider, with what its blanks say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approved {
    /// The provider's id of it, e.g. Twilio's `HX...`.
    pub template: String,
    /// Its name there.
    pub name: String,
    /// Values of its blanks, which may name variables.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

impl Wordings {
    /// One text in one language.
    pub fn of_text(language: &str, text: &str) -> Self {
        let wording = Wording { text: text.to_owned(), ..Wording::default() };
        Self { first: language.to_owned(), by_language: [(language.to_owned(), wording)].into() }
    }

    /// The wording for a reader of a language.
    pub fn for_reader(&self, language: &str) -> Option<(&str, &Wording)> {
        wording::in_language(&self.by_language, language, &self.first)
    }
}

/// A part of a wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// The subject.
    Subject,
    /// The text.
    Text,
    /// A blank of the approved template.
    Blank {
        /// Its name.
        blank: String,
    },
}

/// The reason for which a message template is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageTemplateRefused {
    /// Its name is refused.
    #[error(transparent)]
    Name(#[from] NameRefused),
    /// Another one has its name.
    #[error("another message template has this name")]
    NameTaken,
    /// It says nothing in its first language.
    #[error("it says nothing")]
    Empty,
    /// It has more than [`WORDING_LANGUAGES_MAX`] languages.
    #[error("it has more than {WORDING_LANGUAGES_MAX} languages")]
    TooManyLanguages,
    /// One of its texts cannot be read, or is too long.
    #[error("its {part:?} in {language}: {why}")]
    Wording {
        /// The language.
        language: String,
        /// The text.
        part: Part,
        /// The reason.
        why: WordingRefused,
    },
}

/// Accepts the name and the wordings of a message template, without languages that say nothing. `offered` are those that are offered
/// now, with their names.
///
/// # Errors
/// [`MessageTemplateRefused`], the first reason.
pub fn accept<'a>(
    template: MessageTemplateId,
    name: &str,
    wordings: &Wordings,
    offered: impl IntoIterator<Item = (MessageTemplateId, &'a str)>,
) -> Result<(String, Wordings), MessageTemplateRefused> {
    let name = accept_name(name)?;
    let lowercase = name.to_lowercase();
    if offered.into_iter().any(|(other, named)| other != template && named.to_lowercase() == lowercase) {
        return Err(MessageTemplateRefused::NameTaken);
    }
    Ok((name, accept_wordings(wordings)?))
}

/// Accepts what a message says, without languages that say nothing.
///
/// # Errors
/// [`MessageTemplateRefused`], the first reason.
pub fn accept_wordings(wordings: &Wordings) -> Result<Wordings, MessageTemplateRefused> {
    let written = |wording: &&Wording| is_visible(&wording.text);
    let by_language: BTreeMap<String, Wording> = wordings
        .by_language
        .iter()
        .filter(|(_, wording)| written(wording))
        .map(|(language, wording)| (language.trim().to_owned(), wording.clone()))
        .collect();
    if by_language.len() > WORDING_LANGUAGES_MAX {
        return Err(MessageTemplateRefused::TooManyLanguages);
    }
    if !by_language.contains_key(&wordings.first) {
        return Err(MessageTemplateRefused::Empty);
    }
    for (language, wording) in &by_language {
        wording.check().map_err(|(part, why)| MessageTemplateRefused::Wording {
            language: language.clone(),
            part,
            why,
        })?;
    }
    Ok(Wordings { first: wordings.first.clone(), by_language })
}

impl Wording {
    /// The variables that it uses.
    ///
    /// # Errors
    /// The first part that is refused, and why.
    pub fn check(&self) -> Result<std::collections::BTreeSet<String>, (Part, WordingRefused)> {
        if self.subject.chars().count() > MAIL_SUBJECT_CHARS_MAX {
            return Err((Part::Subject, WordingRefused::TooMuch));
        }
        let mut used = wording::check(&self.subject).map_err(|why| (Part::Subject, why))?;
        used.extend(wording::check(&self.text).map_err(|why| (Part::Text, why))?);
        for (blank, value) in self.approved.iter().flat_map(|approved| &approved.values) {
            used.extend(wording::check(value).map_err(|why| (Part::Blank { blank: blank.clone() }, why))?);
        }
        Ok(used)
    }

    /// It as one person will read it; the values of blanks are in one line.
    ///
    /// # Errors
    /// The first part that cannot be written out, and why.
    pub fn write_out(&self, values: &wording::Values) -> Result<Self, (Part, WordingRefused)> {
        let subject = wording::write_out(&self.subject, values).map_err(|why| (Part::Subject, why))?;
        let text = wording::write_out(&self.text, values).map_err(|why| (Part::Text, why))?;
        let mut approved = self.approved.clone();
        for (blank, value) in approved.iter_mut().flat_map(|approved| &mut approved.values) {
            let written =
                wording::write_out(value, values).map_err(|why| (Part::Blank { blank: blank.clone() }, why))?;
            *value = template::flatten(&written);
        }
        Ok(Self { subject, text, approved })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;

    fn id(nth: u8) -> MessageTemplateId {
        MessageTemplateId::new(Timestamp(1), [nth; 10])
    }

    fn hello(text: &str) -> Wordings {
        Wordings::of_text("en", text)
    }

    #[test]
    fn a_name_stands_once_and_the_first_language_says_something() {
        let judged =
            |of, name: &str, wordings: &Wordings| accept(of, name, wordings, [(id(0), "Hello")]).map(|(name, _)| name);
        assert_eq!(judged(id(1), " Welcome ", &hello("Hi")).as_deref(), Ok("Welcome"));
        assert_eq!(judged(id(1), "hello", &hello("Hi")), Err(MessageTemplateRefused::NameTaken));
        assert_eq!(judged(id(0), "hello", &hello("Hi")).as_deref(), Ok("hello"), "its own name");
        assert_eq!(judged(id(1), "Welcome", &hello(" ")), Err(MessageTemplateRefused::Empty));
    }

    #[test]
    fn languages_that_say_nothing_are_left_out_and_errors_are_told_with_their_place() {
        let mut wordings = hello("Hi {{ first_name or \"there\" }}");
        wordings.by_language.insert("fr".into(), Wording::default());
        assert_eq!(accept_wordings(&wordings).map(|kept| kept.by_language.len()), Ok(1));
        let approved = Approved { values: [("1".to_owned(), "{{ x }}".to_owned())].into(), ..Approved::default() };
        let wrong = Wording { text: "Salut".into(), approved: Some(approved), ..Wording::default() };
        wordings.by_language.insert("fr".into(), wrong);
        let why = WordingRefused::Unknown { variable: "x".into() };
        let part = Part::Blank { blank: "1".into() };
        assert_eq!(
            accept_wordings(&wordings),
            Err(MessageTemplateRefused::Wording { language: "fr".into(), part, why })
        );
    }

    #[test]
    fn it_is_written_out_for_a_reader_in_their_language() {
        let mut wordings = hello("Hi {{ first_name }}");
        let bonjour =
            Wording { subject: "{{ agency }}".into(), text: "Bonjour {{ first_name }}".into(), approved: None };
        wordings.by_language.insert("fr".into(), bonjour);
        let values = wording::Values::default().with_person("Amara Okafor").with("agency", "Bright Path");
        let (language, chosen) = wordings.for_reader("fr-CI").unwrap();
        let written = chosen.write_out(&values).unwrap();
        assert_eq!((language, written.subject.as_str(), written.text.as_str()), ("fr", "Bright Path", "Bonjour Amara"));
        assert_eq!(wordings.for_reader("ar").map(|(language, _)| language), Some("en"));
    }
}
