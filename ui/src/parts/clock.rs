//! Times in the reader's zone, by the browser.

use js_sys::{Date, Object, Reflect};
use paperplane_bridge::Timestamp;
use wasm_bindgen::JsValue;

/// Words are English, so dates are written as English is in most of the world.
const LOCALE: &str = "en-GB";
const DAY_MS: f64 = 86_400_000.0;

/// The reader's clock.
pub fn now_ms() -> i64 {
    Date::now() as i64
}

fn options(pairs: &[(&str, &str)]) -> JsValue {
    let options = Object::new();
    for (name, value) in pairs {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options.into()
}

fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.0 as f64))
}

/// How many midnights lie between then and now.
fn days_ago(at: Timestamp) -> i64 {
    let midnight = |date: &Date| {
        let midnight = Date::new(&date.get_time().into());
        midnight.set_hours(0);
        midnight.set_minutes(0);
        midnight.set_seconds(0);
        midnight.set_milliseconds(0);
        midnight.get_time()
    };
    ((midnight(&Date::new_0()) - midnight(&date(at))) / DAY_MS).round() as i64
}

/// "10:42".
pub fn time(at: Timestamp) -> String {
    date(at).to_locale_time_string_with_options(LOCALE, &options(&[("hour", "2-digit"), ("minute", "2-digit")])).into()
}

/// "Today", "Yesterday", "Friday 21 November", with the year where it is another.
pub fn day(at: Timestamp) -> String {
    match days_ago(at) {
        0 => String::from("Today"),
        1 => String::from("Yesterday"),
        _ => {
            let mut pairs = vec![("weekday", "long"), ("day", "numeric"), ("month", "long")];
            if date(at).get_full_year() != Date::new_0().get_full_year() {
                pairs.push(("year", "numeric"));
            }
            let text: String = date(at).to_locale_date_string(LOCALE, &options(&pairs)).into();
            text.replace(',', "")
        }
    }
}

/// A row's time: the hour today, then "Yesterday", the weekday, the date.
pub fn row_time(at: Timestamp) -> String {
    let as_date = |pairs: &[(&str, &str)]| -> String { date(at).to_locale_date_string(LOCALE, &options(pairs)).into() };
    match days_ago(at) {
        ..=0 => time(at),
        1 => String::from("Yesterday"),
        2..=6 => as_date(&[("weekday", "short")]),
        _ => as_date(&[("day", "numeric"), ("month", "short")]),
    }
}
