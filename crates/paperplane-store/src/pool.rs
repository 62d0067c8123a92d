//! One thread that writes, a few connections that read.

use crate::{
    error::{OpenError, StoreError},
    file::{self, DbKey},
};
use rusqlite::Connection;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Sender, channel},
    },
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// The one thread that writes: SQLite takes one writer, and a queue is fairer than a lock.
pub(crate) struct Writer {
    /// `None` only while it ends.
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

/// The connection is closed before the program goes on: at its end, OpenSSL takes down what SQLCipher still needs.
impl Drop for Writer {
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
        let (jobs, queue) = channel::<Job>();
        connection.set_prepared_statement_cache_capacity(128);
        let work = move || {
            while let Ok(job) = queue.recv() {
                job(&mut connection);
            }
        };
        let begun = thread::Builder::new().name("store-writer".into()).spawn(work);
        let thread = begun.map_err(|error| OpenError::Unusable(error.to_string()))?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    pub(crate) async fn run<T: Send + 'static>(
        &self,
        write: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (done, answer) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // Nobody waiting any more is fine.
            let _ = done.send(write(connection));
        });
        self.jobs.as_ref().ok_or(StoreError::Closed)?.send(job).map_err(|_| StoreError::Closed)?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }
}

/// Connections that read, made when needed and kept.
pub(crate) struct Readers {
    folder: PathBuf,
    key: DbKey,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(folder: &Path, key: &DbKey) -> Self {
        Self { folder: folder.to_owned(), key: key.clone(), idle: Mutex::default() }
    }

    fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| file::open_for_reading(&self.folder, &self.key).map_err(|_| StoreError::Closed), Ok)
    }

    pub(crate) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let this = Arc::clone(self);
        let task = tokio::task::spawn_blocking(move || {
            let mut connection = this.take()?;
            // One view of the whole for all statements of a question.
            let transaction = connection.transaction()?;
            let answer = read(&transaction);
            transaction.finish()?;
            this.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            Ok(answer?)
        });
        task.await.map_err(|_| StoreError::Closed)?
    }
}
