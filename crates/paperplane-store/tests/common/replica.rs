//! Stores with what was folded into them.

use super::{MemoryLog, Pen, colleague, context, member};
use paperplane_core::envelope::Envelope;
use paperplane_store::{DbKey, Store};

pub fn open() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), &DbKey::new([9; 32])).unwrap();
    (folder, store)
}

/// A store that has folded these envelopes in this order.
pub async fn folded(envelopes: &[Envelope]) -> (tempfile::TempDir, Store) {
    let (folder, store) = open();
    let mut log = MemoryLog::default();
    let records = envelopes.iter().map(|envelope| log.append(envelope)).collect();
    store.apply(records, context()).await.unwrap();
    (folder, store)
}

/// A replica with the pen of one device and the log that it writes to.
pub struct House {
    pub pen: Pen,
    pub store: Store,
    pub folder: tempfile::TempDir,
    log: MemoryLog,
}

impl House {
    /// An agency with its number and two of its staff.
    pub async fn open() -> Self {
        let (folder, store) = open();
        let mut store = Self { pen: Pen::default(), store, folder, log: MemoryLog::default() };
        let (allen, ines) = (store.pen.joined(member(), "Allen"), store.pen.joined(colleague(4), "Inês"));
        store.told(&[allen, ines]).await;
        let inbox = store.pen.inbox();
        store.told(&[inbox]).await;
        store
    }

    /// These stand in the log, and are folded.
    pub async fn told(&mut self, envelopes: &[Envelope]) {
        let records = envelopes.iter().map(|envelope| self.log.append(envelope)).collect();
        self.store.apply(records, context()).await.unwrap();
    }

    /// This was done here and is not in the log yet.
    pub async fn kept_here(&self, envelope: &Envelope) {
        self.store.outbox_put(envelope.clone()).await.unwrap();
    }

    /// The same files, opened again.
    pub fn opened_again(self) -> Self {
        let Self { pen, store, folder, log } = self;
        drop(store);
        let store = Store::open(folder.path(), &DbKey::new([9; 32])).unwrap();
        Self { pen, store, folder, log }
    }

    /// When the log takes the next record.
    pub fn next_append(&self) -> i64 {
        self.log.clock + 1_000
    }
}
