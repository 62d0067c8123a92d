//! Mailboxes: messages that wait at a provider in the order of their coming, and are fetched from there.

use super::{account::Account, answer::Answer, trouble::ProviderTrouble};
use crate::http::Client;
use paperplane_core::{
    event::{ContactWish, DeliveryReported, Incoming},
    naming::NamingKey,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::{fmt, time::Duration};

/// The place in a mailbox up to which it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The number of this numbering; under another one, `uid` means nothing.
    pub validity: u32,
    /// The number of the last message that was read; 0 before the first.
    pub uid: u32,
}

/// The point from which a mailbox is read on.
#[derive(Clone, Copy, Debug)]
pub struct From {
    /// The place that was reached; `None` at the first time.
    pub after: Option<Place>,
    /// Without a place, or under another numbering: the messages of that day and later.
    pub since: Timestamp,
}

/// A message as a mailbox holds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Held {
    /// Its place.
    pub place: Place,
    /// The message, exactly; of one that is too large its head.
    pub content: Vec<u8>,
    /// True if `content` is all of it.
    pub is_whole: bool,
    /// The time at which the mailbox got it.
    pub arrived_at: Option<Timestamp>,
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held").field("place", &self.place).field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

/// A message that was read, with its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
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

/// A provider whose messages are fetched from a mailbox.
pub trait Mailbox: fmt::Debug + Send + Sync {
    /// Opens the mailbox of an account without changing anything in it; each request may take `timeout`. `client` asks for tokens,
    /// where the account has some.
    fn open<'a>(
        &'a self,
        client: &'a Client,
        account: &'a Account,
        from: From,
        timeout: Duration,
    ) -> Answer<'a, Result<Box<dyn OpenMailbox>, ProviderTrouble>>;

    /// Reads a message. The same message read twice, from whichever mailbox of the account, gives the same ids. What cannot
    /// be read becomes a message that says so, with its raw file.
    fn read(&self, held: &Held, account: &Account, naming: &NamingKey) -> Letter;
}

/// A mailbox that is being read.
pub trait OpenMailbox: Send {
    /// The place up to which everything was given out.
    fn place(&self) -> Place;

    /// The next messages in the order of their coming; none where there are no more.
    fn next(&mut self) -> Answer<'_, Result<Vec<Held>, ProviderTrouble>>;

    /// Returns when there may be more: when the server says so, or after a while.
    fn wait(&mut self, poll_every: Duration) -> Answer<'_, Result<(), ProviderTrouble>>;
}
