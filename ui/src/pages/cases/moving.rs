//! Moving a case: the command, a sentence about what was done, and the way back for ten seconds.

use crate::{door::Door, hooks::use_door, parts::Toast, words};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{
    ask::{GetCase, MoveCase},
    cases::definition::{Stage, StepKey},
    view::case::CaseCard,
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Time for which a move can be taken back, in milliseconds.
const TOAST_MS: u32 = 10_000;

/// A move that is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The case as it was seen.
    pub card: CaseCard,
    /// The stage to which it is to go.
    pub to: Stage,
}

#[derive(Clone, Default)]
struct Said {
    words: String,
    /// The move that takes it back.
    back: Option<(CaseCard, StepKey)>,
    is_wrong: bool,
}

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

    async fn go(self: Rc<Self>, wish: Wish) {
        let Wish { card, to } = wish;
        let asked = MoveCase { case: card.id, to: to.key.clone(), seen: card.standing };
        let said = match self.door.ask(asked).await {
            Ok(()) => Said {
                words: say!("cases-moved", who = &card.who, stage = words::of_texts(&to.name)),
                back: Some((card.clone(), card.stage)),
                is_wrong: false,
            },
            Err(trouble) => Said { words: words::cause(&trouble.cause), back: None, is_wrong: true },
        };
        self.say(said);
    }

    /// Moves a case back to where it was, from wherever our own move put it.
    async fn back(self: Rc<Self>, card: CaseCard, to: StepKey) {
        let now = self.door.ask(GetCase { case: card.id }).await;
        let moved = match now {
            Ok(now) => self.door.ask(MoveCase { case: card.id, to, seen: now.card.standing }).await,
            Err(trouble) => Err(trouble),
        };
        let (words, is_wrong) = match moved {
            Ok(()) => (say!("cases-taken-back", who = &card.who), false),
            Err(trouble) => (words::cause(&trouble.cause), true),
        };
        self.say(Said { words, back: None, is_wrong });
    }
}

/// Moves, and the toast that tells of the last one.
pub struct Moving {
    /// Moves a case.
    pub go: Callback<Wish>,
    /// Takes back the last move, as long as its toast stays; returns false where there is none.
    pub undo: Callback<(), bool>,
    /// Forgets the last move: something newer was done that can be taken back.
    pub forget: Callback<()>,
    /// The toast.
    pub toast: Html,
}

#[hook]
pub fn use_moving() -> Moving {
    let door = use_door();
    let redraw = use_force_update();
    let state = use_memo((), move |()| State { door, said: RefCell::default(), hiding: RefCell::default(), redraw });
    let go = {
        let state = state.clone();
        Callback::from(move |wish: Wish| spawn_local(state.clone().go(wish)))
    };
    let undo = {
        let state = state.clone();
        Callback::from(move |()| {
            let back = state.said.borrow_mut().as_mut().and_then(|said| said.back.take());
            let Some((card, to)) = back else { return false };
            spawn_local(state.clone().back(card, to));
            true
        })
    };
    let forget = {
        let state = state.clone();
        Callback::from(move |()| state.hide())
    };
    let said = state.said.borrow().clone();
    let toast = said.map_or_else(Html::default, |said| {
        let undo = said.back.is_some().then(|| taking_back(&undo));
        html! { <Toast text={said.words} is_wrong={said.is_wrong} {undo} hide={forget.clone()} /> }
    });
    Moving { go, undo, forget, toast }
}

/// The button of a toast: whether there was something to take back is known by then.
pub fn taking_back(undo: &Callback<(), bool>) -> Callback<()> {
    let undo = undo.clone();
    Callback::from(move |()| {
        undo.emit(());
    })
}
