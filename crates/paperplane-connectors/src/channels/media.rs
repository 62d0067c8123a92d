//! Files that came with messages, fetched from a provider.

use crate::http::Client;
use paperplane_core::event::LossReason;
use std::time::Duration;

/// A file at a provider.
#[derive(Clone, Debug)]
pub struct Remote {
    /// The address that the message named.
    pub url: String,
    /// The position of the file in the message, from 0.
    pub index: u32,
    /// The largest file that is taken, in bytes.
    pub bytes_max: usize,
    /// The time limit of each request.
    pub timeout: Duration,
}

/// A file as it was fetched.
#[derive(Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its bytes.
    pub content: Vec<u8>,
    /// Its media type, by its own bytes.
    pub content_type: String,
}

/// The reason for which a file was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFetched {
    /// It may come later: the provider was busy, unreachable, or has not got it ready.
    Later(LossReason),
    /// It will not come.
    Never(LossReason),
}

/// The two clients that fetching needs: one for the provider itself, one for wherever it redirects to.
#[derive(Clone, Debug)]
pub struct Clients {
    /// For the provider's own API, wherever that was set up to be.
    pub api: Client,
    /// For other hosts: only on the open internet.
    pub elsewhere: Client,
}
