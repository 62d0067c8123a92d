//! Envelopes as one device writes them, by domain.

pub use cases::{case_id, day, item_id, pipeline_id, task_id};
pub use talk::file;

mod cases;
mod contacts;
mod library;
mod outreach;
mod talk;
mod workspace;

use super::{PEOPLE, event_id, member, naming, source};
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope},
    event::Event,
    ids::{EventId, MemberId},
    naming::NamingKey,
    recorder::Recorder,
    time::Timestamp,
};

/// Writes envelopes as a device does.
pub struct Pen {
    pub naming: NamingKey,
    pub now: i64,
    /// The author of what is written.
    pub member: MemberId,
    count: u64,
}

impl Default for Pen {
    fn default() -> Self {
        Self { naming: naming(), now: 1_000_000, member: member(), count: 0 }
    }
}

impl Pen {
    pub fn recorder(&self) -> Recorder<'_> {
        Recorder { source: source(), naming: &self.naming, now: Timestamp(self.now) }
    }

    pub(super) fn next(&mut self) -> EventId {
        self.count += 1;
        event_id(self.count)
    }

    pub(super) fn outbound(&mut self, person: usize, event: Event) -> Envelope {
        let id = self.next();
        self.recorder().outbound(id, Actor::Member(self.member), &Address::whatsapp(PEOPLE[person]), event)
    }

    pub(super) fn workspace(&mut self, event: Event) -> Envelope {
        let id = self.next();
        self.recorder().workspace(id, Actor::Member(self.member), event)
    }
}
