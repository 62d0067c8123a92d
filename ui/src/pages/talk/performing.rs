//! Doing something with one or many conversations, saying what was done, and taking it back.

use super::{
    acts::{Act, Target, perform},
    toast_text::{self, is_resolved},
};
use crate::{door::Door, hooks::use_door, parts::Toast, words};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{ConversationId, ask::NewStatus, view::library::Library};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Time for which a toast stays and its act can be taken back, in milliseconds.
const TOAST_MS: u32 = 10_000;
/// Conversations after which the number done so far is shown.
const SHOW_PROGRESS_EVERY: usize = 25;

/// A sentence over the page, with the acts that take back what it says.
#[derive(Clone, Default)]
struct Said {
    words: String,
    undo: Vec<(ConversationId, Act)>,
    /// A conversation that the sentence is about and that one may want to open.
    open: Option<ConversationId>,
    is_wrong: bool,
}

/// State that the callbacks share.
struct State {
    door: Rc<Door>,
    said: RefCell<Option<Said>>,
    hiding: RefCell<Option<Timeout>>,
    redraw: UseForceUpdateHandle,
}

impl State {
    fn say(self: &Rc<Self>, said: Said) {
        *self.said.borrow_mut() = Some(said);
        let state = self.clone();
        *self.hiding.borrow_mut() = Some(Timeout::new(TOAST_MS, move || state.hide()));
        self.redraw.force_update();
    }

    fn hide(&self) {
        self.said.borrow_mut().take();
        self.redraw.force_update();
    }
}

/// Acts on conversations, and the toast that tells of the last one.
pub struct Performing {
    /// Does something with all of these.
    pub act: Callback<(Vec<Target>, Act)>,
    /// Takes back the last act, as long as its toast stays.
    pub undo: Callback<()>,
    /// Says something that nothing was done about.
    pub say: Callback<String>,
    /// The toast.
    pub toast: Html,
}

/// Performs acts; `library` has the names that the toast says, `open` opens a conversation.
#[hook]
pub fn use_performing(library: &Library, open: &Callback<ConversationId>) -> Performing {
    let (door, redraw) = (use_door(), use_force_update());
    let state =
        use_memo((), |()| Rc::new(State { door, said: RefCell::default(), hiding: RefCell::default(), redraw }));
    let act = {
        let (state, library) = ((*state).clone(), library.clone());
        Callback::from(move |(targets, act): (Vec<Target>, Act)| {
            let words = toast_text::text(&act, &targets, &library);
            let open = toast_text::left_unsent(&act, &targets).first().map(|target| target.conversation);
            spawn_local(perform_all(state.clone(), targets, act, (words, open)));
        })
    };
    let undo = {
        let state = (*state).clone();
        Callback::from(move |()| {
            let undo = state.said.borrow_mut().as_mut().map(|said| std::mem::take(&mut said.undo)).unwrap_or_default();
            if !undo.is_empty() {
                spawn_local(take_back(state.clone(), undo));
            }
        })
    };
    let say = {
        let state = (*state).clone();
        Callback::from(move |words: String| state.say(Said { words, ..Said::default() }))
    };
    let hide = {
        let state = (*state).clone();
        Callback::from(move |()| state.hide())
    };
    let said = state.said.borrow().clone();
    let toast = said.map_or_else(Html::default, |said| {
        let undo = (!said.undo.is_empty()).then(|| undo.clone());
        let open = said.open.map(|conversation| {
            let (open, hide) = (open.clone(), hide.clone());
            Callback::from(move |()| {
                hide.emit(());
                open.emit(conversation);
            })
        });
        html! { <Toast text={said.words} is_wrong={said.is_wrong} {undo} {open} {hide} /> }
    });
    Performing { act, undo, say, toast }
}

/// Many conversations are resolved together unless all are: then they are opened again.
fn meant(act: Act, targets: &[Target]) -> Act {
    match act {
        Act::Resolve if targets.len() > 1 => {
            Act::SetStatus(if targets.iter().all(is_resolved) { NewStatus::Open } else { NewStatus::Resolved })
        }
        other => other,
    }
}

async fn perform_all(
    state: Rc<State>,
    targets: Vec<Target>,
    act: Act,
    (words, open): (String, Option<ConversationId>),
) {
    let act = meant(act, &targets);
    let mut undo = Vec::new();
    for (nth, target) in targets.iter().enumerate() {
        match perform(&state.door, target, &act).await {
            Ok(inverse) => undo.extend(inverse.map(|inverse| (target.conversation, inverse))),
            Err(trouble) => {
                let words = words::cause(&trouble.cause);
                return state.say(Said { words, undo, is_wrong: true, open: None });
            }
        }
        if (nth + 1) % SHOW_PROGRESS_EVERY == 0 {
            let words = say!("toast-progress", done = nth + 1, total = targets.len());
            state.say(Said { words, ..Said::default() });
        }
    }
    state.say(Said { words, undo, open, is_wrong: false });
}

async fn take_back(state: Rc<State>, undo: Vec<(ConversationId, Act)>) {
    for (conversation, act) in undo.into_iter().rev() {
        // Its state is read now: somebody else may have done something with it meanwhile.
        if let Err(trouble) = perform(&state.door, &Target { conversation, triage: None, has_draft: false }, &act).await
        {
            return state.say(Said { words: words::cause(&trouble.cause), is_wrong: true, ..Said::default() });
        }
    }
    state.say(Said { words: say!("toast-undone"), ..Said::default() });
}
