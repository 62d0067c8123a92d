//! Decisions about labels, canned responses and views that a person wants to save, made before anything is recorded.

use crate::{
    ids::{CannedId, LabelId},
    limits::{CANNED_CHARS_MAX, SLASH_CHARS_MAX},
    name::{NameRefused, accept_name},
};

/// A label as a person typed it.
#[derive(Clone, Copy, Debug)]
pub struct TypedLabel<'a> {
    /// The label that is changed; `None` for a new one.
    pub label: Option<LabelId>,
    /// Its name.
    pub name: &'a str,
    /// It is not offered any more.
    pub removed: bool,
}

/// The reason for which a label is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabelRefused {
    /// Its name is refused.
    #[error(transparent)]
    Name(#[from] NameRefused),
    /// Another label has its name.
    #[error("another label has this name")]
    Taken,
}

/// Accepts a label: returns its name as it is recorded. `offered` are the labels that are offered now, with their names;
/// two of them never differ in upper and lower case alone.
///
/// # Errors
/// [`LabelRefused`].
pub fn accept_label<'a>(
    typed: TypedLabel<'_>,
    offered: impl IntoIterator<Item = (LabelId, &'a str)>,
) -> Result<String, LabelRefused> {
    let name = accept_name(typed.name)?;
    let lowercase = name.to_lowercase();
    let is_taken = |(id, other): (LabelId, &str)| Some(id) != typed.label && other.to_lowercase() == lowercase;
    if !typed.removed && offered.into_iter().any(is_taken) { Err(LabelRefused::Taken) } else { Ok(name) }
}

/// A canned response as a person typed it.
#[derive(Clone, Copy, Debug)]
pub struct TypedCanned<'a> {
    /// The canned response that is changed; `None` for a new one.
    pub canned: Option<CannedId>,
    /// The word behind the slash, also with the slash.
    pub slash: &'a str,
    /// The text.
    pub text: &'a str,
    /// It is not offered any more.
    pub removed: bool,
}

/// The reason for which a canned response is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannedRefused {
    /// The word behind the slash is empty, has white space in it, or has more characters than [`SLASH_CHARS_MAX`].
    #[error("the word behind the slash is not one word of at most {SLASH_CHARS_MAX} characters")]
    SlashWrong,
    /// Another canned response has this word.
    #[error("another canned response has this word")]
    SlashTaken,
    /// The text is empty, or nothing but white space.
    #[error("the text is empty")]
    TextEmpty,
    /// The text has more characters than [`CANNED_CHARS_MAX`].
    #[error("the text has more than {CANNED_CHARS_MAX} characters")]
    TextTooLong,
}

/// Accepts a canned response: returns the word behind the slash as it is recorded, in lower case. The text is recorded as
/// it was typed. `offered` are the canned responses that are offered now, with their words.
///
/// # Errors
/// [`CannedRefused`]: what is wrong with the word goes before what is wrong with the text.
pub fn accept_canned<'a>(
    typed: TypedCanned<'_>,
    offered: impl IntoIterator<Item = (CannedId, &'a str)>,
) -> Result<String, CannedRefused> {
    let slash = typed.slash.trim().trim_start_matches('/').to_lowercase();
    if slash.is_empty() || slash.chars().count() > SLASH_CHARS_MAX || slash.contains(char::is_whitespace) {
        return Err(CannedRefused::SlashWrong);
    }
    let is_taken = |(id, other): (CannedId, &str)| Some(id) != typed.canned && other == slash;
    if !typed.removed && offered.into_iter().any(is_taken) {
        return Err(CannedRefused::SlashTaken);
    }
    if typed.text.trim().is_empty() {
        return Err(CannedRefused::TextEmpty);
    }
    if typed.text.chars().count() > CANNED_CHARS_MAX {
        return Err(CannedRefused::TextTooLong);
    }
    Ok(slash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;

    fn label(nth: u8) -> LabelId {
        LabelId::new(Timestamp(1), [nth; 10])
    }

    #[test]
    fn two_labels_have_two_names() {
        let offered = [(label(0), "Nursing"), (label(1), "Visa")];
        let judged = |of: Option<LabelId>, name: &str, removed: bool| {
            accept_label(TypedLabel { label: of, name, removed }, offered)
        };
        assert_eq!(judged(None, " Housing ", false).as_deref(), Ok("Housing"));
        assert_eq!(judged(None, " nursing ", false), Err(LabelRefused::Taken));
        assert_eq!(judged(Some(label(1)), "nursing", false), Err(LabelRefused::Taken));
        assert_eq!(judged(Some(label(0)), "NURSING", false).as_deref(), Ok("NURSING"), "its own name");
        assert_eq!(judged(Some(label(2)), "Visa", true).as_deref(), Ok("Visa"), "one that goes is in nobody's way");
        assert_eq!(judged(None, "  ", true), Err(LabelRefused::Name(NameRefused::Empty)));
    }

    fn canned(nth: u8) -> CannedId {
        CannedId::new(Timestamp(1), [nth; 10])
    }

    fn judged(of: Option<CannedId>, slash: &str, text: &str) -> Result<String, CannedRefused> {
        let typed = TypedCanned { canned: of, slash, text, removed: false };
        accept_canned(typed, [(canned(0), "hello")])
    }

    #[test]
    fn the_word_behind_the_slash_is_one_word_and_stands_once() {
        assert_eq!(judged(None, " /Visa ", "Hi").as_deref(), Ok("visa"));
        assert_eq!(judged(None, "签证", "Hi").as_deref(), Ok("签证"));
        let longest = "x".repeat(SLASH_CHARS_MAX);
        assert_eq!(judged(None, &longest, "Hi"), Ok(longest.clone()));
        for wrong in ["", " ", "/", "two words", &format!("{longest}x")] {
            assert_eq!(judged(None, wrong, "Hi"), Err(CannedRefused::SlashWrong), "{wrong}");
        }
        assert_eq!(judged(None, "Hello", "Hi"), Err(CannedRefused::SlashTaken));
        assert_eq!(judged(Some(canned(0)), "hello", "Hi").as_deref(), Ok("hello"), "its own word");
        let gone = TypedCanned { canned: Some(canned(1)), slash: "hello", text: "Hi", removed: true };
        assert!(accept_canned(gone, [(canned(0), "hello")]).is_ok(), "one that goes is in nobody's way");
    }

    #[test]
    fn a_canned_text_fits_into_one_message() {
        assert_eq!(judged(None, "visa", " \n "), Err(CannedRefused::TextEmpty));
        let longest = "签".repeat(CANNED_CHARS_MAX);
        assert!(judged(None, "visa", &longest).is_ok());
        assert_eq!(judged(None, "visa", &format!("{longest}a")), Err(CannedRefused::TextTooLong));
    }
}
