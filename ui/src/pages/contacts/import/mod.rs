//! Importing a list of people: choosing the file, a look at what it would do, and how far it is.

mod columns;
mod consent;
mod history;
mod line;
mod lines;
mod preview;

pub use consent::channel_choices;
pub use line::ImportLine;

use crate::{
    hooks::{use_door, use_modal},
    parts::{Icon, Sign},
    words,
};
use history::History;
use paperplane_bridge::{BlobRef, view::library::LabelView};
use preview::Preview;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

/// The kinds of files that are offered first.
const KINDS: &str = ".csv,.tsv,.txt,.vcf,text/csv,text/vcard,text/tab-separated-values";

/// The file that was dropped, if there is one.
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.prevent_default();
    event.data_transfer().and_then(|transfer| transfer.files()).and_then(|files| files.get(0))
}

#[derive(PartialEq, Properties)]
pub struct ImportProps {
    /// A file that was dropped on the page.
    pub dropped: Option<File>,
    pub labels: Vec<LabelView>,
    pub close: Callback<()>,
    /// An import was started.
    pub started: Callback<()>,
    /// Says something for a moment.
    pub say: Callback<String>,
}

/// The dialog in which a list is imported.
#[component]
pub fn Import(props: &ImportProps) -> Html {
    let door = use_door();
    let choose = use_node_ref();
    let file = use_state_eq(|| None::<BlobRef>);
    let wrong = use_state_eq(|| None::<String>);
    let is_coming = use_state_eq(|| false);
    let dialog = use_modal(None);
    let bring = {
        let (file, wrong, is_coming) = (file.clone(), wrong.clone(), is_coming.clone());
        Callback::from(move |from: File| {
            let (door, file, wrong, is_coming) = (door.clone(), file.clone(), wrong.clone(), is_coming.clone());
            is_coming.set(true);
            spawn_local(async move {
                match door.bring(&from, Callback::noop()).await {
                    Ok(brought) => {
                        wrong.set(None);
                        file.set(Some(brought));
                    }
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
                is_coming.set(false);
            });
        })
    };
    {
        let (bring, dropped) = (bring.clone(), props.dropped.clone());
        use_effect_with((), move |()| dropped.into_iter().for_each(|file| bring.emit(file)));
    }
    let onchange = {
        let bring = bring.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let chosen = field.files().and_then(|files| files.get(0));
            chosen.into_iter().for_each(|file| bring.emit(file));
            field.set_value("");
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| dropped(&event).into_iter().for_each(|file| bring.emit(file)));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let click = {
        let choose = choose.clone();
        Callback::from(move |_: MouseEvent| {
            choose.cast::<HtmlInputElement>().into_iter().for_each(|field| field.click());
        })
    };
    let again = {
        let file = file.clone();
        Callback::from(move |()| file.set(None))
    };
    html! {
        <dialog class="dialog import" ref={dialog} onclose={props.close.reform(|_: Event| ())} aria-labelledby="import-title" data-testid="import-dialog">
            <h2 id="import-title">{ say!("import-title") }</h2>
            if let Some(file) = (*file).clone() {
                <Preview {file} labels={props.labels.clone()} {again} close={props.close.clone()} started={props.started.clone()} />
            } else {
                <div class="import-drop" {ondrop} {ondragover}>
                    <Icon sign={Sign::Upload} size={20} />
                    <p>{ say!("import-drop") }</p>
                    <button class="button primary" type="button" onclick={click} disabled={*is_coming} data-testid="import-choose">
                        { if *is_coming { say!("import-reading") } else { say!("import-choose") } }
                    </button>
                    <p class="quiet import-kinds">{ say!("import-kinds") }</p>
                    <input type="file" class="hidden" ref={choose} accept={KINDS} {onchange} aria-label={say!("import-choose")} tabindex="-1"
                        data-testid="import-file" />
                </div>
                if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
                <History say={props.say.clone()} />
                <p class="row-of-buttons">
                    <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
                </p>
            }
        </dialog>
    }
}
