//! The projection outreach: plans, audiences, and the people who are left out.

pub(crate) mod fold;
pub(crate) mod read;
mod store;
pub(crate) mod work;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "outreach",
    version: 1,
    schema: include_str!("schema.sql"),
    steps: &[],
    tables: &[
        ("outreaches", "id, plan, member, planned_ms, state, started_ms"),
        ("outreach_people", "outreach, nth, person, message, skip"),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};
