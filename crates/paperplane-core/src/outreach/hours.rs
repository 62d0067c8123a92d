//! The hours in which a person is written to, in their own zone.

use super::event::Hours;
use crate::time::Timestamp;
use jiff::{
    ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};

/// Minutes of a day.
const DAY_MIN: u16 = 24 * 60;

/// The next instant, now or later, that lies within the hours of a zone.
pub fn next_within(hours: Hours, zone: &TimeZone, now: Timestamp) -> Timestamp {
    let Ok(instant) = jiff::Timestamp::from_millisecond(now.0) else { return now };
    let local = instant.to_zoned(zone.clone());
    let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
    if hours.contain(minute) {
        return now;
    }
    let today = begins(hours, local.date(), zone).filter(|begin| *begin > now);
    let tomorrow = || local.date().checked_add(1.day()).ok().and_then(|date| begins(hours, date, zone));
    today.or_else(tomorrow).unwrap_or(now)
}

impl Hours {
    /// True if a minute of the day lies within them.
    pub const fn contain(self, minute: u16) -> bool {
        if self.from_min <= self.to_min {
            self.from_min <= minute && minute < self.to_min
        } else {
            self.from_min <= minute || minute < self.to_min
        }
    }

    /// True if both ends are minutes of a day, and something lies between them.
    pub const fn are_possible(self) -> bool {
        self.from_min < DAY_MIN && self.to_min <= DAY_MIN && self.from_min != self.to_min
    }
}

/// The instant at which the hours begin on a day.
fn begins(hours: Hours, date: Date, zone: &TimeZone) -> Option<Timestamp> {
    let (hour, minute) = (i8::try_from(hours.from_min / 60).ok()?, i8::try_from(hours.from_min % 60).ok()?);
    let begin = date.to_datetime(Time::new(hour, minute, 0, 0).ok()?).to_zoned(zone.clone()).ok()?;
    Some(Timestamp(begin.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: Hours = Hours { from_min: 9 * 60, to_min: 18 * 60 };

    fn at(text: &str) -> Timestamp {
        Timestamp::from_rfc3339(text).unwrap()
    }

    /// The next instant within hours, in the fixed zone one hour east of Greenwich.
    fn next(hours: Hours, now: &str) -> String {
        next_within(hours, &TimeZone::fixed(jiff::tz::offset(1)), at(now)).to_rfc3339()
    }

    #[test]
    fn within_them_it_is_now_and_else_the_next_beginning() {
        assert_eq!(next(OFFICE, "2026-11-30T08:00:00Z"), "2026-11-30T08:00:00.000Z", "nine there");
        assert_eq!(next(OFFICE, "2026-11-30T07:59:59Z"), "2026-11-30T08:00:00.000Z");
        assert_eq!(next(OFFICE, "2026-11-30T16:59:59Z"), "2026-11-30T16:59:59.000Z");
        assert_eq!(next(OFFICE, "2026-11-30T17:00:00Z"), "2026-12-01T08:00:00.000Z");
    }

    #[test]
    fn they_may_go_over_midnight() {
        let night = Hours { from_min: 22 * 60, to_min: 60 };
        assert_eq!(next(night, "2026-11-30T23:30:00Z"), "2026-11-30T23:30:00.000Z");
        assert_eq!(next(night, "2026-11-30T00:30:00Z"), "2026-11-30T21:00:00.000Z");
    }

    #[test]
    fn hours_without_length_are_none() {
        assert!(OFFICE.are_possible() && Hours { from_min: 0, to_min: 1440 }.are_possible());
        assert!(
            !Hours { from_min: 60, to_min: 60 }.are_possible() && !Hours { from_min: 1440, to_min: 10 }.are_possible()
        );
    }
}
