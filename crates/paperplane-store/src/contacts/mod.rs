//! The projection contacts: which addresses are one person's, and facts that staff wrote down.

pub(crate) mod fold;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "contacts",
    version: 1,
    schema: include_str!("schema.sql"),
    steps: &[],
    tables: &[("links", "one, other, because"), ("described", "address, name, language, zone")],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};
