//! Appending: one thread, and one transaction for all that wait (group commit).

use super::{
    Clock,
    file::{self, End, sql},
};
use crate::LogError;
use paperplane_core::{
    partition::partition_of,
    record::{Record, TopicPartition},
};
use rusqlite::{Connection, Transaction, params};
use std::{
    collections::BTreeMap,
    fs::File,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread::{self, JoinHandle},
};
use tokio::sync::{oneshot, watch};

/// Appends that share one transaction at most: enough to make one disk write serve a busy moment.
const GROUP_COUNT_MAX: usize = 256;

/// The position after the last record of each partition that holds something.
pub(super) type Ends = Arc<BTreeMap<TopicPartition, i64>>;

struct Job {
    records: Vec<Record>,
    channel_partition_count: i32,
    done: oneshot::Sender<Result<(), LogError>>,
}

/// The one who appends. When it is dropped, what was handed over is written and the file is let go of.
pub(super) struct Writer {
    jobs: Option<Sender<Job>>,
    ends: watch::Receiver<Ends>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection, lock: File, clock: Clock) -> Result<Self, LogError> {
        let (jobs, queue) = channel();
        let ends = file::ends(&connection)?;
        let (sender, receiver) = watch::channel(positions(&ends));
        let pen = Pen { connection, clock, ends, ends_sender: sender };
        let writing = move || {
            pen.write(&queue);
            drop(lock);
        };
        let thread = thread::Builder::new().name("log-writer".into()).spawn(writing);
        let thread = thread.map_err(|error| LogError::Other(error.to_string()))?;
        Ok(Self { jobs: Some(jobs), ends: receiver, thread: Some(thread) })
    }

    /// The ends of the log; changes whenever something has been appended.
    pub(super) fn ends(&self) -> watch::Receiver<Ends> {
        self.ends.clone()
    }

    pub(super) async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        let gone = || LogError::Other("the writer of the log has ended".into());
        let (done, answer) = oneshot::channel();
        let jobs = self.jobs.as_ref().ok_or_else(gone)?;
        jobs.send(Job { records, channel_partition_count, done }).map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // A writer that panicked has said so already.
            let _ = thread.join();
        }
    }
}

/// State of the writing thread.
struct Pen {
    connection: Connection,
    clock: Clock,
    ends: BTreeMap<TopicPartition, End>,
    ends_sender: watch::Sender<Ends>,
}

impl Pen {
    fn write(mut self, queue: &Receiver<Job>) {
        while let Ok(first) = queue.recv() {
            let mut group = vec![first];
            group.extend(queue.try_iter().take(GROUP_COUNT_MAX - 1));
            let failure = match self.commit(&group) {
                Ok(ends) => {
                    self.ends = ends;
                    self.ends_sender.send_replace(positions(&self.ends));
                    None
                }
                Err(error) => Some(error.to_string()),
            };
            for job in group {
                let answer = failure.as_ref().map_or(Ok(()), |why| Err(LogError::File(why.clone())));
                // Nobody waiting any more is fine: it is durable all the same.
                let _ = job.done.send(answer);
            }
        }
    }

    /// Writes a group in one transaction and answers with the ends after it.
    fn commit(&mut self, group: &[Job]) -> Result<BTreeMap<TopicPartition, End>, LogError> {
        let mut ends = self.ends.clone();
        let transaction = self.connection.transaction().map_err(sql)?;
        for job in group {
            for record in &job.records {
                let partition = partition_of(&record.key, record.topic.partition_count(job.channel_partition_count));
                let end = ends.entry(TopicPartition { topic: record.topic, partition }).or_default();
                let appended_at = (self.clock)().max(end.appended_at);
                if insert(&transaction, record, partition, End { appended_at, ..*end }).map_err(sql)? {
                    *end = End { next: end.next + 1, appended_at };
                }
            }
        }
        transaction.commit().map_err(sql)?;
        Ok(ends)
    }
}

/// Puts a record at the end of its partition; not if its event is there already.
fn insert(transaction: &Transaction<'_>, record: &Record, partition: i32, at: End) -> rusqlite::Result<bool> {
    let event_id = record.headers.iter().find(|(name, _)| name == "ce_id").map(|(_, id)| String::from_utf8_lossy(id));
    let mut statement = transaction.prepare_cached(
        "INSERT INTO records (topic, partition, position, appended_ms, event_id, key, headers, value)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (topic, partition, event_id) WHERE event_id <> '' DO NOTHING",
    )?;
    let inserted = statement.execute(params![
        record.topic.name(""),
        partition,
        at.next,
        at.appended_at.0,
        event_id.unwrap_or_default(),
        record.key,
        file::write_headers(&record.headers),
        record.value,
    ])?;
    Ok(inserted == 1)
}

fn positions(ends: &BTreeMap<TopicPartition, End>) -> Ends {
    Arc::new(
        ends.iter()
            .filter(|(_, end)| end.next > 0)
            .map(|(topic_partition, end)| (*topic_partition, end.next))
            .collect(),
    )
}
