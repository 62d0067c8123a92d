//! Imports that were started, the newest first: each can be taken back, and its rows that were not taken can be saved.

use crate::{
    dom,
    hooks::{use_acts, use_asked, use_door},
    parts::{Icon, Sign, in_full},
    words,
};
use paperplane_bridge::{
    ask::{GetImports, GetRefusedRows, UndoImport},
    view::import::{ImportState, ImportView},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct HistoryProps {
    /// Says something for a moment.
    pub say: Callback<String>,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    let imports = use_asked(GetImports {}, |_, _| true);
    let imports = imports.ready().cloned().unwrap_or_default();
    if imports.is_empty() {
        return Html::default();
    }
    html! {
        <section class="import-history" aria-labelledby="import-history">
            <h3 id="import-history">{ say!("import-history") }</h3>
            <ul data-testid="import-history">
                for import in imports {
                    <li key={import.import.to_string()}>
                        <span class="import-history-name"><bdi>{ &import.name }</bdi></span>
                        <span class="quiet">{ in_full(import.at) }</span>
                        <span class="import-history-state">{ words::import_state(&import) }</span>
                        <ImportActs {import} say={props.say.clone()} />
                    </li>
                }
            </ul>
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub struct ImportActsProps {
    pub import: ImportView,
    pub say: Callback<String>,
}

/// The rows that were not taken, and taking it back.
#[component]
pub fn ImportActs(props: &ImportActsProps) -> Html {
    let (acts, door) = (use_acts(), use_door());
    let import = props.import.import;
    let is_asking = use_state_eq(|| false);
    let rows = {
        let acts = acts.clone();
        Callback::from(move |_: MouseEvent| {
            let door = door.clone();
            acts.then(GetRefusedRows { import }, move |file| dom::save(&door.file(file.blob), &file.name));
        })
    };
    let undo = {
        let (acts, say, is_asking) = (acts.clone(), props.say.clone(), is_asking.clone());
        Callback::from(move |_: MouseEvent| {
            let (say, is_asking) = (say.clone(), is_asking.clone());
            acts.then(UndoImport { import }, move |undone| {
                is_asking.set(false);
                say.emit(words::import_undone(undone));
            });
        })
    };
    let ask = {
        let is_asking = is_asking.clone();
        Callback::from(move |_: MouseEvent| is_asking.set(!*is_asking))
    };
    let may_undo = !matches!(props.import.state, ImportState::Undone { .. });
    html! {
        <span class="import-acts">
            if props.import.refused > 0 {
                <button class="button plain" type="button" onclick={rows} data-testid="import-rows">
                    { say!("import-save-rows", count = props.import.refused) }
                </button>
            }
            if may_undo && *is_asking {
                <span class="import-sure">{ say!("import-undo-sure") }</span>
                <button class="button" type="button" onclick={undo} data-testid="import-undo-sure">{ say!("import-undo") }</button>
                <button class="button plain" type="button" onclick={ask}>{ say!("settings-cancel") }</button>
            } else if may_undo {
                <button class="button plain" type="button" onclick={ask} data-testid="import-undo">
                    <Icon sign={Sign::Undo} size={16} />{ say!("import-undo") }
                </button>
            }
            { acts.wrong() }
        </span>
    }
}
