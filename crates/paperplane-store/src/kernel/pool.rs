//! One who writes, a few connections that read.

use super::{
    disk::{self, Disk, Job, Room},
    error::{OpenError, StoreError},
    file::{self, DbKey},
    outbox, pending,
};
use crate::projections::FoldContext;
use paperplane_bridge::Stale;
use paperplane_core::envelope::Envelope;
use rusqlite::Connection;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{Sender, channel},
    },
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;

/// A connection is only ever used by who holds it; a job that panicked leaves it as SQLite rolled it back.
fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How much the writer gives way: Linux gives it 110 of 1,024 shares.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

type Write = Box<dyn FnOnce(&mut Connection) + Send>;
type Read = Box<dyn FnOnce(rusqlite::Result<&Connection>) + Send>;

/// A job of the thread that writes.
enum Asked {
    /// It changes something, in transactions of its own.
    Write(Write),
    /// It keeps an event in the outbox.
    Put(Box<Envelope>, Option<FoldContext>, oneshot::Sender<rusqlite::Result<Vec<Stale>>>),
    /// It reads the replica with what only this device knows folded into it.
    ReadPending(Read, FoldContext),
}

/// The one who writes: SQLite takes one writer, and a queue is fairer than a lock.
pub(crate) enum Writer {
    /// A thread of its own.
    Thread(Thread),
    /// Wherever it is asked for, on a disk that somebody watches over. The lock is never held over an await.
    Watched(Mutex<Connection>, Arc<dyn Disk>),
}

/// The one thread that writes.
pub(crate) struct Thread {
    /// `None` only while it ends.
    jobs: Option<Sender<Asked>>,
    thread: Option<JoinHandle<()>>,
}

/// The connection is closed before the program goes on: at its end, OpenSSL takes down what SQLCipher still needs.
impl Drop for Thread {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A writer that panicked has said so.
            let _ = thread.join();
        }
    }
}

impl Writer {
    pub(crate) fn start(mut connection: Connection) -> Result<Self, OpenError> {
        let (jobs, queue) = channel::<Asked>();
        connection.set_prepared_statement_cache_capacity(128);
        let work = move || {
            // Whether the pending events are folded into an open transaction, for the readers that follow each other.
            let mut has_pending = false;
            while let Ok(job) = queue.recv() {
                // A job that panics takes only itself along: SQLite rolls back what it had begun, and who asked is told.
                let _ = catch_unwind(AssertUnwindSafe(|| match job {
                    Asked::Write(write) => {
                        if std::mem::take(&mut has_pending) {
                            // Without an open transaction there is nothing to take back.
                            let _ = pending::end(&connection);
                        }
                        write(&mut connection);
                    }
                    Asked::Put(envelope, context, done) => {
                        if std::mem::take(&mut has_pending) {
                            let _ = pending::end(&connection);
                        }
                        let put = put(&connection, &envelope, context.as_ref());
                        has_pending = put.as_ref().is_ok_and(|put| put.has_pending);
                        // Nobody waiting any more is fine.
                        let _ = done.send(put.map(|put| put.stale));
                    }
                    Asked::ReadPending(read, context) => {
                        let begun = if has_pending { Ok(()) } else { pending::begin(&connection, &context).map(drop) };
                        has_pending = begun.is_ok();
                        read(begun.map(|()| &connection));
                    }
                }));
            }
        };
        let begun = thread::Builder::new().name("store-writer".into()).spawn(work);
        let thread = begun.map_err(|error| OpenError::Unusable(error.to_string()))?;
        Ok(Self::Thread(Thread { jobs: Some(jobs), thread: Some(thread) }))
    }

    /// From now on others go first where processors are scarce.
    pub(crate) async fn give_way(&self) -> Result<(), StoreError> {
        if let Self::Thread(thread) = self {
            let slow_down = |_: &mut Connection| {
                give_way();
                Ok(())
            };
            thread.run(slow_down).await?;
        }
        Ok(())
    }

    pub(crate) fn watched(connection: Connection, disk: Arc<dyn Disk>) -> Self {
        connection.set_prepared_statement_cache_capacity(128);
        Self::Watched(Mutex::new(connection), disk)
    }

    pub(crate) async fn run<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match self {
            Self::Thread(thread) => thread.run(write).await,
            Self::Watched(connection, disk) => {
                if disk.before(Job::Write).await == Room::Full {
                    return Err(disk::full().into());
                }
                let written = write(&mut held(connection));
                disk.after(Job::Write).await;
                Ok(written?)
            }
        }
    }
}

/// What keeping an event came to.
struct Put {
    stale: Vec<Stale>,
    /// The pending events are folded into an open transaction.
    has_pending: bool,
}

/// Keeps an event, and begins to show it.
fn put(connection: &Connection, envelope: &Envelope, context: Option<&FoldContext>) -> rusqlite::Result<Put> {
    outbox::put(connection, envelope)?;
    let Some(context) = context else {
        return Ok(Put { stale: vec![Stale::Rebuilt], has_pending: false });
    };
    // It is kept, whatever becomes of showing it.
    Ok(match pending::begin(connection, context) {
        Ok(stale) => Put { stale, has_pending: true },
        Err(_) => Put { stale: vec![Stale::Rebuilt], has_pending: false },
    })
}

