//! The contract between the shell and the windows, which ship together and may change together.
//!
//! A window asks through [`ask::Ask`] and is told by [`stale::Stale`] tags which answers have grown old.
//! Errors carry a code that the window acts on; the words for people live in the windows.

pub mod ask;
pub mod cause;
pub mod error;
pub mod stale;
pub mod view;

pub use ask::{Ask, Question};
pub use cause::Cause;
pub use error::{Code, Trouble};
/// The core types that windows draw with.
pub use paperplane_core::{
    address::ChannelKind,
    delivery::{Refusal, ReportedStatus},
    event::{
        BlobRef, Choice, ChoiceOf, Decision, Details, Forwarded, LinkReason, Location, LossReason, Priority, Referral,
        TemplateUse,
    },
    failure::{Class, class_of},
    filter::{Assigned, Filter, Status},
    ids::{AddressId, BlobId, CannedId, ConversationId, EventId, LabelId, MemberId, MessageId, NoteId, ViewId},
    time::Timestamp,
};
pub use stale::Stale;
