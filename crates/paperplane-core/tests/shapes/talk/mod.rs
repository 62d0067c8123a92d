//! Examples of messages, their delivery, and what staff do with conversations.

mod delivery;
mod message;

pub use delivery::{refused, reported};
pub use message::{incoming, mail_head, requested, written_mail_head};

use super::values::{id, passport, peer, raw};
use delivery::{accepted, attempted, deferred};
use message::scheduled;
use paperplane_core::{event::*, talk::delivery::Refusal, time::Timestamp};
use std::iter::successors;

/// All events of the domain. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = TalkEvent> {
    successors(Some(TalkEvent::ConversationSeen(ConversationSeen { ours: id(2), peer: id(3), up_to: id(4) })), after)
}

fn after(event: &TalkEvent) -> Option<TalkEvent> {
    Some(match event {
        TalkEvent::ConversationSeen(_) => {
            TalkEvent::ConversationAssigned(ConversationAssigned { ours: id(2), peer: id(3), to: Some(id(1)) })
        }
        TalkEvent::ConversationAssigned(_) => {
            TalkEvent::ConversationResolved(ConversationResolved { ours: id(2), peer: id(3), up_to: id(4) })
        }
        TalkEvent::ConversationResolved(_) => TalkEvent::ConversationSnoozed(ConversationSnoozed {
            ours: id(2),
            peer: id(3),
            up_to: id(4),
            until: Timestamp(1_767_225_600_000),
        }),
        TalkEvent::ConversationSnoozed(_) => TalkEvent::ConversationMarked(ConversationMarked {
            ours: id(2),
            peer: id(3),
            status: ActiveStatus::Pending,
        }),
        TalkEvent::ConversationMarked(_) => TalkEvent::ConversationPrioritised(ConversationPrioritised {
            ours: id(2),
            peer: id(3),
            priority: Priority::Urgent,
        }),
        TalkEvent::ConversationPrioritised(_) => {
            TalkEvent::ConversationLabelled(ConversationLabelled { ours: id(2), peer: id(3), label: id(15), on: true })
        }
        TalkEvent::ConversationLabelled(_) => {
            TalkEvent::ConversationFollowed(ConversationFollowed { ours: id(2), peer: id(3), member: id(1), on: true })
        }
        TalkEvent::ConversationFollowed(_) => {
            TalkEvent::ConversationUnseen(ConversationUnseen { ours: id(2), peer: id(3), up_to: Some(id(4)) })
        }
        TalkEvent::ConversationUnseen(_) => TalkEvent::NoteWritten(NoteWritten {
            note: id(16),
            ours: id(2),
            peer: id(3),
            text: "@Inês please look".into(),
            mentions: vec![id(1)],
            files: Vec::new(),
        }),
        TalkEvent::NoteWritten(_) => TalkEvent::MentionsSeen(MentionsSeen {
            ours: id(2),
            peer: id(3),
            member: id(1),
            notes: vec![id(16), id(17)],
        }),
        TalkEvent::MentionsSeen(_) => TalkEvent::MessageScheduled(scheduled()),
        TalkEvent::MessageScheduled(_) => TalkEvent::ScheduleCancelled(ScheduleCancelled { message: id(4) }),
        TalkEvent::ScheduleCancelled(_) => {
            TalkEvent::MessageReceived(MessageReceived { message: incoming(), raw: raw() })
        }
        TalkEvent::MessageReceived(_) => TalkEvent::MessageReread(MessageReread { message: incoming() }),
        TalkEvent::MessageReread(_) => {
            TalkEvent::MessageFound(MessageFound { message: incoming(), direction: Direction::Incoming, raw: raw() })
        }
        TalkEvent::MessageFound(_) => TalkEvent::MediaKept(MediaKept {
            message: id(4),
            index: 1,
            peer: peer(),
            file: passport(),
            length_ms: None,
        }),
        TalkEvent::MediaKept(_) => {
            TalkEvent::MediaLost(MediaLost { message: id(4), index: 1, peer: peer(), because: LossReason::TooLarge })
        }
        TalkEvent::MediaLost(_) => TalkEvent::DeliveryReported(reported()),
        TalkEvent::DeliveryReported(_) => TalkEvent::MessageRequested(requested()),
        TalkEvent::MessageRequested(_) => TalkEvent::DeliveryAttempted(attempted()),
        TalkEvent::DeliveryAttempted(_) => TalkEvent::DeliveryAccepted(accepted()),
        TalkEvent::DeliveryAccepted(_) => TalkEvent::DeliveryDeferred(deferred()),
        TalkEvent::DeliveryDeferred(_) => {
            TalkEvent::DeliveryRefused(refused(Refusal::TooLong { chars: 1700, chars_max: 1600 }))
        }
        TalkEvent::DeliveryRefused(_) => TalkEvent::DeliveryUnsure(DeliveryUnsure { message: id(4), attempt: id(5) }),
        TalkEvent::DeliveryUnsure(_) => TalkEvent::DeliverySettled(DeliverySettled {
            message: id(4),
            decision: Decision::SendAgain,
            after: After::Attempt(id(5)),
        }),
        TalkEvent::DeliverySettled(_) => return None,
    })
}
