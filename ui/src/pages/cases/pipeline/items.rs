//! The list of a stage: files and facts that are asked of the client, with the days within which they are due.

use super::fields::{Field, Ticked};
use crate::{
    parts::{Icon, Select, Sign},
    state::pipeline_draft::put_text,
    words,
};
use paperplane_bridge::{
    cases::definition::{ItemKind, StageItem},
    limits::NAME_CHARS_MAX,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ItemsProps {
    pub items: Vec<StageItem>,
    pub language: String,
    pub change: Callback<Vec<StageItem>>,
    pub add: Callback<()>,
}

#[component]
pub fn Items(props: &ItemsProps) -> Html {
    html! {
        <section class="pipeline-items" aria-labelledby="pipeline-items">
            <h2 id="pipeline-items">{ say!("pipeline-items") }</h2>
            for (nth, item) in props.items.iter().enumerate() { { line(nth, item, props) } }
            <button class="button" onclick={props.add.reform(|_: MouseEvent| ())} data-testid="pipeline-item-add"><Icon sign={Sign::Plus} size={14} />{ say!("pipeline-item-add") }</button>
        </section>
    }
}

fn line(nth: usize, item: &StageItem, props: &ItemsProps) -> Html {
    let with = |put: fn(&mut StageItem, &str, String)| {
        let (items, language, change) = (props.items.clone(), props.language.clone(), props.change.clone());
        Callback::from(move |typed: String| {
            let mut items = items.clone();
            if let Some(item) = items.get_mut(nth) {
                put(item, &language, typed);
            }
            change.emit(items);
        })
    };
    let remove = {
        let (items, change) = (props.items.clone(), props.change.clone());
        Callback::from(move |_: MouseEvent| {
            let mut items = items.clone();
            items.remove(nth);
            change.emit(items);
        })
    };
    let kinds = vec![
        (AttrValue::Static("document"), say!("pipeline-item-document"), None),
        (AttrValue::Static("data"), say!("pipeline-item-data"), None),
    ];
    let kind = if item.kind == ItemKind::Data { "data" } else { "document" };
    let name = item.name.0.get(&props.language).cloned().unwrap_or_default();
    let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
    let (valid, key) = (number(item.valid_months.map(u16::from)), item.key.0.clone());
    let remove_name = say!("pipeline-item-remove", name = words::of_texts(&item.name));
    html! {
        <div class="pipeline-item" {key} data-testid="pipeline-item">
            <div class="pipeline-item-name">
                <Field id={format!("pipeline-item-name-{nth}")} label={say!("pipeline-item-name")} value={name} lang={props.language.clone()} chars_max={NAME_CHARS_MAX}
                    placeholder={words::of_texts(&item.name)} change={with(|item, language, typed| put_text(&mut item.name, language, &typed))} />
            </div>
            <div>
                <label for={format!("pipeline-item-kind-{nth}")}>{ say!("pipeline-item-kind") }</label>
                <Select id={format!("pipeline-item-kind-{nth}")} choices={kinds} chosen={kind} onchoose={with(|item, _, chosen| item.kind = kind_of(&chosen))} />
            </div>
            <div>
                <Field id={format!("pipeline-item-days-{nth}")} label={say!("pipeline-item-days")} value={number(item.days)} is_number=true
                    change={with(|item, _, typed| item.days = typed.trim().parse().ok().filter(|days| *days > 0))} />
            </div>
            <div>
                <Field id={format!("pipeline-item-valid-{nth}")} label={say!("pipeline-item-valid")} value={valid} is_number=true
                    change={with(|item, _, typed| item.valid_months = typed.trim().parse().ok().filter(|months| *months > 0))} />
            </div>
            <Ticked label={say!("pipeline-item-optional")} on={item.optional} testid={format!("pipeline-item-optional-{nth}")}
                change={with(|item, _, on| item.optional = on == "true").reform(|on: bool| on.to_string())} />
            <button class="button icon" onclick={remove} title={remove_name.clone()} aria-label={remove_name} data-testid="pipeline-item-remove"><Icon sign={Sign::X} /></button>
        </div>
    }
}

fn kind_of(chosen: &str) -> ItemKind {
    if chosen == "data" { ItemKind::Data } else { ItemKind::Document }
}
