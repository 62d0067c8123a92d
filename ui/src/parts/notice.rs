//! One quiet line, and what stands where something should have been.

use super::{Icon, Sign};
use crate::words;
use paperplane_bridge::Trouble;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct NoticeProps {
    /// The sentence.
    pub text: AttrValue,
}

/// Something a person should know, on one quiet line.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    html! {
        <p class="notice" role="status"><Icon sign={Sign::Info} size={14} /><span dir="auto">{ &props.text }</span></p>
    }
}

#[derive(PartialEq, Properties)]
pub struct TroubleNoteProps {
    /// The reason why nothing can be shown.
    pub trouble: Trouble,
    /// Asks once more.
    #[prop_or_default]
    pub again: Option<Callback<()>>,
}

/// In the place of what did not come: what happened, and what to do.
#[component]
pub fn TroubleNote(props: &TroubleNoteProps) -> Html {
    let (heading, line) = words::trouble(&props.trouble);
    html! {
        <div class="nothing" role="alert" data-testid="trouble">
            <h2>{ heading }</h2>
            <p class="quiet">{ line }</p>
            if let Some(again) = &props.again {
                <button class="button" onclick={again.reform(|_: MouseEvent| ())}>{ say!("try-again") }</button>
            }
        </div>
    }
}
