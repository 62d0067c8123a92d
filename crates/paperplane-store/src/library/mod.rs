//! The projection library: labels, canned responses, saved views and templates.

pub(crate) mod fold;
pub(crate) mod read;
mod store;
mod unpublished;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "library",
    version: 3,
    schema: include_str!("schema.sql"),
    steps: &[(2, include_str!("version_2.sql")), (3, include_str!("version_3.sql"))],
    tables: &[
        ("templates", "account, id, name, language, body, approval, samples"),
        ("labels", "id, name, colour, removed"),
        ("canned", "id, slash, text, removed"),
        ("views", "id, name, filter, removed"),
        ("message_templates", "id, version, name, wordings, removed, member, at_ms"),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};
