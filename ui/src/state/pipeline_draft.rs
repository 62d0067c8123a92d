//! A pipeline as it is being changed: its stages and what they ask, kept on this device until it is published.

use paperplane_bridge::{
    PipelineId,
    cases::{
        definition::{Definition, EntryRule, Outcome, Stage, StageItem, StepKey},
        texts::Texts,
    },
    view::unpublished::{DraftKind, Unpublished},
};
use std::collections::BTreeSet;

/// A draft as this device keeps it.
pub fn kept(definition: &Definition, pipeline: PipelineId, based_on: u32) -> Unpublished {
    Unpublished::of(DraftKind::Pipeline, pipeline, based_on, definition)
}

/// The draft of a pipeline among those of this device, with the version that it began with.
pub fn draft_of(drafts: &[Unpublished], pipeline: PipelineId) -> Option<(Definition, u32)> {
    let draft = drafts.iter().find(|one| one.id == pipeline.to_string())?;
    Some((draft.read()?, draft.based_on))
}

/// A new pipeline: it begins, and ends well or not.
pub fn begun(language: &str, name: &str, [first, won, lost]: [String; 3]) -> Definition {
    let stage = |key: &str, name: String, ends| Stage {
        key: key.into(),
        name: Texts::of(language, name),
        ends,
        ..Stage::default()
    };
    let stages = vec![
        stage("first", first, None),
        stage("won", won, Some(Outcome::Won)),
        stage("lost", lost, Some(Outcome::Lost)),
    ];
    Definition { name: Texts::of(language, name), stages }
}

/// Puts a text in a language; an empty one is taken away.
pub fn put_text(texts: &mut Texts, language: &str, text: &str) {
    if text.trim().is_empty() {
        texts.0.remove(language);
    } else {
        texts.0.insert(language.to_owned(), text.to_owned());
    }
}

/// Adds a stage behind one. Returns its place.
pub fn add_stage(definition: &mut Definition, behind: usize, language: &str, name: &str) -> usize {
    let taken = definition.stages.iter().map(|stage| stage.key.clone()).collect();
    let stage = Stage { key: free_key("stage", &taken), name: Texts::of(language, name), ..Stage::default() };
    let place = (behind + 1).min(definition.stages.len());
    definition.stages.insert(place, stage);
    place
}

/// Moves a stage up or down by one. Returns its place.
pub fn move_stage(definition: &mut Definition, place: usize, by: isize) -> usize {
    let to = place.checked_add_signed(by).filter(|to| *to < definition.stages.len());
    if let Some(to) = to {
        definition.stages.swap(place, to);
    }
    to.unwrap_or(place)
}

/// Adds something that a stage asks for.
pub fn add_item(definition: &mut Definition, stage: usize) {
    let taken: BTreeSet<StepKey> =
        definition.stages.iter().flat_map(|stage| &stage.items).map(|item| item.key.clone()).collect();
    let item = StageItem { key: free_key("item", &taken), ..StageItem::default() };
    if let Some(stage) = definition.stages.get_mut(stage) {
        stage.items.push(item);
    }
}

/// Puts a rule, or takes it away.
pub fn put_rule(stage: &mut Stage, rule: EntryRule, on: bool) {
    stage.rules.retain(|one| *one != rule);
    if on {
        stage.rules.push(rule);
    }
}

/// A key that none of these is: keys stay the same over all versions, so that none is used again for something else.
fn free_key(begin: &str, taken: &BTreeSet<StepKey>) -> StepKey {
    (1..).map(|nth| StepKey(format!("{begin}_{nth}"))).find(|key| !taken.contains(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{Timestamp, cases::decide::accept_definition};

    fn new() -> Definition {
        begun("en", "Language schools", ["Enquiry".into(), "Placed".into(), "Lost".into()])
    }

    #[test]
    fn a_new_pipeline_can_be_published_as_it_is() {
        assert!(accept_definition(new()).is_ok());
    }

    #[test]
    fn stages_are_added_and_moved_and_keep_their_keys() {
        let mut definition = new();
        assert_eq!(add_stage(&mut definition, 0, "en", "Papers"), 1);
        assert_eq!(add_stage(&mut definition, 1, "en", "Visa"), 2);
        assert_eq!(move_stage(&mut definition, 2, -1), 1);
        assert_eq!((move_stage(&mut definition, 0, -1), move_stage(&mut definition, 4, 1)), (0, 4), "no further");
        let keys: Vec<_> = definition.stages.iter().map(|stage| stage.key.as_str()).collect();
        assert_eq!(keys, ["first", "stage_2", "stage_1", "won", "lost"]);
    }

    #[test]
    fn what_stages_ask_for_has_keys_of_its_own() {
        let mut definition = new();
        add_item(&mut definition, 0);
        add_item(&mut definition, 1);
        let keys: Vec<_> =
            definition.stages.iter().flat_map(|stage| &stage.items).map(|item| item.key.as_str()).collect();
        assert_eq!(keys, ["item_1", "item_2"]);
        let stage = &mut definition.stages[0];
        put_rule(stage, EntryRule::ListSettled, true);
        put_rule(stage, EntryRule::ListSettled, true);
        assert_eq!(stage.rules, [EntryRule::ListSettled]);
        put_rule(stage, EntryRule::ListSettled, false);
        assert!(stage.rules.is_empty());
    }

    #[test]
    fn a_draft_is_found_by_its_pipeline() {
        let id = |nth| PipelineId::new(Timestamp(1), [nth; 10]);
        let drafts = [kept(&new(), id(1), 3)];
        assert_eq!(draft_of(&drafts, id(1)), Some((new(), 3)));
        assert_eq!(draft_of(&drafts, id(2)), None);
    }
}
