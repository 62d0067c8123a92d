//! The projection workspace: the agency, its members, channel accounts and unreadable requests.

pub(crate) mod fold;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "workspace",
    version: 2,
    schema: include_str!("schema.sql"),
    steps: &[(2, include_str!("version_2.sql"))],
    tables: &[
        ("agency", "name"),
        ("members", "id, name"),
        ("inboxes", "id, provider, channel, kind, value, account, address"),
        ("dead_letters", "id, provider, reason, path, content_type, body, at_ms, settled"),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace, Topic::DeadLetters],
};
