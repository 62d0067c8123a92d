//! One example of every event, with every field that it can have.

use super::{cases, contacts, library, outreach, talk, workspace};
use paperplane_core::event::Event;
use std::iter::successors;

/// The examples of all domains.
pub fn all() -> impl Iterator<Item = Event> {
    let first = workspace::all().map(Event::Workspace).collect::<Vec<_>>();
    successors(Some(first), |examples| after(examples.last()?)).flatten()
}

/// The examples of the domain after that of `event`. A new domain does not compile until it stands in this chain.
fn after(event: &Event) -> Option<Vec<Event>> {
    Some(match event {
        Event::Workspace(_) => talk::all().map(Event::Talk).collect(),
        Event::Talk(_) => library::all().map(Event::Library).collect(),
        Event::Library(_) => contacts::all().map(Event::Contacts).collect(),
        Event::Contacts(_) => outreach::all().map(Event::Outreach).collect(),
        Event::Outreach(_) => cases::all().map(Event::Cases).collect(),
        Event::Cases(_) => return None,
    })
}
