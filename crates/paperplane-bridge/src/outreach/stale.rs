//! Answers about outreaches that grow stale.

use paperplane_core::outreach::event::OutreachEvent;
use serde::{Deserialize, Serialize};

/// An answer about outreaches that has grown stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutreachStale {
    /// Plans, states and people.
    Outreaches,
}

/// The answers that an event makes stale.
pub(crate) const fn of(event: &OutreachEvent) -> &'static [OutreachStale] {
    match event {
        OutreachEvent::OutreachPlanned(_)
        | OutreachEvent::OutreachAudience(_)
        | OutreachEvent::OutreachSwitched(_)
        | OutreachEvent::OutreachSkipped(_) => &[OutreachStale::Outreaches],
    }
}
