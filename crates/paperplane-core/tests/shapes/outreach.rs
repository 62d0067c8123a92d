//! Examples of outreaches: the plan, the audience, and who is left out.

use super::values::id;
use paperplane_core::{
    channel::Channel,
    event::*,
    library::message_template::{Part, Wordings},
    library::wording::WordingRefused,
};
use std::iter::successors;

/// All events of the domain. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = OutreachEvent> {
    let plan = Plan {
        name: "Autumn intake".into(),
        template: Some((id(19), 2)),
        wordings: Wordings::of_text("en", "Hello {{ first_name }}"),
        order: vec![Channel::WHATSAPP, Channel::EMAIL],
        per_hour: 600,
        hours: Some(Hours { from_min: 540, to_min: 1080 }),
        zone: "Africa/Lagos".into(),
        cap: Some(Cap { count: 2, days: 30 }),
        needs_consent: false,
    };
    let planned = OutreachPlanned { outreach: id(20), plan };
    successors(Some(OutreachEvent::OutreachPlanned(planned)), after)
}

fn after(event: &OutreachEvent) -> Option<OutreachEvent> {
    Some(match event {
        OutreachEvent::OutreachPlanned(_) => {
            OutreachEvent::OutreachAudience(OutreachAudience { outreach: id(20), part: 1, people: vec![id(3), id(4)] })
        }
        OutreachEvent::OutreachAudience(_) => {
            OutreachEvent::OutreachSwitched(OutreachSwitched { outreach: id(20), to: RunState::Running })
        }
        OutreachEvent::OutreachSwitched(_) => OutreachEvent::OutreachSkipped(OutreachSkipped {
            outreach: id(20),
            person: id(3),
            because: Skip::Wording { part: Part::Text, why: WordingRefused::Missing { variable: "first_name".into() } },
        }),
        OutreachEvent::OutreachSkipped(_) => return None,
    })
}
