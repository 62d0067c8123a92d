//! The draft in the composer: kept as it is typed, never lost, and sent only where everything newer was seen.

use super::attach::Bag;
use crate::{
    door::Door,
    hooks::{Outgoing, keep_draft, save_draft, unsaved_draft, use_door},
    state::drafts::{Drafts, put_back},
    words,
};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{
    Code, ConversationId, MessageId, Trouble,
    ask::{SendMessage, WriteNote},
    mail_writing::MailWish,
    view::{conversation::ConversationHead, draft::Draft},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Wait after a key before the draft is saved, in milliseconds.
const SAVE_AFTER_MS: u32 = 250;

/// A draft with everything that happens to it.
#[derive(Clone)]
pub struct Writing {
    pub draft: Rc<Draft>,
    /// Something newer arrived while it was written.
    pub is_stopped: bool,
    pub wrong: Option<String>,
    pub set: Callback<Draft>,
    /// Sends it, or writes it down as a note; `true` sends although something newer is there.
    pub send: Callback<bool>,
    pub resume: Callback<()>,
    /// Called with the reason of a failure, or `None` to clear it.
    pub report: Callback<Option<String>>,
}

/// State that the callbacks of a draft share.
struct DraftState {
    door: Rc<Door>,
    drafts: Drafts,
    conversation: ConversationId,
    saving: RefCell<Option<Timeout>>,
    /// Drafts that were handed over and are not taken yet.
    on_their_way: RefCell<Vec<Draft>>,
    /// The last draft that was not taken, and the id that it had: the node may have it although its answer did not come.
    refused: RefCell<Option<(Draft, MessageId)>>,
    /// The newest message of theirs when the writing began.
    began_over: RefCell<Option<Option<MessageId>>>,
}

impl DraftState {
    /// A draft is on its way no longer: it was taken, or it comes back.
    fn is_here(&self, draft: &Draft) {
        let mut on_their_way = self.on_their_way.borrow_mut();
        if let Some(at) = on_their_way.iter().position(|one| one == draft) {
            on_their_way.remove(at);
        }
    }

    /// The id of a message to be; the same for the same draft that was not taken before.
    fn id_for(&self, draft: &Draft) -> Option<MessageId> {
        let refused = self.refused.borrow_mut().take();
        refused.filter(|(one, _)| one == draft).map(|(_, id)| id).or_else(Outgoing::new_id)
    }

    fn save_now(&self, draft: &Draft) {
        self.saving.borrow_mut().take();
        save_draft(self.door.clone(), self.conversation, self.with_those_on_their_way(draft));
    }

    /// A draft behind those on their way: what is not taken is kept, the window may close before.
    fn with_those_on_their_way(&self, draft: &Draft) -> Draft {
        self.on_their_way.borrow().iter().rev().cloned().fold(draft.clone(), |later, one| put_back(one, later))
    }
}

/// The draft of a conversation, `newest` being the newest message of theirs that shows.
#[hook]
pub fn use_writing(
    head: &ConversationHead,
    drafts: &Drafts,
    newest: Option<MessageId>,
    sending: (&Callback<()>, &Outgoing),
) -> Writing {
    let (onsend, outgoing) = sending;
    let door = use_door();
    let conversation = head.id;
    let is_mail = head.capabilities.subjects;
    let shown = use_mut_ref(|| {
        let unsaved = unsaved_draft(&door, conversation);
        drafts.of(conversation, unsaved.as_ref().unwrap_or(&head.draft))
    });
    let state = use_memo((), |()| DraftState {
        door,
        drafts: drafts.clone(),
        conversation,
        saving: RefCell::default(),
        on_their_way: RefCell::default(),
        refused: RefCell::default(),
        began_over: RefCell::default(),
    });
    let stopped = use_state_eq(|| false);
    let wrong = use_state_eq(|| None::<String>);
    let redraw = use_force_update();
    let newest_now = use_mut_ref(|| newest);
    *newest_now.borrow_mut() = newest;
    let set = {
        let (shown, state, newest_now, redraw) = (shown.clone(), state.clone(), newest_now.clone(), redraw.clone());
        Callback::from(move |draft: Draft| {
            let began = !draft.text.is_empty() && shown.borrow().text.is_empty();
            if began || state.began_over.borrow().is_none() {
                *state.began_over.borrow_mut() = Some(*newest_now.borrow());
            }
            *shown.borrow_mut() = draft.clone();
            state.drafts.keep(conversation, draft.clone());
            keep_draft(&state.door, conversation, &state.with_those_on_their_way(&draft));
            let (saver, kept) = (state.clone(), draft);
            *state.saving.borrow_mut() = Some(Timeout::new(SAVE_AFTER_MS, move || saver.save_now(&kept)));
            redraw.force_update();
        })
    };
    {
        // Leaving loses nothing: what is not saved yet is saved now.
        let (shown, state) = (shown.clone(), state.clone());
        use_effect_with((), move |()| {
            move || {
                let waits = state.saving.borrow().is_some();
                if waits {
                    state.save_now(&shown.borrow());
                }
            }
        });
    }
    let send = {
        let (shown, state, stopped, wrong, onsend, outgoing) =
            (shown.clone(), state.clone(), stopped.clone(), wrong.clone(), onsend.clone(), outgoing.clone());
        let (redraw, newest_now) = (redraw.clone(), newest_now.clone());
        Callback::from(move |anyway: bool| {
            let draft = shown.borrow().clone();
            if draft.text.trim().is_empty() && draft.files.is_empty() {
                return;
            }
            let newest = *newest_now.borrow();
            let began_over = state.began_over.borrow().unwrap_or(newest);
            if !draft.is_note && !anyway && began_over != newest {
                return stopped.set(true);
            }
            // The field is free at once; what could not be sent comes back into it.
            let emptied = Draft { is_note: draft.is_note, ..Draft::default() };
            *shown.borrow_mut() = emptied.clone();
            state.drafts.keep(conversation, emptied);
            state.on_their_way.borrow_mut().push(draft.clone());
            *state.began_over.borrow_mut() = None;
            stopped.set(false);
            wrong.set(None);
            redraw.force_update();
            let message = state.id_for(&draft).filter(|_| !draft.is_note);
            if !draft.is_note {
                onsend.emit(());
            }
            // One with files becomes as many messages as its channel wants: these are drawn when they are known.
            if let Some(message) = message.filter(|_| draft.files.is_empty()) {
                outgoing.begin.emit((message, draft.text.clone()));
            }
            let (shown, state, stopped, wrong, redraw, outgoing) =
                (shown.clone(), state.clone(), stopped.clone(), wrong.clone(), redraw.clone(), outgoing.clone());
            spawn_local(async move {
                let taken = hand_over(&state.door, (conversation, is_mail), &draft, (message, newest)).await;
                state.is_here(&draft);
                match taken {
                    Ok(()) => {
                        state.save_now(&shown.borrow());
                        wrong.set(None);
                    }
                    Err(trouble) => {
                        if let Some(message) = message {
                            outgoing.end.emit(message);
                            *state.refused.borrow_mut() = Some((draft.clone(), message));
                        }
                        let both = put_back(draft, shown.borrow().clone());
                        *shown.borrow_mut() = both.clone();
                        state.drafts.keep(conversation, both.clone());
                        state.save_now(&both);
                        *state.began_over.borrow_mut() = Some(newest);
                        let is_newer = trouble.code == Code::Newer;
                        stopped.set(is_newer);
                        wrong.set((!is_newer).then_some(words::cause(&trouble.cause)));
                        redraw.force_update();
                    }
                }
            });
        })
    };
    let resume = {
        let (state, stopped) = (state.clone(), stopped.clone());
        Callback::from(move |()| {
            // What is newer was seen by now.
            *state.began_over.borrow_mut() = Some(*newest_now.borrow());
            stopped.set(false);
        })
    };
    let report = {
        let wrong = wrong.clone();
        Callback::from(move |error: Option<String>| wrong.set(error))
    };
    let draft = Rc::new(shown.borrow().clone());
    Writing { draft, is_stopped: *stopped, wrong: (*wrong).clone(), set, send, resume, report }
}

async fn hand_over(
    door: &Door,
    (conversation, is_mail): (ConversationId, bool),
    draft: &Draft,
    (message, seen): (Option<MessageId>, Option<MessageId>),
) -> Result<(), Trouble> {
    let text = draft.text.clone();
    if draft.is_note {
        return door.ask(WriteNote { conversation, text, files: draft.files.clone() }).await.map(drop);
    }
    let files = draft.files.clone();
    // Only a mail has marks that are drawn from its text.
    let mail = is_mail.then(|| Box::new(MailWish { formatted: true, ..draft.mail.clone() }));
    door.ask(SendMessage { message, files, seen, mail, ..SendMessage::text(conversation, text) }).await.map(drop)
}

impl Writing {
    /// The same with another text.
    pub fn with_text(&self, text: String) -> Draft {
        Draft { text, ..(*self.draft).clone() }
    }

    /// The draft as the holder of its files.
    pub fn bag(&self) -> Bag {
        Bag { draft: self.draft.clone(), set: self.set.clone(), report: self.report.clone() }
    }
}
