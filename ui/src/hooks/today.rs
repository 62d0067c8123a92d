//! The day that it is, as it passes.

use crate::parts::{day_number, now};
use gloo_timers::callback::Interval;
use yew::prelude::*;

/// Interval between looks at the calendar, in milliseconds.
const LOOK_EVERY_MS: u32 = 30_000;

/// Today's number in the reader's zone; draws again when it changes, so that "Today" becomes "Yesterday" at midnight.
#[hook]
pub fn use_today() -> i64 {
    let today = use_state_eq(|| day_number(now()));
    {
        let today = today.clone();
        use_effect_with((), move |()| {
            let looking = Interval::new(LOOK_EVERY_MS, move || today.set(day_number(now())));
            move || drop(looking)
        });
    }
    *today
}
