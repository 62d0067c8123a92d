//! Decisions about notes, and about times that staff choose for snoozes and messages for later, made before anything is
//! recorded.

use crate::{
    channel,
    limits::{FILES_AT_ONCE_MAX, NOTE_CHARS_MAX, SNOOZE_MS_MAX},
    talk::event::BlobRef,
    time::Timestamp,
};

/// The reason for which a note is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteRefused {
    /// Neither a file nor a text, or one of nothing but white space.
    #[error("the note is empty")]
    Empty,
    /// More characters than [`NOTE_CHARS_MAX`].
    #[error("the note has more than {NOTE_CHARS_MAX} characters")]
    TooLong,
    /// More files than [`FILES_AT_ONCE_MAX`].
    #[error("the note has more than {FILES_AT_ONCE_MAX} files")]
    TooManyFiles,
    /// A file that is larger than any channel takes.
    #[error("a file of the note is larger than {bytes_max} bytes")]
    FileTooLarge {
        /// The largest file that is taken, in bytes.
        bytes_max: u64,
    },
}

/// Checks a note; its text is recorded as it was typed.
///
/// # Errors
/// [`NoteRefused`].
pub fn check_note(text: &str, files: &[BlobRef]) -> Result<(), NoteRefused> {
    let bytes_max = channel::file_bytes_max();
    if text.trim().is_empty() && files.is_empty() {
        Err(NoteRefused::Empty)
    } else if text.chars().count() > NOTE_CHARS_MAX {
        Err(NoteRefused::TooLong)
    } else if files.len() > FILES_AT_ONCE_MAX {
        Err(NoteRefused::TooManyFiles)
    } else if files.iter().any(|file| file.bytes > bytes_max) {
        Err(NoteRefused::FileTooLarge { bytes_max })
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
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_note_says_something_on_at_most_a_page() {
        assert_eq!(check_note(" \n", &[]), Err(NoteRefused::Empty));
        let longest = "签".repeat(NOTE_CHARS_MAX);
        assert_eq!(check_note(&longest, &[]), Ok(()));
        assert_eq!(check_note(&format!("{longest}a"), &[]), Err(NoteRefused::TooLong));
    }

    #[test]
    fn a_note_may_be_a_file_and_nothing_else() {
        let file = |bytes| BlobRef {
            blob: "018bcfe5-6800-7000-8000-000000000001".parse().unwrap(),
            content_type: "image/png".into(),
            bytes,
            name: "passport.png".into(),
        };
        let bytes_max = channel::file_bytes_max();
        assert_eq!(check_note("", &[file(bytes_max)]), Ok(()));
        assert_eq!(check_note("look", &[file(bytes_max + 1)]), Err(NoteRefused::FileTooLarge { bytes_max }));
        let many = vec![file(1); FILES_AT_ONCE_MAX + 1];
        assert_eq!(check_note("look", &many[1..]), Ok(()));
        assert_eq!(check_note("look", &many), Err(NoteRefused::TooManyFiles));
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
