//! Participants of one storm: shared parts, log and nodes.

use super::{
    log::SharedLog,
    replies::Replies,
    seat::{Seat, Town},
};
use std::sync::Arc;

/// The parts of one storm.
pub struct Storm {
    pub(super) town: Arc<Town>,
    pub(super) log: Arc<SharedLog>,
    pub(super) seats: Vec<Arc<Seat>>,
    pub(super) replies: Replies,
}

impl Storm {
    /// The number of times that the provider took a message of this text.
    pub(super) fn taken(&self, text: &str) -> usize {
        self.town.twilio.listed(|message| message.outgoing && message.body == text).len()
    }
}
