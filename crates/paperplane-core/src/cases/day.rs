//! A day of the calendar without a time: an intake, a treatment, the end of a passport.

use crate::time::Timestamp;
use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{fmt, str::FromStr};

/// A day, written as ISO 8601: `2027-09-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// A text that should have been a day and was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day like 2027-09-01")]
pub struct NotADay;

impl Day {
    /// The first day of the calendar.
    pub const FIRST: Self = Self(Date::constant(1, 1, 1));

    /// The day of a year (1 to 9999), a month and a day of that month, counted from 1.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        (1..=9999).contains(&year).then(|| Date::new(year, month, day).ok().map(Self)).flatten()
    }

    /// The day of an instant in UTC.
    pub fn of(at: Timestamp) -> Self {
        let instant = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
        Self(instant.to_zoned(jiff::tz::TimeZone::UTC).date())
    }

    /// The days from `earlier` to this day; negative if `earlier` is later.
    pub fn since(self, earlier: Self) -> i32 {
        self.0.since(earlier.0).map_or(0, |span| span.get_days())
    }

    /// The day so many days later, or before; the same at the ends of the calendar.
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.checked_add(days.days()).unwrap_or(self.0))
    }

    /// The day so many months later, the last of its month where that is shorter.
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.checked_add(months.months()).unwrap_or(self.0))
    }

    /// Year, month and day of the month, the latter two counted from 1.
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let bytes = text.as_bytes();
        let (true, Some(b'-'), Some(b'-')) = (bytes.len() == 10, bytes.get(4), bytes.get(7)) else {
            return Err(NotADay);
        };
        if !bytes.iter().enumerate().all(|(nth, byte)| matches!(nth, 4 | 7) || byte.is_ascii_digit()) {
            return Err(NotADay);
        }
        let part = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<i16>().ok());
        let (year, month, day) = (part(0, 4), part(5, 7), part(8, 10));
        let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(NotADay) };
        let small = |number: i16| i8::try_from(number).map_err(|_| NotADay);
        Self::new(year, small(month)?, small(day)?).ok_or(NotADay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(from)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_survives_being_written() {
        for text in ["2027-09-01", "0001-01-01", "2028-02-29"] {
            assert_eq!(day(text).to_string(), text);
            assert_eq!(serde_json::from_str::<Day>(&format!("\"{text}\"")).unwrap(), day(text));
        }
        for wrong in ["2027-2-01", "2027-02-29", "0000-01-01", "2027-09-01T00:00", "", "+027-09-01", "２０27-01-1"] {
            assert_eq!(wrong.parse::<Day>(), Err(NotADay), "{wrong}");
        }
    }

    #[test]
    fn days_and_months_are_counted_on_the_calendar() {
        assert_eq!(Day::of(Timestamp(0)), day("1970-01-01"));
        assert_eq!(Day::of(Timestamp(1_795_000_000_123)), day("2026-11-18"));
        assert_eq!(day("2028-03-01").since(day("2028-02-28")), 2);
        assert_eq!(day("2028-02-28").since(day("2028-03-01")), -2);
        assert_eq!(day("2027-08-31").plus_months(6), day("2028-02-29"));
        assert_eq!(day("2027-12-31").plus_days(1), day("2028-01-01"));
        assert_eq!(day("9999-12-31").plus_days(1), day("9999-12-31"));
    }
}
