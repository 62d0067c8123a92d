//! A name that is kept when one leaves its field, or by Enter.

use crate::{
    dom,
    hooks::{put, typed, use_door, use_value},
    parts::{Icon, Sign, setting::Row},
    words,
};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{ask::Introduce, limits::NAME_CHARS_MAX};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The time for which "Saved" stands beside a field, in milliseconds.
const SAVED_MS: u32 = 2_500;

#[derive(PartialEq, Properties)]
pub struct NameFieldProps {
    /// Its id and mark.
    pub id: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// More about it.
    pub hint: AttrValue,
    /// Value of the attribute `autocomplete`.
    pub autocomplete: AttrValue,
    /// The value that is kept.
    pub value: AttrValue,
    /// Makes the command that keeps another name.
    pub introduce: Callback<String, Introduce>,
}

#[derive(Clone, PartialEq)]
enum SaveState {
    Nothing,
    Saved,
    Refused(AttrValue),
}

#[component]
pub fn NameField(props: &NameFieldProps) -> Html {
    let field = use_node_ref();
    use_value(&field, &props.value);
    let kept = use_state_eq(|| SaveState::Nothing);
    {
        let kept = kept.clone();
        use_effect_with((*kept).clone(), move |now| {
            let over = (*now == SaveState::Saved).then(|| Timeout::new(SAVED_MS, move || kept.set(SaveState::Nothing)));
            move || drop(over)
        });
    }
    let keep = use_keep(props, &field, &kept);
    let onkeydown = {
        let (field, old, keep) = (field.clone(), props.value.clone(), keep.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !dom::is_composing(&event) => keep.emit(()),
            "Escape" => put(&field, &old),
            _ => {}
        })
    };
    let wrong = match &*kept {
        SaveState::Refused(why) => Some(why.clone()),
        SaveState::Saved | SaveState::Nothing => None,
    };
    let id = &props.id;
    html! {
        <Row id={id.clone()} name={props.name.clone()} hint={props.hint.clone()} {wrong}>
            <span class="saved" role="status">
                if *kept == SaveState::Saved { <Icon sign={Sign::Check} size={14} />{ say!("settings-saved") } }
            </span>
            <input class="field" id={id.clone()} ref={field} data-testid={id.clone()}
                autocomplete={props.autocomplete.clone()} maxlength={NAME_CHARS_MAX.to_string()} dir="auto" {onkeydown}
                onchange={keep.reform(|_: Event| ())} aria-describedby={format!("{id}-hint {id}-wrong")} />
        </Row>
    }
}

/// Sends the name in the field to the node if it differs; a refused one is put back.
#[hook]
fn use_keep(props: &NameFieldProps, field: &NodeRef, kept: &UseStateHandle<SaveState>) -> Callback<()> {
    let door = use_door();
    let asked = use_mut_ref(|| props.value.clone());
    *asked.borrow_mut() = props.value.clone();
    let (field, kept, old, introduce) = (field.clone(), kept.clone(), props.value.clone(), props.introduce.clone());
    Callback::from(move |()| {
        let name = typed(&field).trim().to_owned();
        if name.is_empty() {
            put(&field, &old);
            kept.set(SaveState::Refused(say!("settings-name-missing").into()));
            return;
        }
        // Enter and leaving the field both come here.
        if asked.replace(name.clone().into()) == name {
            put(&field, &name);
            return;
        }
        let (door, field, kept, old) = (door.clone(), field.clone(), kept.clone(), old.clone());
        let (asked, introduce) = (asked.clone(), introduce.emit(name));
        kept.set(SaveState::Nothing);
        spawn_local(async move {
            match door.ask(introduce).await {
                Ok(()) => kept.set(SaveState::Saved),
                Err(trouble) => {
                    put(&field, &old);
                    asked.replace(old);
                    kept.set(SaveState::Refused(words::cause(&trouble.cause).into()));
                }
            }
        });
    })
}
