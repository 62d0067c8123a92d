//! Acts that made a case what it is, the newest first.

use crate::{
    parts::{in_full, short_day},
    words,
};
use paperplane_bridge::view::case::{CaseAct, CaseActKind, CaseView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct HistoryProps {
    pub view: CaseView,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    html! {
        <section class="case-part" aria-labelledby="case-history">
            <h2 id="case-history">{ say!("cases-history") }</h2>
            <ul class="case-acts">
                for act in props.view.history.iter() { { drawn(&props.view, act) } }
            </ul>
        </section>
    }
}

fn drawn(view: &CaseView, act: &CaseAct) -> Html {
    let by = act.by.as_ref().map(|member| member.name.clone()).unwrap_or_else(|| say!("cases-program"));
    let is_overtaken = matches!(act.what, CaseActKind::Overtaken { .. });
    html! {
        <li key={act.id.to_string()} class={classes!(is_overtaken.then_some("quiet"))} data-testid={is_overtaken.then_some("case-overtaken")}>
            <span><bdi>{ words::case_act(&act.what, &view.definition) }</bdi></span>
            <span class="quiet"><bdi>{ by }</bdi>{ " · " }<time title={in_full(act.at)}>{ short_day(act.at) }</time></span>
        </li>
    }
}
