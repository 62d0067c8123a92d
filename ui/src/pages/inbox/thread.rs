//! One conversation.

use super::{composer::Composer, thread_bubble::BubbleView};
use crate::{
    hooks::{Shown, use_asked, use_door},
    pages::Join,
    parts::{Icon, Logo, Sign, day},
    state::grouping::together,
    words,
};
use gloo_events::EventListener;
use paperplane_bridge::{
    ConversationId, MessageId, Stale,
    ask::{GetConversation, GetThread, MarkSeen},
    view::{
        bubble::{Bubble, Side, ThreadPage},
        conversation::ConversationHead,
        workspace::Home,
    },
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Messages in the first page, and how many more each time.
const PAGE: u32 = 60;
const PAGE_MAX: u32 = 200;
/// How near the top earlier messages are asked for, in pixels.
const NEAR_TOP_PX: i32 = 600;

#[derive(PartialEq, Properties)]
pub struct ThreadProps {
    pub conversation: ConversationId,
    pub unread: u32,
    pub composer: NodeRef,
    pub back: Callback<()>,
}

#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let conversation = props.conversation;
    let limit = use_state(|| PAGE);
    let head = use_asked(
        GetConversation { conversation },
        |question, tag| *tag == Stale::Conversation(question.conversation) || *tag == Stale::Inbox,
        |one, other| one.conversation == other.conversation,
    );
    let newest = use_asked(
        GetThread { conversation, before: None, limit: *limit },
        |question, tag| *tag == Stale::Conversation(question.conversation),
        |one, other| one.conversation == other.conversation,
    );
    let earlier = use_state(Vec::<ThreadPage>::new);
    let page = newest.ready().cloned().unwrap_or_default();
    let last_theirs = page.bubbles.iter().rev().find(|bubble| bubble.side == Side::Theirs).map(|bubble| bubble.id);
    use_mark_seen(conversation, last_theirs, props.unread);
    let onscroll = use_earlier(conversation, &page, &earlier, &limit);
    let bubbles: Vec<Bubble> = joined(&earlier, &page);
    html! {
        <>
            { head_bar(head.ready(), &props.back) }
            <div class="thread" role="log" aria-label="Messages" tabindex="0" {onscroll}>
                <div class="thread-inner">
                    if let Shown::Failed(trouble) = &newest {
                        <p class="notice" role="alert">{ words::trouble(trouble).1 }</p>
                    }
                    if matches!(newest, Shown::Loading) {
                        { skeleton() }
                    }
                    { drawn(&bubbles) }
                </div>
            </div>
            if let Some(head) = head.ready() {
                <Composer head={head.clone()} field={props.composer.clone()} />
            }
        </>
    }
}

/// Earlier pages and the newest, each message once.
fn joined(earlier: &[ThreadPage], page: &ThreadPage) -> Vec<Bubble> {
    let newest: std::collections::BTreeSet<MessageId> = page.bubbles.iter().map(|bubble| bubble.id).collect();
    let earlier = earlier.iter().rev().flat_map(|page| page.bubbles.iter()).filter(|bubble| !newest.contains(&bubble.id));
    earlier.chain(page.bubbles.iter()).cloned().collect()
}

/// Asks for earlier messages when the top comes near: a longer newest page first, then older pages.
#[hook]
fn use_earlier(
    conversation: ConversationId,
    page: &ThreadPage,
    earlier: &UseStateHandle<Vec<ThreadPage>>,
    limit: &UseStateHandle<u32>,
) -> Callback<Event> {
    let door = use_door();
    let asking = use_mut_ref(|| false);
    let cursor = earlier.last().map_or_else(|| page.previous.clone(), |page| page.previous.clone());
    let (earlier, limit) = (earlier.clone(), limit.clone());
    Callback::from(move |event: Event| {
        // The thread is laid out from its end, so the way up is counted in negative pixels.
        let near = event.target_dyn_into::<HtmlElement>().is_some_and(|thread| {
            thread.scroll_height() - thread.client_height() + thread.scroll_top() < NEAR_TOP_PX
        });
        let Some(before) = cursor.clone().filter(|_| near && !*asking.borrow()) else {
            return;
        };
        if *limit < PAGE_MAX {
            limit.set((*limit + PAGE).min(PAGE_MAX));
            return;
        }
        *asking.borrow_mut() = true;
        let (door, earlier, asking) = (door.clone(), earlier.clone(), asking.clone());
        spawn_local(async move {
            let question = GetThread { conversation, before: Some(before), limit: PAGE_MAX };
            if let Ok(page) = door.ask(question).await {
                earlier.set(earlier.iter().cloned().chain(std::iter::once(page)).collect());
            }
            *asking.borrow_mut() = false;
        });
    })
}

