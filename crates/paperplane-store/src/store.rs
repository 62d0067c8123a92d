//! The databases of one device.

use crate::{
    kernel::{
        checkpoint,
        disk::Disk,
        dump,
        error::{OpenError, StoreError},
        file::{self, DbKey},
        ids::Blob,
        outbox,
        pool::{Readers, Writer},
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
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

/// The databases of one device. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub(crate) writer: Arc<Writer>,
    pub(crate) readers: Arc<Readers>,
    shared: Arc<Shared>,
}

/// What the clones of a store share.
#[derive(Default)]
struct Shared {
    /// Whether events stand in the outbox that are not folded yet.
    has_pending: AtomicBool,
    /// Folds them; set once the workspace is known.
    context: OnceLock<FoldContext>,
}

impl Store {
    /// Opens `replica.db` and `desk.db` in a folder, or makes them.
    ///
    /// # Errors
    /// [`OpenError`], in words for a person.
    pub fn open(folder: &Path, key: &DbKey) -> Result<Self, OpenError> {
        let connection = replica::open_for_writing(folder, key)?;
        let has_pending = has_pending(&connection)?;
        let readers = Arc::new(Readers::new(folder, key));
        Ok(Self { writer: Arc::new(Writer::start(connection)?), readers, shared: Shared::new(has_pending) })
    }

    /// The same on a disk that somebody watches over: no threads, and every job at its own time.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_on(disk: Arc<dyn Disk>, folder: &Path, key: &DbKey) -> Result<Self, OpenError> {
        let connection = replica::open_for_writing(folder, key)?;
        let readers = Arc::new(Readers::watched(folder, key, Arc::clone(&disk)));
        let has_pending = has_pending(&connection)?;
        Ok(Self { writer: Arc::new(Writer::watched(connection, disk)), readers, shared: Shared::new(has_pending) })
    }

    /// Says whose log it is, so that events of this device can be shown before they are in the log. The first word counts.
    pub fn set_context(&self, context: FoldContext) {
        // Whoever says it again says the same.
        let _ = self.shared.context.set(context);
    }

    /// Folds records: rows and checkpoint in one transaction.
    ///
    /// # Errors
    /// Where the disk does not take it; nothing has changed then.
    pub async fn apply(&self, records: Vec<StoredRecord>, context: FoldContext) -> Result<Applied, StoreError> {
        let (applied, has_pending) = self
            .writer
            .run(move |connection| {
                let applied = projections::apply(connection, &records, &context)?;
                Ok((applied, outbox::count(connection)? > 0))
            })
            .await?;
        self.shared.has_pending.store(has_pending, Ordering::SeqCst);
        Ok(applied)
    }

    /// How far the log has been folded.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn checkpoint(&self) -> Result<Checkpoint, StoreError> {
        self.readers.run(|connection| checkpoint::read(connection, "")).await
    }

    /// The projections that are to be folded again: their rows are of an older version, or an event was parked that this
    /// version reads.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn refolds(&self) -> Result<Vec<Refold>, StoreError> {
        self.readers.run(refold::waiting).await
    }

    /// Folds a small projection again, whole, in one transaction.
    ///
    /// # Errors
    /// Where the disk does not take it; its old rows are there then.
    pub async fn refold_whole(
        &self,
        name: &'static str,
        records: Vec<StoredRecord>,
        context: FoldContext,
    ) -> Result<Applied, StoreError> {
        self.writer.run(move |connection| refold::whole(connection, name, &records, &context)).await
    }

    /// Folds the next records of a projection again. Its old rows go with the first of them.
    ///
    /// # Errors
    /// Where the disk does not take it; nothing has changed then.
    pub async fn refold_part(
        &self,
        name: &'static str,
        records: Vec<StoredRecord>,
        context: FoldContext,
    ) -> Result<Applied, StoreError> {
        self.writer.run(move |connection| refold::part(connection, name, &records, &context)).await
    }

    /// Makes a projection live again where it has folded all that the others have. Tells whether it is.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn refold_finish(&self, name: &'static str) -> Result<bool, StoreError> {
        self.writer.run(move |connection| refold::finish(connection, name)).await
    }

    /// Reads the replica as windows show it: with the events that only this device knows folded into it.
    pub(crate) async fn view<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match self.shared.context.get() {
            Some(context) if self.shared.has_pending.load(Ordering::SeqCst) => {
                self.writer.read_pending(context.clone(), read).await
            }
            Some(_) | None => self.readers.run(read).await,
        }
    }

    /// Empties the replica: a new generation, to be folded from the beginning. What only this device knows stays.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn rebuild(&self) -> Result<(), StoreError> {
        self.writer.run(replica::start_anew).await
    }

    /// From now on folding gives way to all else on this computer, where processors are scarce (on Linux). For who has caught
    /// up: before that, everybody waits for the fold.
    ///
    /// # Errors
    /// Where the store is closed.
    pub async fn give_way(&self) -> Result<(), StoreError> {
        self.writer.give_way().await
    }

    /// Whether this event is folded.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn has_event(&self, id: EventId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| has_event(connection, id)).await
    }

    /// The replica as text, rows by id, without anything that depends on when or in what order it was folded.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn dump(&self) -> Result<String, StoreError> {
        self.readers.run(dump::dump).await
    }

    /// Keeps an event until it is in the log. Durable when it returns; the answers that it makes stale come back.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn outbox_put(&self, envelope: Envelope) -> Result<Vec<Stale>, StoreError> {
        let context = self.shared.context.get().cloned();
        let stale = self.writer.put(envelope, context).await?;
        self.shared.has_pending.store(true, Ordering::SeqCst);
        Ok(stale)
    }

    /// What is not in the replica yet, oldest first.
    ///
    /// # Errors
    /// Where the databases cannot be read.
    pub async fn outbox(&self) -> Result<Vec<Envelope>, StoreError> {
        self.writer.run(outbox::remaining).await
    }

    /// How many events are not in the replica yet. Does not wait for what is being written, as [`Store::outbox`] does.
    ///
    /// # Errors
    /// Where the databases cannot be read.
    pub async fn outbox_count(&self) -> Result<u32, StoreError> {
        self.readers.run(outbox::count).await
    }

    /// A setting of this device.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let name = name.to_owned();
        self.readers.run(move |connection| outbox::setting(connection, &name)).await
    }

    /// Keeps a setting of this device.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.writer.run(move |connection| outbox::set_setting(connection, &name, &value)).await
    }
}

impl Shared {
    fn new(has_pending: bool) -> Arc<Self> {
        Arc::new(Self { has_pending: AtomicBool::new(has_pending), context: OnceLock::new() })
    }
}

fn has_pending(connection: &Connection) -> Result<bool, OpenError> {
    outbox::count(connection).map(|count| count > 0).map_err(file::unusable)
}

pub(crate) fn has_event(connection: &Connection, id: EventId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM events WHERE id = ?1")?.exists([id.blob()])
}
