//! Files that go with the next message: brought in at once, shown until it is sent.

use crate::{
    hooks::use_door,
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::BlobRef;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The files of the next message.
#[derive(Clone, PartialEq)]
pub struct Files {
    brought: UseStateHandle<Vec<BlobRef>>,
    /// How many are on their way in.
    coming: UseStateHandle<usize>,
}

impl Files {
    pub fn is_empty(&self) -> bool {
        self.brought.is_empty()
    }

    /// Takes all of them for a message.
    pub fn take(&self) -> Vec<BlobRef> {
        let all = (*self.brought).clone();
        self.brought.set(Vec::new());
        all
    }

    /// Gives back what could not be sent.
    pub fn put_back(&self, files: Vec<BlobRef>) {
        self.brought.set(files);
    }

    fn without(&self, nth: usize) {
        let mut all = (*self.brought).clone();
        all.remove(nth);
        self.brought.set(all);
    }
}

/// No files yet.
#[hook]
pub fn use_files() -> Files {
    Files { brought: use_state_eq(Vec::new), coming: use_state_eq(|| 0) }
}

/// The files as small cards that can be taken off again.
pub fn chips(files: &Files) -> Html {
    if files.is_empty() && *files.coming == 0 {
        return Html::default();
    }
    let off = |nth: usize| {
        let files = files.clone();
        Callback::from(move |_: MouseEvent| files.without(nth))
    };
    html! {
        <ul class="chips" aria-label={say!("attach-files")}>
            for (nth, file) in files.brought.iter().enumerate() {
                <li class="chip" data-testid="chip">
                    <Icon sign={Sign::File} /><bdi>{ words::file_name(file) }</bdi>
                    <button class="button icon" onclick={off(nth)} aria-label={say!("attach-take-off")}
                        title={say!("attach-take-off")}>
                        <Icon sign={Sign::X} size={12} />
                    </button>
                </li>
            }
            if *files.coming > 0 { <li class="chip quiet" role="status">{ say!("attach-coming") }</li> }
        </ul>
    }
}

#[derive(PartialEq, Properties)]
pub struct AttachButtonProps {
    pub files: Files,
    pub wrong: UseStateHandle<Option<String>>,
}

/// Asks for files and brings them in.
#[component]
pub fn AttachButton(props: &AttachButtonProps) -> Html {
    let door = use_door();
    let field = use_node_ref();
    let onclick = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let onchange = {
        let (field, files, wrong) = (field.clone(), props.files.clone(), props.wrong.clone());
        Callback::from(move |_: Event| {
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let chosen: Vec<web_sys::File> = field
                .files()
                .map(|list| (0..list.length()).filter_map(|nth| list.get(nth)).collect())
                .unwrap_or_default();
            // The same file can be chosen once more.
            field.set_value("");
            files.coming.set(chosen.len());
            let (door, files, wrong) = (door.clone(), files.clone(), wrong.clone());
            spawn_local(async move {
                let mut all = (*files.brought).clone();
                for file in &chosen {
                    match door.bring(file).await {
                        Ok(brought) => all.push(brought),
                        Err(trouble) => wrong.set(Some(trouble.message)),
                    }
                }
                files.brought.set(all);
                files.coming.set(0);
            });
        })
    };
    html! {
        <>
            <input ref={field} type="file" multiple=true class="hidden" {onchange} tabindex="-1" aria-hidden="true"
                data-testid="files" />
            <button class="button icon" {onclick} title={say!("attach-add")} aria-label={say!("attach-add")}
                data-testid="attach">
                <Icon sign={Sign::Clip} />
            </button>
        </>
    }
}
