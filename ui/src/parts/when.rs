//! Times as people type them, by the browser's names and zones; and how a time that was understood is shown.

use super::{
    clock::{city, locale, now, zone_form},
    intl::{asked, made},
};
use crate::{
    state::when::{Kind, Names, NotRead, instant, read},
    words,
};
use jiff::{
    civil::{self, DateTime, Weekday},
    tz::Offset,
};
use js_sys::Date;
use paperplane_bridge::Timestamp;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use wasm_bindgen::JsValue;

/// The days of a week that begins on a Monday, and its Monday in 2024.
const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];
const A_MONDAY: civil::Date = civil::date(2024, 1, 1);
/// Spans that have a name, with what each says.
const SPANS: [(&str, Kind); 4] = [
    ("minute", Kind::Span { minutes: 1 }),
    ("hour", Kind::Span { minutes: 60 }),
    ("day", Kind::SpanDays { days: 1 }),
    ("week", Kind::SpanDays { days: 7 }),
];

/// Reads a time that is still to come, on the clock of a zone or on the reader's own.
///
/// # Errors
/// [`NotRead`].
pub fn read_when(typed: &str, zone: Option<&str>) -> Result<Timestamp, NotRead> {
    read(typed, &names(), now(), &|at| offset(at, zone))
}

/// A day as a date field writes it and a time of it, on the clock of a zone or on the reader's own.
pub fn fields_of(at: Timestamp, zone: Option<&str>) -> Option<(String, u16)> {
    let local = offset(at, zone)?.to_datetime(jiff::Timestamp::from_millisecond(at.0).ok()?);
    let minutes = u16::try_from(local.hour()).ok()? * 60 + u16::try_from(local.minute()).ok()?;
    Some((local.date().to_string(), minutes))
}

/// The instant of a date field and a time in minutes, on the clock of a zone or on the reader's own.
pub fn instant_of(day: &str, minutes: u16, zone: Option<&str>) -> Option<Timestamp> {
    let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
    let civil = day.parse::<civil::Date>().ok()?.to_datetime(civil::Time::new(hour, minute, 0, 0).ok()?);
    instant(civil, &|at| offset(at, zone))
}

/// "Mon 7 Dec, 15:00", on the clock of a zone or on the reader's own.
pub fn moment(at: Timestamp, zone: Option<&str>) -> String {
    let language = words::language();
    let is_this_year = fields_of(at, zone).zip(fields_of(now(), zone)).is_none_or(|(at, now)| at.0[..4] == now.0[..4]);
    let parts =
        [("weekday", "short"), ("day", "numeric"), ("month", "short"), ("hour", "2-digit"), ("minute", "2-digit")];
    let year = (!is_this_year).then_some(("year", "numeric"));
    let options: Vec<_> = parts.into_iter().chain(year).chain(zone.map(|zone| ("timeZone", zone))).collect();
    let text = written(language, &options, at).unwrap_or_default();
    // "Mon 7 Dec, 15:00" has one comma in English, also where a browser writes two; other languages keep theirs.
    let has_two = language == "en" && text.matches(", ").count() > 1;
    if has_two { text.replacen(", ", " ", 1) } else { text }
}

/// "15:00", on the clock of a zone or on the reader's own.
fn hour(at: Timestamp, zone: Option<&str>) -> String {
    let options: Vec<_> =
        [("hour", "2-digit"), ("minute", "2-digit")].into_iter().chain(zone.map(|zone| ("timeZone", zone))).collect();
    written(words::language(), &options, at).unwrap_or_default()
}

/// A time in words with the time of another place beside it: "Mon 7 Dec, 15:00 · 20:30 in Kolkata", with its day where it is
/// another one. `leads` where that place's clock is the one that was meant.
pub fn understood(at: Timestamp, there: Option<&str>, leads: bool) -> String {
    let here = moment(at, None);
    let Some(zone) = there.filter(|zone| moment(at, Some(zone)) != here) else { return here };
    let (mut here, mut there, place) = (here, moment(at, Some(zone)), city(zone));
    let day = |zone: Option<&str>| fields_of(at, zone).map(|(day, _)| day);
    if day(None) == day(Some(zone)) {
        let second = if leads { &mut here } else { &mut there };
        *second = hour(at, Some(zone).filter(|_| !leads));
    }
    if leads {
        say!("when-there", there = there, place = place, here = here)
    } else {
        say!("when-here", here = here, there = there, place = place)
    }
}

