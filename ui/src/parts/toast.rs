//! One sentence about what was just done, with a way back.

use super::{Icon, Sign};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ToastProps {
    /// The sentence.
    pub text: AttrValue,
    /// True if it went wrong.
    #[prop_or_default]
    pub is_wrong: bool,
    /// Takes back what was done, where it can be.
    #[prop_or_default]
    pub undo: Option<Callback<()>>,
    /// Opens what the sentence is about, where there is something to look at.
    #[prop_or_default]
    pub open: Option<Callback<()>>,
    /// Hides it.
    pub hide: Callback<()>,
}

#[component]
pub fn Toast(props: &ToastProps) -> Html {
    let role = if props.is_wrong { "alert" } else { "status" };
    html! {
        <div class={classes!("toast", props.is_wrong.then_some("is-wrong"))} {role} data-testid="toast">
            <span dir="auto">{ &props.text }</span>
            if let Some(open) = &props.open {
                <button class="button plain" onclick={open.reform(|_: MouseEvent| ())} data-testid="toast-open">
                    { say!("toast-open") }
                </button>
            }
            if let Some(undo) = &props.undo {
                <button class="button plain" onclick={undo.reform(|_: MouseEvent| ())} data-testid="undo">
                    { say!("toast-undo") }<kbd aria-hidden="true">{ "Z" }</kbd>
                </button>
            }
            <button class="button icon" onclick={props.hide.reform(|_: MouseEvent| ())} aria-label={say!("close")} title={say!("close")}>
                <Icon sign={Sign::X} size={14} />
            </button>
        </div>
    }
}
