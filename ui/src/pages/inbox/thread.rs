//! One conversation.

use super::{bubble::BubbleView, composer::Composer, place::use_place, seen::use_mark_seen};
use crate::{
    hooks::{Paged, Shown, use_asked, use_pages, use_today},
    parts::{Icon, Sign, TroubleNote, day, day_number, now},
    state::{
        drafts::Drafts,
        numbers::readable,
        threading::{Line, in_order, lines, newest_of_theirs},
    },
    words,
};
use paperplane_bridge::{
    ConversationId, Stale,
    ask::{GetConversation, GetThread},
    view::{
        bubble::{Bubble, ThreadPage},
        conversation::ConversationHead,
    },
};
use yew::prelude::*;

/// Messages in one page: more than any screen holds.
const PAGE: u32 = 60;

impl Paged for GetThread {
    fn page(&self, cursor: Option<String>) -> Self {
        Self { conversation: self.conversation, before: cursor, limit: self.limit }
    }

    fn cursor(page: &ThreadPage) -> Option<String> {
        page.previous.clone()
    }
}

#[derive(PartialEq, Properties)]
pub struct ThreadProps {
    pub conversation: ConversationId,
    /// How many messages nobody has seen, where the list knows it.
    pub unread: Option<u32>,
    /// The field of the reply.
    pub field: NodeRef,
    pub drafts: Drafts,
    pub back: Callback<()>,
}

#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let conversation = props.conversation;
    let today = use_today();
    let head = use_asked(
        GetConversation { conversation },
        |question, tag| *tag == Stale::Conversation(question.conversation),
        |_, _| true,
    );
    let (shown, more) = use_pages(GetThread { conversation, before: None, limit: PAGE }, |question, tag| {
        *tag == Stale::Conversation(question.conversation)
    });
    let pages = shown.ready().cloned().unwrap_or_default();
    let bubbles = in_order(&pages);
    let pane = use_node_ref();
    use_mark_seen(conversation, newest_of_theirs(&bubbles), props.unread, &pane);
    let goes_on = pages.last().is_some_and(|page| page.previous.is_some());
    let earlier = if goes_on { more.clone() } else { Callback::noop() };
    let place = use_place(&pane, bubbles.last().map(|bubble| bubble.id), earlier);
    let is_open = head.ready().is_some_and(|head| words::shut(head, now().0).is_none());
    if let (Shown::Failed(trouble), _) | (_, Shown::Failed(trouble)) = (&head, &shown) {
        return html! { <>{ head_bar(None, &props.back) }<TroubleNote trouble={trouble.clone()} again={more} /></> };
    }
    html! {
        <>
            { head_bar(head.ready(), &props.back) }
            if let Shown::Stale(_, trouble) = &shown {
                <p class="aside-line" role="status">{ say!("stale", why = &trouble.message) }</p>
            }
            <div class="thread-place">
                <div class="thread" ref={pane} role="log" aria-label={say!("thread-messages")} tabindex="0"
                    onscroll={place.onscroll}>
                    <div class="thread-inner">
                        if shown == Shown::Loading {
                            { skeleton() }
                        }
                        { drawn(&bubbles, today, is_open) }
                    </div>
                </div>
                if !place.at_end {
                    <button class="button to-end" onclick={place.to_end.reform(|_: MouseEvent| ())}
                        aria-label={say!("thread-to-newest")} title={say!("thread-to-newest")}>
                        <Icon sign={Sign::Newest} />
                    </button>
                }
            </div>
            if let Some(head) = head.ready() {
                <Composer head={head.clone()} field={props.field.clone()} drafts={props.drafts.clone()} onsend={place.to_end} />
            }
        </>
    }
}

fn head_bar(head: Option<&ConversationHead>, back: &Callback<()>) -> Html {
    html! {
        <header class="thread-head">
            <button class="button icon back" onclick={back.reform(|_: MouseEvent| ())} aria-label={say!("thread-back")}>
                <Icon sign={Sign::Back} size={18} />
            </button>
            <div class="thread-who">
                <h2 data-testid="who"><bdi>{ head.map(|head| readable(&head.who)).unwrap_or_default() }</bdi></h2>
                <p class="quiet">{ head.map(line_of).unwrap_or_default() }</p>
            </div>
            if head.is_some_and(|head| head.opted_out) {
                <span class="pill">{ say!("inbox-opted-out") }</span>
            }
        </header>
    }
}

/// The channel and the two numbers; the person's own only where the name is not it.
fn line_of(head: &ConversationHead) -> Html {
    let (channel, ours, theirs) = (say!("channel-whatsapp"), words::place(0), words::place(1));
    let line = if head.who == head.address {
        say!("thread-number", channel = channel, ours = ours)
    } else {
        say!("thread-numbers", channel = channel, ours = ours, theirs = theirs)
    };
    let number = |number: &str| html! { <bdi>{ readable(number) }</bdi> };
    words::with_elements(&line, &[number(&head.ours), number(&head.address)])
}

fn drawn(bubbles: &[&Bubble], today: i64, is_open: bool) -> Html {
    let lines = lines(bubbles, day_number).into_iter().map(|line| match line {
        Line::Day(at) => {
            html! { <p class="day" key={format!("day-{}", day_number(at))}>{ day(at, today) }</p> }
        }
        Line::Said { bubble, last } => {
            html! { <BubbleView key={bubble.id.to_string()} bubble={bubble.clone()} {last} {is_open} /> }
        }
    });
    lines.collect()
}

fn skeleton() -> Html {
    html! {
        <div class="ghosts" aria-busy="true" aria-label={say!("loading")}>
            <span class="bubble ghost"></span><span class="bubble ghost mine"></span><span class="bubble ghost short"></span>
        </div>
    }
}
