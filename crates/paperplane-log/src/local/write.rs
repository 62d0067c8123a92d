//! Appending: one thread, and one transaction for all that wait (group commit).

use super::{
    Clock,
    file::{self, sql},
};
use crate::LogError;
use paperplane_core::{
    partition::partition_of,
    record::{Place, Record},
};
use rusqlite::{Connection, Transaction, params};
use std::{
    collections::BTreeSet,
    fs::File,
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};
use tokio::sync::{oneshot, watch};

/// Appends that share one transaction at most: enough to make one disk write serve a busy moment.
const GROUP_COUNT_MAX: usize = 256;

struct Job {
    records: Vec<Record>,
    channel_partition_count: i32,
    done: oneshot::Sender<Result<(), LogError>>,
}

pub(super) struct Writer {
    jobs: Sender<Job>,
    appended: watch::Receiver<u64>,
    owners: Mutex<Vec<watch::Sender<BTreeSet<i32>>>>,
}

impl Writer {
    pub(super) fn start(connection: Connection, lock: File, clock: Clock) -> Result<Self, LogError> {
        let (jobs, queue) = channel();
        let (told, appended) = watch::channel(0_u64);
        thread::Builder::new()
            .name("log-writer".into())
            .spawn(move || {
                write(connection, &queue, &clock, &told);
                drop(lock);
            })
            .map_err(|error| LogError::Other(error.to_string()))?;
        Ok(Self { jobs, appended, owners: Mutex::default() })
    }

    pub(super) fn appended(&self) -> watch::Receiver<u64> {
        self.appended.clone()
    }

    pub(super) fn keep(&self, owner: watch::Sender<BTreeSet<i32>>) {
        self.owners.lock().unwrap_or_else(PoisonError::into_inner).push(owner);
    }

    pub(super) async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        let (done, answer) = oneshot::channel();
        let gone = |_| LogError::Other("the writer of the log has ended".into());
        self.jobs.send(Job { records, channel_partition_count, done }).map_err(|_| gone(()))?;
        answer.await.map_err(|_| gone(()))?
    }
}

fn write(mut connection: Connection, queue: &Receiver<Job>, clock: &Clock, told: &watch::Sender<u64>) {
    while let Ok(first) = queue.recv() {
        let mut group = vec![first];
        while group.len() < GROUP_COUNT_MAX
            && let Ok(next) = queue.try_recv()
        {
            group.push(next);
        }
        let written = write_group(&mut connection, &group, clock);
        if written.is_ok() {
            told.send_modify(|count| *count = count.wrapping_add(1));
        }
        let failure = written.err().map(|error| error.to_string());
        for job in group {
            let answer = failure.as_ref().map_or(Ok(()), |why| Err(LogError::File(why.clone())));
            // Nobody waiting any more is fine: it is durable all the same.
            let _ = job.done.send(answer);
        }
    }
}

fn write_group(connection: &mut Connection, group: &[Job], clock: &Clock) -> Result<(), LogError> {
    let transaction = connection.transaction().map_err(sql)?;
    for job in group {
        for record in &job.records {
            insert(&transaction, record, job.channel_partition_count, clock).map_err(sql)?;
        }
    }
    transaction.commit().map_err(sql)
}

fn insert(transaction: &Transaction<'_>, record: &Record, count: i32, clock: &Clock) -> rusqlite::Result<()> {
    let partition = partition_of(&record.key, record.topic.partition_count(count));
    let place = Place { topic: record.topic, partition };
    let (position, before_ms) = file::end(transaction, place)?;
    let event_id = record.headers.iter().find(|(name, _)| name == "ce_id").map(|(_, id)| String::from_utf8_lossy(id));
    transaction
        .prepare_cached(
            "INSERT INTO records (topic, partition, position, appended_ms, event_id, key, headers, value)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            place.topic.name(""),
            place.partition,
            position,
            clock().0.max(before_ms),
            event_id.unwrap_or_default(),
            record.key,
            file::write_headers(&record.headers),
            record.value,
        ])?;
    Ok(())
}
