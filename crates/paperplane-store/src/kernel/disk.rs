//! A disk that somebody watches over: jobs run where they are asked for, one after the other, instead of on threads.
//!
//! For rehearsals. Whoever gives the disk decides how long each job takes and which one the disk has no room for, and so
//! the same decisions give the same run.

use rusqlite::ffi;
use std::{future::Future, pin::Pin};

/// What a job does to the databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// It looks.
    Read,
    /// It changes something, in one transaction.
    Write,
}

/// Whether the disk takes a job.
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
