//! Decisions about pipelines and cases that a person wants to change, made before anything is recorded.

use super::definition::{Definition, EntryRule, FactName, Stage, StepKey};
use crate::{
    library::wording,
    limits::{
        CASE_TEXT_CHARS_MAX, PIPELINE_BYTES_MAX, PIPELINE_ITEMS_MAX, PIPELINE_MESSAGE_CHARS_MAX, PIPELINE_STAGES_MAX,
        PIPELINE_TEXT_LANGUAGES_MAX, STEP_KEY_CHARS_MAX,
    },
    name::{NameRefused, accept_name},
};
use std::collections::BTreeSet;

/// The reason for which a definition is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DefinitionRefused {
    /// A name is refused.
    #[error(transparent)]
    Name(#[from] NameRefused),
    /// No stage, or more than [`PIPELINE_STAGES_MAX`].
    #[error("a pipeline has from 1 to {PIPELINE_STAGES_MAX} stages")]
    StageCount,
    /// The first stage ends cases, so that none could begin.
    #[error("the first stage ends cases")]
    BeginsAtEnd,
    /// More items than [`PIPELINE_ITEMS_MAX`].
    #[error("a pipeline has at most {PIPELINE_ITEMS_MAX} items")]
    ItemCount,
    /// A key that is not lower-case letters, digits and `_`, or longer than [`STEP_KEY_CHARS_MAX`].
    #[error("a key has lower-case letters, digits and _, at most {STEP_KEY_CHARS_MAX}")]
    KeyWrong,
    /// Two stages, or two items, have one key.
    #[error("two steps have one key")]
    KeyTwice,
    /// A message has more characters than [`PIPELINE_MESSAGE_CHARS_MAX`].
    #[error("a message has at most {PIPELINE_MESSAGE_CHARS_MAX} characters")]
    MessageTooLong,
    /// A message that cannot be read, or names a variable that there is not.
    #[error("a message cannot be read")]
    MessageWrong,
    /// A text in more languages than [`PIPELINE_TEXT_LANGUAGES_MAX`], or under something that is no language.
    #[error("a text is in at most {PIPELINE_TEXT_LANGUAGES_MAX} languages")]
    Languages,
    /// All texts together are more than [`PIPELINE_BYTES_MAX`].
    #[error("a pipeline has at most {PIPELINE_BYTES_MAX} bytes")]
    TooLarge,
}

/// Accepts a definition: returns it with its names trimmed.
///
/// # Errors
/// [`DefinitionRefused`], of the first thing that is wrong.
pub fn accept_definition(mut definition: Definition) -> Result<Definition, DefinitionRefused> {
    accept_texts(&mut definition.name)?;
    if definition.stages.is_empty() || definition.stages.len() > PIPELINE_STAGES_MAX {
        return Err(DefinitionRefused::StageCount);
    }
    if definition.stages.first().is_some_and(|stage| stage.ends.is_some()) {
        return Err(DefinitionRefused::BeginsAtEnd);
    }
    let (mut stages, mut items) = (BTreeSet::new(), BTreeSet::new());
    for stage in &mut definition.stages {
        accept_key(&stage.key, &mut stages)?;
        accept_texts(&mut stage.name)?;
        accept_languages(&stage.message)?;
        if stage.message.0.values().any(|text| text.chars().count() > PIPELINE_MESSAGE_CHARS_MAX) {
            return Err(DefinitionRefused::MessageTooLong);
        }
        if stage.message.0.values().any(|text| wording::check(text).is_err()) {
            return Err(DefinitionRefused::MessageWrong);
        }
        for item in &mut stage.items {
            accept_key(&item.key, &mut items)?;
            accept_texts(&mut item.name)?;
        }
    }
    if items.len() > PIPELINE_ITEMS_MAX {
        return Err(DefinitionRefused::ItemCount);
    }
    let bytes = serde_json::to_vec(&definition).map_or(usize::MAX, |json| json.len());
    if bytes > PIPELINE_BYTES_MAX { Err(DefinitionRefused::TooLarge) } else { Ok(definition) }
}

fn accept_key(key: &StepKey, taken: &mut BTreeSet<StepKey>) -> Result<(), DefinitionRefused> {
    let key_is_right = |text: &str| {
        let letters = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        letters && !text.is_empty() && text.len() <= STEP_KEY_CHARS_MAX
    };
    if !key_is_right(key.as_str()) {
        return Err(DefinitionRefused::KeyWrong);
    }
    if taken.insert(key.clone()) { Ok(()) } else { Err(DefinitionRefused::KeyTwice) }
}

fn accept_texts(texts: &mut super::texts::Texts) -> Result<(), DefinitionRefused> {
    accept_languages(texts)?;
    if texts.is_empty() {
        return Err(NameRefused::Empty.into());
    }
    texts.0.retain(|_, text| !text.trim().is_empty());
    for text in texts.0.values_mut() {
        *text = accept_name(text)?;
    }
    Ok(())
}

