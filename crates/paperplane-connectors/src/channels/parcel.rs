//! One message on its way to a provider.

use paperplane_core::{
    address::Address,
    event::{Location, TemplateUse},
};
use std::time::Duration;
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
        /// A location.
        location: Option<Location>,
    },
    /// An approved template with its blanks filled in.
    Template(TemplateUse),
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
