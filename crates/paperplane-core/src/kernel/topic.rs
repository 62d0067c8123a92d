//! The topics of the log.

use super::channel::Channel;

/// One topic of the log, without the workspace's prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// All facts that are not about one channel; one partition, so that everybody agrees who was first.
    Workspace,
    /// Messages and delivery reports from a channel's provider.
    Inbound(Channel),
    /// Requests to send, attempts and outcomes.
    Outbound(Channel),
    /// Actions of clients on our pages, recorded like a provider's webhook; keyed by link or contact.
    PagesInbound,
    /// Observations that programs record in great numbers (prices, agent turns, page views); kept for a limited time.
    Observed,
    /// Requests that could not be read, kept for a person to look at.
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
            Self::PagesInbound => format!("{prefix}pages_inbound"),
            Self::Observed => format!("{prefix}observed"),
            Self::DeadLetters => format!("{prefix}dead_letters"),
            Self::Duties => format!("{prefix}duties"),
        }
    }

    /// The number of partitions it is created with; `channel_partitions` is the count in the founding record.
    pub const fn partition_count(self, channel_partitions: i32) -> i32 {
        match self {
            Self::Workspace | Self::DeadLetters => 1,
            Self::Inbound(_) | Self::Outbound(_) | Self::PagesInbound | Self::Observed => channel_partitions,
            Self::Duties => super::limits::DUTY_PARTITION_COUNT,
        }
    }

    /// The retention of its records, in milliseconds; `None` keeps them for ever.
    pub const fn retention_ms(self) -> Option<i64> {
        match self {
            Self::Observed => Some(super::limits::OBSERVED_RETENTION_MS),
            Self::Workspace
            | Self::Inbound(_)
            | Self::Outbound(_)
            | Self::PagesInbound
            | Self::DeadLetters
            | Self::Duties => None,
        }
    }

    /// The topic of a name without prefix; `None` for a channel that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::followed().into_iter().find(|topic| topic.name("") == name)
    }

    /// The topics that every replica follows.
    pub fn followed() -> Vec<Self> {
        let mut all = vec![Self::Workspace, Self::DeadLetters, Self::PagesInbound, Self::Observed];
        for channel in Channel::all() {
            all.extend([Self::Inbound(channel), Self::Outbound(channel)]);
        }
        all
    }
}
