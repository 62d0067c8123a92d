//! A card of the board: a person, what it is about, where, when, whose.

use super::ring::{due, number, ring};
use crate::{
    hooks::use_today,
    parts::{Avatar, Icon, Sign, day_number, day_of},
    words,
};
use paperplane_bridge::{Timestamp, view::case::CaseCard};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct CardProps {
    pub card: CaseCard,
    /// True while it is dragged elsewhere.
    pub is_dragged: bool,
    /// Opens the case.
    pub open: Callback<()>,
    /// A pointer was pressed on it.
    pub grab: Callback<PointerEvent>,
}

/// The id of the element of a card.
pub fn element_id(card: &CaseCard) -> String {
    format!("card-{}", card.id)
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    let today = use_today();
    let card = &props.card;
    let class = classes!("case-card", props.is_dragged.then_some("dragged"));
    html! {
        <button {class} id={element_id(card)} data-testid="case-card" data-case={card.id.to_string()}
            onclick={props.open.reform(|_: MouseEvent| ())} onpointerdown={props.grab.clone()}>
            { face(card, today) }
        </button>
    }
}

/// The inside of a card, also of the one that hangs from the pointer.
pub fn face(card: &CaseCard, today: i64) -> Html {
    let facts = &card.facts;
    let about = if facts.programme.is_empty() { &card.title } else { &facts.programme };
    html! {
        <>
            <span class="case-card-line">
                <bdi class="case-card-who">{ &card.who }</bdi>
                if card.waits {
                    <span class="case-card-dot" role="img" aria-label={say!("cases-waits")} title={say!("cases-waits")}></span>
                }
            </span>
            <span class="case-card-line quiet">
                <bdi class="case-card-about">{ about }</bdi>
                if let Some(day) = facts.begins_on { <span class="case-card-when">{ day_of(day) }</span> }
            </span>
            <span class="case-card-line quiet"><bdi class="case-card-about">{ &facts.partner }</bdi></span>
            <span class="case-card-line">
                { ring(card.progress) }
                if card.outcome.is_none() { { end(card, today) } }
                <span class="case-card-rest"></span>
                if let Some(owner) = &card.owner {
                    <span title={owner.name.clone()}><Avatar name={owner.name.clone()} /></span>
                    <span class="hidden">{ &owner.name }</span>
                }
            </span>
        </>
    }
}

/// The day on which the first item is due, where it is near; else since when it stands too long.
fn end(card: &CaseCard, today: i64) -> Html {
    match card.progress.due.filter(|day| number(*day) - today <= 7) {
        Some(day) => due(Some(day), today),
        None => late(card.late, today),
    }
}

/// The day from which a case stands too long: the warning colour on that day, the bad one after it; nothing a week before.
pub fn late(late: Option<Timestamp>, today: i64) -> Html {
    let Some(days) = late.map(|late| day_number(late) - today).filter(|days| *days <= 7) else {
        return Html::default();
    };
    let class = classes!(
        "case-late",
        if days < 0 {
            "bad"
        } else if days == 0 {
            "warn"
        } else {
            "quiet"
        }
    );
    html! { <span {class}><Icon sign={Sign::Clock} size={14} />{ words::days_left(days) }</span> }
}
