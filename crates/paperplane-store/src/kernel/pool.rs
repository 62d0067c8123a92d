//! One thread that writes, a few connections that read.

use super::{
    disk::{self, Disk, Job, Room},
    error::{OpenError, StoreError},
    file::{self, DbKey},
    session::Session,
};
use paperplane_bridge::Stale;
use paperplane_core::{envelope::Envelope, limits::READ_CONNECTION_COUNT_MAX};
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
use tokio::sync::{Semaphore, oneshot};

/// A connection is only ever used by who holds it; a job that panicked leaves it as SQLite rolled it back.
fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The writer's priority once it gives way: Linux gives it 110 of 1,024 shares.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// A job of the thread that writes.
type Work = Box<dyn FnOnce(&mut Session) + Send>;

/// The one writer: SQLite takes one, and a queue is fairer than a lock.
pub(crate) enum Writer {
    /// A thread of its own.
    Thread(Thread),
    /// On the caller's task, on a disk that a test controls. The lock is never held over an await.
    Watched(Mutex<Session>, Arc<dyn Disk>),
}

/// The thread that writes.
pub(crate) struct Thread {
    /// `None` only while it ends.
    jobs: Option<Sender<Work>>,
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
    pub(crate) fn start(mut session: Session) -> Result<Self, OpenError> {
        let (jobs, queue) = channel::<Work>();
        let work = move || {
            while let Ok(job) = queue.recv() {
                // A job that panics takes only itself along: SQLite rolls back what it had begun, and the caller gets an error.
                let _ = catch_unwind(AssertUnwindSafe(|| job(&mut session)));
            }
        };
        let begun = thread::Builder::new().name("store-writer".into()).spawn(work);
        let thread = begun.map_err(|error| OpenError::Unusable(error.to_string()))?;
        Ok(Self::Thread(Thread { jobs: Some(jobs), thread: Some(thread) }))
    }

    pub(crate) fn watched(session: Session, disk: Arc<dyn Disk>) -> Self {
        Self::Watched(Mutex::new(session), disk)
    }

    /// Lets other threads go first from now on where processors are scarce.
    pub(crate) async fn give_way(&self) -> Result<(), StoreError> {
        if let Self::Thread(thread) = self {
            let slow_down = |_: &mut Session| {
                give_way();
                Ok(())
            };
            thread.run(slow_down).await?;
        }
        Ok(())
    }

    /// Changes the databases, in transactions of the job's own.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.work(Job::Write, move |session| session.write(write)).await
    }

    /// Keeps events in the outbox, all or none. Returns the answers that the last makes stale.
    pub(crate) async fn put(&self, envelopes: Vec<Envelope>) -> Result<Vec<Stale>, StoreError> {
        self.work(Job::Write, move |session| session.put(&envelopes)).await
    }

    /// Reads the replica with the pending events folded into it.
    pub(crate) async fn read_pending<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.work(Job::Read, move |session| session.read(read)).await
    }

    async fn work<T: Send + 'static>(
        &self,
        job: Job,
        work: impl FnOnce(&mut Session) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match self {
            Self::Thread(thread) => thread.run(work).await,
            Self::Watched(session, disk) => {
                if disk.before(job).await == Room::Full {
                    return Err(disk::full().into());
                }
                let answer = work(&mut held(session));
                disk.after(job).await;
                Ok(answer?)
            }
        }
    }
}

/// Lowers the priority of this thread to a tenth where processors are scarce: folding may wait; an answer to a provider
/// and a read for a window may not. Records that wait are folded in larger and so cheaper batches.
///
/// On Linux alone, where a priority belongs to a thread; elsewhere it would slow the whole program down.
#[cfg(target_os = "linux")]
fn give_way() {
    // Without the permission, it folds at the usual priority.
    let _ = rustix::process::setpriority_process(None, NICE);
}

#[cfg(not(target_os = "linux"))]
const fn give_way() {}

impl Thread {
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Session) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (done, answer) = oneshot::channel();
        let job: Work = Box::new(move |session| {
            // Nobody waiting any more is fine.
            let _ = done.send(work(session));
        });
        self.jobs.as_ref().ok_or(StoreError::Closed)?.send(job).map_err(|_| StoreError::Closed)?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }
}

/// Connections that read, made when needed and kept: at most [`READ_CONNECTION_COUNT_MAX`].
pub(crate) struct Readers {
    folder: PathBuf,
    key: DbKey,
    idle: Mutex<Vec<Connection>>,
    /// One permit for each read that may run; further reads wait in the order in which they came.
    permits: Arc<Semaphore>,
    /// A disk that a test controls; with one, reads run on the caller's task.
    watched: Option<Arc<dyn Disk>>,
}

impl Readers {
    pub(crate) fn new(folder: &Path, key: &DbKey) -> Self {
        let permits = Arc::new(Semaphore::new(READ_CONNECTION_COUNT_MAX));
        Self { folder: folder.to_owned(), key: key.clone(), idle: Mutex::default(), permits, watched: None }
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
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| StoreError::Closed)?;
        let this = Arc::clone(self);
        let work = move || {
            // It goes back when the read is over, also if nobody waits for the answer any more.
            let _permit = permit;
            this.read(read)
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| StoreError::Closed)?
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
    use crate::store::Store;
    use std::sync::{
        Barrier,
        atomic::{AtomicUsize, Ordering},
    };
    use tokio::task::JoinSet;

    /// Each read waits until the allowed number runs, so that all connections are in use at the same time.
    #[tokio::test]
    async fn many_reads_at_the_same_time_use_no_more_connections_than_allowed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), &DbKey::new([7; 32])).unwrap();
        let all_run = Arc::new(Barrier::new(READ_CONNECTION_COUNT_MAX));
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let mut reads = JoinSet::new();
        for _ in 0..READ_CONNECTION_COUNT_MAX * 8 {
            let (readers, all_run) = (Arc::clone(&store.readers), Arc::clone(&all_run));
            let (running, most) = (Arc::clone(&running), Arc::clone(&most));
            let read = move |connection: &Connection| {
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                all_run.wait();
                let answer = connection.query_row("SELECT 1", [], |row| row.get::<_, i64>(0));
                running.fetch_sub(1, Ordering::SeqCst);
                answer
            };
            reads.spawn(async move { readers.run(read).await });
        }
        while let Some(read) = reads.join_next().await {
            assert_eq!(read.unwrap().unwrap(), 1);
        }
        assert_eq!(most.load(Ordering::SeqCst), READ_CONNECTION_COUNT_MAX);
        assert_eq!(held(&store.readers.idle).len(), READ_CONNECTION_COUNT_MAX);
    }

    #[tokio::test]
    #[expect(clippy::panic, reason = "the read that breaks")]
    async fn a_read_that_panics_gives_its_permit_back() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), &DbKey::new([7; 32])).unwrap();
        for _ in 0..READ_CONNECTION_COUNT_MAX * 2 {
            let broken = store.readers.run::<()>(|_| panic!("halfway")).await;
            assert!(matches!(broken, Err(StoreError::Closed)));
        }
        assert_eq!(store.outbox_count().await.unwrap(), 0);
    }

    #[tokio::test]
    #[expect(clippy::panic, reason = "the job that breaks")]
    async fn a_job_that_panics_takes_only_itself_along() {
        let writer = Writer::start(Session::new(Connection::open_in_memory().unwrap(), Arc::default())).unwrap();
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
