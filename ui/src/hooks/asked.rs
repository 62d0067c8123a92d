//! A question whose answer stays on the screen and is asked again when it has grown old.

use super::{use_door, use_heard};
use crate::door::Heard;
use paperplane_bridge::{Question, Trouble};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// An answer as far as it can be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown<T> {
    /// Not here yet.
    Loading,
    /// Here.
    Ready(T),
    /// An older one is here; the newer one did not come.
    Stale(T, Trouble),
    /// It did not come.
    Failed(Trouble),
}

impl<T> Shown<T> {
    /// The answer, however old.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(answer) | Self::Stale(answer, _) => Some(answer),
            Self::Loading | Self::Failed(_) => None,
        }
    }
}

/// Asks `question`, again when it changes and when something is heard that makes its answer old. What is shown stays
/// until the new answer is here. `same_subject` returns true if the answer to the old question may stand in for the new.
#[hook]
pub fn use_asked<Q>(question: Q, same_subject: fn(&Q, &Q) -> bool) -> Shown<Q::Answer>
where
    Q: Question + Clone + PartialEq + 'static,
    Q::Answer: Clone,
{
    let door = use_door();
    let shown = use_mut_ref(|| (question.clone(), Shown::Loading));
    let turn = use_mut_ref(|| 0_u64);
    let redraw = use_force_update();
    if !same_subject(&shown.borrow().0, &question) {
        *shown.borrow_mut() = (question.clone(), Shown::Loading);
    }
    let ask = {
        let (door, shown, turn, redraw) = (door, shown.clone(), turn, redraw);
        move |question: Q| {
            *turn.borrow_mut() += 1;
            let this_turn = *turn.borrow();
            let (door, shown, turn, redraw) = (door.clone(), shown.clone(), turn.clone(), redraw.clone());
            spawn_local(async move {
                let answer = door.ask(question.clone()).await;
                // A later question was asked meanwhile: its answer counts.
                if *turn.borrow() != this_turn {
                    return;
                }
                let before = shown.borrow().1.ready().cloned();
                let now = match (answer, before) {
                    (Ok(answer), _) => Shown::Ready(answer),
                    (Err(trouble), Some(old)) => Shown::Stale(old, trouble),
                    (Err(trouble), None) => Shown::Failed(trouble),
                };
                *shown.borrow_mut() = (question, now);
                redraw.force_update();
            });
        }
    };
    {
        let ask = ask.clone();
        use_effect_with(question.clone(), move |question| ask(question.clone()));
    }
    use_heard(Callback::from(move |heard: Heard| {
        if heard.makes_old(|tag| question.invalidated_by(tag)) {
            ask(question.clone());
        }
    }));
    shown.borrow().1.clone()
}
