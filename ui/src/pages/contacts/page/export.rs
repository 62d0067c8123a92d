//! Saving the people of the list as a file.

use crate::{
    dom,
    hooks::{use_acts, use_door, use_modal},
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::{
    PeopleFilter,
    ask::{ExportFormat, ExportPeople},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ExportProps {
    /// The filter of the list.
    pub filter: PeopleFilter,
    /// The length of the list.
    pub count: u32,
    pub close: Callback<()>,
}

#[component]
pub fn Export(props: &ExportProps) -> Html {
    let (acts, door) = (use_acts(), use_door());
    let dialog = use_modal(None);
    let button = |format: ExportFormat| {
        let (acts, door, filter, close) = (acts.clone(), door.clone(), props.filter.clone(), props.close.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (door, close) = (door.clone(), close.clone());
            acts.then(ExportPeople { filter: filter.clone(), format }, move |file| {
                dom::save(&door.file(file.blob), &file.name);
                close.emit(());
            });
        });
        html! {
            <button class="button" type="button" {onclick} data-testid={format!("export-{}", format.extension())}>
                <Icon sign={Sign::Down} size={16} />{ words::export_format(format) }
            </button>
        }
    };
    html! {
        <dialog class="dialog export" ref={dialog} onclose={props.close.reform(|_: Event| ())} aria-labelledby="export-title" data-testid="export-dialog">
            <h2 id="export-title">{ say!("export-title", count = props.count) }</h2>
            <p class="quiet">{ say!("export-line") }</p>
            <div class="export-kinds">{ for ExportFormat::ALL.into_iter().map(button) }</div>
            { acts.wrong() }
            <p class="row-of-buttons">
                <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
            </p>
        </dialog>
    }
}