impl Writer {
    /// Keeps an event in the outbox. The answers that it makes stale come back.
    pub(crate) async fn put(&self, envelope: Envelope, context: Option<FoldContext>) -> Result<Vec<Stale>, StoreError> {
        match self {
            Self::Thread(thread) => {
                let (done, answer) = oneshot::channel();
                let job = Asked::Put(Box::new(envelope), context, done);
                thread.jobs.as_ref().ok_or(StoreError::Closed)?.send(job).map_err(|_| StoreError::Closed)?;
                Ok(answer.await.map_err(|_| StoreError::Closed)??)
            }
            Self::Watched(connection, disk) => {
                if disk.before(Job::Write).await == Room::Full {
                    return Err(disk::full().into());
                }
                let put = {
                    let connection = held(connection);
                    put(&connection, &envelope, context.as_ref()).and_then(|put| {
                        if put.has_pending {
                            pending::end(&connection)?;
                        }
                        Ok(put.stale)
                    })
                };
                disk.after(Job::Write).await;
                Ok(put?)
            }
        }
    }

    /// Reads the replica with what only this device knows folded into it.
    pub(crate) async fn read_pending<T: Send + 'static>(
        &self,
        context: FoldContext,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match self {
            Self::Thread(thread) => thread.read_pending(context, read).await,
            Self::Watched(connection, disk) => {
                disk.before(Job::Read).await;
                let answer = {
                    let connection = held(connection);
                    pending::begin(&connection, &context).and_then(|_| {
                        let answer = read(&connection);
                        pending::end(&connection)?;
                        answer
                    })
                };
                disk.after(Job::Read).await;
                Ok(answer?)
            }
        }
    }
}

/// Where processors are scarce, this thread gets a tenth of what others get: folding may wait, a provider that wants its
/// answer and a person who looks do not. What waits is folded in larger and so cheaper batches.
///
/// On Linux alone, where a priority belongs to a thread; elsewhere it would slow the whole program down.
#[cfg(target_os = "linux")]
fn give_way() {
    // Where it may not, it folds at the usual priority.
    let _ = rustix::process::setpriority_process(None, NICE);
}

#[cfg(not(target_os = "linux"))]
const fn give_way() {}

impl Thread {
    async fn run<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (done, answer) = oneshot::channel();
        let job: Write = Box::new(move |connection| {
            // Nobody waiting any more is fine.
            let _ = done.send(write(connection));
        });
        self.jobs.as_ref().ok_or(StoreError::Closed)?.send(Asked::Write(job)).map_err(|_| StoreError::Closed)?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }

    async fn read_pending<T: Send + 'static>(
        &self,
        context: FoldContext,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (done, answer) = oneshot::channel();
        let job: Read = Box::new(move |connection| {
            // Nobody waiting any more is fine.
            let _ = done.send(connection.and_then(read));
        });
        let job = Asked::ReadPending(job, context);
        self.jobs.as_ref().ok_or(StoreError::Closed)?.send(job).map_err(|_| StoreError::Closed)?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }
}

/// Connections that read, made when needed and kept.
pub(crate) struct Readers {
    folder: PathBuf,
    key: DbKey,
    idle: Mutex<Vec<Connection>>,
    /// Where somebody watches over the disk, questions are answered on the spot.
    watched: Option<Arc<dyn Disk>>,
}

impl Readers {
    pub(crate) fn new(folder: &Path, key: &DbKey) -> Self {
        Self { folder: folder.to_owned(), key: key.clone(), idle: Mutex::default(), watched: None }
    }

    pub(crate) fn watched(folder: &Path, key: &DbKey, disk: Arc<dyn Disk>) -> Self {
        Self { watched: Some(disk), ..Self::new(folder, key) }
    }

    fn take(&self) -> Result<Connection, StoreError> {
        let idle = held(&self.idle).pop();
        idle.map_or_else(|| file::open_for_reading(&self.folder, &self.key).map_err(|_| StoreError::Closed), Ok)
    }

    pub(crate) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        if let Some(disk) = &self.watched {
            disk.before(Job::Read).await;
            let answer = self.read(read);
            disk.after(Job::Read).await;
            return answer;
        }
        let this = Arc::clone(self);
        tokio::task::spawn_blocking(move || this.read(read)).await.map_err(|_| StoreError::Closed)?
    }

    fn read<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let mut connection = self.take()?;
        // One view of the whole for all statements of a question.
        let transaction = connection.transaction()?;
        let answer = read(&transaction);
        transaction.finish()?;
        held(&self.idle).push(connection);
        Ok(answer?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    #[expect(clippy::panic, reason = "the job that breaks")]
    async fn a_job_that_panics_takes_only_itself_along() {
        let writer = Writer::start(Connection::open_in_memory().unwrap()).unwrap();
        writer.run(|connection| connection.execute_batch("CREATE TABLE t (n INTEGER)")).await.unwrap();
        let broken = writer.run::<()>(|connection| {
            let transaction = connection.transaction()?;
            transaction.execute("INSERT INTO t VALUES (1)", [])?;
            panic!("halfway");
        });
        assert!(matches!(broken.await, Err(StoreError::Closed)));
        let count = |connection: &mut Connection| connection.query_row("SELECT count(*) FROM t", [], |row| row.get(0));
        let left: i64 = writer.run(count).await.unwrap();
        assert_eq!(left, 0, "what it had begun was kept");
    }
}
