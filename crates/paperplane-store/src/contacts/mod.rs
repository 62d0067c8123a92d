//! The projection contacts: which addresses are one person's, and facts that staff wrote down.

pub(crate) mod fold;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "contacts",
    version: 4,
    schema: include_str!("schema.sql"),
    steps: &[
        (2, include_str!("version_2.sql")),
        (3, include_str!("version_3.sql")),
        (4, include_str!("version_4.sql")),
    ],
    tables: &[
        ("links", "one, other, because"),
        ("described", "address, name, language, zone"),
        ("blocked", "address, is_on, member, at_ms"),
        ("opted_out", "address, is_on, member, at_ms"),
        ("unsubscribed", "address, is_on, said_by, at_ms, event"),
        ("told_apart", "one, other"),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};
