//! Spans of time in words.

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// A span that is left, as a person says it: "23 h 41 min", "12 min", "less than a minute".
pub fn left(ms: i64) -> String {
    let (hours, minutes) = (ms / HOUR_MS, ms % HOUR_MS / MINUTE_MS);
    match (hours, minutes) {
        _ if ms < MINUTE_MS => say!("time-left-moment"),
        (0, minutes) => say!("time-left-minutes", minutes = minutes),
        (hours, 0) => say!("time-left-hours", hours = hours),
        (hours, minutes) => say!("time-left-hours-minutes", hours = hours, minutes = minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_shown_in_hours_and_minutes() {
        assert_eq!(left(23 * HOUR_MS + 41 * MINUTE_MS + 999), "23 h 41 min");
        assert_eq!(left(2 * HOUR_MS), "2 h");
        assert_eq!(left(12 * MINUTE_MS), "12 min");
        assert_eq!(left(500), "less than a minute");
    }
}
