//! Mailboxes: messages that wait at a provider in the order of their coming, and are fetched from there.

use super::{account::Account, answer::Answer, parcel::Parcel, trouble::ProviderTrouble};
use crate::http::Client;
use paperplane_core::{
    address::Address,
    event::{ContactWish, DeliveryReported, Direction, Incoming},
    ids::AttemptId,
    naming::NamingKey,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    time::Duration,
};

/// The places up to which a mailbox was read, by the names of its folders.
pub type Places = BTreeMap<String, Place>;

/// The place in a folder up to which it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The number of this numbering; under another one, `uid` means nothing.
    pub validity: u32,
    /// The number of the last message that was read; 0 before the first.
    pub uid: u32,
}

/// The point from which a mailbox is read on.
#[derive(Clone, Debug)]
pub struct From {
    /// The places that were reached; none at the first time.
    pub after: Places,
    /// Of a folder without a place, or under another numbering: the messages of that day and later.
    pub since: Timestamp,
}

/// The kind of a folder, by the messages in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderKind {
    /// Messages that came in.
    Inbox,
    /// Messages that we sent.
    Sent,
    /// Messages that were moved there, in both directions.
    Other,
}

/// A message as a mailbox holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Held {
    /// The kind of its folder.
    pub folder: FolderKind,
    /// The message, exactly; of one that is too large its head.
    pub content: Vec<u8>,
    /// True if `content` is all of it.
    pub is_whole: bool,
    /// True if it was read there before.
    pub is_seen: bool,
    /// The time at which the mailbox got it.
    pub arrived_at: Option<Timestamp>,
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held").field("folder", &self.folder).field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

/// A message that was read, with its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The direction of the message.
    pub direction: Direction,
    /// The attempt of ours that it is, where this program sent it.
    pub attempt: Option<AttemptId>,
    /// The message; `media` names its files in their order.
    pub message: Incoming,
    /// The files.
    pub files: Vec<LetterFile>,
    /// The message exactly as it came.
    pub raw: LetterFile,
    /// The wish about mails that go to many, where the letter is one.
    pub wish: Option<ContactWish>,
    /// A report about a message of ours, for a letter that is nothing else.
    pub report: Option<DeliveryReported>,
}

/// A file that came inside a message.
#[derive(Clone, PartialEq, Eq)]
pub struct LetterFile {
    /// Its name; empty where it has none.
    pub name: String,
    /// Its kind, by its own bytes.
    pub content_type: String,
    /// Its bytes; `None` where they are too many to be kept.
    pub content: Option<Vec<u8>>,
}

impl fmt::Debug for LetterFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.content.as_ref().map(Vec::len);
        f.debug_struct("LetterFile")
            .field("content_type", &self.content_type)
            .field("bytes", &bytes)
            .finish_non_exhaustive()
    }
}

/// A message that was sent, as the folder of sent messages shall hold it.
#[derive(Clone, PartialEq, Eq)]
pub struct SentCopy {
    /// The name that the provider knows it by.
    pub provider_ref: String,
    /// The message, exactly.
    pub content: Vec<u8>,
}

impl fmt::Debug for SentCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentCopy").field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

/// The number of messages of a mailbox that were given out since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Those that were given out.
    pub done: usize,
    /// Those and all that are known to follow.
    pub of: usize,
}

/// A provider whose messages are fetched from a mailbox.
pub trait Mailbox: fmt::Debug + Send + Sync {
    /// Opens the mailbox of an account without changing anything in it; each request may take `timeout`. `client` asks for tokens,
    /// where the account has some.
    fn open<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        from: &'a From,
        timeout: Duration,
    ) -> Answer<'a, Result<Box<dyn OpenMailbox>, ProviderTrouble>>;

    /// Reads a message. The same message read twice, from whichever mailbox of the account, gives the same ids. What cannot
    /// be read becomes a message that says so, with its raw file; `None` for one that was sent to nobody.
    fn read(&self, held: &Held, account: &Account, naming: &NamingKey) -> Option<Letter>;

    /// The name that the provider knows the message of an attempt by.
    fn sent_as(&self, account: &Account, attempt: AttemptId, ours: Option<&Address>) -> String;

    /// A message on its way to the provider, as the folder of sent messages shall hold it; `None` where none can be made of it,
    /// and where the provider puts it there by itself.
    fn copy(&self, account: &Account, parcel: &Parcel) -> Option<SentCopy>;

    /// Those messages that the folder of sent messages holds; each request may take `timeout`.
    fn sent<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        sent_as: &'a [String],
        timeout: Duration,
    ) -> Answer<'a, Result<BTreeSet<String>, ProviderTrouble>>;

    /// Puts a copy into the folder of sent messages, unless it is there; each request may take `timeout`. False where the server
    /// does not take it.
    fn file<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        copy: &'a SentCopy,
        timeout: Duration,
    ) -> Answer<'a, Result<bool, ProviderTrouble>>;
}

/// A mailbox that is being read.
pub trait OpenMailbox: Send {
    /// The places up to which everything was given out.
    fn places(&self) -> Places;

    /// The part of what was found that was given out.
    fn progress(&self) -> Progress;

    /// The next messages, those of a folder in the order of their coming; none where there are no more.
    fn next(&mut self) -> Answer<'_, Result<Vec<Held>, ProviderTrouble>>;

    /// Returns when there may be more: when the server says so, or after a while.
    fn wait(&mut self, poll_every: Duration) -> Answer<'_, Result<(), ProviderTrouble>>;
}
