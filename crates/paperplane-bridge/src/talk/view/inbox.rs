//! The list of conversations.

use super::{bubble::BubbleState, triage::TriageView};
use paperplane_core::{channel::Channel, ids::ConversationId, talk::gist::Gist, time::Timestamp};
use serde::{Deserialize, Serialize};

/// A page of conversations, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxPage {
    /// The rows.
    pub rows: Vec<InboxRow>,
    /// The cursor of the next page; `None` at the end.
    pub next: Option<String>,
    /// All conversations with something unread.
    pub unread_conversations: u32,
    /// Notes that mention the member who asks and that they have not seen.
    #[serde(default)]
    pub unseen_mentions: u32,
}

/// A stretch of a list of conversations, newest first, by their places in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPage {
    /// The rows, the first of them at the place that was asked for.
    pub rows: Vec<InboxRow>,
    /// The number of conversations in the whole list.
    pub total: u32,
    /// All conversations with something unread, whatever this list shows.
    pub unread_conversations: u32,
    /// Notes that mention the member who asks and that they have not seen.
    #[serde(default)]
    pub unseen_mentions: u32,
}

/// One conversation in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxRow {
    /// The id of the conversation.
    pub id: ConversationId,
    /// The person's name, or the address where no name is known.
    pub who: String,
    /// The channel.
    pub channel: Channel,
    /// The subject of the newest mail, without the words for answers before it; empty for other messages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The newest line, one paragraph of it; empty where the message has no text.
    pub line: String,
    /// The gist of the newest message, where it has no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Gist>,
    /// True if it is one of the agency's messages.
    pub line_is_ours: bool,
    /// The state of its delivery; `None` if it is a message of theirs.
    pub line_state: Option<BubbleState>,
    /// The time of the newest message.
    pub at: Timestamp,
    /// The time of their first message that nobody answered; absent if they do not wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_since: Option<Timestamp>,
    /// The number of messages of theirs that nobody has seen.
    pub unread: u32,
    /// The number of notes that mention the member who asks and that they have not seen.
    #[serde(default)]
    pub unseen_mentions: u32,
    /// The person opted out.
    pub opted_out: bool,
    /// At least one message waits for a person: refused, failed or unsure.
    pub stuck: bool,
    /// Its triage: assignee, status, priority and labels.
    pub triage: TriageView,
    /// The message or note that was begun here and not sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftLine>,
}

/// A draft on one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftLine {
    /// The beginning of its text, one paragraph of it; empty where it has none.
    pub text: String,
    /// The gist of its files, where it has no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Gist>,
}
