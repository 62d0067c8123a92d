//! One message on its way to a provider.

use paperplane_core::{
    address::Address,
    event::{Location, MailHead, TemplateUse},
    ids::AttemptId,
    time::Timestamp,
};
use std::{fmt, time::Duration};
use url::Url;

/// One message for one person.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// The person.
    pub peer: Address,
    /// Our address; `None` leaves the choice to the provider.
    pub ours: Option<Address>,
    /// The content.
    pub content: Content,
    /// The attempt that this is: a provider that lets us name a message is given it as the name.
    pub attempt: AttemptId,
    /// The time of the attempt.
    pub at: Timestamp,
    /// The address at which the person unsubscribes from mails that go to many, where this one does and the relay has a public
    /// address.
    pub unsubscribe: Option<Url>,
    /// The address for reports about this message.
    pub status_callback: Option<Url>,
    /// The time limit of the whole request.
    pub timeout: Duration,
}

/// The content of a message.
#[derive(Clone, Debug)]
pub enum Content {
    /// Text, files and a location: while the window is open.
    Free {
        /// The text, untouched.
        text: String,
        /// Addresses from which the provider fetches the files, each without a password.
        files: Vec<Url>,
        /// The files themselves, for a provider that fetches none.
        attached: Vec<AttachedFile>,
        /// A location.
        location: Option<Location>,
        /// The head of a mail.
        mail: Option<Box<MailHead>>,
    },
    /// An approved template with its blanks filled in.
    Template(TemplateUse),
}

/// A file that goes inside a message.
#[derive(Clone)]
pub struct AttachedFile {
    /// Its name; empty where it has none.
    pub name: String,
    /// Its kind, by its own bytes.
    pub content_type: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl fmt::Debug for AttachedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AttachedFile").field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

impl Parcel {
    /// The free text; empty for a template.
    pub(super) fn text(&self) -> &str {
        match &self.content {
            Content::Free { text, .. } => text,
            Content::Template(_) => "",
        }
    }
}
