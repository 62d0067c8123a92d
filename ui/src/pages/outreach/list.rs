//! The list of outreaches, the newest first.

use crate::words;
use paperplane_bridge::{OutreachId, view::outreach::OutreachRow};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ListProps {
    pub rows: Vec<OutreachRow>,
    pub here: OutreachId,
    pub choose: Callback<OutreachId>,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    html! {
        <nav class="outreach-list" aria-label={say!("outreach-title")}>
            for row in &props.rows { { line(row, props) } }
        </nav>
    }
}

fn line(row: &OutreachRow, props: &ListProps) -> Html {
    let outreach = row.outreach;
    let is_here = outreach == props.here;
    html! {
        <button key={outreach.to_string()} class={classes!("outreach-row", is_here.then_some("here"))} aria-current={is_here.then_some("true")}
            onclick={props.choose.reform(move |_: MouseEvent| outreach)} data-testid="outreach-row">
            <span class="outreach-name"><bdi>{ &row.name }</bdi></span>
            <span class="quiet">{ words::outreach_state(row.state, row.done >= row.people) }{ " · " }
                { say!("outreach-done", done = row.done, people = row.people) }</span>
        </button>
    }
}
