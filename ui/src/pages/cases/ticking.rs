//! Ticking a task on the page of today, from which it goes by that: a sentence about it, and the way back for ten seconds.

use super::moving::taking_back;
use crate::{hooks::use_door, parts::Toast, words};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{TaskId, ask::TickTask, view::task::TaskView};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Time for which a tick can be taken back, in milliseconds.
const TOAST_MS: u32 = 10_000;

/// The last tick, as the toast tells of it.
#[derive(Clone, PartialEq)]
struct Said {
    words: String,
    /// The task, where its tick can be taken back.
    back: Option<TaskId>,
    is_wrong: bool,
}

/// Ticks, and the toast that tells of the last one.
pub struct Ticking {
    /// Says that a task is done, or that it is not.
    pub tick: Callback<TaskView>,
    /// Takes back the last tick, as long as its toast stays; returns false where there is none.
    pub undo: Callback<(), bool>,
    /// The toast.
    pub toast: Html,
}

#[hook]
pub fn use_ticking() -> Ticking {
    let said = use_state_eq(|| None::<Said>);
    let tell = use_saying(&said);
    let tick = tell.reform(|task: TaskView| {
        let done = task.done.is_none();
        let told = if done { say!("tasks-did-tick", what = words::task(&task)) } else { say!("items-did-open") };
        (task.id, done, told)
    });
    let undo = {
        let said = said.clone();
        Callback::from(move |()| {
            let Some(task) = said.as_ref().and_then(|said| said.back) else { return false };
            tell.emit((task, false, say!("items-did-open")));
            true
        })
    };
    let hide = {
        let said = said.clone();
        Callback::from(move |()| said.set(None))
    };
    let toast = (*said).clone().map_or_else(Html::default, |told| {
        let undo = told.back.is_some().then(|| taking_back(&undo));
        html! { <Toast text={told.words} is_wrong={told.is_wrong} {undo} {hide} /> }
    });
    Ticking { tick, undo, toast }
}

/// Asks for it, and says how it went: the task, whether it is done, and the words where it went well.
#[hook]
fn use_saying(said: &UseStateHandle<Option<Said>>) -> Callback<(TaskId, bool, String)> {
    let (door, said, hiding) = (use_door(), said.clone(), use_mut_ref(|| None::<Timeout>));
    Callback::from(move |(task, done, words): (TaskId, bool, String)| {
        let (door, said, hiding) = (door.clone(), said.clone(), hiding.clone());
        spawn_local(async move {
            let told = match door.ask(TickTask { task, done }).await {
                Ok(()) => Said { words, back: done.then_some(task), is_wrong: false },
                Err(trouble) => Said { words: words::cause(&trouble.cause), back: None, is_wrong: true },
            };
            said.set(Some(told));
            let hide = said.clone();
            *hiding.borrow_mut() = Some(Timeout::new(TOAST_MS, move || hide.set(None)));
        });
    })
}
