//! Names that people type: of members, the agency, contacts, labels and views.

use super::{limits::NAME_CHARS_MAX, visible::is_visible};

/// The reason for which a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameRefused {
    /// Nothing that shows.
    #[error("the name is empty")]
    Empty,
    /// More characters than [`NAME_CHARS_MAX`].
    #[error("the name has more than {NAME_CHARS_MAX} characters")]
    TooLong,
    /// A line break, a tab or another control character.
    #[error("the name holds a control character")]
    ControlCharacter,
}

/// Accepts a name as a person typed it: returns it without the white space around it.
///
/// # Errors
/// [`NameRefused`].
pub fn accept_name(typed: &str) -> Result<String, NameRefused> {
    let name = typed.trim();
    if !is_visible(name) {
        Err(NameRefused::Empty)
    } else if name.chars().count() > NAME_CHARS_MAX {
        Err(NameRefused::TooLong)
    } else if name.chars().any(char::is_control) {
        Err(NameRefused::ControlCharacter)
    } else {
        Ok(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_counted_in_characters() {
        assert_eq!(accept_name("  Lena Brooks ").as_deref(), Ok("Lena Brooks"));
        let longest = "签".repeat(NAME_CHARS_MAX);
        assert_eq!(accept_name(&format!(" {longest} ")), Ok(longest.clone()));
        assert_eq!(accept_name(&format!("{longest}a")), Err(NameRefused::TooLong));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for empty in [" \t\n", "\u{3164}", "\u{200b}\u{2800}"] {
            assert_eq!(accept_name(empty), Err(NameRefused::Empty), "{empty:?}");
        }
        assert_eq!(accept_name("Lena\nBrooks"), Err(NameRefused::ControlCharacter));
    }
}
