//! Saying that something was seen, and only when it was: open, on the screen, and somebody looks.

use super::{activity, bubble::element_id, scroll_position::Extent};
use crate::{dom, hooks::use_door};
use gloo_events::EventListener;
use paperplane_bridge::{
    ConversationId, EventId, MessageId,
    ask::{MarkSeen, SeeMentions},
    view::triage::MentionView,
};
use std::{collections::BTreeSet, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// Height of a message that must show for it to be seen, in pixels: its first line.
const SEEN_PX: f64 = 20.0;

/// Marks the conversation as seen up to the newest message of theirs, as soon as that is so. `unread` is what the
/// list knows about it, where it knows.
#[hook]
pub fn use_mark_seen(conversation: ConversationId, newest: Option<MessageId>, unread: Option<u32>, pane: &NodeRef) {
    let door = use_door();
    let pane = pane.clone();
    let marked = use_mut_ref(|| None::<MessageId>);
    use_effect_with((conversation, newest, unread), move |&(conversation, newest, unread)| {
        let newest = newest.filter(|_| unread != Some(0));
        let listeners = newest.map(|up_to| {
            let pane_now = pane.clone();
            let look: Rc<dyn Fn()> = Rc::new(move || {
                let seen = dom::is_looked_at()
                    && pane_now.cast::<Element>().is_some_and(|pane| shows(&pane, &element_id(up_to)));
                if !seen || *marked.borrow() == Some(up_to) {
                    return;
                }
                *marked.borrow_mut() = Some(up_to);
                let (door, marked) = (door.clone(), marked.clone());
                spawn_local(async move {
                    if door.ask(MarkSeen { conversation, up_to }).await.is_err() {
                        // It is marked again with the next look.
                        marked.borrow_mut().take();
                    }
                });
            });
            look();
            listen(&pane, &look)
        });
        move || drop(listeners)
    });
}

/// Marks the notes that mention who looks as seen, each as soon as that is so; returns the first that does not show.
/// `drawn` changes with what is drawn of the thread.
#[hook]
pub fn use_see_mentions(
    conversation: ConversationId,
    unseen: &[MentionView],
    drawn: Extent,
    pane: &NodeRef,
) -> Option<MentionView> {
    let door = use_door();
    let pane = pane.clone();
    let elsewhere = use_state_eq(|| None::<MentionView>);
    let marked = use_mut_ref(BTreeSet::<EventId>::new);
    let first = elsewhere.clone();
    use_effect_with((conversation, unseen.to_vec(), drawn), move |(conversation, unseen, _)| {
        let listeners = if unseen.is_empty() {
            first.set(None);
            Vec::new()
        } else {
            let (pane_now, conversation, unseen) = (pane.clone(), *conversation, unseen.clone());
            let look: Rc<dyn Fn()> = Rc::new(move || {
                let Some(pane) = pane_now.cast::<Element>() else { return };
                let (shown, others): (Vec<MentionView>, Vec<MentionView>) =
                    unseen.iter().partition(|mention| shows(&pane, &activity::element_id(mention.note)));
                first.set(others.first().copied());
                let notes: Vec<EventId> = shown.iter().map(|mention| mention.note).collect();
                if !dom::is_looked_at() || notes.iter().all(|note| marked.borrow().contains(note)) {
                    return;
                }
                marked.borrow_mut().extend(&notes);
                let (door, marked) = (door.clone(), marked.clone());
                spawn_local(async move {
                    if door.ask(SeeMentions { conversation, notes }).await.is_err() {
                        // They are marked again with the next look.
                        marked.borrow_mut().clear();
                    }
                });
            });
            look();
            listen(&pane, &look)
        };
        move || drop(listeners)
    });
    *elsewhere
}

/// Looks again when the window comes to the front and when the thread is scrolled.
fn listen(pane: &NodeRef, look: &Rc<dyn Fn()>) -> Vec<EventListener> {
    let again = |look: &Rc<dyn Fn()>| {
        let look = look.clone();
        move |_: &web_sys::Event| look()
    };
    let window = web_sys::window().map(|window| EventListener::new(&window, "focus", again(look)));
    let document = dom::document().map(|document| EventListener::new(&document, "visibilitychange", again(look)));
    let pane = pane.get().map(|pane| EventListener::new(&pane, "scroll", again(look)));
    [window, document, pane].into_iter().flatten().collect()
}

/// True if a message or a note, by the id of its element, stands inside the visible part of the thread.
fn shows(pane: &Element, id: &str) -> bool {
    dom::inside(pane, id).is_some_and(|line| {
        let (pane, line) = (pane.get_bounding_client_rect(), line.get_bounding_client_rect());
        line.top() + SEEN_PX.min(line.height()) <= pane.bottom() && line.bottom() > pane.top()
    })
}
