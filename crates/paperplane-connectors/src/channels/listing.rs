//! A provider's own list of messages, in our terms.

use paperplane_core::{address::Address, event::Direction, talk::observation::Observation, time::Timestamp};

/// A filter for a provider's list of messages.
#[derive(Clone, Debug)]
pub struct ListQuery {
    /// Only those since then, by the provider's time.
    pub since: Timestamp,
    /// Only those from us to this person.
    pub to: Option<Address>,
}

/// Messages that a provider listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The messages, newest first.
    pub messages: Vec<Listed>,
    /// The list was read to its end, and each message in it.
    pub whole: bool,
}

/// A message in a provider's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The provider's own id.
    pub provider_ref: String,
    /// Incoming or outgoing.
    pub direction: Direction,
    /// The text, untouched.
    pub text: String,
    /// The provider's best time for it.
    pub at: Option<Timestamp>,
    /// Observations read from it: a message from a person was found, one of ours has a status.
    pub observations: Vec<Observation>,
}
