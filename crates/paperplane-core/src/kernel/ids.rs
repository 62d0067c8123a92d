//! The one registry of identities. Each kind is its own type, so that no two can be mixed up.
//!
//! Ids of ours are UUIDv7, made from a time and random bytes that the caller brings. Ids of observed
//! facts are UUIDv8, derived under the workspace's naming key (see [`crate::naming`]), so that the same
//! fact received twice, or by two relays, has one id.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A text that should have been an id and was not.
#[derive(Debug, thiserror::Error)]
#[error("not an id of this kind")]
pub struct NotAnId;

/// An id of any kind: sixteen bytes, for storage and derivation.
pub trait Id: Copy {
    /// The raw value.
    fn as_uuid(&self) -> &Uuid;

    /// Wraps a raw value.
    fn from_uuid(raw: Uuid) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id of ours (UUIDv7) from the time and ten random bytes.
            pub fn new(at: crate::time::Timestamp, random: [u8; 10]) -> Self {
                let millis = u64::try_from(at.0).unwrap_or(0);
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
            }

            /// The raw value: for storage and derivation only.
            pub const fn as_uuid(&self) -> &Uuid {
                &self.0
            }

            /// Wraps a raw value: for storage and derivation only.
            pub const fn from_uuid(raw: Uuid) -> Self {
                Self(raw)
            }
        }

        impl Id for $name {
            fn as_uuid(&self) -> &Uuid {
                &self.0
            }

            fn from_uuid(raw: Uuid) -> Self {
                Self(raw)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

ids! {
    /// One way to reach a person, or one of ours: derived from channel, kind and the provider's own string.
    AddressId,
    /// An AI agent.
    AgentId,
    /// One try to hand a message to a provider.
    AttemptId,
    /// One file: derived from its content under the naming key, so that sealing it later changes nothing.
    BlobId,
    /// A text kept ready for answering.
    CannedId,
    /// An application or a treatment of one person.
    CaseId,
    /// A person. Of all addresses known to be theirs, the lowest address id names them.
    ContactId,
    /// A contact on an inbox.
    ConversationId,
    /// One installation of PaperPlane.
    DeviceId,
    /// One fact in the log.
    EventId,
    /// One list of people that was imported.
    ImportId,
    /// One channel account of the agency.
    InboxId,
    /// One paper or fact that a client is asked for in a case.
    ItemId,
    /// A word that conversations are sorted by.
    LabelId,
    /// Somebody of the staff.
    MemberId,
    /// One message: ours when we wrote it, derived when a provider reported it.
    MessageId,
    /// A message that staff keep for many people, in several languages.
    MessageTemplateId,
    /// A note that only staff see.
    NoteId,
    /// A message to many people.
    OutreachId,
    /// A way of working on cases: stages in order.
    PipelineId,
    /// Something that somebody of the staff has to do.
    TaskId,
    /// A saved view of the list of conversations.
    ViewId,
    /// One agency.
    WorkspaceId,
}

impl ContactId {
    /// The contact that an address stands for while nothing links it to another.
    pub const fn of_address(address: AddressId) -> Self {
        Self(address.0)
    }

    /// The address that names the contact.
    pub const fn address(self) -> AddressId {
        AddressId(self.0)
    }
}
