//! The cases of a pipeline as a table, a page at a time.

use super::{
    card::late,
    ring::{due, ring},
};
use crate::{
    hooks::{use_asked, use_today},
    parts::{day_of, money, short_day},
    words,
};
use paperplane_bridge::{
    CaseId,
    ask::GetLane,
    view::{board::CaseFilter, case::CaseCard, pipeline::PipelineView},
};
use yew::prelude::*;

/// Rows of one page.
const ROWS: u32 = 100;

#[derive(PartialEq, Properties)]
pub struct TableProps {
    pub pipeline: PipelineView,
    pub filter: CaseFilter,
    pub open: Callback<CaseId>,
}

#[component]
pub fn CaseTable(props: &TableProps) -> Html {
    let from = use_state_eq(|| 0_u32);
    let today = use_today();
    let (pipeline, filter) = (props.pipeline.id, props.filter.clone());
    let shown = use_asked(GetLane { pipeline, stage: None, filter, from: *from, limit: ROWS }, |_, _| true);
    let page = shown.ready().cloned().unwrap_or_default();
    let turn = |to: u32| {
        let from = from.clone();
        Callback::from(move |_: MouseEvent| from.set(to))
    };
    let end = page.from + u32::try_from(page.cards.len()).unwrap_or_default();
    html! {
        <div class="cases-table-space">
            <table class="cases-table" data-testid="cases-table">
                <thead><tr>
                    for key in [say!("cases-person"), say!("cases-programme"), say!("cases-begins-on"), say!("cases-stage"), say!("items-title"), say!("cases-fees"), say!("cases-owner")] {
                        <th scope="col">{ key }</th>
                    }
                </tr></thead>
                <tbody>
                    for card in page.cards.iter() { { row(props, card, today) } }
                </tbody>
            </table>
            if page.cards.is_empty() && shown.ready().is_some() { <p class="quiet board-none">{ say!("cases-nothing") }</p> }
            if page.total > ROWS {
                <p class="cases-pages">
                    <button class="button" disabled={page.from == 0} onclick={turn(page.from.saturating_sub(ROWS))}>{ say!("cases-earlier") }</button>
                    <span class="quiet">{ say!("cases-of", from = page.from + 1, end = end, total = page.total) }</span>
                    <button class="button" disabled={end >= page.total} onclick={turn(page.from + ROWS)}>{ say!("cases-later") }</button>
                </p>
            }
        </div>
    }
}

fn row(props: &TableProps, card: &CaseCard, today: i64) -> Html {
    let id = card.id;
    let stage = props.pipeline.definition.stage(&card.stage).map(|stage| words::of_texts(&stage.name));
    let facts = &card.facts;
    let about = if facts.programme.is_empty() { &card.title } else { &facts.programme };
    html! {
        <tr key={id.to_string()}>
            <td><button class="cases-row" onclick={props.open.reform(move |_: MouseEvent| id)} data-testid="case-row"><bdi>{ &card.who }</bdi></button></td>
            <td><bdi>{ about }</bdi><br /><bdi class="quiet">{ &facts.partner }</bdi></td>
            <td>{ facts.begins_on.map(day_of).unwrap_or_default() }</td>
            <td>
                { stage.unwrap_or_else(|| card.stage.0.clone()) }
                if let Some(outcome) = card.outcome { <span class="quiet">{ " · " }{ words::outcome(outcome) }</span> }
                <br /><span class="quiet">{ say!("cases-since", day = short_day(card.since)) }{ " " }</span>
                { late(card.late.filter(|_| card.outcome.is_none()), today) }
            </td>
            <td>{ ring(card.progress) }<br />{ due(card.progress.due.filter(|_| card.outcome.is_none()), today) }</td>
            <td>{ facts.fees.as_ref().map(money).unwrap_or_default() }</td>
            <td><bdi>{ card.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default() }</bdi></td>
        </tr>
    }
}
