//! How far the log has been folded, beside the rows that came of it.

use paperplane_core::{
    checkpoint::{Checkpoint, Position},
    record::{StoredRecord, TopicPartition},
    topic::Topic,
};
use rusqlite::{Connection, params};

pub(super) fn advance(connection: &Connection, records: &[StoredRecord]) -> rusqlite::Result<()> {
    let mut reached = Checkpoint::default();
    for record in records {
        reached.advance(record);
    }
    let mut write = connection.prepare_cached(
        "INSERT INTO checkpoint (topic, partition, next, last) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (topic, partition) DO UPDATE SET next = excluded.next, last = excluded.last",
    )?;
    for (topic_partition, position) in reached.positions {
        write.execute(params![
            topic_partition.topic.name(""),
            topic_partition.partition,
            position.next,
            position.last
        ])?;
    }
    Ok(())
}

pub(crate) fn read(connection: &Connection) -> rusqlite::Result<Checkpoint> {
    let mut checkpoint = Checkpoint::default();
    let mut statement = connection.prepare_cached("SELECT topic, partition, next, last FROM checkpoint")?;
    let mut rows = statement.query([])?;
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
