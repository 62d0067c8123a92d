//! The list of stages: one is chosen, moved, added or taken away.

use crate::{
    parts::{Icon, Sign},
    state::pipeline_draft::{add_stage, move_stage},
    words,
};
use paperplane_bridge::cases::definition::{Definition, Stage};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct StagesProps {
    pub draft: Definition,
    pub language: String,
    /// The place of the one that is shown.
    pub at: usize,
    pub choose: Callback<usize>,
    /// Another draft, and the place of the stage that is shown then.
    pub change: Callback<(Definition, usize)>,
}

#[component]
pub fn Stages(props: &StagesProps) -> Html {
    let at = props.at;
    let moved = |by: isize| {
        let (draft, change) = (props.draft.clone(), props.change.clone());
        Callback::from(move |_: MouseEvent| {
            let mut draft = draft.clone();
            let to = move_stage(&mut draft, at, by);
            change.emit((draft, to));
        })
    };
    let add = {
        let (draft, change, language) = (props.draft.clone(), props.change.clone(), props.language.clone());
        Callback::from(move |_: MouseEvent| {
            let mut draft = draft.clone();
            let to = add_stage(&mut draft, at, &language, &say!("pipeline-stage-new"));
            change.emit((draft, to));
        })
    };
    let remove = {
        let (draft, change) = (props.draft.clone(), props.change.clone());
        Callback::from(move |_: MouseEvent| {
            let mut draft = draft.clone();
            if draft.stages.len() > 1 && at < draft.stages.len() {
                draft.stages.remove(at);
            }
            change.emit((draft, at.saturating_sub(1)));
        })
    };
    let button = |sign, name: String, testid: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button class="button icon" {onclick} title={name.clone()} aria-label={name} data-testid={testid}><Icon {sign} /></button>
        }
    };
    html! {
        <nav class="outreach-list" aria-label={say!("pipeline-stages")}>
            for (nth, stage) in props.draft.stages.iter().enumerate() { { line(nth, stage, props) } }
            <div class="pipeline-tools">
                { button(Sign::Plus, say!("pipeline-stage-add"), "pipeline-stage-add", add) }
                { button(Sign::Up, say!("pipeline-stage-up"), "pipeline-stage-up", moved(-1)) }
                { button(Sign::Down, say!("pipeline-stage-down"), "pipeline-stage-down", moved(1)) }
                { button(Sign::X, say!("pipeline-stage-remove"), "pipeline-stage-remove", remove) }
            </div>
        </nav>
    }
}

fn line(nth: usize, stage: &Stage, props: &StagesProps) -> Html {
    let is_here = nth == props.at;
    let items = stage.items.len();
    html! {
        <button key={stage.key.0.clone()} class={classes!("outreach-row", is_here.then_some("here"))} aria-current={is_here.then_some("true")}
            onclick={props.choose.reform(move |_: MouseEvent| nth)} data-testid="pipeline-stage">
            <span class="outreach-name"><bdi>{ stage.name.in_language(&props.language) }</bdi></span>
            <span class="quiet message-row-line">
                if let Some(ends) = stage.ends { { words::outcome(ends) } }
                if items > 0 { { say!("pipeline-asks", count = items) } }
                if stage.tells() { { " " }<Icon sign={Sign::Chat} size={12} /> }
            </span>
        </button>
    }
}
