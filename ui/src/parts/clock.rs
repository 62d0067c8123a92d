//! Times in the reader's zone and in the window's language, by the browser.

use crate::words;
use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
use paperplane_bridge::{Timestamp, cases::day::Day};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// One way to write a time. Making one is slow, using it is quick, so each is made once.
struct Form(Option<Function>);

impl Form {
    fn new(language: &str, pairs: &[(&str, &str)]) -> Self {
        let options = Object::new();
        for (name, value) in pairs {
            // A plain object takes any property.
            let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        let format = DateTimeFormat::new(&Array::of1(&locale(language).into()), &options);
        Self(Reflect::get(&format, &"format".into()).ok().and_then(|format| format.dyn_into().ok()))
    }

    fn write(&self, at: Timestamp) -> String {
        let text = self.0.as_ref().and_then(|format| format.call1(&JsValue::UNDEFINED, &date(at)).ok());
        text.and_then(|text| text.as_string()).unwrap_or_default()
    }
}

/// The locale by which a language of ours writes dates: English as most of the world does, Arabic with the digits of
/// phone numbers.
pub(super) fn locale(language: &str) -> &str {
    match language {
        "en" => "en-GB",
        "pt" => "pt-BR",
        "ar" => "ar-u-nu-latn",
        "zh" => "zh-CN",
        other => other,
    }
}

/// A part of a time that is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Time,
    Weekday,
    ShortDate,
    ShortDateOfYear,
    Date,
    DateOfYear,
}

impl Part {
    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Time => &[("hour", "2-digit"), ("minute", "2-digit")],
            Self::Weekday => &[("weekday", "short")],
            Self::ShortDate => &[("day", "numeric"), ("month", "short")],
            Self::ShortDateOfYear => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
            Self::Date => &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
            Self::DateOfYear => &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")],
        }
    }

    /// This part of a time, in the window's language.
    fn of(self, at: Timestamp) -> String {
        let language = words::language();
        let form = FORMS.with_borrow_mut(|forms| {
            let form = forms.entry((language, self)).or_insert_with(|| Rc::new(Form::new(language, self.options())));
            form.clone()
        });
        let text = form.write(at);
        // "Friday 21 November" has no comma in English; other languages keep theirs.
        if language == "en" { text.replace(',', "") } else { text }
    }
}

thread_local! {
    static FORMS: RefCell<BTreeMap<(&'static str, Part), Rc<Form>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The reader's clock.
pub fn now() -> Timestamp {
    Timestamp(Date::now() as i64)
}

fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.0 as f64))
}

/// The offset of the reader's clock from UTC now, in minutes; positive to the east.
pub fn utc_offset_min() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}

/// The minute of the reader's day, from midnight.
pub fn minute_of_day() -> u16 {
    let now = Date::new_0();
    u16::try_from(now.get_hours() * 60 + now.get_minutes()).unwrap_or_default()
}

/// The number of a day in the reader's zone: equal for equal days, one more for the next.
pub fn day_number(at: Timestamp) -> i64 {
    let behind_utc_min = date(at).get_timezone_offset() as i64;
    (at.0 - behind_utc_min * MINUTE_MS).div_euclid(DAY_MS)
}

/// "10:42".
pub fn time(at: Timestamp) -> String {
    Part::Time.of(at)
}

fn is_this_year(at: Timestamp) -> bool {
    date(at).get_full_year() == Date::new_0().get_full_year()
}

/// "Today", "Yesterday", "Friday 21 November", with the year where it is another.
pub fn day(at: Timestamp, today: i64) -> String {
    match today - day_number(at) {
        0 => say!("time-today"),
        1 => say!("time-yesterday"),
        _ if is_this_year(at) => Part::Date.of(at),
        _ => Part::DateOfYear.of(at),
    }
}

/// A row's time: the hour today, then "Yesterday", the weekday, the date.
pub fn row_time(at: Timestamp, today: i64) -> String {
    match today - day_number(at) {
        ..=0 => time(at),
        1 => say!("time-yesterday"),
        2..=6 => Part::Weekday.of(at),
        _ if is_this_year(at) => Part::ShortDate.of(at),
        _ => Part::ShortDateOfYear.of(at),
    }
}

/// A time to come: "Today 15:00", the weekday and the hour within a week, then the date and the hour.
pub fn soon(at: Timestamp, today: i64) -> String {
    match day_number(at) - today {
        ..=0 => {
            let today = say!("time-today");
            say!("time-day-and-hour", day = today, time = time(at))
        }
        1..=6 => say!("time-day-and-hour", day = Part::Weekday.of(at), time = time(at)),
        _ => say!("time-day-and-hour", day = Part::ShortDate.of(at), time = time(at)),
    }
}

/// The day in short: "26 Nov".
pub fn short_day(at: Timestamp) -> String {
    if is_this_year(at) { Part::ShortDate.of(at) } else { Part::ShortDateOfYear.of(at) }
}

/// A day with its year: "Friday 21 November 2026".
pub fn date_in_full(at: Timestamp) -> String {
    Part::DateOfYear.of(at)
}

/// The whole of it, for who asks: "Friday 21 November 2026 10:42".
pub fn in_full(at: Timestamp) -> String {
    say!("time-moment", date = Part::DateOfYear.of(at), time = time(at))
}

/// An instant in a zone in ISO form without offset: "2026-11-27T09:00". `None` where the zone is not known here.
pub fn zone_form(at: Timestamp, zone: &str) -> Option<String> {
    let options = Object::new();
    let pairs =
        [("year", "numeric"), ("month", "2-digit"), ("day", "2-digit"), ("hour", "2-digit"), ("minute", "2-digit")];
    for (name, value) in pairs.into_iter().chain([("timeZone", zone), ("hourCycle", "h23")]) {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    // Swedish writes dates as machines do: 2026-11-27 09:00. A zone that is not known makes the call throw.
    let text = date(at).to_locale_string_in(&options)?;
    let text = text.replace([' ', '\u{a0}'], "T");
    (text.len() == 16).then_some(text)
}

/// The time in a zone as a person writes it, "10:44"; `None` where the zone is not known here.
pub fn time_in(at: Timestamp, zone: &str) -> Option<String> {
    let pairs = [("hour", "2-digit"), ("minute", "2-digit"), ("timeZone", zone)];
    zone_form(at, zone).map(|_| Form::new(words::language(), &pairs).write(at))
}

/// The city by which a zone is called: "Lagos".
pub fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Writing a date in a zone, which a browser may refuse.
trait InZone {
    fn to_locale_string_in(&self, options: &Object) -> Option<String>;
}

impl InZone for Date {
    fn to_locale_string_in(&self, options: &Object) -> Option<String> {
        let write: Function = Reflect::get(self, &"toLocaleString".into()).ok()?.dyn_into().ok()?;
        write.call2(self, &"sv-SE".into(), options).ok()?.as_string()
    }
}

/// A day of the calendar: "1 Sept 2027", the same in every zone.
pub fn day_of(day: Day) -> String {
    let (year, month, day) = day.parts();
    let noon = Date::utc(f64::from(year), f64::from(month) - 1.0) + f64::from(day - 1) * DAY_MS as f64;
    let pairs = [("day", "numeric"), ("month", "short"), ("year", "numeric"), ("timeZone", "UTC")];
    Form::new(words::language(), &pairs).write(Timestamp(noon as i64))
}
