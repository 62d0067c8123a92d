//! Knowing if the node can be reached.

use super::{use_door, use_heard};
use crate::door::Heard;
use yew::prelude::*;

/// True if the node cannot be reached from this window.
#[hook]
pub fn use_away() -> bool {
    let door = use_door();
    let away = use_state_eq(|| door.is_away());
    {
        let away = away.clone();
        use_heard(Callback::from(move |heard| match heard {
            Heard::Away => away.set(true),
            Heard::Back => away.set(false),
            Heard::Pushed(_) | Heard::Shut => {}
        }));
    }
    *away
}
