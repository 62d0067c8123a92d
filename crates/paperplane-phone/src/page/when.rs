//! Times as a phone shows them, in the zone of this computer.

use jiff::{Timestamp, Zoned, tz::TimeZone};

fn zoned(ms: i64) -> Option<Zoned> {
    Some(Timestamp::from_millisecond(ms).ok()?.to_zoned(TimeZone::system()))
}

/// The time of a message: hours and minutes.
pub(super) fn time(ms: i64) -> String {
    zoned(ms).map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default()
}

/// The day of a message as seen from `now`: today, yesterday, else the date.
pub(super) fn day(ms: i64, now: i64) -> String {
    let (Some(at), Some(now)) = (zoned(ms), zoned(now)) else {
        return String::new();
    };
    let date = at.date();
    if date == now.date() {
        return "Today".to_owned();
    }
    if now.date().yesterday().is_ok_and(|yesterday| yesterday == date) {
        return "Yesterday".to_owned();
    }
    let shape = if date.year() == now.year() { "%A, %-d %B" } else { "%-d %B %Y" };
    at.strftime(shape).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 60 * 60 * 1000;

    #[test]
    fn days_are_named_while_they_are_near() {
        let noon = 1_790_000_000_000_i64;
        let noon = noon - noon.rem_euclid(24 * HOUR) + 12 * HOUR;
        assert_eq!(day(noon, noon), "Today");
        assert_eq!(day(noon - 24 * HOUR, noon), "Yesterday");
        assert!(day(noon - 72 * HOUR, noon).contains("September"), "{}", day(noon - 72 * HOUR, noon));
        assert!(day(noon - 400 * 24 * HOUR, noon).ends_with("2025"));
    }
}
