//! The library: the names of label colours, and the conditions of a view.

use super::say;
use paperplane_bridge::{Assigned, Filter, Order, Priority, Status, view::library::Library};

/// The name of a colour of labels, for who cannot see it.
pub fn colour(colour: u8) -> String {
    match colour {
        0 => say!("colour-grey"),
        1 => say!("colour-blue"),
        2 => say!("colour-teal"),
        3 => say!("colour-green"),
        4 => say!("colour-yellow"),
        5 => say!("colour-orange"),
        6 => say!("colour-pink"),
        _ => say!("colour-purple"),
    }
}

/// The conditions of a view: "Open · Nobody’s · Unread".
pub fn filter(filter: &Filter, library: &Library) -> String {
    let mut parts = vec![match filter.status {
        Status::Open => say!("filter-open"),
        Status::Pending => say!("filter-pending"),
        Status::Snoozed => say!("filter-snoozed"),
        Status::Resolved => say!("filter-resolved"),
        Status::Blocked => say!("filter-blocked"),
        Status::Any => say!("filter-any"),
    }];
    parts.extend(filter.assigned.and_then(|assigned| match assigned {
        Assigned::Me => Some(say!("filter-mine")),
        Assigned::Nobody => Some(say!("filter-nobodys")),
        Assigned::Member(id) => {
            library.members.iter().find(|member| member.id == id).map(|member| isolated(&member.name))
        }
    }));
    parts.extend(filter.unread.then(|| say!("filter-unread")));
    parts.extend(filter.mentioned.then(|| say!("filter-mentioned")));
    let label = filter.label.and_then(|id| library.labels.iter().find(|label| label.id == id));
    parts.extend(label.map(|label| isolated(&label.name)));
    parts.extend(filter.channel.map(super::workspace::channel));
    parts.extend(filter.priority.and_then(at_least));
    parts.extend((filter.order != Order::Newest).then(|| order(filter.order)));
    parts.join(" · ")
}

/// The name of an order.
pub fn order(order: Order) -> String {
    match order {
        Order::Newest => say!("order-newest"),
        Order::LongestWaiting => say!("order-waiting"),
        Order::Priority => say!("order-priority"),
    }
}

/// This priority or a higher one; nothing for the lowest, which all have.
pub fn at_least(priority: Priority) -> Option<String> {
    match priority {
        Priority::Low => None,
        Priority::Normal => Some(say!("filter-normal")),
        Priority::High => Some(say!("filter-high")),
        Priority::Urgent => Some(say!("filter-urgent")),
    }
}

/// People's words among ours, whichever way they are written.
fn isolated(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_says_what_it_shows() {
        let shown = filter(
            &Filter { assigned: Some(Assigned::Me), unread: true, priority: Some(Priority::High), ..Filter::default() },
            &Library::default(),
        );
        assert_eq!(shown, "Open · Mine · Unread · High priority or above");
        assert_eq!(filter(&Filter::default(), &Library::default()), "Open");
    }
}
