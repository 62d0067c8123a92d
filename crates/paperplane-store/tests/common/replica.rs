//! Stores with what was folded into them.

use super::{MemoryLog, Pen, colleague, context, member};
use paperplane_core::envelope::Envelope;
use paperplane_store::{Applied, DbKey, Store};

pub fn open() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = open_in(&folder);
    (folder, store)
}

fn open_in(folder: &tempfile::TempDir) -> Store {
    let store = Store::open(folder.path(), &DbKey::new([9; 32])).unwrap();
    store.set_context(context());
    store
}

/// A store that has folded these envelopes in this order.
pub async fn folded(envelopes: &[Envelope]) -> (tempfile::TempDir, Store) {
    let (folder, store) = open();
    let mut log = MemoryLog::default();
    let records = envelopes.iter().map(|envelope| log.append(envelope)).collect();
    store.apply(records, context()).await.unwrap();
    (folder, store)
}

/// A replica with the pen of one device and the log to which it appends.
pub struct Replica {
    pub pen: Pen,
    pub store: Store,
    pub folder: tempfile::TempDir,
    log: MemoryLog,
}

impl Replica {
    /// An agency with its number and two of its staff.
    pub async fn open() -> Self {
        let (folder, store) = open();
        let mut replica = Self { pen: Pen::default(), store, folder, log: MemoryLog::default() };
        let (allen, ines) = (replica.pen.joined(member(), "Allen"), replica.pen.joined(colleague(4), "Inês"));
        replica.append(&[allen, ines]).await;
        let inbox = replica.pen.inbox();
        replica.append(&[inbox]).await;
        replica
    }

    /// Appends to the log, and folds what was appended.
    pub async fn append(&mut self, envelopes: &[Envelope]) -> Applied {
        let records = envelopes.iter().map(|envelope| self.log.append(envelope)).collect();
        self.store.apply(records, context()).await.unwrap()
    }

    /// Puts an event into the outbox: done on this device and not in the log yet.
    pub async fn put_in_outbox(&self, envelope: &Envelope) {
        self.store.outbox_put(envelope.clone()).await.unwrap();
    }

    /// The same files, opened again.
    pub fn opened_again(self) -> Self {
        let Self { pen, store, folder, log } = self;
        drop(store);
        let store = open_in(&folder);
        Self { pen, store, folder, log }
    }

    /// The time at which the log appends the next record, in milliseconds.
    pub fn next_append(&self) -> i64 {
        self.log.clock + 1_000
    }
}
