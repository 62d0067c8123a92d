//! Participants of one storm: its town, its log and its seats.

use super::{
    log::SharedLog,
    replies::Replies,
    seat::{Seat, Town},
};
use std::sync::Arc;

/// All of one storm.
pub struct Storm {
    pub(super) town: Arc<Town>,
    pub(super) log: Arc<SharedLog>,
    pub(super) seats: Vec<Arc<Seat>>,
    pub(super) replies: Replies,
}

impl Storm {
    /// The number of times that the provider took these words.
    pub(super) fn taken(&self, text: &str) -> usize {
        self.town.twilio.listed(|message| message.outgoing && message.body == text).len()
    }
}
