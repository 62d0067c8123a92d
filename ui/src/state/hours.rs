//! Times of the day as fields hold them: minutes after midnight, written "22:00".

use paperplane_bridge::workspace::decide::is_minute_of_day;

/// "22:00".
pub fn written(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// The minutes of a time as typed; some windows have no field for times, so people type "7:30".
pub fn read(typed: &str) -> Option<u16> {
    let mut parts = typed.trim().split(':');
    let hours: u16 = parts.next()?.trim().parse().ok()?;
    let minutes: u16 = parts.next().map_or(Ok(0), |minutes| minutes.trim().parse()).ok()?;
    let total = hours.checked_mul(60)?.checked_add(minutes)?;
    (minutes < 60 && is_minute_of_day(total)).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_day_are_written_and_read() {
        for minutes in [0, 7 * 60 + 30, 22 * 60, 23 * 60 + 59] {
            assert_eq!(read(&written(minutes)), Some(minutes));
        }
        assert_eq!(written(7 * 60 + 5), "07:05");
        assert_eq!((read("7:30"), read(" 22 "), read("22:00:00")), (Some(450), Some(1320), Some(1320)));
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        for typed in ["", "24:00", "12:60", "noon", "-1:00", "99999:00"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