fn accept_languages(texts: &super::texts::Texts) -> Result<(), DefinitionRefused> {
    let is_language = |code: &String| {
        (2..=12).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let fits = texts.0.len() <= PIPELINE_TEXT_LANGUAGES_MAX && texts.0.keys().all(is_language);
    if fits { Ok(()) } else { Err(DefinitionRefused::Languages) }
}

/// The reason for which a title or a reason is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseTextRefused {
    /// More characters than [`CASE_TEXT_CHARS_MAX`].
    #[error("the text has more than {CASE_TEXT_CHARS_MAX} characters")]
    TooLong,
    /// A line break, a tab or another control character.
    #[error("the text holds a control character")]
    ControlCharacter,
}

/// Accepts a line about a case as a person typed it: its title, a reason. Returns it trimmed; it may be empty.
///
/// # Errors
/// [`CaseTextRefused`].
pub fn accept_line(typed: &str) -> Result<String, CaseTextRefused> {
    let text = typed.trim();
    if text.chars().count() > CASE_TEXT_CHARS_MAX {
        Err(CaseTextRefused::TooLong)
    } else if text.chars().any(char::is_control) {
        Err(CaseTextRefused::ControlCharacter)
    } else {
        Ok(text.to_owned())
    }
}

/// A case as far as rules of entry ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Items that were asked, are not optional, and are neither accepted nor waived.
    pub unsettled: u32,
    /// Facts that are written down.
    pub known: BTreeSet<FactName>,
}

/// The reason for which a case may not come to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeldBack {
    /// So many items are missing.
    #[error("{0} items are missing")]
    Unsettled(u32),
    /// A fact is missing.
    #[error("a fact is missing")]
    Unknown(FactName),
}

/// The reasons that hold a case back from a stage; empty where it may come.
pub fn held_back(stage: &Stage, standing: &Standing) -> Vec<HeldBack> {
    let broken = |rule: &EntryRule| match rule {
        EntryRule::ListSettled => (standing.unsettled > 0).then_some(HeldBack::Unsettled(standing.unsettled)),
        EntryRule::Known { fact } => (!standing.known.contains(fact)).then_some(HeldBack::Unknown(*fact)),
    };
    stage.rules.iter().filter_map(broken).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{
        definition::{Outcome, StageItem},
        texts::Texts,
    };

    fn stage(key: &str) -> Stage {
        Stage { key: key.into(), name: Texts::of("en", format!(" {key} ")), ..Stage::default() }
    }

    fn of(stages: Vec<Stage>) -> Result<Definition, DefinitionRefused> {
        accept_definition(Definition { name: Texts::of("en", "Students"), stages })
    }

    #[test]
    fn a_pipeline_begins_somewhere_and_names_each_step_once() {
        assert_eq!(of(vec![]), Err(DefinitionRefused::StageCount));
        assert_eq!(of(vec![stage("one"), stage("one")]), Err(DefinitionRefused::KeyTwice));
        assert_eq!(of(vec![stage("One")]), Err(DefinitionRefused::KeyWrong));
        let end = Stage { ends: Some(Outcome::Won), ..stage("end") };
        assert_eq!(of(vec![end.clone()]), Err(DefinitionRefused::BeginsAtEnd));
        let kept = of(vec![stage("one"), end]).map(|definition| definition.stages[0].name.clone());
        assert_eq!(kept, Ok(Texts::of("en", "one")));
    }

    #[test]
    fn texts_have_an_end() {
        let long = Stage { message: Texts::of("en", "x".repeat(PIPELINE_MESSAGE_CHARS_MAX + 1)), ..stage("one") };
        assert_eq!(of(vec![long]), Err(DefinitionRefused::MessageTooLong));
        let nameless = Stage { name: Texts::default(), ..stage("one") };
        assert_eq!(of(vec![nameless]), Err(DefinitionRefused::Name(NameRefused::Empty)));
        let strange = Stage { name: Texts::of("a language", "x"), ..stage("one") };
        assert_eq!(of(vec![strange]), Err(DefinitionRefused::Languages));
        let item = |nth: usize| StageItem {
            key: format!("i{nth}").as_str().into(),
            name: Texts::of("en", "x"),
            ..StageItem::default()
        };
        let many = Stage { items: (0..=PIPELINE_ITEMS_MAX).map(item).collect(), ..stage("one") };
        assert_eq!(of(vec![many]), Err(DefinitionRefused::ItemCount));
    }

    #[test]
    fn a_rule_says_what_is_missing() {
        let rules = vec![EntryRule::ListSettled, EntryRule::Known { fact: FactName::Partner }];
        let applied = Stage { rules, ..stage("applied") };
        let nothing = Standing { unsettled: 3, known: BTreeSet::new() };
        assert_eq!(held_back(&applied, &nothing), [HeldBack::Unsettled(3), HeldBack::Unknown(FactName::Partner)]);
        let all = Standing { unsettled: 0, known: BTreeSet::from([FactName::Partner]) };
        assert!(held_back(&applied, &all).is_empty());
    }

    #[test]
    fn a_line_is_trimmed_and_has_an_end() {
        assert_eq!(accept_line("  BSc Nursing ").as_deref(), Ok("BSc Nursing"));
        assert_eq!(accept_line("").as_deref(), Ok(""));
        assert_eq!(accept_line("a\nb"), Err(CaseTextRefused::ControlCharacter));
        assert_eq!(accept_line(&"签".repeat(CASE_TEXT_CHARS_MAX + 1)), Err(CaseTextRefused::TooLong));
    }
}
