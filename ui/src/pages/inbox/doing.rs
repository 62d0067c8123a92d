//! What staff did, between the messages: a note in its own frame, everything else as one quiet line.

use crate::{
    parts::{Icon, Sign, in_full, time},
    words,
};
use paperplane_bridge::view::triage::{Doing, What};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DoingViewProps {
    pub doing: Doing,
}

#[component]
pub fn DoingView(props: &DoingViewProps) -> Html {
    let doing = &props.doing;
    let when = html! { <time title={in_full(doing.at)}>{ time(doing.at) }</time> };
    match &doing.what {
        What::Note { text, .. } => html! {
            <article class="note" id={element_id(doing)} data-testid="note" data-id={doing.id.to_string()}>
                <p class="note-text" dir="auto">{ text }</p>
                <footer class="foot">
                    <Icon sign={if doing.only_here { Sign::Clock } else { Sign::Note }} size={12} />
                    <span>{ say!("note-mark") }</span><span aria-hidden="true">{ "·" }</span>
                    <bdi>{ &doing.who }</bdi><span aria-hidden="true">{ "·" }</span>{ when }
                </footer>
            </article>
        },
        what => {
            let class = classes!("done", matches!(what, What::Overtaken { .. }).then_some("overtaken"));
            html! {
                <p {class} data-testid="done">
                    <bdi>{ words::done(doing) }</bdi><span aria-hidden="true">{ "·" }</span>{ when }
                </p>
            }
        }
    }
}

/// The id of a line's element.
pub fn element_id(doing: &Doing) -> String {
    format!("d-{}", doing.id)
}
