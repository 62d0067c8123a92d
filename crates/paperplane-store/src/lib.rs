//! The replica: the folded log in SQLite, and beside it what only this device knows.
//!
//! `replica.db` may be deleted at any time and comes back the same. `desk.db` cannot be rebuilt: outbox and settings of
//! this device. No transaction spans both. One writer thread, many readers.

mod blobs;
mod disk;
mod drafts;
mod dump;
mod error;
mod facts;
mod file;
mod fold;
mod ids;
mod outbox;
mod pool;
mod read;
mod words;

#[cfg(test)]
#[path = "../tests/common/mod.rs"]
mod common;
#[cfg(test)]
mod growth;
#[cfg(test)]
extern crate self as paperplane_store; // under its public name, for what the tests share

pub use blobs::{BlobError, Blobs};
pub use disk::{Disk, Job, Moment, Room};
pub use error::{OpenError, StoreError};
pub use file::{DbKey, VIEW_VERSION};
pub use fold::{Applied, Arrival, FoldContext, StaffNotice, StaffNoticeKind};
pub use read::{
    agency::{Agency, DeadLetter, InboxRecord},
    head::Named,
    library::Waiting,
    list::Viewer,
    media::Wanted,
    sending::{Due, Open},
};

use paperplane_bridge::{
    ask::Stretch,
    view::{
        bubble::{Bubble, ThreadPage, TimelinePage},
        contact::ContactView,
        conversation::ConversationHead,
        draft::Draft,
        inbox::{InboxPage, ListPage},
        library::Library,
        search::SearchPage,
    },
};
use paperplane_core::{
    address::Address,
    checkpoint::Checkpoint,
    envelope::Envelope,
    event::TemplateListed,
    ids::{AddressId, AttemptId, BlobId, ConversationId, EventId, MessageId},
    library::filter::Filter,
    record::StoredRecord,
    talk::{conversation::Stuck, delivery::ReportedStatus, query::Query},
    time::Timestamp,
};
use pool::{Readers, Writer};
use std::{collections::BTreeSet, path::Path, sync::Arc};

/// The databases of one device. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    writer: Arc<Writer>,
    readers: Arc<Readers>,
}

impl Store {
    /// Opens `replica.db` and `desk.db` in a folder, or makes them.
    ///
    /// # Errors
    /// [`OpenError`], in words for a person.
    pub fn open(folder: &Path, key: &DbKey) -> Result<Self, OpenError> {
        let connection = file::open_for_writing(folder, key)?;
        let readers = Arc::new(Readers::new(folder, key));
        Ok(Self { writer: Arc::new(Writer::start(connection)?), readers })
    }

