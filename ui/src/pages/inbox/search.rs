//! Search: as typed, over everything.

use crate::{
    dom,
    hooks::{Shown, use_asked, use_today},
    parts::{Avatar, Icon, Sign, TroubleNote, in_full, row_time, utc_offset_min},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ConversationId, Stale,
    ask::Search,
    view::search::{MessageHit, PersonHit, SearchPage},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Hits of each sort that fit a list well.
const HITS: u32 = 40;

#[derive(PartialEq, Properties)]
pub struct SearchBoxProps {
    pub field: NodeRef,
    pub query: UseStateHandle<String>,
}

#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let oninput = {
        let query = props.query.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(field.value());
            }
        })
    };
    let clear = {
        let (query, field) = (props.query.clone(), props.field.clone());
        Callback::from(move |_: MouseEvent| {
            query.set(String::new());
            dom::focus(&field);
        })
    };
    html! {
        <div class="search" role="search">
            <Icon sign={Sign::Search} />
            <input ref={props.field.clone()} type="search" {oninput} value={(*props.query).clone()} data-testid="search"
                placeholder={say!("search-title")} aria-label={say!("search-title")} autocomplete="off"
                spellcheck="false" dir="auto" />
            if props.query.is_empty() {
                <kbd aria-hidden="true">{ words::control_key(dom::is_mac()) }{ " K" }</kbd>
            } else {
                <button class="button icon" onclick={clear} aria-label={say!("search-clear")}
                    title={say!("search-clear")}>
                    <Icon sign={Sign::X} size={14} />
                </button>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct FoundProps {
    pub query: String,
    pub choose: Callback<Option<ConversationId>>,
}

#[component]
pub fn Found(props: &FoundProps) -> Html {
    let today = use_today();
    let question = Search { query: props.query.trim().to_owned(), utc_offset_min: utc_offset_min(), limit: HITS };
    let found = use_asked(question, |_, tag| matches!(tag, Stale::Inbox), |_, _| true);
    match &found {
        Shown::Loading => html! { <div class="rows" aria-busy="true"></div> },
        Shown::Failed(trouble) => html! { <TroubleNote trouble={trouble.clone()} /> },
        Shown::Ready(page) | Shown::Stale(page, _) => hits(page, today, &props.choose),
    }
}

fn hits(page: &SearchPage, today: i64, choose: &Callback<Option<ConversationId>>) -> Html {
    if page.people.is_empty() && page.messages.is_empty() {
        return html! {
            <div class="nothing" role="status">
                <h2>{ say!("search-nothing") }</h2>
                <p class="quiet">{ say!("search-nothing-line") }</p>
            </div>
        };
    }
    html! {
        <div class="rows" aria-label={say!("search-found")}>
            if !page.people.is_empty() {
                <h2 class="rows-head">{ say!("search-people") }</h2>
                <div role="list">
                    for hit in page.people.iter() {
                        { person(hit, choose) }
                    }
                </div>
            }
            if !page.messages.is_empty() {
                <h2 class="rows-head">{ say!("search-messages") }</h2>
                <div role="list">
                    for hit in page.messages.iter() {
                        { message(hit, today, choose) }
                    }
                </div>
            }
        </div>
    }
}

fn person(hit: &PersonHit, choose: &Callback<Option<ConversationId>>) -> Html {
    let id = hit.conversation;
    html! {
        <div role="listitem" key={id.to_string()}>
            <button class="row" data-testid="hit" onclick={choose.reform(move |_: MouseEvent| Some(id))}>
                <Avatar name={hit.who.clone()} dot=true />
                <span class="row-who"><bdi>{ readable(&hit.who) }</bdi></span>
                <span class="row-line"><bdi>{ readable(&hit.address) }</bdi></span>
            </button>
        </div>
    }
}

fn message(hit: &MessageHit, today: i64, choose: &Callback<Option<ConversationId>>) -> Html {
    let id = hit.conversation;
    html! {
        <div role="listitem" key={hit.message.to_string()}>
            <button class="row" data-testid="hit" onclick={choose.reform(move |_: MouseEvent| Some(id))}>
                <Avatar name={hit.who.clone()} dot=true />
                <span class="row-who"><bdi>{ readable(&hit.who) }</bdi></span>
                <time class="row-time" title={in_full(hit.at)}>{ row_time(hit.at, today) }</time>
                <span class="row-line">
                    <bdi>
                        for piece in hit.snippet.iter() {
                            if piece.hit {
                                <mark>{ &piece.text }</mark>
                            } else {
                                { &piece.text }
                            }
                        }
                    </bdi>
                </span>
            </button>
        </div>
    }
}
