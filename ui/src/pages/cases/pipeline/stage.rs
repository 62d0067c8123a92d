//! One stage: its name, the days that a case may stay, the rules by which one comes, the message, and what is asked.

use super::{
    fields::{Field, Ticked},
    items::Items,
};
use crate::{
    parts::Select,
    state::pipeline_draft::{put_rule, put_text},
    words,
};
use paperplane_bridge::{
    cases::definition::{EntryRule, FactName, Outcome, Stage},
    limits::{NAME_CHARS_MAX, PIPELINE_MESSAGE_CHARS_MAX},
};
use yew::prelude::*;

/// The rules that a stage may have, each with its name in the page.
const RULES: [(&str, EntryRule); 5] = [
    ("list", EntryRule::ListSettled),
    ("partner", EntryRule::Known { fact: FactName::Partner }),
    ("programme", EntryRule::Known { fact: FactName::Programme }),
    ("date", EntryRule::Known { fact: FactName::BeginsOn }),
    ("fees", EntryRule::Known { fact: FactName::Fees }),
];

#[derive(PartialEq, Properties)]
pub struct StageFieldsProps {
    pub stage: Stage,
    pub language: String,
    pub change: Callback<Stage>,
    pub add_item: Callback<()>,
}

#[component]
pub fn StageFields(props: &StageFieldsProps) -> Html {
    let (stage, language) = (&props.stage, &props.language);
    let with = |put: fn(&mut Stage, &str, String)| {
        let (stage, language, change) = (stage.clone(), language.clone(), props.change.clone());
        Callback::from(move |typed: String| {
            let mut stage = stage.clone();
            put(&mut stage, &language, typed);
            change.emit(stage);
        })
    };
    let ticked = |rule: EntryRule| {
        let (stage, change) = (stage.clone(), props.change.clone());
        Callback::from(move |on: bool| {
            let mut stage = stage.clone();
            put_rule(&mut stage, rule, on);
            change.emit(stage);
        })
    };
    let ends = vec![
        (AttrValue::Static(""), say!("pipeline-ends-no"), None),
        (AttrValue::Static("won"), words::outcome(Outcome::Won), None),
        (AttrValue::Static("lost"), words::outcome(Outcome::Lost), None),
    ];
    let end = match stage.ends {
        None => "",
        Some(Outcome::Won) => "won",
        Some(Outcome::Lost) => "lost",
    };
    let items = {
        let (stage, change) = (stage.clone(), props.change.clone());
        Callback::from(move |items| change.emit(Stage { items, ..stage.clone() }))
    };
    let own = |texts: &paperplane_bridge::cases::texts::Texts| texts.0.get(language).cloned().unwrap_or_default();
    html! {
        <>
            <Field id="pipeline-stage-name" label={say!("pipeline-stage-name")} value={own(&stage.name)} lang={language.clone()} chars_max={NAME_CHARS_MAX}
                placeholder={words::of_texts(&stage.name)} change={with(|stage, language, typed| put_text(&mut stage.name, language, &typed))} />
            <div class="pipeline-pair">
                <div>
                    <Field id="pipeline-days" label={say!("pipeline-days")} value={stage.days.map(|days| days.to_string()).unwrap_or_default()} is_number=true
                        placeholder={say!("pipeline-days-hint")} change={with(|stage, _, typed| stage.days = typed.trim().parse().ok().filter(|days| *days > 0))} />
                </div>
                <div>
                    <label for="pipeline-ends">{ say!("pipeline-ends") }</label>
                    <Select id="pipeline-ends" choices={ends} chosen={end} onchoose={with(|stage, _, chosen| stage.ends = ended(&chosen))} />
                </div>
            </div>
            <fieldset class="pipeline-rules">
                <legend>{ say!("pipeline-rules") }</legend>
                for (name, rule) in RULES {
                    <Ticked label={rule_name(name)} on={stage.rules.contains(&rule)} change={ticked(rule)} testid={format!("pipeline-rule-{name}")} />
                }
            </fieldset>
            <Field id="pipeline-message" label={say!("pipeline-message")} value={own(&stage.message)} rows={4} lang={language.clone()} chars_max={PIPELINE_MESSAGE_CHARS_MAX}
                change={with(|stage, language, typed| put_text(&mut stage.message, language, &typed))} />
            <p class="setting-hint">{ say!("pipeline-message-hint", blank = "{{ first_name or \"…\" }}", list = "{{ item }}") }</p>
            <Items items={stage.items.clone()} language={language.clone()} change={items} add={props.add_item.clone()} />
        </>
    }
}

fn ended(chosen: &str) -> Option<Outcome> {
    match chosen {
        "won" => Some(Outcome::Won),
        "lost" => Some(Outcome::Lost),
        _ => None,
    }
}

fn rule_name(name: &str) -> String {
    match name {
        "list" => say!("pipeline-rule-list"),
        "partner" => say!("pipeline-rule-partner"),
        "programme" => say!("pipeline-rule-programme"),
        "date" => say!("pipeline-rule-date"),
        _ => say!("pipeline-rule-fees"),
    }
}
