//! The agency, the member at this device, the inboxes and the node.

use crate::Cause;
use paperplane_core::{
    channel::Channel,
    ids::{InboxId, MemberId},
};
use serde::{Deserialize, Serialize};

/// The agency, me, the inboxes and the node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The agency's name; empty until somebody gave it one.
    pub agency: String,
    /// Me; `None` until I said my name on this device.
    pub me: Option<Me>,
    /// The channel accounts.
    pub inboxes: Vec<InboxView>,
    /// The log in use, in words: "this computer" or "Kafka at host:port".
    pub log: LogView,
    /// The health of the node.
    pub health: HealthView,
    /// The files of messages.
    pub files: FilesView,
    /// The pretend phone's page, in a demo only.
    pub phone: Option<String>,
    /// The path of the data folder on this computer.
    pub data_folder: String,
    /// The version of this program.
    pub version: String,
}

/// Somebody of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The id of the member.
    pub id: MemberId,
    /// As they wrote it.
    pub name: String,
}

/// One channel account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxView {
    /// The id of the inbox.
    pub id: InboxId,
    /// The provider's account, as templates name theirs.
    pub account: String,
    /// The channel.
    pub channel: Channel,
    /// The agency's own address as people write it.
    pub address: String,
    /// True if this is Twilio's shared WhatsApp sandbox, which a phone must join first.
    pub sandbox: bool,
}

/// The log in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "log", rename_all = "snake_case")]
pub enum LogView {
    /// An embedded file: one computer.
    Solo {
        /// Kafka is set up, but this computer has a log already: how to move.
        kafka_waits: bool,
    },
    /// Kafka.
    Kafka {
        /// Its address as it was set.
        servers: String,
    },
}

/// The files of messages, as this node keeps and exchanges them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesView {
    /// The place in which the nodes of a team find them.
    pub place: FilesPlace,
    /// Files that are only here and wait to be passed on.
    pub waiting: u32,
    /// The copies of shared files; `None` where nothing is shared.
    pub copies: Option<CopiesView>,
}

/// The place in which the nodes of a team find each other's files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum FilesPlace {
    /// The folder of this node.
    #[default]
    OwnFolder,
    /// A relay.
    Relay {
        /// Its public address.
        address: String,
    },
    /// A bucket of S3 or its like.
    S3 {
        /// The name of the bucket.
        bucket: String,
        /// The address of the store where it is not Amazon's.
        endpoint: Option<String>,
    },
}

/// The copies of shared files on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopiesView {
    /// The bytes that they take.
    pub bytes: u64,
    /// The most bytes that they may take.
    pub bytes_max: u64,
}

/// The messages of a long fetch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetched {
    /// Those that are here.
    pub done: u32,
    /// Those and all that follow.
    pub of: u32,
}

/// The health of the node.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthView {
    /// The log answers.
    pub log_reachable: bool,
    /// The replica has read up to the end at least once since start.
    pub caught_up: bool,
    /// The part read, in thousandths, of the records unread when reading began; `None` once the end was reached.
    pub read_permille: Option<u32>,
    /// The messages that are fetched from mailboxes for the first time, while there are many.
    #[serde(default)]
    pub fetched: Option<Fetched>,
    /// Messages that only this device knows yet.
    pub outbox: u32,
    /// Records that could not be read, kept in the log.
    pub unreadable: u32,
    /// Genuine webhooks that could not be read.
    pub dead_letters: u32,
    /// Something a person should know: a wrong setting, a topic made anew, credentials refused.
    pub notices: Vec<Cause>,
}
