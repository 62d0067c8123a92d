//! The REST API for other programs of the agency, by domain. Each call checks the token itself.

mod cases;
mod contacts;
mod library;
mod outreach;
mod part;
mod request;
mod shapes;
mod talk;
mod workspace;

use part::Part;

/// The parts of all domains, one line each.
pub(crate) fn parts() -> Vec<Part> {
    vec![cases::part(), contacts::part(), library::part(), outreach::part(), talk::part(), workspace::part()]
}
