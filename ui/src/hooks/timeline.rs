//! A conversation that is read in both directions and stays true while it is looked at.

use super::{Shown, use_door, use_heard};
use crate::{
    door::{Door, Heard},
    state::window::Window,
};
use paperplane_bridge::{
    ConversationId, Stale, TalkStale, Trouble,
    ask::{GetTimeline, Stretch},
    limits::PAGE_ROWS_MAX,
};
use std::{cell::RefCell, collections::VecDeque, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Messages asked for at once: more than any screen holds.
const PAGE: u32 = 60;

/// A step of reading.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    /// Another stretch takes the place of what is here.
    Go(Stretch),
    Earlier,
    Later,
    /// The stretch that is here is read anew.
    Renew,
}

struct Reading {
    shown: Shown<Rc<Window>>,
    wanted: VecDeque<Step>,
    busy: bool,
    /// Counts jumps, so that a part can distinguish a jump from growing.
    jumps: u32,
}

/// A conversation as it is read.
pub struct Timeline {
    /// The stretch that is here.
    pub shown: Shown<Rc<Window>>,
    /// Counts jumps to another stretch.
    pub jumps: u32,
    /// Reads earlier messages.
    pub earlier: Callback<()>,
    /// Reads later messages.
    pub later: Callback<()>,
    /// Goes to another stretch.
    pub go: Callback<Stretch>,
    /// Reads anew after trouble.
    pub again: Callback<()>,
}

/// Reads a conversation, beginning at `begin`.
#[hook]
pub fn use_timeline(conversation: ConversationId, begin: &Stretch) -> Timeline {
    let door = use_door();
    let first = begin.clone();
    let reading = use_mut_ref(move || Reading {
        shown: Shown::Loading,
        wanted: VecDeque::from([Step::Go(first)]),
        busy: false,
        jumps: 0,
    });
    let redraw = use_force_update();
    let read = {
        let reading = reading.clone();
        Callback::from(move |()| work(conversation, door.clone(), reading.clone(), redraw.clone()))
    };
    let want = {
        let (reading, read) = (reading.clone(), read.clone());
        Callback::from(move |step: Step| {
            let is_known = reading.borrow().wanted.contains(&step);
            if !is_known {
                reading.borrow_mut().wanted.push_back(step);
            }
            read.emit(());
        })
    };
    use_effect_with((), move |()| read.emit(()));
    {
        let want = want.clone();
        use_heard(Callback::from(move |heard: Heard| {
            if heard.makes_old(|tag| *tag == Stale::Talk(TalkStale::Conversation(conversation))) {
                want.emit(Step::Renew);
            }
        }));
    }
    let (shown, jumps) = (reading.borrow().shown.clone(), reading.borrow().jumps);
    Timeline {
        shown,
        jumps,
        earlier: want.reform(|()| Step::Earlier),
        later: want.reform(|()| Step::Later),
        go: want.reform(Step::Go),
        again: want.reform(|()| Step::Renew),
    }
}

/// One worker reads what is wanted, one after the other.
fn work(conversation: ConversationId, door: Rc<Door>, reading: Rc<RefCell<Reading>>, redraw: UseForceUpdateHandle) {
    if std::mem::replace(&mut reading.borrow_mut().busy, true) {
        return;
    }
    spawn_local(async move {
        loop {
            let next = reading.borrow_mut().wanted.pop_front();
            let Some(step) = next else { break };
            let window = reading.borrow().shown.ready().cloned();
            let Some((at, limit)) = stretch(&step, window.as_deref()) else { continue };
            let answer = door.ask(GetTimeline { conversation, at, limit }).await;
            let mut now = reading.borrow_mut();
            match answer {
                Ok(page) => {
                    let whole = match (&step, window.as_deref().cloned()) {
                        (Step::Earlier, Some(window)) => window.with_earlier(page),
                        (Step::Later, Some(window)) => window.with_later(page),
                        (Step::Renew, Some(window)) => window.renewed(page),
                        (Step::Go(_), _) | (Step::Earlier | Step::Later | Step::Renew, None) => page.into(),
                    };
                    if matches!(step, Step::Go(_)) {
                        now.jumps += 1;
                    }
                    now.shown = Shown::Ready(Rc::new(whole));
                }
                Err(trouble) => now.shown = with_trouble(window, trouble),
            }
            drop(now);
            redraw.force_update();
        }
        reading.borrow_mut().busy = false;
    });
}

fn with_trouble(window: Option<Rc<Window>>, trouble: Trouble) -> Shown<Rc<Window>> {
    match window {
        Some(window) => Shown::Stale(window, trouble),
        None => Shown::Failed(trouble),
    }
}

/// The stretch to ask for, and its limit; `None` where there is nothing more on that side.
fn stretch(step: &Step, window: Option<&Window>) -> Option<(Stretch, u32)> {
    match (step, window) {
        (Step::Go(stretch), _) => Some((stretch.clone(), PAGE)),
        (Step::Earlier, Some(window)) => Some((Stretch::Before { cursor: window.previous.clone()? }, PAGE)),
        (Step::Later, Some(window)) => Some((Stretch::After { cursor: window.next.clone()? }, PAGE)),
        (Step::Renew, Some(window)) => Some(match window.cursor_of_beginning() {
            Some(cursor) => (Stretch::After { cursor }, PAGE_ROWS_MAX),
            None => (Stretch::Newest, PAGE),
        }),
        (Step::Renew, None) => Some((Stretch::Newest, PAGE)),
        (Step::Earlier | Step::Later, None) => None,
    }
}
