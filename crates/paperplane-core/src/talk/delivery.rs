//! The delivery of a message: statuses, delays, refusals and outcomes.

use super::failure::Class;
use crate::limits::ATTEMPT_COUNT_MAX;
use serde::{Deserialize, Serialize};

/// A provider's report of the status of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportedStatus {
    /// Waiting at the provider.
    Queued,
    /// On its way to the channel.
    Sent,
    /// On the person's device.
    Delivered,
    /// Seen by the person.
    Read,
    /// Not delivered, and it will not be.
    Failed,
}

impl ReportedStatus {
    /// The stored name, also the discriminator of the event's derived id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
        }
    }

    /// The rank of its progress. Reports come in any order and only ever move a message forward; a failure counts
    /// only while nothing better is known, since a person who has read a message has it.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Queued => 1,
            Self::Sent => 2,
            Self::Failed => 3,
            Self::Delivered => 4,
            Self::Read => 5,
        }
    }

    /// The furthest of two reports.
    pub fn furthest(self, other: Self) -> Self {
        if other.rank() > self.rank() { other } else { self }
    }

    /// Reads a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Queued, Self::Sent, Self::Delivered, Self::Read, Self::Failed].into_iter().find(|s| s.as_str() == name)
    }
}

/// The reason why a message was put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delay {
    /// The provider asks for fewer requests.
    RateLimited,
    /// The provider is in trouble.
    ProviderDown,
    /// The provider could not be reached, and so has not got it.
    Unreachable,
}

/// The reason why one of several recipients cannot be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipientStop {
    /// They opted out.
    OptedOut,
    /// Staff blocked the contact.
    Blocked,
    /// The server does not take the address.
    Refused,
}

/// The reason why a message is not sent, in terms of what a person can do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// The channel allows free text only within its window after the person's last message.
    WindowClosed,
    /// The person opted out.
    OptedOut,
    /// Staff blocked the contact.
    Blocked,
    /// It goes to many, and the person unsubscribed from such mails.
    Unsubscribed,
    /// There is nothing to send.
    Empty,
    /// The text is too long for the channel.
    TooLong {
        /// Its length in characters.
        chars: usize,
        /// The limit of the channel.
        chars_max: usize,
    },
    /// The address cannot be reached on this channel.
    AddressUnreachable {
        /// The provider's code, where it gave one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_code: Option<i64>,
        /// The class of that code, where the provider's dictionary has it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        class: Option<Class>,
    },
    /// The provider does not accept our account or number.
    CredentialsRejected {
        /// The provider's code, where it gave one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_code: Option<i64>,
        /// The class of that code, where the provider's dictionary has it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        class: Option<Class>,
    },
    /// No account is set up for the channel.
    NoInbox,
    /// It has files, and the provider can fetch none from here: no public address is set up.
    FilesOutOfReach,
    /// A file of it has not come to the node that sends within [`crate::limits::FILE_WAIT_MS`].
    FileMissing,
    /// One of several recipients of a mail cannot be written to, so it went to nobody.
    Recipient {
        /// The mail address.
        address: String,
        /// The reason.
        because: RecipientStop,
        /// The server's code, where it refused the address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_code: Option<i64>,
        /// The server's own words about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
    /// The mail is larger than its server takes, as the server said before it was sent.
    MailTooLarge {
        /// The largest that it takes, in bytes.
        bytes_max: u64,
    },
    /// Tried too often.
    GaveUp,
    /// The provider refused for another reason.
    Provider {
        /// The provider's code, where it gave one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_code: Option<i64>,
        /// The class of that code, where the provider's dictionary has it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        class: Option<Class>,
        /// The provider's own words, for a code without a class.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
}

/// The three honest answers to handing a message over, and the one honest silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryOutcome {
    /// The provider has it.
    Accepted {
        /// The provider's own id of the message.
        provider_ref: String,
    },
    /// Not now, and certainly not taken.
    Later {
        /// The time that the provider asks us to wait, in milliseconds.
        after_ms: Option<i64>,
        /// The reason.
        because: Delay,
    },
    /// No, and trying again will not help.
    Refused(Refusal),
    /// The request went out and no answer came back: it may have been taken.
    Unknown,
}

/// The pause before try number `attempt_count` + 1, in milliseconds: 2 s doubling to an hour; `None`
/// where a person must look instead.
pub fn retry_after_ms(attempt_count: u32) -> Option<i64> {
    if attempt_count >= ATTEMPT_COUNT_MAX {
        return None;
    }
    let doublings = attempt_count.min(11);
    Some((2_000_i64 << doublings).min(3_600_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_only_move_forward_whatever_their_order() {
        use ReportedStatus::{Delivered, Failed, Queued, Read, Sent};
        let reported = [Read, Sent, Queued, Delivered];
        assert_eq!(reported.into_iter().reduce(ReportedStatus::furthest), Some(Read));
        assert_eq!(Sent.furthest(Failed), Failed, "a failure is reported");
        assert_eq!(Failed.furthest(Delivered), Delivered, "who has it, has it");
    }

    #[test]
    fn waits_grow_and_end() {
        assert_eq!(retry_after_ms(0), Some(2_000));
        assert_eq!(retry_after_ms(1), Some(4_000));
        assert_eq!(retry_after_ms(11), Some(3_600_000));
        assert_eq!(retry_after_ms(ATTEMPT_COUNT_MAX), None);
    }
}
