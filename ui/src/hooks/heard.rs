//! Listening to the pushes of the node.

use crate::door::{Door, Heard};
use std::rc::Rc;
use yew::prelude::*;

/// The door of this window.
#[hook]
pub fn use_door() -> Rc<Door> {
    use_context::<Rc<Door>>().unwrap_or_else(Door::open)
}

/// Calls back with everything that is heard, as long as the part is on the screen.
#[hook]
pub fn use_heard(listener: Callback<Heard>) {
    let door = use_door();
    let latest = use_mut_ref(|| listener.clone());
    *latest.borrow_mut() = listener;
    use_effect_with(door, move |door| {
        let kept = door.listen(move |heard| {
            let listener = latest.borrow().clone();
            listener.emit(heard.clone());
        });
        move || drop(kept)
    });
}