/// The distance of a clock from UTC, to the minute.
fn offset(at: Timestamp, zone: Option<&str>) -> Option<Offset> {
    let Some(zone) = zone else {
        let behind_utc_min = Date::new(&JsValue::from_f64(at.0 as f64)).get_timezone_offset();
        return Offset::from_seconds(-(behind_utc_min as i32) * 60).ok();
    };
    let local: DateTime = zone_form(at, zone)?.parse().ok()?;
    let utc = Offset::UTC.to_datetime(jiff::Timestamp::from_second(at.0.div_euclid(60_000) * 60).ok()?);
    Offset::from_seconds(i32::try_from(local.duration_since(utc).as_secs()).ok()?).ok()
}

fn written(language: &str, options: &[(&str, &str)], at: Timestamp) -> Option<String> {
    let format = made("DateTimeFormat", locale(language), options)?;
    asked_format(&format, &Date::new(&JsValue::from_f64(at.0 as f64)).into())
}

fn asked_format(format: &JsValue, value: &JsValue) -> Option<String> {
    asked(format, "format", value)?.as_string()
}

/// The names of the window's language; making them takes long enough to be done once.
fn names() -> Rc<Names> {
    thread_local! {
        static NAMES: RefCell<BTreeMap<&'static str, Rc<Names>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let language = words::language();
    NAMES.with_borrow_mut(|all| {
        let make =
            || Rc::new(Names::of(named_days(language).into_iter().chain(named_spans(language)), language == "zh"));
        all.entry(language).or_insert_with(make).clone()
    })
}

/// Days of the week, months, and days near today.
fn named_days(language: &str) -> Vec<(String, Kind)> {
    let mut named = Vec::new();
    let of = |day: civil::Date, part: &str, length: &str| {
        let noon = Offset::UTC.to_timestamp(day.at(12, 0, 0, 0)).ok()?;
        written(language, &[(part, length), ("timeZone", "UTC")], Timestamp(noon.as_millisecond()))
    };
    for length in ["long", "short"] {
        for (nth, weekday) in (0_i8..).zip(WEEK) {
            let day = civil::date(A_MONDAY.year(), A_MONDAY.month(), A_MONDAY.day() + nth);
            named.extend(of(day, "weekday", length).map(|name| (name, Kind::Weekday(weekday))));
        }
        for month in 1..=12 {
            let name = of(civil::date(A_MONDAY.year(), month, 1), "month", length);
            // 12月 is a number with its sign.
            let name = name.filter(|name| !name.chars().any(|letter| letter.is_ascii_digit()));
            named.extend(name.map(|name| (name, Kind::Month(month))));
        }
    }
    let near = made("RelativeTimeFormat", locale(language), &[("numeric", "auto")]);
    for days in 0..=2_i32 {
        let format = near.as_ref().and_then(|near| {
            let format = js_sys::Reflect::get(near, &"format".into()).ok()?;
            let format: js_sys::Function = wasm_bindgen::JsCast::dyn_into(format).ok()?;
            format.call2(near, &days.into(), &"day".into()).ok()?.as_string()
        });
        // "in 2 days" is no name.
        let name = format.filter(|name| !name.chars().any(|letter| letter.is_ascii_digit()));
        named.extend(name.map(|name| (name, Kind::Days(i64::from(days)))));
    }
    named
}

/// Units of spans as they stand behind a number.
fn named_spans(language: &str) -> Vec<(String, Kind)> {
    let mut named = Vec::new();
    for (unit, kind) in SPANS {
        for display in ["long", "short", "narrow"] {
            let options = [("style", "unit"), ("unit", unit), ("unitDisplay", display)];
            let Some(format) = made("NumberFormat", locale(language), &options) else { continue };
            for count in [1, 5, 11] {
                let text = asked_format(&format, &count.into()).unwrap_or_default();
                if text.chars().any(|letter| letter.is_ascii_digit()) {
                    let name: String = text.chars().filter(|letter| letter.is_alphabetic()).collect();
                    named.push((name, kind));
                }
            }
        }
    }
    named
}
