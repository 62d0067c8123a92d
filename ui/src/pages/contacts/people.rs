//! People who fit what is typed, offered below a field.

use crate::{
    hooks::use_asked,
    parts::{Avatar, utc_offset_min},
    state::numbers::readable,
};
use paperplane_bridge::{
    ask::Search,
    view::search::{PersonHit, SearchPage},
};
use yew::prelude::*;

/// People that are offered at most.
const PEOPLE_MAX: u32 = 5;

/// People who fit a name or number; none while nothing is typed.
#[hook]
pub fn use_people(typed: &str) -> Vec<PersonHit> {
    let query = typed.trim().to_owned();
    let is_empty = query.is_empty();
    let page = use_asked(Search { query, utc_offset_min: utc_offset_min(), limit: PEOPLE_MAX }, |_, _| true);
    let people = page.ready().map(|page: &SearchPage| page.people.clone());
    people.filter(|_| !is_empty).unwrap_or_default()
}

/// Draws them as a list of buttons; `take` is called with the one that is chosen.
pub fn people_found(people: &[PersonHit], testid: &'static str, take: &Callback<PersonHit>) -> Html {
    if people.is_empty() {
        return Html::default();
    }
    let onclick = |hit: &PersonHit| {
        let hit = hit.clone();
        take.reform(move |_: MouseEvent| hit.clone())
    };
    html! {
        <ul class="new-people" aria-label={say!("find-people")}>
            for hit in people {
                <li key={hit.conversation.to_string()}>
                    <button class="button plain" type="button" onclick={onclick(hit)} data-testid={testid}>
                        <Avatar name={hit.who.clone()} /><bdi>{ readable(&hit.who) }</bdi>
                        if hit.who != hit.address { <span class="quiet"><bdi>{ readable(&hit.address) }</bdi></span> }
                    </button>
                </li>
            }
        </ul>
    }
}
