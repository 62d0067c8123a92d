//! The form for an item of the library: saved by Enter, left by Escape.

use crate::{dom, hooks::use_door, parts::setting::Wrong, words};
use paperplane_bridge::Question;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ItemFormProps<Q: PartialEq> {
    /// Makes the command from the fields, or the reason why it cannot be made.
    pub wish: Callback<(), Result<Q, String>>,
    /// The field that takes the focus.
    pub first: NodeRef,
    /// Closes the form.
    pub close: Callback<()>,
    /// The fields.
    pub children: Html,
}

#[component]
pub fn ItemForm<Q: Question + PartialEq + 'static>(props: &ItemFormProps<Q>) -> Html {
    let door = use_door();
    let wrong = use_state_eq(|| None::<AttrValue>);
    let is_asking = use_mut_ref(|| false);
    {
        let first = props.first.clone();
        use_effect_with((), move |()| dom::focus(&first));
    }
    let submit = {
        let (wish, close, wrong) = (props.wish.clone(), props.close.clone(), wrong.clone());
        Callback::from(move |()| {
            let question = match wish.emit(()) {
                Ok(question) => question,
                Err(why) => return wrong.set(Some(why.into())),
            };
            if is_asking.replace(true) {
                return;
            }
            let (door, close, wrong, is_asking) = (door.clone(), close.clone(), wrong.clone(), is_asking.clone());
            spawn_local(async move {
                match door.ask(question).await {
                    Ok(_) => close.emit(()),
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause).into())),
                }
                is_asking.replace(false);
            });
        })
    };
    let onsubmit = submit.reform(|event: SubmitEvent| event.prevent_default());
    let onkeydown = {
        let (submit, close) = (submit, props.close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let commanding = event.ctrl_key() || event.meta_key();
            let in_text = event.target_dyn_into::<HtmlTextAreaElement>().is_some();
            match event.key().as_str() {
                _ if dom::is_composing(&event) => {}
                "Escape" => {
                    // This Escape is spent.
                    event.prevent_default();
                    close.emit(());
                }
                "Enter" if commanding && in_text => submit.emit(()),
                _ => {}
            }
        })
    };
    html! {
        <form class="kept-form" {onsubmit} {onkeydown} data-testid="kept-form" novalidate=true>
            { props.children.clone() }
            <Wrong id="kept-form" why={(*wrong).clone()} />
            <p class="kept-form-foot">
                <button class="button primary" type="submit" data-testid="keep">{ say!("settings-save") }</button>
                <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}
                    data-testid="cancel">{ say!("settings-cancel") }</button>
            </p>
        </form>
    }
}
