//! Acts on the open conversation, by key, by button and by the command bar: all the same.

use crate::{door::Door, parts::COLOURS, words};
use paperplane_bridge::{
    ConversationId, EventId, LabelId, MemberId, Priority, Status, Trouble,
    ask::{Assign, BlockContact, Follow, NewStatus, Prioritise, PutLabel, SaveLabel, SetStatus},
    view::{conversation::ConversationHead, triage::TriageView},
};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Something to do with a conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Done, or open again where it is done.
    Resolve,
    SetStatus(NewStatus),
    Give(Option<MemberId>),
    Prioritise(Priority),
    Label(LabelId, bool),
    NewLabel(String),
    Follow(bool),
    Block(bool),
}

/// A menu over the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    Assign,
    Snooze,
    /// A time of one's own to rest until.
    SnoozeUntil,
    Label,
    Priority,
    /// A day to go to.
    Jump,
}

/// Something that lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Help,
    Finder,
    Views,
    Narrow,
    Menu(Menu),
}

/// Does something with a conversation; `wrong` is called with the error, or with `None`.
pub fn act(door: &Rc<Door>, head: &ConversationHead, act: Act, wrong: &Callback<Option<String>>) {
    let (door, wrong) = (door.clone(), wrong.clone());
    let (id, triage) = (head.id, head.triage.clone());
    spawn_local(async move {
        let done = perform(&door, id, &triage, act).await;
        wrong.emit(done.err().map(|trouble| words::cause(&trouble.cause)));
    });
}

async fn perform(door: &Door, conversation: ConversationId, triage: &TriageView, act: Act) -> Result<(), Trouble> {
    match act {
        Act::Resolve => {
            let wish = if triage.status == Status::Resolved { NewStatus::Open } else { NewStatus::Resolved };
            door.ask(SetStatus { conversation, wish }).await
        }
        Act::SetStatus(wish) => door.ask(SetStatus { conversation, wish }).await,
        Act::Give(to) => door.ask(Assign { conversation, to, seen: seen(triage) }).await,
        Act::Prioritise(priority) => door.ask(Prioritise { conversation, priority }).await,
        Act::Label(label, on) => door.ask(PutLabel { conversation, label, on }).await,
        Act::NewLabel(name) => {
            // The same name has the same colour wherever it is first made.
            let sum = name.bytes().fold(0_u8, u8::wrapping_add);
            let colour = sum % COLOURS;
            let label = door.ask(SaveLabel { label: None, name, colour, removed: false }).await?;
            door.ask(PutLabel { conversation, label, on: true }).await
        }
        Act::Block(on) => door.ask(BlockContact { conversation, on }).await,
        Act::Follow(on) => door.ask(Follow { conversation, on }).await,
    }
}

fn seen(triage: &TriageView) -> Option<EventId> {
    triage.assigned
}
