//! A disk that a test controls: jobs run on the caller's task, one after the other, instead of on threads.
//!
//! For simulations. The given disk decides how long each job takes and which one it has no room for, and so
//! the same decisions give the same run.

use rusqlite::ffi;
use std::{future::Future, pin::Pin};

/// The kind of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// It reads.
    Read,
    /// It changes something, in one transaction.
    Write,
}

/// The disk's answer to a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It does.
    Enough,
    /// It is full: nothing of the job is kept.
    Full,
}

/// A moment that a disk takes.
pub type Moment<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A disk that can be slow and full.
pub trait Disk: Send + Sync + 'static {
    /// Passes the time before a job, and says whether there is room for it.
    fn before(&self, job: Job) -> Moment<'_, Room>;

    /// Passes the time between what a job did and its answer.
    fn after(&self, job: Job) -> Moment<'_, ()>;
}

/// SQLite's own word for a full disk.
pub(crate) fn full() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_FULL), Some("database or disk is full".into()))
}
