//! Answers about conversations that grow stale.

use paperplane_core::{ids::ConversationId, talk::event::TalkEvent};
use serde::{Deserialize, Serialize};

/// An answer about conversations that has grown stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "what", content = "id", rename_all = "snake_case")]
pub enum TalkStale {
    /// The list of conversations.
    List,
    /// One conversation's thread and head.
    Conversation(ConversationId),
    /// Messages that were written for later.
    Schedules,
}

/// The answers that an event makes stale, beside those about the conversation that it touches.
pub(crate) const fn of(event: &TalkEvent) -> &'static [TalkStale] {
    match event {
        TalkEvent::MessageScheduled(_) | TalkEvent::ScheduleCancelled(_) => &[TalkStale::Schedules],
        TalkEvent::ConversationSeen(_)
        | TalkEvent::ConversationUnseen(_)
        | TalkEvent::ConversationAssigned(_)
        | TalkEvent::ConversationResolved(_)
        | TalkEvent::ConversationSnoozed(_)
        | TalkEvent::ConversationMarked(_)
        | TalkEvent::ConversationPrioritised(_)
        | TalkEvent::ConversationLabelled(_)
        | TalkEvent::ConversationFollowed(_)
        | TalkEvent::NoteWritten(_)
        | TalkEvent::MentionsSeen(_)
        | TalkEvent::MessageReceived(_)
        | TalkEvent::MessageReread(_)
        | TalkEvent::MessageFound(_)
        | TalkEvent::MediaKept(_)
        | TalkEvent::MediaLost(_)
        | TalkEvent::DeliveryReported(_)
        | TalkEvent::MessageRequested(_)
        | TalkEvent::DeliveryAttempted(_)
        | TalkEvent::DeliveryAccepted(_)
        | TalkEvent::DeliveryDeferred(_)
        | TalkEvent::DeliveryRefused(_)
        | TalkEvent::DeliveryUnsure(_)
        | TalkEvent::DeliverySettled(_) => &[TalkStale::List],
    }
}
