//! Folding one projection again from its own topics, while all others stay as they are.

use super::{ALL, Applied, FoldContext, Only, fold_records, readable_parked};
use crate::kernel::{checkpoint, projection::Spec};
use paperplane_core::{checkpoint::Checkpoint, record::StoredRecord, topic::Topic};
use rusqlite::{Connection, Transaction, params};

/// A projection that is to be folded again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refold {
    /// Its name.
    pub name: &'static str,
    /// The topics that it is folded from.
    pub topics: Vec<Topic>,
    /// The checkpoint up to which it is folded again; empty before it has begun.
    pub checkpoint: Checkpoint,
}

impl Refold {
    /// True if its records are few enough to be folded in one transaction, so that its old rows stay until then.
    pub fn is_small(&self) -> bool {
        self.topics.iter().all(|topic| topic.partition_count(2) == 1)
    }
}

/// The projections that are to be folded again.
pub(crate) fn waiting(connection: &Connection) -> rusqlite::Result<Vec<Refold>> {
    let mut waiting = Vec::new();
    for spec in &ALL {
        if is_waiting(connection, spec.name)? {
            let checkpoint = checkpoint::read(connection, spec.name)?;
            waiting.push(Refold { name: spec.name, topics: (spec.topics)(), checkpoint });
        }
    }
    Ok(waiting)
}

fn is_waiting(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM projections WHERE name = ?1 AND state = 'refold'")?.exists([name])
}

fn find(name: &str) -> rusqlite::Result<(usize, &'static Spec)> {
    ALL.iter().enumerate().find(|(_, spec)| spec.name == name).ok_or(rusqlite::Error::InvalidQuery)
}

/// Folds the next records of a projection again; its old rows go with the first of them. Does nothing for one that is live:
/// the whole replica was built anew meanwhile.
pub(crate) fn fold_next(
    connection: &mut Connection,
    name: &str,
    records: &[StoredRecord],
    context: &FoldContext,
) -> rusqlite::Result<Applied> {
    let (number, spec) = find(name)?;
    let transaction = connection.transaction()?;
    if !is_waiting(&transaction, name)? {
        return Ok(Applied::default());
    }
    let begins = checkpoint::read(&transaction, name)?.positions.is_empty();
    if begins {
        reset(&transaction, number, spec)?;
    }
    let applied = fold_records(&transaction, records, context, Only::One { number, begins })?;
    checkpoint::advance(&transaction, name, records)?;
    transaction.commit()?;
    Ok(applied)
}

/// Makes a projection live again if it has folded all that the others have. Returns true if it is live.
pub(crate) fn finish(connection: &mut Connection, name: &str) -> rusqlite::Result<bool> {
    let (_, spec) = find(name)?;
    let transaction = connection.transaction()?;
    let (own, live) = (checkpoint::read(&transaction, name)?, checkpoint::read(&transaction, "")?);
    let topics = (spec.topics)();
    let behind = live
        .positions
        .iter()
        .any(|(place, position)| topics.contains(&place.topic) && own.next(*place) < position.next);
    if behind {
        return Ok(false);
    }
    transaction.execute(
        "UPDATE projections SET state = 'live', version = ?2, schema_hash = ?3 WHERE name = ?1",
        params![name, spec.version, spec.schema_hash()],
    )?;
    transaction.execute("DELETE FROM checkpoint WHERE projection = ?1", [name])?;
    transaction.commit()?;
    Ok(true)
}

/// Makes a projection's tables anew, and forgets which of its events were folded.
fn reset(transaction: &Transaction<'_>, number: usize, spec: &Spec) -> rusqlite::Result<()> {
    for table in spec.table_names() {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS main.\"{table}\";"))?;
    }
    transaction.execute_batch(spec.schema)?;
    transaction.execute_batch(spec.reset)?;
    transaction.execute("DELETE FROM events WHERE projection = ?1", [i64::try_from(number).unwrap_or_default()])?;
    for (id, _) in readable_parked(transaction)?.into_iter().filter(|(_, of)| *of == number) {
        transaction.execute("DELETE FROM parked WHERE id = ?1", [id])?;
    }
    Ok(())
}
