//! The list of conversations.

use crate::{
    hooks::Shown,
    parts::{Avatar, Tick, row_time},
    words,
};
use paperplane_bridge::{
    ConversationId, Trouble,
    view::inbox::{InboxPage, InboxRow},
};
use web_sys::HtmlElement;
use yew::prelude::*;

/// How near the end of the list more is asked for, in pixels: a few rows before it is seen.
const NEAR_END_PX: i32 = 400;

#[derive(PartialEq, Properties)]
pub struct ListProps {
    pub shown: Shown<InboxPage>,
    pub open: Option<ConversationId>,
    pub cursor: Option<ConversationId>,
    pub choose: Callback<Option<ConversationId>>,
    pub onmore: Callback<()>,
    pub full: bool,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let page = match &props.shown {
        Shown::Loading => return skeleton(),
        Shown::Failed(trouble) => return failed(trouble),
        Shown::Ready(page) | Shown::Stale(page, _) => page,
    };
    if page.rows.is_empty() {
        return empty();
    }
    let onscroll = {
        let (onmore, more) = (props.onmore.clone(), page.next.is_some() && !props.full);
        Callback::from(move |event: Event| {
            let near = event.target_dyn_into::<HtmlElement>().is_some_and(|list| {
                list.scroll_height() - list.client_height() - list.scroll_top() < NEAR_END_PX
            });
            if more && near {
                onmore.emit(());
            }
        })
    };
    html! {
        <div class="rows" role="list" {onscroll}>
            for row in page.rows.iter() {
                <Row key={row.id.to_string()} row={row.clone()} open={props.open == Some(row.id)}
                    cursor={props.cursor == Some(row.id)} choose={props.choose.clone()} />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    row: InboxRow,
    open: bool,
    cursor: bool,
    choose: Callback<Option<ConversationId>>,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let row = &props.row;
    let element = use_node_ref();
    {
        let element = element.clone();
        use_effect_with(props.cursor, move |cursor| {
            if let Some(element) = element.cast::<HtmlElement>().filter(|_| *cursor) {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    let id = row.id;
    let onclick = props.choose.reform(move |_: MouseEvent| Some(id));
    let class = classes!(
        "row",
        props.open.then_some("open"),
        props.cursor.then_some("cursor"),
        (row.unread > 0).then_some("unread")
    );
    html! {
        <div role="listitem">
            <button {class} {onclick} ref={element} data-testid="row" data-id={id.to_string()}
                aria-current={props.open.then_some("true")}>
                <Avatar name={row.who.clone()} dot=true />
                <span class="row-who"><bdi>{ &row.who }</bdi></span>
                <time class="row-time">{ row_time(row.at) }</time>
                <span class="row-line" dir="auto">{ line(row) }</span>
                { mark(row) }
            </button>
        </div>
    }
}

fn line(row: &InboxRow) -> Html {
    let text = if row.line.is_empty() { "File" } else { row.line.as_str() };
    html! {
        <>
            if row.line_is_ours {
                <span class="row-you">{ "You: " }</span>
            }
            { text }
        </>
    }
}

/// One mark at most: the gravest.
fn mark(row: &InboxRow) -> Html {
    if row.stuck {
        return html! { <span class="pill bad">{ "Not sent" }</span> };
    }
    if row.opted_out {
        return html! { <span class="pill">{ "Opted out" }</span> };
    }
    if row.unread > 0 {
        let words = format!("{} unread", row.unread);
        return html! { <span class="dot" role="img" aria-label={words.clone()} title={words}></span> };
    }
    row.line_state.clone().map(|state| html! { <Tick {state} /> }).unwrap_or_default()
}

fn skeleton() -> Html {
    html! {
        <div class="rows loading" aria-busy="true" aria-label="Loading">
            for _ in 0..8 {
                <div class="row ghost"><span class="avatar"></span><span class="bar"></span><span class="bar short"></span></div>
            }
        </div>
    }
}

fn failed(trouble: &Trouble) -> Html {
    let (heading, words) = words::trouble(trouble);
    html! { <div class="list-empty" role="alert"><h2>{ heading }</h2><p class="quiet">{ words }</p></div> }
}

fn empty() -> Html {
    html! {
        <div class="list-empty">
            <h2>{ "No conversations yet" }</h2>
            <p class="quiet">{ "Who writes to your number appears here." }</p>
        </div>
    }
}
