//! The projection contacts: which addresses are one person's, and facts that staff wrote down.

mod adding;
pub(crate) mod consents;
pub(crate) mod fold;
pub(crate) mod imported;
mod imports;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::topic::Topic;

pub(crate) const SPEC: Spec = Spec {
    name: "contacts",
    version: 6,
    schema: include_str!("schema.sql"),
    steps: &[
        (2, include_str!("version_2.sql")),
        (3, include_str!("version_3.sql")),
        (4, include_str!("version_4.sql")),
        (5, include_str!("version_5.sql")),
        (6, include_str!("version_6.sql")),
    ],
    tables: &[
        ("links", "one, other, because"),
        ("described", "address, name, language, zone"),
        ("blocked", "address, is_on, member, at_ms"),
        ("opted_out", "address, is_on, member, at_ms"),
        ("unsubscribed", "address, is_on, said_by, at_ms, event"),
        ("told_apart", "one, other"),
        ("added", "address, at_ms, source, evidence, link, import, nth, member"),
        ("given", "address, added"),
        ("contact_labelled", "address, label, is_on"),
        ("sourced", "address, source, evidence, link"),
        ("marked", "address, mark"),
        ("imports", "id, plan, headers, member, started_ms, rows_count, through, added, known, undone_ms, kept"),
        ("import_refused", "import, nth, why"),
        (
            "consents",
            "event, nth, address, purpose, channel, is_on, wording, said_by, at_ms, proof, link, member, recorded_ms",
        ),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};
