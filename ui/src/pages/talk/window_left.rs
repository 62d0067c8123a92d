//! The time that is left to write freely, beside the field of the reply.

use crate::{
    parts::{Icon, Sign, now},
    words,
};
use gloo_timers::callback::Interval;
use paperplane_bridge::{
    Reach,
    view::conversation::{ConversationHead, WindowView},
};
use yew::prelude::*;

/// Interval at which the countdown is drawn again, in milliseconds.
const COUNTDOWN_EVERY_MS: u32 = 15_000;
/// Less than this, and the countdown is worth a colour, in milliseconds.
const SOON_OVER_MS: i64 = 60 * 60 * 1000;

/// The time now, as it passes.
#[hook]
pub fn use_now_ms() -> i64 {
    let shown = use_state_eq(|| now().0);
    {
        let shown = shown.clone();
        use_effect_with((), move |()| {
            let ticking = Interval::new(COUNTDOWN_EVERY_MS, move || shown.set(now().0));
            move || drop(ticking)
        });
    }
    *shown
}

/// A pill with the time that is left to write freely.
pub fn window_left(head: &ConversationHead, now_ms: i64) -> Html {
    if head.reach == Reach::Perhaps {
        return html! { <span class="pill" data-testid="short-code">{ say!("window-short-code") }</span> };
    }
    match head.window {
        WindowView::Open { until } => {
            let left_ms = until.0 - now_ms;
            let class = classes!("pill", (left_ms < SOON_OVER_MS).then_some("warn"));
            html! { <span {class}><Icon sign={Sign::Clock} size={12} />{ words::window_left(left_ms) }</span> }
        }
        WindowView::Unknown => {
            html! { <span class="pill" title={say!("window-unknown-why")}>{ say!("window-unknown") }</span> }
        }
        WindowView::Closed { .. } | WindowView::Refused { .. } | WindowView::Always => Html::default(),
    }
}
