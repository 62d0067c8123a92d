//! Messages that were sent from here and are not read back from the node yet: they stand in the thread at once.

use crate::{
    dom,
    parts::{Staff, now},
    state::window::Window,
};
use paperplane_bridge::{
    Details, MessageId,
    view::bubble::{Bubble, BubbleState, Side},
};
use std::rc::Rc;
use yew::prelude::*;

/// Messages on their way from a thread to the node.
#[derive(Clone, PartialEq)]
pub struct Outgoing {
    /// Draws a text as a message that was sent, under the id that it shall have.
    pub begin: Callback<(MessageId, String)>,
    /// Takes one away again: the node did not take it.
    pub end: Callback<MessageId>,
}

impl Outgoing {
    /// A new id for a message of this moment; `None` where only the node can make one.
    pub fn new_id() -> Option<MessageId> {
        Some(MessageId::new(now(), dom::ten_random()?))
    }
}

/// A stretch of a conversation with the messages that were sent from here and are not in it yet.
#[hook]
pub fn use_outgoing(window: &Rc<Window>) -> (Outgoing, Rc<Window>) {
    let sent = use_mut_ref(Vec::<Bubble>::new);
    let redraw = use_force_update();
    let staff = use_context::<Staff>().unwrap_or_default();
    let author = use_mut_ref(|| None::<String>);
    *author.borrow_mut() = staff.name().map(str::to_owned);
    let callbacks = use_memo((), |()| {
        let begin = {
            let (sent, redraw) = (sent.clone(), redraw.clone());
            Callback::from(move |(id, text): (MessageId, String)| {
                let bubble = bubble(id, text, author.borrow().clone());
                sent.borrow_mut().push(bubble);
                redraw.force_update();
            })
        };
        let end = {
            let sent = sent.clone();
            Callback::from(move |id: MessageId| {
                sent.borrow_mut().retain(|bubble| bubble.id != id);
                redraw.force_update();
            })
        };
        Outgoing { begin, end }
    });
    sent.borrow_mut().retain(|one| !window.bubbles.iter().any(|here| here.id == one.id));
    let sent = sent.borrow();
    let with_them =
        if sent.is_empty() || window.next.is_some() { window.clone() } else { Rc::new(window.with_sent(&sent)) };
    ((*callbacks).clone(), with_them)
}

fn bubble(id: MessageId, text: String, author: Option<String>) -> Bubble {
    Bubble {
        id,
        text,
        media: Vec::new(),
        details: Details::default(),
        quoted: None,
        at: now(),
        late: None,
        side: Side::Ours { author, state: BubbleState::OnlyHere },
    }
}
