//! The projection library: labels, canned responses, saved views and templates.

pub(crate) mod fold;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "library",
    version: 1,
    schema: include_str!("schema.sql"),
    steps: &[],
    tables: &[
        ("templates", "account, id, name, language, body, approval"),
        ("labels", "id, name, colour, removed"),
        ("canned", "id, slash, text, removed"),
        ("views", "id, name, filter, removed"),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};
