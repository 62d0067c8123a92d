//! Every event, nested by domain. A closed set, in the past tense.
//!
//! These shapes are stored for ever. A field may be added with a default; a meaning never changes; a changed shape gets a
//! new `ce_type` and is upcast in [`crate::wire`]. One snapshot per shape guards this.

pub use crate::{
    cases::event::*, contacts::event::*, library::event::*, outreach::event::*, talk::event::*, workspace::event::*,
};
pub use crate::{kernel::raw_request::RawRequest, library::filter::Priority};

use crate::kernel::{events::EventBody, key::Key, naming::NamingKey, subject::Subject};

/// One line per domain: its doc, its name, and its enum of events.
macro_rules! domains {
    ($($(#[$doc:meta])* $name:ident($events:ident),)*) => {
        /// One event.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(clippy::large_enum_variant, reason = "nearly all events of an agency are of the largest variant, `Talk`")]
        pub enum Event {
            $($(#[$doc])* $name($events),)*
        }

        impl Event {
            /// The stored names of all events, by domain.
            pub const KINDS: &'static [&'static [&'static str]] = &[$($events::KINDS),*];

            /// The stored name (`ce_type`).
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$name(event) => event.kind(),)*
                }
            }

            /// The subject (`ce_about`): the person or thing whose data the event is; `key` is the record's key.
            pub fn about(&self, key: Key, naming: &NamingKey) -> Subject {
                match self {
                    $(Self::$name(event) => event.about(key, naming),)*
                }
            }

            /// The body as it is stored.
            pub(crate) fn write(&self) -> Vec<u8> {
                match self {
                    $(Self::$name(event) => event.write(),)*
                }
            }

            /// Reads a body of that stored name; `None` for a name that only a newer version knows.
            pub(crate) fn read(kind: &str, value: &[u8]) -> serde_json::Result<Option<Self>> {
                $(if let Some(event) = $events::read(kind, value)? {
                    return Ok(Some(Self::$name(event)));
                })*
                Ok(None)
            }
        }

        $(
        impl From<$events> for Event {
            fn from(event: $events) -> Self {
                Self::$name(event)
            }
        }

        impl Nested for $events {}
        )*
    };
}

/// A domain's enum of events, as part of [`Event`].
pub trait Nested: Into<Event> {}

impl<T: EventBody> From<T> for Event
where
    T::Domain: Nested,
{
    fn from(body: T) -> Self {
        T::Domain::from(body).into()
    }
}

domains! {
    /// The agency, its members, channel accounts and unreadable requests.
    Workspace(WorkspaceEvent),
    /// Messages, their delivery, and what staff do with conversations.
    Talk(TalkEvent),
    /// Labels, canned responses, saved views and templates.
    Library(LibraryEvent),
    /// People and their addresses.
    Contacts(ContactsEvent),
    /// One message to many people.
    Outreach(OutreachEvent),
    /// Pipelines, and the cases that go through them.
    Cases(CasesEvent),
}

#[cfg(test)]
mod tests {
    use super::Event;
    use std::collections::BTreeSet;

    #[test]
    fn a_kind_belongs_to_exactly_one_domain() {
        let all: Vec<&str> = Event::KINDS.iter().flat_map(|kinds| kinds.iter().copied()).collect();
        let distinct: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), distinct.len());
    }
}
