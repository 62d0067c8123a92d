//! Code that all projections share: files, connections, transactions, ids as columns, checkpoints, the outbox.

pub(crate) mod batch;
pub(crate) mod cache;
pub(crate) mod checkpoint;
pub(crate) mod disk;
pub(crate) mod dump;
pub(crate) mod error;
pub(crate) mod file;
pub(crate) mod functions;
pub(crate) mod ids;
pub(crate) mod lexicon;
pub(crate) mod outbox;
pub(crate) mod pending;
pub(crate) mod pool;
pub(crate) mod projection;
pub(crate) mod record;
pub(crate) mod session;
pub(crate) mod words;
