//! The lines of the log.

use crate::address::ChannelKind;
use serde::{Deserialize, Serialize};

/// One topic of the log, without the workspace's prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// All facts that are not about one channel; one partition, so that everybody agrees who was first.
    Workspace,
    /// What a channel's provider told us.
    Inbound(ChannelKind),
    /// Requests to send, attempts and outcomes.
    Outbound(ChannelKind),
    /// What could not be read, kept for a person to look at.
    DeadLetters,
    /// Nothing is written here: its partitions are what owners of work own.
    Duties,
}

impl Topic {
    /// The name under `prefix` (empty for most).
    pub fn name(self, prefix: &str) -> String {
        match self {
            Self::Workspace => format!("{prefix}workspace"),
            Self::Inbound(channel) => format!("{prefix}{}_inbound", channel.as_str()),
            Self::Outbound(channel) => format!("{prefix}{}_outbound", channel.as_str()),
            Self::DeadLetters => format!("{prefix}dead_letters"),
            Self::Duties => format!("{prefix}duties"),
        }
    }

    /// How many partitions it is made with, `channel_partitions` being the founded count.
    pub const fn partition_count(self, channel_partitions: i32) -> i32 {
        match self {
            Self::Workspace | Self::DeadLetters => 1,
            Self::Inbound(_) | Self::Outbound(_) => channel_partitions,
            Self::Duties => crate::limits::DUTY_PARTITION_COUNT,
        }
    }

    /// The topics that every replica follows.
    pub fn followed() -> Vec<Self> {
        let mut all = vec![Self::Workspace, Self::DeadLetters];
        for channel in ChannelKind::ALL {
            all.extend([Self::Inbound(channel), Self::Outbound(channel)]);
        }
        all
    }
}
