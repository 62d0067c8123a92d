//! Projections: groups of tables with a version of their own, folded from the log.

use paperplane_core::topic::Topic;
use sha2::{Digest, Sha256};

/// A projection as the registry describes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spec {
    /// Its name in `projections`.
    pub name: &'static str,
    /// The version of its tables and of its fold. Raised whenever either changes.
    pub version: i64,
    /// Makes its tables.
    pub schema: &'static str,
    /// Statements that bring the tables of an older version to the form of the version named, so that they can be read
    /// until they are folded again. One for each version after the first.
    pub steps: &'static [(i64, &'static str)],
    /// Its tables with the columns of the canonical dump, in an order that the content alone gives.
    pub tables: &'static [(&'static str, &'static str)],
    /// Tables that the dump leaves out.
    pub hidden: &'static [&'static str],
    /// Statements that undo its traces in shared tables before it is folded again.
    pub reset: &'static str,
    /// The topics that it is folded from.
    pub topics: fn() -> Vec<Topic>,
}

impl Spec {
    /// A digest of the schema without its comments and white space: tables of another form are folded again also where the
    /// version was not raised, and another comment changes nothing.
    pub(crate) fn schema_hash(&self) -> String {
        let code = self.schema.lines().filter_map(|line| line.split("--").next());
        let words: Vec<&str> = code.flat_map(str::split_whitespace).collect();
        Sha256::digest(words.join(" ").as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The names of its tables, without those that stand for a join.
    pub(crate) fn table_names(&self) -> impl Iterator<Item = &'static str> {
        self.tables
            .iter()
            .map(|(table, _)| *table)
            .filter(|table| !table.contains(' '))
            .chain(self.hidden.iter().copied())
    }
}
