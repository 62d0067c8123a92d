//! Times in the reader's zone, by the browser.

use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
use paperplane_bridge::Timestamp;
use wasm_bindgen::{JsCast, JsValue};

/// Words are English, so dates are written as English is in most of the world.
const LOCALE: &str = "en-GB";
const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// One way to write a time. Making one is slow, using it is quick, so each is made once.
struct Form(Option<Function>);

impl Form {
    fn new(pairs: &[(&str, &str)]) -> Self {
        let options = Object::new();
        for (name, value) in pairs {
            // A plain object takes any property.
            let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        let format = DateTimeFormat::new(&Array::of1(&LOCALE.into()), &options);
        Self(Reflect::get(&format, &"format".into()).ok().and_then(|format| format.dyn_into().ok()))
    }

    fn write(&self, at: Timestamp) -> String {
        let text = self.0.as_ref().and_then(|format| format.call1(&JsValue::UNDEFINED, &date(at)).ok());
        text.and_then(|text| text.as_string()).unwrap_or_default()
    }
}

thread_local! {
    static TIME: Form = Form::new(&[("hour", "2-digit"), ("minute", "2-digit")]);
    static WEEKDAY: Form = Form::new(&[("weekday", "short")]);
    static SHORT_DATE: Form = Form::new(&[("day", "numeric"), ("month", "short")]);
    static SHORT_DATE_OF_YEAR: Form = Form::new(&[("day", "numeric"), ("month", "short"), ("year", "numeric")]);
    static DATE: Form = Form::new(&[("weekday", "long"), ("day", "numeric"), ("month", "long")]);
    static DATE_OF_YEAR: Form =
        Form::new(&[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")]);
}

/// The reader's clock.
pub fn now() -> Timestamp {
    Timestamp(Date::now() as i64)
}

fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.0 as f64))
}

/// The number of a day in the reader's zone: equal for equal days, one more for the next.
pub fn day_number(at: Timestamp) -> i64 {
    let behind_utc_min = date(at).get_timezone_offset() as i64;
    (at.0 - behind_utc_min * MINUTE_MS).div_euclid(DAY_MS)
}

/// "10:42".
pub fn time(at: Timestamp) -> String {
    TIME.with(|form| form.write(at))
}

fn is_this_year(at: Timestamp) -> bool {
    date(at).get_full_year() == Date::new_0().get_full_year()
}

/// "Today", "Yesterday", "Friday 21 November", with the year where it is another.
pub fn day(at: Timestamp, today: i64) -> String {
    match today - day_number(at) {
        0 => String::from("Today"),
        1 => String::from("Yesterday"),
        _ if is_this_year(at) => DATE.with(|form| form.write(at)).replace(',', ""),
        _ => DATE_OF_YEAR.with(|form| form.write(at)).replace(',', ""),
    }
}

/// A row's time: the hour today, then "Yesterday", the weekday, the date.
pub fn row_time(at: Timestamp, today: i64) -> String {
    match today - day_number(at) {
        ..=0 => time(at),
        1 => String::from("Yesterday"),
        2..=6 => WEEKDAY.with(|form| form.write(at)),
        _ if is_this_year(at) => SHORT_DATE.with(|form| form.write(at)),
        _ => SHORT_DATE_OF_YEAR.with(|form| form.write(at)),
    }
}

/// The whole of it, for who asks: "Friday 21 November 2026 10:42".
pub fn in_full(at: Timestamp) -> String {
    format!("{} {}", DATE_OF_YEAR.with(|form| form.write(at)).replace(',', ""), time(at))
}
