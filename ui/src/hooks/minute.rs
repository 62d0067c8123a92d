//! The time, as it passes from minute to minute.

use crate::parts::now;
use gloo_timers::callback::Timeout;
use paperplane_bridge::Timestamp;
use yew::prelude::*;

const MINUTE_MS: i64 = 60_000;

/// The time now; draws again as soon as another minute begins.
#[hook]
pub fn use_minute() -> Timestamp {
    let shown = use_state_eq(now);
    {
        let shown = shown.clone();
        use_effect_with(*shown, move |_| {
            let left_ms = MINUTE_MS - now().0.rem_euclid(MINUTE_MS);
            let ticking = Timeout::new(u32::try_from(left_ms).unwrap_or_default(), move || shown.set(now()));
            move || drop(ticking)
        });
    }
    *shown
}
