//! A person as a row of the table.

use super::marks::{self, source_sign};
use crate::{
    parts::{Avatar, Icon, LabelPill, Sign, country_name, in_full, language_name, row_time, short_day},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ContactId,
    view::{
        library::LabelView,
        people::{LastWord, PersonRow},
    },
};
use yew::prelude::*;

/// Labels that are drawn; the rest is counted.
const LABELS_MAX: usize = 2;

#[derive(PartialEq, Properties)]
pub struct RowProps {
    pub row: PersonRow,
    pub index: u32,
    /// The day that it is.
    pub today: i64,
    /// All labels.
    pub labels: Vec<LabelView>,
    pub is_open: bool,
    /// The keys are at it.
    pub is_at: bool,
    pub is_selected: bool,
    pub click: Callback<(u32, ContactId)>,
    pub select: Callback<(u32, ContactId)>,
}

/// The id of a row's element.
pub fn element_id(contact: ContactId) -> String {
    format!("person-{contact}")
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let RowProps { row, index, is_open, is_at, is_selected, .. } = props;
    let place = (*index, row.contact);
    let onclick = props.click.reform(move |_: MouseEvent| place);
    let select = {
        let select = props.select.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            select.emit(place);
        })
    };
    let class =
        classes!("person-row", is_open.then_some("open"), is_at.then_some("at"), is_selected.then_some("selected"));
    let who = if row.who.is_empty() { say!("people-no-name") } else { readable(&row.who) };
    html! {
        <div {class} id={element_id(row.contact)} role="row" aria-rowindex={(index + 2).to_string()}
            aria-selected={is_selected.to_string()} {onclick} data-testid="person-row">
            <span role="gridcell" class="person-tick" onclick={select} data-testid="person-tick">
                <span class="tick-box">if *is_selected { <Icon sign={Sign::Check} size={12} /> }</span>
                <Avatar name={row.who.clone()} dot={row.channels.first().copied()} />
            </span>
            <span role="gridcell" class="person-cell">
                <span class="person-who"><bdi>{ who }</bdi></span>
                <span class="person-second"><bdi>{ second(row) }</bdi></span>
            </span>
            <span role="gridcell" class="person-cell">
                <span class="person-first"><Icon sign={source_sign(row.source)} size={14} />{ words::person_source(row.source) }</span>
                <span class="person-second"><bdi title={row.evidence.text.clone()}>{ evidence(row) }</bdi></span>
            </span>
            <span role="gridcell" class="person-cell">{ marks::status(row.status, row.standing) }</span>
            <span role="gridcell" class="person-labels">{ labels(row, &props.labels) }</span>
            <span role="gridcell" class="person-cell person-last">
                if let Some(last) = &row.last { { last_word(last, props.today) } }
            </span>
        </div>
    }
}

/// Their country and their language; else an address, where a name stands above it.
fn second(row: &PersonRow) -> String {
    let country = if row.country.is_empty() { String::new() } else { country_name(&row.country) };
    let language = if row.language.is_empty() { String::new() } else { language_name(&row.language) };
    let known: Vec<String> = [country, language].into_iter().filter(|fact| !fact.is_empty()).collect();
    if known.is_empty() && row.address != row.who { readable(&row.address) } else { known.join(" · ") }
}

fn evidence(row: &PersonRow) -> String {
    if row.evidence.text.is_empty() { in_short(row) } else { row.evidence.text.clone() }
}

/// The channel and the day, where there is no other evidence.
fn in_short(row: &PersonRow) -> String {
    let day = short_day(row.since);
    match row.channels.first() {
        Some(channel) if row.last.is_some() => format!("{} · {day}", words::channel(*channel)),
        _ => day,
    }
}

fn labels(row: &PersonRow, all: &[LabelView]) -> Html {
    let on: Vec<&LabelView> = row.labels.iter().filter_map(|id| all.iter().find(|label| label.id == *id)).collect();
    let more = on.len().saturating_sub(LABELS_MAX);
    html! {
        <>
            for label in on.iter().take(LABELS_MAX) { <LabelPill label={(*label).clone()} /> }
            if more > 0 { <span class="quiet">{ format!("+{more}") }</span> }
        </>
    }
}

fn last_word(last: &LastWord, today: i64) -> Html {
    html! {
        <>
            <span class="person-first">
                if last.ours { <span class="quiet">{ say!("people-you") }</span> }
                <bdi>{ words::line(&last.line, last.gist.as_ref()) }</bdi>
            </span>
            <span class="person-second"><time title={in_full(last.at)}>{ row_time(last.at, today) }</time>{ " · " }{ words::channel(last.channel) }</span>
        </>
    }
}
