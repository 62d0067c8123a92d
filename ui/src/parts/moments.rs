//! Times that a person chooses, by the browser's own calendar.

use super::now;
use js_sys::Date;
use paperplane_bridge::Timestamp;
use wasm_bindgen::JsValue;

/// The hour at which a morning begins at work.
const MORNING: u32 = 9;

fn of(date: &Date) -> Timestamp {
    Timestamp(date.get_time() as i64)
}

/// So many hours from now.
pub fn in_hours(hours: i64) -> Timestamp {
    now().plus_ms(hours * 3_600_000)
}

/// A morning so many days from now.
fn morning_in(days: u32) -> Timestamp {
    let date = Date::new_0();
    date.set_date(date.get_date() + days);
    date.set_hours(MORNING);
    date.set_minutes(0);
    date.set_seconds(0);
    date.set_milliseconds(0);
    of(&date)
}

/// Tomorrow at nine.
pub fn tomorrow_morning() -> Timestamp {
    morning_in(1)
}

/// The next Monday at nine; a week from now on a Monday.
pub fn monday_morning() -> Timestamp {
    let weekday = Date::new_0().get_day();
    morning_in(match (8 - weekday) % 7 {
        0 => 7,
        days => days,
    })
}

/// The same hour in a week.
pub fn in_a_week() -> Timestamp {
    let date = Date::new_0();
    date.set_date(date.get_date() + 7);
    of(&date)
}

/// A day as a date field writes it, in the reader's zone.
pub fn day_field(at: Timestamp) -> String {
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// The instant of a date field and a time field, in the reader's zone.
pub fn here(day: &str, time: &str) -> Option<Timestamp> {
    let ms = Date::parse(&format!("{day}T{time}:00"));
    ms.is_finite().then_some(Timestamp(ms as i64))
}
