//! Checkpoints: the positions up to which the log is folded, beside the rows folded from it.

use paperplane_core::{
    checkpoint::{Checkpoint, Position},
    record::{StoredRecord, TopicPartition},
    topic::Topic,
};
use rusqlite::{Connection, params};

/// Moves the checkpoint past these records: that of the projections that are up to date (`projection` is empty), or that of
/// one that is folded again.
pub(crate) fn advance(connection: &Connection, projection: &str, records: &[StoredRecord]) -> rusqlite::Result<()> {
    let mut reached = Checkpoint::default();
    for record in records {
        reached.advance(record);
    }
    let mut write = connection.prepare_cached(
        "INSERT INTO checkpoint (projection, topic, partition, next, last) VALUES (?5, ?1, ?2, ?3, ?4)
         ON CONFLICT (projection, topic, partition) DO UPDATE SET next = excluded.next, last = excluded.last",
    )?;
    for (topic_partition, position) in reached.positions {
        write.execute(params![
            topic_partition.topic.name(""),
            topic_partition.partition,
            position.next,
            position.last,
            projection
        ])?;
    }
    Ok(())
}

/// The checkpoint of the projections that are up to date (`projection` is empty), or that of one that is folded again.
pub(crate) fn read(connection: &Connection, projection: &str) -> rusqlite::Result<Checkpoint> {
    let mut checkpoint = Checkpoint::default();
    let mut statement =
        connection.prepare_cached("SELECT topic, partition, next, last FROM checkpoint WHERE projection = ?1")?;
    let mut rows = statement.query([projection])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let Some(topic) = Topic::named(&name) else {
            continue;
        };
        let position = Position { next: row.get(2)?, last: row.get(3)? };
        checkpoint.positions.insert(TopicPartition { topic, partition: row.get(1)? }, position);
    }
    Ok(checkpoint)
}
