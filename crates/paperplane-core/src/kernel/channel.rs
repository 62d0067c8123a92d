//! Channels, and what each of them can do.
//!
//! A channel is a row of [`CHANNELS`]. Code asks the row for what it needs to know and never which channel it is, so a new
//! channel is one more row.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A way of talking to people, by its stored name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Channel(&'static str);

/// The limits and features of a channel. A provider may take less ([`Capabilities::within`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capabilities {
    /// The longest text of one message, in characters.
    pub text_chars_max: usize,
    /// The largest file, in bytes; 0 where none can be sent.
    pub file_bytes_max: u64,
    /// Files of one message.
    pub file_count_max: usize,
    /// The rule for free text.
    pub window: WindowRule,
    /// Approved templates can be sent.
    pub templates: bool,
    /// A place can be sent.
    pub locations: bool,
    /// A message of ours can quote another one.
    pub quoting: bool,
    /// A message has a subject, and answers another one by its reference.
    #[serde(default)]
    pub subjects: bool,
    /// The channel reports that a message was read.
    pub read_receipts: bool,
    /// A person who never wrote may be written to.
    pub may_start: bool,
    /// The words by which a person opts out.
    pub opt_out: OptOutWords,
    /// The least time between two messages of one sender, in milliseconds.
    pub pace_ms: u64,
}

/// The rule that says at which times free text may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "window", rename_all = "snake_case")]
pub enum WindowRule {
    /// At any time.
    Always,
    /// For a time after the person's last message.
    AfterInbound {
        /// The length of that time, in milliseconds.
        ms: i64,
    },
}

/// The words by which a person opts out, or in again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptOutWords {
    /// None.
    None,
    /// Words that mean nothing else. A person who answers "cancel" or "yes" speaks of something else.
    Plain,
    /// These, and the words on which carriers stop delivering, whatever was meant.
    Carrier,
}

impl Capabilities {
    /// The capabilities that both this channel and `provider` have.
    #[must_use]
    pub fn within(self, provider: Self) -> Self {
        Self {
            text_chars_max: self.text_chars_max.min(provider.text_chars_max),
            file_bytes_max: self.file_bytes_max.min(provider.file_bytes_max),
            file_count_max: self.file_count_max.min(provider.file_count_max),
            templates: self.templates && provider.templates,
            locations: self.locations && provider.locations,
            quoting: self.quoting && provider.quoting,
            subjects: self.subjects && provider.subjects,
            read_receipts: self.read_receipts && provider.read_receipts,
            may_start: self.may_start && provider.may_start,
            pace_ms: self.pace_ms.max(provider.pace_ms),
            ..self
        }
    }
}

/// The largest file that any channel takes, in bytes: a file that is brought in before it is known where it goes, or that
/// stays with the staff.
pub fn file_bytes_max() -> u64 {
    Channel::all().map(|channel| channel.capabilities().file_bytes_max).max().unwrap_or_default()
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const MB: u64 = 1024 * 1024;

/// The capabilities of a name that is no messaging channel.
const NOTHING: Capabilities = Capabilities {
    text_chars_max: 0,
    file_bytes_max: 0,
    file_count_max: 0,
    window: WindowRule::Always,
    templates: false,
    locations: false,
    quoting: false,
    subjects: false,
    read_receipts: false,
    may_start: false,
    opt_out: OptOutWords::None,
    pace_ms: 0,
};

/// Every channel of this version with what it can do.
const CHANNELS: &[(Channel, Capabilities)] = &[
    (
        Channel::WHATSAPP,
        Capabilities {
            // Source: WhatsApp Business Platform, text messages (4,096 characters), media (100 MB for documents, 16 MB for
            // the rest: the lower one is taken; a provider splits several files into as many messages), customer service window (24 hours), throughput (80 messages a second).
            text_chars_max: 4_096,
            file_bytes_max: 16 * MB,
            file_count_max: 10,
            window: WindowRule::AfterInbound { ms: DAY_MS },
            templates: true,
            locations: true,
            quoting: true,
            subjects: false,
            read_receipts: true,
            may_start: true,
            opt_out: OptOutWords::Plain,
            pace_ms: 13,
        },
    ),
    (
        Channel::SMS,
        Capabilities {
            // Source: ten concatenated segments of 153 characters are delivered by carriers; Twilio takes 1,600. Files go as
            // MMS. One message a second from a long code in the United States.
            text_chars_max: 1_600,
            file_bytes_max: 16 * MB,
            file_count_max: 10,
            window: WindowRule::Always,
            templates: false,
            locations: false,
            quoting: false,
            subjects: false,
            read_receipts: false,
            may_start: true,
            opt_out: OptOutWords::Carrier,
            pace_ms: 1_000,
        },
    ),
    (
        Channel::EMAIL,
        Capabilities {
            // Source: large providers take mails of 25 MB, files encoded by base64, which makes them a third longer. No
            // mail is a template of a provider.
            text_chars_max: 100_000,
            file_bytes_max: 18 * MB,
            file_count_max: 20,
            window: WindowRule::Always,
            templates: false,
            locations: false,
            quoting: false,
            subjects: true,
            read_receipts: false,
            may_start: true,
            opt_out: OptOutWords::None,
            pace_ms: 200,
        },
    ),
];

impl Channel {
    /// WhatsApp, through whichever provider.
    pub const WHATSAPP: Self = Self("whatsapp");
    /// Text messages over the phone network, with or without files.
    pub const SMS: Self = Self("sms");
    /// Mail.
    pub const EMAIL: Self = Self("email");
    /// No channel: the anchor of a person without an address.
    pub const NONE: Self = Self("none");

    /// All messaging channels that this version knows.
    pub fn all() -> impl Iterator<Item = Self> {
        CHANNELS.iter().map(|(channel, _)| *channel)
    }

    /// The channel of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().chain([Self::NONE]).find(|channel| channel.0 == name)
    }

    /// The name in topics and in stored records.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The channel's capabilities.
    pub fn capabilities(self) -> Capabilities {
        CHANNELS.iter().find(|(channel, _)| *channel == self).map_or(NOTHING, |(_, row)| *row)
    }
}

impl fmt::Debug for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for Channel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Channel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::named(&name).ok_or_else(|| de::Error::unknown_variant(&name, &["a channel of this version"]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_newer_version_is_no_channel() {
        assert_eq!(Channel::named("whatsapp"), Some(Channel::WHATSAPP));
        assert_eq!(Channel::named("pigeon"), None);
        assert!(
            serde_json::from_str::<Channel>("\"pigeon\"")
                .is_err_and(|error| error.to_string().starts_with("unknown variant"))
        );
    }

    #[test]
    fn a_provider_narrows_a_channel_and_never_widens_it() {
        let whatsapp = Channel::WHATSAPP.capabilities();
        let provider = Capabilities { text_chars_max: 1_600, file_count_max: 10, quoting: false, ..whatsapp };
        let both = whatsapp.within(provider);
        assert_eq!((both.text_chars_max, both.file_count_max, both.quoting), (1_600, 10, false));
        assert_eq!(both.window, whatsapp.window);
    }
}
