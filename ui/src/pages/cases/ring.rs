//! A ring that fills: how far a checklist is, always with its figures.

use crate::parts::{Icon, Sign, day_of};
use crate::words;
use paperplane_bridge::{Timestamp, cases::day::Day, view::checklist::Progress};
use yew::prelude::*;

const DAY_MS: i64 = 86_400_000;

/// The number of a day: the same for the same day as that of the reader's clock.
pub fn number(day: Day) -> i64 {
    i64::from(day.since(Day::of(Timestamp(0))))
}

/// The day of a number.
pub fn day_of_number(number: i64) -> Day {
    Day::of(Timestamp(number.saturating_mul(DAY_MS)))
}

/// The ring with "5 of 8" behind it; nothing where nothing is asked for.
pub fn ring(progress: Progress) -> Html {
    let Progress { all, done, .. } = progress;
    if all == 0 {
        return Html::default();
    }
    let whole = done >= all;
    // The circumference of a circle with the radius 5.5.
    let part = f64::from(done) / f64::from(all) * 34.56;
    html! {
        <span class={classes!("ring", whole.then_some("whole"))} data-testid="ring">
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <circle cx="7" cy="7" r="5.5" class="ring-line" />
                <circle cx="7" cy="7" r="5.5" class="ring-part" stroke-dasharray={format!("{part:.2} 40")} transform="rotate(-90 7 7)" />
            </svg>
            { say!("items-count", done = done, all = all) }
        </span>
    }
}

/// A day on which something is due: the warning colour on that day, the bad one after it.
pub fn due(day: Option<Day>, today: i64) -> Html {
    let Some(day) = day else { return Html::default() };
    let days = number(day) - today;
    let class = classes!(
        "due",
        match days {
            i64::MIN..=-1 => "bad",
            0 => "warn",
            1.. => "quiet",
        }
    );
    let text = if days <= 7 { words::due_in(days) } else { day_of(day) };
    html! { <span {class} title={day_of(day)}><Icon sign={Sign::Clock} size={14} />{ text }</span> }
}
