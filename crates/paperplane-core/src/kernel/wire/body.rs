//! Event bodies: JSON, by `ce_type`. Old shapes are upcast here and nowhere else.

use crate::event::Event;

/// The reason for which a body is no event of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It uses a word that only a newer version knows: a channel, a kind of address, a reason.
    NewerWord,
    /// It does not have the shape of its type.
    Malformed,
}

/// The body of an event.
pub(super) fn write(event: &Event) -> Vec<u8> {
    event.write()
}

/// The event of a body; `None` for a type that only a newer version knows.
pub(super) fn read(kind: &str, value: &[u8]) -> Result<Option<Event>, Unread> {
    Event::read(kind, value).map_err(|error| if is_newer_word(&error) { Unread::NewerWord } else { Unread::Malformed })
}

/// Serde says so of an enum whose stored name it does not know; a test of the stored shapes guards the words.
fn is_newer_word(error: &serde_json::Error) -> bool {
    error.is_data() && error.to_string().starts_with("unknown variant")
}
