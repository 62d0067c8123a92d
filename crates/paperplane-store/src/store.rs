//! The databases of one device.

use crate::{
    kernel::{
        checkpoint,
        disk::Disk,
        dump,
        error::{OpenError, StoreError},
        file::DbKey,
        ids::Blob,
        outbox,
        pool::{Readers, Writer},
        session::{OutboxState, Session},
    },
    projections::{
        self, Applied, FoldContext,
        refold::{self, Refold},
    },
    replica,
};
use paperplane_bridge::Stale;
use paperplane_core::{checkpoint::Checkpoint, envelope::Envelope, ids::EventId, record::StoredRecord};
use rusqlite::Connection;
use std::{
    path::Path,
    sync::{Arc, atomic::Ordering},
};

/// The databases of one device. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(crate) writer: Arc<Writer>,
    pub(crate) readers: Arc<Readers>,
    outbox: Arc<OutboxState>,
}

impl Store {
    /// Opens `replica.db` and `desk.db` in a folder, or makes them.
    ///
    /// # Errors
    /// [`OpenError`], in words for a person.
    pub fn open(folder: &Path, key: &DbKey) -> Result<Self, OpenError> {
        let (session, outbox) = open_session(folder, key)?;
        let readers = Arc::new(Readers::new(folder, key));
        Ok(Self { writer: Arc::new(Writer::start(session)?), readers, outbox })
    }

    /// The same on a disk that a test controls: no threads, and each job takes the time that the disk says.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_on(disk: Arc<dyn Disk>, folder: &Path, key: &DbKey) -> Result<Self, OpenError> {
        let (session, outbox) = open_session(folder, key)?;
        let readers = Arc::new(Readers::watched(folder, key, Arc::clone(&disk)));
        Ok(Self { writer: Arc::new(Writer::watched(session, disk)), readers, outbox })
    }

    /// Sets the context in which events of this device are shown before they are in the log. Only the first call counts.
    pub fn set_context(&self, context: FoldContext) {
        // A node has one workspace, so a second call has the same.
        let _ = self.outbox.context.set(context);
    }

    /// Folds records: rows and checkpoint in one transaction.
    ///
    /// # Errors
    /// If the disk does not take it; nothing has changed then.
    pub async fn apply(&self, records: Vec<StoredRecord>, context: FoldContext) -> Result<Applied, StoreError> {
        self.writer.run(move |connection| projections::apply(connection, &records, &context)).await
    }

    /// The checkpoint up to which the log is folded.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn checkpoint(&self) -> Result<Checkpoint, StoreError> {
        self.readers.run(|connection| checkpoint::read(connection, "")).await
    }

    /// The projections that are to be folded again: their rows are of an older version, or an event was parked that this
    /// version reads.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn refolds(&self) -> Result<Vec<Refold>, StoreError> {
        self.readers.run(refold::waiting).await
    }

    /// Folds the next records of a projection again. Its old rows go with the first of them, in the same transaction.
    ///
    /// # Errors
    /// If the disk does not take it; nothing has changed then.
    pub async fn refold(
        &self,
        name: &'static str,
        records: Vec<StoredRecord>,
        context: FoldContext,
    ) -> Result<Applied, StoreError> {
        self.writer.run(move |connection| refold::fold_next(connection, name, &records, &context)).await
    }

    /// Makes a projection live again if it has folded all that the others have. Returns true if it is live.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn refold_finish(&self, name: &'static str) -> Result<bool, StoreError> {
        self.writer.run(move |connection| refold::finish(connection, name)).await
    }

    /// Reads the replica as windows show it: with the events that only this device knows folded into it.
    pub(crate) async fn view<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        if self.outbox.has_pending.load(Ordering::SeqCst) && self.outbox.context.get().is_some() {
            self.writer.read_pending(read).await
        } else {
            self.readers.run(read).await
        }
    }

    /// Empties the replica: a new generation, to be folded from the beginning. `desk.db` stays.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn rebuild(&self) -> Result<(), StoreError> {
        self.writer.run(replica::start_anew).await
    }

    /// Lets all else on this computer go first from now on where processors are scarce (on Linux). For a node that has caught
    /// up: before that, everybody waits for the fold.
    ///
    /// # Errors
    /// If the store is closed.
    pub async fn give_way(&self) -> Result<(), StoreError> {
        self.writer.give_way().await
    }

    /// True if this event is folded.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn has_event(&self, id: EventId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| has_event(connection, id)).await
    }

    /// The replica as text, rows by id, without anything that depends on when or in what order it was folded.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn dump(&self) -> Result<String, StoreError> {
        self.readers.run(dump::dump).await
    }

    /// Keeps an event until it is in the log. Durable when it returns; the answers that it makes stale come back.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn outbox_put(&self, envelope: Envelope) -> Result<Vec<Stale>, StoreError> {
        self.outbox_put_all(vec![envelope]).await
    }

    /// Keeps events until the log has them, all or none, in their order; they are of one conversation.
    ///
    /// # Errors
    /// If the databases cannot be written.
    pub async fn outbox_put_all(&self, envelopes: Vec<Envelope>) -> Result<Vec<Stale>, StoreError> {
        self.writer.put(envelopes).await
    }

    /// Events that are not in the replica yet, oldest first.
    ///
    /// # Errors
    /// If the databases cannot be read.
    pub async fn outbox(&self) -> Result<Vec<Envelope>, StoreError> {
        self.writer.run(outbox::remaining).await
    }

    /// The number of events that are not in the replica yet. Does not wait for what is being written, as [`Store::outbox`] does.
    ///
    /// # Errors
    /// If the databases cannot be read.
    pub async fn outbox_count(&self) -> Result<u32, StoreError> {
        self.readers.run(outbox::count).await
    }

    /// A setting of this device.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let name = name.to_owned();
        self.readers.run(move |connection| outbox::setting(connection, &name)).await
    }

    /// Keeps a setting of this device.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.writer.run(move |connection| outbox::set_setting(connection, &name, &value)).await
    }
}

fn open_session(folder: &Path, key: &DbKey) -> Result<(Session, Arc<OutboxState>), OpenError> {
    let state = Arc::new(OutboxState::default());
    Ok((Session::new(replica::open_for_writing(folder, key)?, Arc::clone(&state)), state))
}

pub(crate) fn has_event(connection: &Connection, id: EventId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM events WHERE id = ?1")?.exists([id.blob()])
}
