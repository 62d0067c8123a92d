//! The head of a conversation.

use super::{
    draft::{Draft, ScheduledView},
    triage::{MentionView, TriageView},
};
use crate::{
    contacts::view::{
        block::BlockView,
        opt_out::{OptOutView, UnsubscribedView},
        zone::ZoneView,
    },
    workspace::view::member::MemberView,
};
use paperplane_core::{
    address::Reach,
    channel::{Capabilities, Channel},
    event::Participant,
    ids::{ContactId, ConversationId, MessageId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// One conversation, without its messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationHead {
    /// The id of the conversation.
    pub id: ConversationId,
    /// The person.
    pub contact: ContactId,
    /// The person's name, or the address where no name is known.
    pub who: String,
    /// The channel.
    pub channel: Channel,
    /// The person's address as people write it, e.g. `+2348025550199`.
    pub address: String,
    /// Answers whether a message to that address can arrive.
    pub reach: Reach,
    /// The agency's own address as people write it.
    pub ours: String,
    /// The subject of the newest mail, without the words for answers before it; empty for other messages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// Others who write in the same thread of mails, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_writers: Vec<WriterView>,
    /// The answer to the newest mail; `None` for other messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerView>,
    /// The provider's account that owns it; empty where no inbox is recorded.
    pub account: String,
    /// The capabilities of the channel, narrowed to those of that account's provider.
    pub capabilities: Capabilities,
    /// The person opted out.
    pub opted_out: bool,
    /// Their opt-out: since when, and how it ends; `None` if they may be written to.
    pub opt_out: Option<OptOutView>,
    /// Since when they are unsubscribed from mails that go to many; `None` if they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsubscribed: Option<UnsubscribedView>,
    /// A message of theirs, since anybody else wrote, that may be a wish to hear no more without being one by its words.
    pub may_be_stop: Option<String>,
    /// The block of the contact; `None` if they are not blocked.
    pub blocked: Option<BlockView>,
    /// The window in which free text may be sent.
    pub window: WindowView,
    /// Its triage: assignee, status, priority and labels.
    pub triage: TriageView,
    /// The members who follow it, by name.
    pub followers: Vec<MemberView>,
    /// The person's time zone.
    pub zone: Option<ZoneView>,
    /// The newest message that anybody else wrote: whoever answers should have seen it.
    pub newest: Option<MessageId>,
    /// The first message of theirs that nobody has seen.
    pub first_unread: Option<MessageId>,
    /// The notes that mention the member who asks and that they have not seen, the oldest first.
    #[serde(default)]
    pub unseen_mentions: Vec<MentionView>,
    /// The draft that this device keeps for it; empty if there is none.
    pub draft: Draft,
    /// Messages that wait for their time, the next first.
    pub scheduled: Vec<ScheduledView>,
}

/// The head of the next mail of ours in a thread.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerView {
    /// Its subject.
    pub subject: String,
    /// The addresses that it goes to instead of the person's own: the writer of the newest mail wants answers there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Participant>,
    /// Those who got the newest mail beside us.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Participant>,
}

/// Somebody who writes in a thread of mails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriterView {
    /// The conversation with them.
    pub conversation: ConversationId,
    /// Their name, or the address where no name is known.
    pub who: String,
}

/// The window in which free text may be sent, and the instant at which it closes or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "window", rename_all = "snake_case")]
pub enum WindowView {
    /// Until then.
    Open {
        /// The last instant.
        until: Timestamp,
    },
    /// Since then.
    Closed {
        /// The instant at which it closed.
        since: Timestamp,
    },
    /// Since then the provider takes no free text, whatever our own clock says.
    Refused {
        /// The instant at which it said so.
        since: Timestamp,
    },
    /// This person never wrote here, as far as we know.
    Unknown,
    /// The channel has no window.
    Always,
}
