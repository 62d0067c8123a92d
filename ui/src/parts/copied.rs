//! A text with a button that copies it.

use super::copy_text;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct CopiedProps {
    /// The text that is copied.
    pub text: String,
}

#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let done = use_state_eq(|| false);
    let onclick = {
        let (text, done) = (props.text.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, done) = (text.clone(), done.clone());
            spawn_local(async move { done.set(copy_text(&text).await) });
        })
    };
    html! {
        <span class="copied">
            <code dir="ltr">{ &props.text }</code>
            <button class="button" {onclick}>
                { if *done { say!("copied") } else { say!("copy") } }
            </button>
        </span>
    }
}
