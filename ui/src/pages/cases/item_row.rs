//! A row of a checklist: the state of an item, what came, and until when it is due or valid.

use super::{
    item_acts::{Decide, Mode, accept, look},
    ring::due,
};
use crate::{
    parts::{Icon, Sign, day_of, short_day},
    state::showing::Which,
    words,
};
use paperplane_bridge::{
    ItemId,
    cases::{checklist::ItemState, definition::ItemKind},
    view::checklist::ItemView,
};
use yew::prelude::*;

pub fn row(
    item: &ItemView,
    today: i64,
    at: &UseStateHandle<Option<Which>>,
    open: &UseStateHandle<Option<(ItemId, Mode)>>,
    decide: &Decide,
) -> Html {
    let id = item.id;
    let name = words::of_texts(&item.name);
    let onlook = {
        let (item, at, open) = (item.clone(), at.clone(), open.clone());
        Callback::from(move |_: MouseEvent| look(&item, &at, &open))
    };
    let show = |mode: Mode| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(Some((id, mode))))
    };
    let onaccept = {
        let (item, decide, open) = (item.clone(), decide.clone(), open.clone());
        Callback::from(move |_: MouseEvent| accept(&item, &decide, &open))
    };
    let is_received = item.state == ItemState::Received;
    html! {
        <li class={classes!("item", is_received.then_some("received"))} key={id.to_string()} data-item={id.to_string()} data-testid="item"
            data-state={state_name(item.state)}>
            { sign(item.state) }
            <button class="item-open" onclick={onlook}>
                <span class="item-name" dir="auto">{ &name }</span>
                <span class="hidden">{ words::item_state(item.state) }</span>
                <span class="item-line quiet" dir="auto">{ line(item) }</span>
            </button>
            <span class="item-end">
                { end(item, today) }
                if is_received {
                    <button class="button" onclick={show(Mode::Refuse)} data-testid="item-refuse">{ say!("items-refuse") }</button>
                    <button class="button" onclick={onaccept} data-testid="item-accept">{ say!("items-accept") }</button>
                }
                <button class="button icon" onclick={show(Mode::Details)} title={say!("items-more")} aria-label={say!("items-more-of", name = &name)}
                    data-testid="item-more"><Icon sign={Sign::More} size={16} /></button>
            </span>
        </li>
    }
}

/// The state of an item as tests read it.
const fn state_name(state: ItemState) -> &'static str {
    match state {
        ItemState::Asked => "asked",
        ItemState::Received => "received",
        ItemState::Accepted => "accepted",
        ItemState::Refused => "refused",
        ItemState::Waived => "waived",
        ItemState::Expired => "expired",
    }
}

fn sign(state: ItemState) -> Html {
    let (sign, class) = match state {
        ItemState::Asked => (Sign::Clock, "quiet"),
        ItemState::Received => (Sign::File, "new"),
        ItemState::Accepted => (Sign::Check, "good"),
        ItemState::Refused => (Sign::X, "bad"),
        ItemState::Waived => (Sign::Minus, "quiet"),
        ItemState::Expired => (Sign::Alert, "bad"),
    };
    html! { <span class={classes!("item-sign", class)} title={words::item_state(state)}><Icon {sign} size={16} /></span> }
}

/// The second line of an item: the reason of a refusal, what was said, or the name of the file.
fn line(item: &ItemView) -> String {
    let given = item.given.first();
    let file =
        given.and_then(|given| given.files.first()).map(|file| file.name.clone()).filter(|name| !name.is_empty());
    let more = given.map_or(0, |given| given.files.len().saturating_sub(1));
    let what = match given {
        Some(given) if !given.said.is_empty() => given.said.clone(),
        Some(_) if more > 0 => say!("items-files", count = more + 1),
        Some(_) => file.unwrap_or_else(|| say!("items-one-file")),
        None if item.optional => say!("items-optional"),
        None if item.kind == ItemKind::Data => say!("items-data"),
        None => String::new(),
    };
    match item.state {
        ItemState::Refused => say!("items-refused-because", day = short_day(item.since), reason = &item.reason),
        ItemState::Waived => say!("items-waived"),
        ItemState::Asked | ItemState::Received | ItemState::Accepted | ItemState::Expired => what,
    }
}

/// The end of a row: until when it is valid, or when it is due.
fn end(item: &ItemView, today: i64) -> Html {
    match (item.state, item.valid_until) {
        (ItemState::Expired, Some(end)) => {
            html! { <span class="due bad">{ say!("items-ended", day = day_of(end)) }</span> }
        }
        (ItemState::Accepted, Some(end)) if item.ends_too_early => {
            html! { <span class="due warn"><Icon sign={Sign::Alert} size={14} />{ say!("items-ends-too-early", day = day_of(end)) }</span> }
        }
        (ItemState::Accepted, Some(end)) => {
            html! { <span class="quiet">{ say!("items-valid-until", day = day_of(end)) }</span> }
        }
        (ItemState::Accepted, None) => {
            html! { <span class="quiet">{ say!("items-accepted-on", day = short_day(item.since)) }</span> }
        }
        (ItemState::Received, _) => html! { <span class="quiet">{ short_day(item.since) }</span> },
        (ItemState::Asked | ItemState::Refused, _) => due(item.due, today),
        (ItemState::Waived | ItemState::Expired, _) => Html::default(),
    }
}
