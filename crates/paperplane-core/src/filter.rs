//! Which conversations a view of the list shows.

use crate::{
    address::ChannelKind,
    event::Priority,
    ids::{LabelId, MemberId},
};
use serde::{Deserialize, Serialize};

/// Which conversations are shown: those that fit everything that is said here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Where they stand.
    #[serde(default)]
    pub status: Status,
    /// Who has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<Assigned>,
    /// Only with something that nobody has seen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
    /// Only with this label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<LabelId>,
    /// Only over this channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<ChannelKind>,
    /// Only of this priority or a higher one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
}

/// Where a conversation stands.
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
    /// Anywhere.
    Any,
}

/// Who has a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assigned {
    /// Whoever looks.
    Me,
    /// Nobody.
    Nobody,
    /// Somebody of the staff.
    Member(MemberId),
}
