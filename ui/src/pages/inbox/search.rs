//! Search: as typed, over everything.

use crate::{
    hooks::{Shown, use_asked},
    parts::{Avatar, Icon, Sign, row_time},
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
    html! {
        <div class="search" role="search">
            <Icon sign={Sign::Search} />
            <input ref={props.field.clone()} type="search" {oninput} value={(*props.query).clone()} data-testid="search"
                placeholder="Search everything" aria-label="Search everything" autocomplete="off" spellcheck="false" dir="auto" />
            <kbd aria-hidden="true">{ "Ctrl K" }</kbd>
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
    let question = Search { query: props.query.trim().to_owned(), limit: HITS };
    let found = use_asked(question, |_, tag| matches!(tag, Stale::Inbox), |_, _| true);
    match &found {
        Shown::Loading => html! { <div class="rows" aria-busy="true"></div> },
        Shown::Failed(trouble) => {
            let (heading, words) = words::trouble(trouble);
            html! { <div class="list-empty" role="alert"><h2>{ heading }</h2><p class="quiet">{ words }</p></div> }
        }
        Shown::Ready(page) | Shown::Stale(page, _) => hits(page, &props.choose),
    }
}

fn hits(page: &SearchPage, choose: &Callback<Option<ConversationId>>) -> Html {
    if page.people.is_empty() && page.messages.is_empty() {
        return html! {
            <div class="list-empty" role="status"><h2>{ "Nothing found" }</h2>
                <p class="quiet">{ "Try fewer letters, or another word." }</p></div>
        };
    }
    html! {
        <div class="rows" role="list" aria-label="Found">
            if !page.people.is_empty() {
                <h2 class="rows-head">{ "People" }</h2>
            }
            for hit in page.people.iter() {
                { person(hit, choose) }
            }
            if !page.messages.is_empty() {
                <h2 class="rows-head">{ "Messages" }</h2>
            }
            for hit in page.messages.iter() {
                { message(hit, choose) }
            }
        </div>
    }
}

fn person(hit: &PersonHit, choose: &Callback<Option<ConversationId>>) -> Html {
    let id = hit.conversation;
    html! {
        <div role="listitem" key={format!("p{id}")}>
            <button class="row" data-testid="hit" onclick={choose.reform(move |_: MouseEvent| Some(id))}>
                <Avatar name={hit.who.clone()} dot=true />
                <span class="row-who"><bdi>{ &hit.who }</bdi></span>
                <span class="row-line">{ &hit.address }</span>
            </button>
        </div>
    }
}

fn message(hit: &MessageHit, choose: &Callback<Option<ConversationId>>) -> Html {
    let id = hit.conversation;
    html! {
        <div role="listitem" key={hit.message.to_string()}>
            <button class="row" data-testid="hit" onclick={choose.reform(move |_: MouseEvent| Some(id))}>
                <Avatar name={hit.who.clone()} dot=true />
                <span class="row-who"><bdi>{ &hit.who }</bdi></span>
                <time class="row-time">{ row_time(hit.at) }</time>
                <span class="row-line" dir="auto">
                    for piece in hit.snippet.iter() {
                        if piece.hit {
                            <mark>{ &piece.text }</mark>
                        } else {
                            { &piece.text }
                        }
                    }
                </span>
            </button>
        </div>
    }
}
