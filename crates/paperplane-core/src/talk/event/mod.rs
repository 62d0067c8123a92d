//! Events of messages and conversations: on `{channel}_inbound` and `{channel}_outbound` under the person's address, and on
//! `workspace`.

mod delivery;
mod details;
mod mail;
mod media;
mod message;
mod schedule;
mod triage;

pub use delivery::*;
pub use details::*;
pub use mail::*;
pub use media::*;
pub use message::*;
pub use schedule::*;
pub use triage::*;

use crate::{
    ids::{AddressId, MessageId},
    kernel::{events::events, subject::Subject},
};

events! {
    /// An event of the domain talk.
    TalkEvent {
        /// A member of staff has seen a conversation up to a message.
        ConversationSeen = "conversation.seen", about |event, _, _| Subject::Address(event.peer);
        /// A member of staff marked a conversation as unread.
        ConversationUnseen = "conversation.unseen", about |event, _, _| Subject::Address(event.peer);
        /// A conversation was assigned to a member of staff, or to nobody.
        ConversationAssigned = "conversation.assigned", about |event, _, _| Subject::Address(event.peer);
        /// A conversation was resolved.
        ConversationResolved = "conversation.resolved", about |event, _, _| Subject::Address(event.peer);
        /// A conversation was snoozed until a time.
        ConversationSnoozed = "conversation.snoozed", about |event, _, _| Subject::Address(event.peer);
        /// A conversation was set to open or pending.
        ConversationMarked = "conversation.marked", about |event, _, _| Subject::Address(event.peer);
        /// A conversation was given a priority.
        ConversationPrioritised = "conversation.prioritised", about |event, _, _| Subject::Address(event.peer);
        /// A label was put on a conversation, or taken off.
        ConversationLabelled = "conversation.labelled", about |event, _, _| Subject::Address(event.peer);
        /// A member of staff follows a conversation, or does so no longer.
        ConversationFollowed = "conversation.followed", about |event, _, _| Subject::Address(event.peer);
        /// A note for staff was written into a conversation.
        NoteWritten = "note.written", about |event, _, _| Subject::Address(event.peer);
        /// A member has seen notes that mention them.
        MentionsSeen = "mentions.seen", about |event, _, _| Subject::Address(event.peer);
        /// A message was written for later.
        MessageScheduled = "message.scheduled", about |event, _, naming| Subject::Address(naming.address(&event.peer));
        /// A message that was written for later will not go out.
        ScheduleCancelled = "schedule.cancelled", about |_, _, _| Subject::None;
        /// A provider delivered a message to us.
        MessageReceived = "message.received", about |_, key, _| Subject::of_key(key);
        /// A message was read again from its raw request by a newer reader.
        MessageReread = "message.reread", about |_, key, _| Subject::of_key(key);
        /// A message was taken in from the provider's own list.
        MessageFound = "message.found", about |_, key, _| Subject::of_key(key);
        /// A file that came with a message was fetched from the provider and is kept.
        MediaKept = "media.kept", about |_, key, _| Subject::of_key(key);
        /// A file that came with a message could not be fetched.
        MediaLost = "media.lost", about |_, key, _| Subject::of_key(key);
        /// A provider reported the status of a message of ours.
        DeliveryReported = "delivery.reported", about |_, key, _| Subject::of_key(key);
        /// A message was requested to be sent.
        MessageRequested = "message.requested", about |_, key, _| Subject::of_key(key);
        /// A node is about to hand a message to the provider.
        DeliveryAttempted = "delivery.attempted", about |_, key, _| Subject::of_key(key);
        /// The provider took the message.
        DeliveryAccepted = "delivery.accepted", about |_, key, _| Subject::of_key(key);
        /// The provider could not take it now; it will be tried again.
        DeliveryDeferred = "delivery.deferred", about |_, key, _| Subject::of_key(key);
        /// The message will not be sent as it is; a person can do something about it.
        DeliveryRefused = "delivery.refused", about |_, key, _| Subject::of_key(key);
        /// It is not known whether the provider took the message; a person must decide.
        DeliveryUnsure = "delivery.unsure", about |_, key, _| Subject::of_key(key);
        /// A person decided about a message that was unsure or refused.
        DeliverySettled = "delivery.settled", about |_, key, _| Subject::of_key(key);
    }
}

/// The reference by which an event names its conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConversationRef {
    /// By our address and one of the person's.
    Addresses {
        /// Our address.
        ours: AddressId,
        /// The person's address.
        peer: AddressId,
    },
    /// By a message that stands in it.
    Message(MessageId),
}

impl TalkEvent {
    /// The reference by which the event names its conversation.
    pub const fn conversation(&self) -> ConversationRef {
        use ConversationRef::{Addresses, Message};
        match self {
            Self::ConversationSeen(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationUnseen(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationAssigned(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationResolved(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationSnoozed(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationMarked(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationPrioritised(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationLabelled(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::ConversationFollowed(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::NoteWritten(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::MentionsSeen(e) => Addresses { ours: e.ours, peer: e.peer },
            Self::MessageScheduled(e) => Message(e.message),
            Self::ScheduleCancelled(e) => Message(e.message),
            Self::MessageReceived(e) => Message(e.message.id),
            Self::MessageReread(e) => Message(e.message.id),
            Self::MessageFound(e) => Message(e.message.id),
            Self::MediaKept(e) => Message(e.message),
            Self::MediaLost(e) => Message(e.message),
            Self::DeliveryReported(e) => Message(e.reported),
            Self::MessageRequested(e) => Message(e.message),
            Self::DeliveryAttempted(e) => Message(e.message),
            Self::DeliveryAccepted(e) => Message(e.message),
            Self::DeliveryDeferred(e) => Message(e.message),
            Self::DeliveryRefused(e) => Message(e.message),
            Self::DeliveryUnsure(e) => Message(e.message),
            Self::DeliverySettled(e) => Message(e.message),
        }
    }
}
