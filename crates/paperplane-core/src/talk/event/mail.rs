//! The head of a mail: what it has beside its text and its files.

use super::BlobRef;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The head of a mail. A shape of the log: fields are only ever added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailHead {
    /// The subject as it was written; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// Its `Message-ID`, without angle brackets. One of ours is given its own when it is handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// The mail that it answers, by its `Message-ID`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<String>,
    /// The mails before it in its thread, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<String>,
    /// Its writer, as it says itself; of one of ours nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Participant>,
    /// Those it was written to; of one of ours empty where that is the person of the conversation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Participant>,
    /// Those who got a copy that all could see.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<Participant>,
    /// Those who got a copy that nobody else could see; of ours alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bcc: Vec<Participant>,
    /// The address that its writer wants answers to, where it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<Participant>,
    /// The time that its writer's computer put on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_at: Option<Timestamp>,
    /// The whole mail as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<BlobRef>,
    /// Its HTML shows more than its text: pictures, tables, headings.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub laid_out: bool,
    /// The indices of the files that its HTML shows in their place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inside: Vec<u32>,
    /// It had been read in the mailbox before it was fetched: it is no news here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seen: bool,
    /// A program wrote it: an answering machine, a list, a report about another mail.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub automatic: bool,
    /// Its text has marks, and goes out as HTML as well; of ours alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub formatted: bool,
    /// It goes to many: whoever gets it can unsubscribe from such mails.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_many: bool,
}

/// Somebody in the head of a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The name that stands there; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The mail address as it stands there.
    pub address: String,
}
