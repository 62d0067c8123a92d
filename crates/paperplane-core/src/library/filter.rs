//! The filter of a view: the conversations that the list shows.

use crate::{
    channel::Channel,
    ids::{LabelId, MemberId},
};
use serde::{Deserialize, Serialize};

/// The conditions of a view; conversations that fit all of them are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// The status of the conversation.
    #[serde(default)]
    pub status: Status,
    /// The assignee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<Assigned>,
    /// Only with something that nobody has seen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
    /// Only with a note that mentions the member who looks at the list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mentioned: bool,
    /// Only with this label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<LabelId>,
    /// Only over this channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Only of this priority or a higher one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// The order of the list.
    #[serde(default, skip_serializing_if = "Order::is_newest")]
    pub order: Order,
}

/// The order of a list of conversations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// The newest message first.
    #[default]
    Newest,
    /// Those first that wait longest for an answer; then the others, newest first.
    LongestWaiting,
    /// The highest priority first; of each, the newest message first.
    Priority,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Newest, Self::LongestWaiting, Self::Priority];

    const fn is_newest(&self) -> bool {
        matches!(self, Self::Newest)
    }
}

/// The status of a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The agency's turn.
    #[default]
    Open,
    /// Waits for somebody else.
    Pending,
    /// Rests until a time.
    Snoozed,
    /// Done.
    Resolved,
    /// The contact is blocked.
    Blocked,
    /// Any but blocked.
    Any,
}

/// The assignee of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assigned {
    /// The member who looks at the list.
    Me,
    /// Nobody.
    Nobody,
    /// Somebody of the staff.
    Member(MemberId),
}
/// The priority of a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Less than others.
    Low,
    /// As any.
    #[default]
    Normal,
    /// More than others.
    High,
    /// Before all others.
    Urgent,
}

impl Priority {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Normal, Self::High, Self::Urgent];

    /// The number by which they are sorted.
    pub const fn rank(self) -> i64 {
        match self {
            Self::Low => -1,
            Self::Normal => 0,
            Self::High => 1,
            Self::Urgent => 2,
        }
    }
}
