//! Times as people type them: `fri`, `2h`, `tomorrow 9`, `Dec 3`, `3 Dec 14:30`, with the names of days and months of the
//! reader's language beside the English ones.
//!
//! Nothing is guessed: a word that is not known makes the whole not understood.

mod names;
mod parsed;
mod tokens;

pub use names::{Kind, Names};

use jiff::{
    SignedDuration, Span,
    civil::{DateTime, Time},
    tz::Offset,
};
use paperplane_bridge::{
    Timestamp,
    talk::decide::{TimeRefused, check_time_ahead},
};
use parsed::{Date, Parsed};

/// The hour of a day for which none is typed.
const MORNING: i8 = 9;
/// Years within which a day like 29 February is looked for.
const YEARS: i16 = 2;

/// The reason for which typed words are no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// They are not understood.
    Unclear,
    /// They are, and the time has passed or lies further than a year ahead.
    Refused,
}

/// Reads a time that is still to come. `offset` is the distance of the local clock from UTC at an instant.
///
/// # Errors
/// [`NotRead`].
pub fn read(
    typed: &str,
    names: &Names,
    now: Timestamp,
    offset: &dyn Fn(Timestamp) -> Option<Offset>,
) -> Result<Timestamp, NotRead> {
    let parsed = tokens::tokens(typed, names).and_then(|tokens| parsed::parsed(&tokens, names.month_first));
    let at = parsed.and_then(|parsed| instant_of(&parsed, now, offset)).ok_or(NotRead::Unclear)?;
    match check_time_ahead(at, now) {
        Ok(()) => Ok(at),
        Err(TimeRefused::Passed | TimeRefused::TooFarAhead) => Err(NotRead::Refused),
    }
}

fn instant_of(parsed: &Parsed, now: Timestamp, offset: &dyn Fn(Timestamp) -> Option<Offset>) -> Option<Timestamp> {
    if let Parsed::In { minutes } = parsed {
        let span = SignedDuration::from_mins(*minutes);
        return Some(now.plus_ms(i64::try_from(span.as_millis()).ok()?));
    }
    let local = local(now, offset)?;
    let civil = civil_of(parsed, local)?;
    instant(civil, offset)
}

/// The local time that is meant, seen from another.
fn civil_of(parsed: &Parsed, now: DateTime) -> Option<DateTime> {
    let Parsed::On { date, time } = parsed else { return None };
    let at = |date: jiff::civil::Date| date.to_datetime(time.unwrap_or_else(|| Time::constant(MORNING, 0, 0, 0)));
    let today = now.date();
    let days = |count: i64| today.checked_add(Span::new().try_days(count).ok()?).ok();
    match date {
        Date::Unsaid => {
            let today = at(today);
            if today > now { Some(today) } else { days(1).map(at) }
        }
        Date::Ahead { days: count } if time.is_none() => days(*count).map(|day| day.to_datetime(now.time())),
        Date::Ahead { days: count } | Date::In { days: count } => days(*count).map(at),
        Date::Weekday(weekday) => {
            let is_today = today.weekday() == *weekday && time.is_some() && at(today) > now;
            let next = if is_today { today } else { today.nth_weekday(1, *weekday).ok()? };
            Some(at(next))
        }
        Date::Day { day, month, year: Some(year) } => jiff::civil::Date::new(*year, *month, *day).ok().map(at),
        Date::Day { day, month, year: None } => {
            let of = |year: i16| jiff::civil::Date::new(year, *month, *day).ok().map(at);
            (today.year()..today.year() + YEARS).filter_map(of).find(|at| *at > now)
        }
    }
}

/// The local time at an instant, to the minute.
fn local(at: Timestamp, offset: &dyn Fn(Timestamp) -> Option<Offset>) -> Option<DateTime> {
    Some(offset(at)?.to_datetime(jiff::Timestamp::from_millisecond(at.0).ok()?))
}

/// The instant of a local time. Where clocks are set back it is the first of the two; a time that clocks leap over is as
/// much later as they leap.
pub fn instant(civil: DateTime, offset: &dyn Fn(Timestamp) -> Option<Offset>) -> Option<Timestamp> {
    let by = |offset: Offset| Some(Timestamp(offset.to_timestamp(civil).ok()?.as_millisecond()));
    let day = SignedDuration::from_hours(24);
    let guess = by(Offset::UTC)?;
    let day_ms = i64::try_from(day.as_millis()).ok()?;
    let (before, after) = (offset(guess.plus_ms(-day_ms))?, offset(guess.plus_ms(day_ms))?);
    let (early, late) = (by(before)?, by(after)?);
    let is_late = offset(early)? != before && offset(late)? == after;
    Some(if is_late { late } else { early })
}

#[cfg(test)]
mod tests;
