//! The list of conversations.

use crate::{
    hooks::{Shown, use_today},
    parts::{Avatar, Tick, TroubleNote, in_full, row_time},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ConversationId,
    view::inbox::{InboxPage, InboxRow},
};
use std::{collections::BTreeSet, rc::Rc};
use web_sys::HtmlElement;
use yew::prelude::*;

/// How near the end of the list more is asked for, in pixels: some rows before it is seen.
const NEAR_END_PX: i32 = 600;
/// Rows of the skeleton.
const GHOSTS: usize = 8;

#[derive(PartialEq, Properties)]
pub struct ListProps {
    pub shown: Shown<Rc<Vec<InboxPage>>>,
    pub open: Option<ConversationId>,
    pub choose: Callback<Option<ConversationId>>,
    pub more: Callback<()>,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let today = use_today();
    let (pages, stale) = match &props.shown {
        Shown::Loading => return skeleton(),
        Shown::Failed(trouble) => return html! { <TroubleNote trouble={trouble.clone()} again={props.more.clone()} /> },
        Shown::Ready(pages) => (pages, None),
        Shown::Stale(pages, trouble) => (pages, Some(trouble)),
    };
    let rows = rows(pages);
    if rows.is_empty() {
        return empty();
    }
    let onscroll = {
        let (more, goes_on) = (props.more.clone(), pages.last().is_some_and(|page| page.next.is_some()));
        Callback::from(move |event: Event| {
            let is_near = event
                .target_dyn_into::<HtmlElement>()
                .is_some_and(|list| list.scroll_height() - list.client_height() - list.scroll_top() < NEAR_END_PX);
            if goes_on && is_near {
                more.emit(());
            }
        })
    };
    html! {
        <>
            if let Some(trouble) = stale {
                <p class="aside-line" role="status">{ say!("stale", why = &trouble.message) }</p>
            }
            <div class="rows" role="list" aria-label={say!("inbox-conversations")} {onscroll}>
                for row in rows {
                    <Row key={row.id.to_string()} row={row.clone()} open={props.open == Some(row.id)} {today}
                        choose={props.choose.clone()} />
                }
            </div>
        </>
    }
}

/// The rows of all pages, each conversation once.
fn rows(pages: &[InboxPage]) -> Vec<&InboxRow> {
    let mut known = BTreeSet::new();
    pages.iter().flat_map(|page| page.rows.iter()).filter(|row| known.insert(row.id)).collect()
}

#[derive(PartialEq, Properties)]
struct RowProps {
    row: InboxRow,
    open: bool,
    today: i64,
    choose: Callback<Option<ConversationId>>,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let row = &props.row;
    let id = row.id;
    let onclick = props.choose.reform(move |_: MouseEvent| Some(id));
    let class = classes!("row", props.open.then_some("open"), (row.unread > 0).then_some("unread"));
    html! {
        <div role="listitem">
            <button {class} {onclick} data-testid="row" data-id={id.to_string()} aria-current={props.open.then_some("true")}>
                <Avatar name={row.who.clone()} dot=true />
                <span class="row-who"><bdi>{ readable(&row.who) }</bdi></span>
                <time class="row-time" title={in_full(row.at)}>{ row_time(row.at, props.today) }</time>
                <span class="row-line">
                    if row.line_is_ours {
                        <span class="row-you">{ say!("inbox-line-ours") }</span>
                    }
                    <bdi>{ words::line(&row.line) }</bdi>
                </span>
                <span class="row-mark">{ mark(row) }</span>
            </button>
        </div>
    }
}

/// One mark at most: the gravest.
fn mark(row: &InboxRow) -> Html {
    if row.stuck {
        return html! { <span class="pill bad">{ say!("inbox-not-sent") }</span> };
    }
    if row.opted_out {
        return html! { <span class="pill">{ say!("inbox-opted-out") }</span> };
    }
    if row.unread > 0 {
        let words = say!("inbox-unread", count = row.unread);
        return html! { <span class="dot" role="img" aria-label={words.clone()} title={words}></span> };
    }
    row.line_state.clone().map(|state| html! { <Tick {state} /> }).unwrap_or_default()
}

fn skeleton() -> Html {
    html! {
        <div class="rows loading" aria-busy="true" aria-label={say!("loading")}>
            for _ in 0..GHOSTS {
                <div class="row ghost"><span class="avatar"></span><span class="bar"></span><span class="bar short"></span></div>
            }
        </div>
    }
}

fn empty() -> Html {
    html! {
        <div class="nothing">
            <h2>{ say!("inbox-empty") }</h2>
            <p class="quiet">{ say!("inbox-empty-line") }</p>
        </div>
    }
}
