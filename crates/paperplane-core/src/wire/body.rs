//! Event bodies: JSON, by `ce_type`. Old shapes are upcast here and nowhere else.

use crate::event::Event;

/// The body of an event.
pub(super) fn write(event: &Event) -> Vec<u8> {
    event.write()
}

/// The event of a body; `None` for a type that only a newer version knows.
pub(super) fn read(kind: &str, value: &[u8]) -> Result<Option<Event>, &'static str> {
    Event::read(kind, value).map_err(|_| "the body does not have the shape of its type")
}