    /// The same on a disk that somebody watches over: no threads, and every job at its own time.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_on(disk: Arc<dyn Disk>, folder: &Path, key: &DbKey) -> Result<Self, OpenError> {
        let connection = file::open_for_writing(folder, key)?;
        let readers = Arc::new(Readers::watched(folder, key, Arc::clone(&disk)));
        Ok(Self { writer: Arc::new(Writer::watched(connection, disk)), readers })
    }

    /// Folds records: rows and checkpoint in one transaction.
    ///
    /// # Errors
    /// Where the disk does not take it; nothing has changed then.
    pub async fn apply(&self, records: Vec<StoredRecord>, context: FoldContext) -> Result<Applied, StoreError> {
        self.writer.run(move |connection| fold::apply(connection, &records, &context)).await
    }

    /// How far the log has been folded.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn checkpoint(&self) -> Result<Checkpoint, StoreError> {
        self.readers.run(fold::checkpoint::read).await
    }

    /// Empties the replica: a new generation, to be folded from the beginning. What only this device knows stays.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn rebuild(&self) -> Result<(), StoreError> {
        self.writer.run(file::start_replica_anew).await
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
        self.readers.run(move |connection| read::has_event(connection, id)).await
    }

    /// The replica as text, rows by id, without anything that depends on when or in what order it was folded.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn dump(&self) -> Result<String, StoreError> {
        self.readers.run(dump::dump).await
    }

    /// The agency, its members and inboxes.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn agency(&self) -> Result<Agency, StoreError> {
        self.readers.run(read::agency::agency).await
    }

    /// Genuine requests that could not be read and that nobody has settled, the newest first.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn dead_letters(&self, limit: u32) -> Result<Vec<DeadLetter>, StoreError> {
        self.readers.run(move |connection| read::agency::dead_letters(connection, limit)).await
    }

    /// The templates that the provider lists, by name and language.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn templates(&self) -> Result<Vec<TemplateListed>, StoreError> {
        self.readers.run(read::agency::templates).await
    }

    /// The channel accounts in the order they were added.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn inboxes(&self) -> Result<Vec<InboxRecord>, StoreError> {
        self.readers.run(read::agency::inboxes).await
    }

    /// When a message of theirs last came in to one of these addresses of ours, as it is ordered.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn last_inbound(&self, ours: Vec<AddressId>) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| read::agency::last_inbound(connection, &ours)).await
    }

    /// A page of conversations, newest first.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn inbox(&self, after: Option<String>, limit: u32, now: Timestamp) -> Result<InboxPage, StoreError> {
        self.readers.run(move |connection| read::inbox::page(connection, after.as_deref(), limit, now)).await
    }

    /// A stretch of the conversations that fit a filter, newest first, by their places.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn list(&self, filter: Filter, viewer: Viewer, from: u32, limit: u32) -> Result<ListPage, StoreError> {
        self.readers.run(move |connection| read::list::page(connection, &filter, viewer, from, limit)).await
    }

    /// When the next resting conversation wakes.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn next_waking(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| read::list::next_waking(connection, now)).await
    }

    /// The staff, and what they keep for their work.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn library(&self) -> Result<Library, StoreError> {
        self.readers.run(read::library::library).await
    }

    /// A stretch of a conversation with what staff did in it.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn timeline(
        &self,
        id: ConversationId,
        stretch: Stretch,
        limit: u32,
    ) -> Result<Option<TimelinePage>, StoreError> {
        self.readers.run(move |connection| read::timeline::page(connection, id, &stretch, limit)).await
    }

    /// The person of a conversation.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn contact(&self, id: ConversationId, now: Timestamp) -> Result<Option<ContactView>, StoreError> {
        self.readers.run(move |connection| read::contact::contact(connection, id, now)).await
    }

    /// A conversation as facts about it name it.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn named(&self, id: ConversationId) -> Result<Option<Named>, StoreError> {
        self.readers.run(move |connection| read::head::named(connection, id)).await
    }

    /// Messages for later whose time has come, the earliest first.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn due_schedules(&self, now: Timestamp, limit: u32) -> Result<Vec<Waiting>, StoreError> {
        self.readers.run(move |connection| read::library::due_schedules(connection, now, limit)).await
    }

    /// When the next message for later will be due.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn next_schedule_at(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| read::library::next_schedule_at(connection, now)).await
    }

    /// One message for later that was neither requested nor taken back.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn one_waiting(&self, message: MessageId) -> Result<Option<Waiting>, StoreError> {
        self.readers.run(move |connection| read::library::one_waiting(connection, message)).await
    }

    /// Keeps what was begun in a conversation; an empty draft is forgotten. Tells whether one began or ended by that.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn save_draft(&self, id: ConversationId, draft: Draft) -> Result<bool, StoreError> {
        self.writer.run(move |connection| drafts::save(connection, id, &draft)).await
    }

    /// The head of a conversation, under any id it ever had.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn conversation(
        &self,
        id: ConversationId,
        now: Timestamp,
    ) -> Result<Option<ConversationHead>, StoreError> {
        self.readers.run(move |connection| read::head::head(connection, id, now)).await
    }

    /// A page of a conversation's messages, in reading order, the newest page first.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn thread(
        &self,
        id: ConversationId,
        before: Option<String>,
        limit: u32,
    ) -> Result<Option<ThreadPage>, StoreError> {
        self.readers.run(move |connection| read::thread::page(connection, id, before.as_deref(), limit)).await
    }

    /// One message, with its conversation.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn message(&self, id: MessageId) -> Result<Option<(ConversationId, Bubble)>, StoreError> {
        self.readers.run(move |connection| read::thread::message(connection, id)).await
    }

    /// People, messages and notes that fit. Any text is a question; none fails.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn search(&self, query: Query, limit: u32) -> Result<SearchPage, StoreError> {
        self.readers.run(move |connection| read::search::search(connection, &query, limit)).await
    }

    /// Where a reply in this conversation goes: the address the person last wrote from, and ours.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn reply_addresses(&self, id: ConversationId) -> Result<Option<(Address, Address)>, StoreError> {
        self.readers.run(move |connection| read::head::reply_addresses(connection, id)).await
    }

    /// Whether a message of ours waits for a person, and whose it is.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn stuck(&self, message: MessageId) -> Result<Option<(Stuck, Address)>, StoreError> {
        self.readers.run(move |connection| read::sending::stuck(connection, message)).await
    }

    /// The first unfinished message of each conversation line, where it may go out now, its duty is owned, and its
    /// sender is not resting.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn due(
        &self,
        owned: BTreeSet<i32>,
        now: Timestamp,
        limit: u32,
        resting: BTreeSet<AddressId>,
    ) -> Result<Vec<Due>, StoreError> {
        self.readers.run(move |connection| read::sending::due(connection, &owned, now, limit, &resting)).await
    }

    /// When the next message that was put off may be tried again.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn next_due_at(&self, owned: BTreeSet<i32>) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| read::sending::next_due_at(connection, &owned)).await
    }

    /// Attempts that nothing has concluded, oldest first, where their duty is owned.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn open_attempts(&self, owned: BTreeSet<i32>) -> Result<Vec<Open>, StoreError> {
        self.readers.run(move |connection| read::sending::open_attempts(connection, &owned)).await
    }

    /// Files that are neither here nor lost, the newest first, where their duty is owned.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn wanted_media(&self, owned: BTreeSet<i32>, limit: u32) -> Result<Vec<Wanted>, StoreError> {
        self.readers.run(move |connection| read::media::wanted(connection, &owned, limit)).await
    }

    /// One file that is not here, for fetching it once more.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn one_wanted(&self, message: MessageId, index: u32) -> Result<Option<Wanted>, StoreError> {
        self.readers.run(move |connection| read::media::one_wanted(connection, message, index)).await
    }

    /// What a kept file is and is called, if any message has it.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn kept_file(&self, blob: BlobId) -> Result<Option<(String, String)>, StoreError> {
        self.readers.run(move |connection| read::media::kept(connection, blob)).await
    }

    /// Whether this attempt is folded and is the first open one of its message.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn is_first_open(&self, attempt: AttemptId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| read::sending::is_first_open(connection, attempt)).await
    }

    /// Which of these messages, under the ids that the provider's references give them, are ones that we sent through
    /// the log.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn sent_by_us(&self, told: Vec<MessageId>) -> Result<BTreeSet<MessageId>, StoreError> {
        self.readers.run(move |connection| read::sending::sent_by_us(connection, told)).await
    }

    /// Whether a message that a provider told of is known.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn knows_message(&self, id: MessageId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| read::knows_message(connection, id)).await
    }

    /// The furthest that was reported of a provider's message.
    ///
    /// # Errors
    /// Where the replica cannot be read.
    pub async fn reported(&self, reported: MessageId) -> Result<Option<ReportedStatus>, StoreError> {
        self.readers.run(move |connection| read::state::reported(connection, reported)).await
    }

    /// Keeps an event until it is in the log. Durable when it returns.
    ///
    /// # Errors
    /// Where the disk does not take it.
    pub async fn outbox_put(&self, envelope: Envelope) -> Result<Applied, StoreError> {
        self.writer.run(move |connection| outbox::put(connection, &envelope)).await
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