/// Says that the newest message of theirs was seen, while somebody really looks.
#[hook]
fn use_mark_seen(conversation: ConversationId, newest: Option<MessageId>, unread: u32) {
    let door = use_door();
    use_effect_with((conversation, newest, unread > 0), move |(conversation, newest, unread)| {
        let conversation = *conversation;
        let mark = newest.filter(|_| *unread).map(|up_to| {
            move || {
                let looking = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.has_focus().unwrap_or(false));
                if looking {
                    let door = door.clone();
                    spawn_local(async move {
                        // A mark that did not come through is made again with the next look.
                        let _ = door.ask(MarkSeen { conversation, up_to }).await;
                    });
                }
            }
        });
        let listener = mark.and_then(|mark| {
            mark();
            web_sys::window().map(|window| EventListener::new(&window, "focus", move |_| mark()))
        });
        move || drop(listener)
    });
}

fn head_bar(head: Option<&ConversationHead>, back: &Callback<()>) -> Html {
    let onclick = back.reform(|_: MouseEvent| ());
    html! {
        <header class="thread-head">
            <button class="button icon back" {onclick} aria-label="Back to the list"><Icon sign={Sign::Back} /></button>
            <div class="thread-who">
                <h2 data-testid="who"><bdi>{ head.map(|head| head.who.clone()).unwrap_or_default() }</bdi></h2>
                if let Some(head) = head {
                    <p class="quiet">{ "WhatsApp · " }<bdi>{ &head.address }</bdi>{ " · to " }<bdi>{ &head.ours }</bdi></p>
                }
            </div>
            if head.is_some_and(|head| head.opted_out) {
                <span class="pill">{ "Opted out" }</span>
            }
        </header>
    }
}

fn drawn(bubbles: &[Bubble]) -> Html {
    let mut day_before = String::new();
    let mut drawn: Vec<Html> = Vec::with_capacity(bubbles.len());
    for (index, bubble) in bubbles.iter().enumerate() {
        let today = day(bubble.at);
        if today != day_before {
            drawn.push(html! { <p class="day" key={format!("day {today}")}><span>{ &today }</span></p> });
            day_before = today;
        }
        let last = bubbles.get(index + 1).is_none_or(|next| !together(bubble, next));
        drawn.push(html! { <BubbleView key={bubble.id.to_string()} bubble={bubble.clone()} {last} /> });
    }
    drawn.into_iter().collect()
}

fn skeleton() -> Html {
    html! {
        <div class="ghosts" aria-busy="true" aria-label="Loading">
            <span class="bubble ghost"></span><span class="bubble ghost ours"></span><span class="bubble ghost short"></span>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct NoThreadProps {
    pub home: Home,
    pub empty: bool,
}

/// The pane while no conversation is open.
#[component]
pub fn NoThread(props: &NoThreadProps) -> Html {
    html! {
        <div class="no-thread">
            <Logo />
            if let Some(phone) = props.home.phone.as_ref().filter(|_| props.empty) {
                <p>{ "Nobody has written yet. " }<a href={phone.clone()} target="_blank">{ "Open the pretend phone" }</a></p>
            } else if props.empty && props.home.inboxes.iter().any(|inbox| inbox.sandbox) {
                <Join />
            } else {
                <p class="quiet">{ "Choose a conversation, or press " }<kbd>{ "J" }</kbd>{ " and " }<kbd>{ "Enter" }</kbd></p>
                <p class="quiet"><kbd>{ "?" }</kbd>{ " shows all keys" }</p>
            }
        </div>
    }
}
