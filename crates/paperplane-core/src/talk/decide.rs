//! Decisions about notes, and about times that staff choose for snoozes and messages for later, made before anything is
//! recorded.

use crate::{
    limits::{NOTE_CHARS_MAX, SNOOZE_MS_MAX},
    time::Timestamp,
};

/// The reason for which a note is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteRefused {
    /// Nothing, or nothing but white space.
    #[error("the note is empty")]
    Empty,
    /// More characters than [`NOTE_CHARS_MAX`].
    #[error("the note has more than {NOTE_CHARS_MAX} characters")]
    TooLong,
}

/// Checks the text of a note, which is recorded as it was typed.
///
/// # Errors
/// [`NoteRefused`].
pub fn check_note(text: &str) -> Result<(), NoteRefused> {
    if text.trim().is_empty() {
        Err(NoteRefused::Empty)
    } else if text.chars().count() > NOTE_CHARS_MAX {
        Err(NoteRefused::TooLong)
    } else {
        Ok(())
    }
}

/// The reason for which the end of a snooze, or the time of a message for later, is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeRefused {
    /// It is now, or has passed.
    #[error("the time has passed")]
    Passed,
    /// It lies further ahead than [`SNOOZE_MS_MAX`].
    #[error("the time is too far ahead")]
    TooFarAhead,
}

/// Checks a time for which something is planned.
///
/// # Errors
/// [`TimeRefused`].
pub fn check_time_ahead(at: Timestamp, now: Timestamp) -> Result<(), TimeRefused> {
    match at.since_ms(now) {
        ..=0 => Err(TimeRefused::Passed),
        1..=SNOOZE_MS_MAX => Ok(()),
        _ => Err(TimeRefused::TooFarAhead),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_says_something_on_at_most_a_page() {
        assert_eq!(check_note(" \n"), Err(NoteRefused::Empty));
        let longest = "签".repeat(NOTE_CHARS_MAX);
        assert_eq!(check_note(&longest), Ok(()));
        assert_eq!(check_note(&format!("{longest}a")), Err(NoteRefused::TooLong));
    }

    #[test]
    fn a_time_lies_ahead_within_a_year() {
        let now = Timestamp(1_795_000_000_000);
        let judged = |ms| check_time_ahead(now.plus_ms(ms), now);
        assert_eq!([judged(-1), judged(0)], [Err(TimeRefused::Passed); 2]);
        assert_eq!([judged(1), judged(SNOOZE_MS_MAX)], [Ok(()); 2]);
        assert_eq!(judged(SNOOZE_MS_MAX + 1), Err(TimeRefused::TooFarAhead));
    }
}
