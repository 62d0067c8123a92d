//! Questions to the projection talk.

use super::{
    drafts,
    fold::resolve,
    read::{
        self,
        head::Named,
        media::Wanted,
        message_rows::MessageRow,
        schedules::Waiting,
        sending::{Due, Open, Resting},
        viewer::Viewer,
        ways::{self, Ways},
    },
    sent_copies::{self, KeptCopy},
    state,
};
use crate::{kernel::error::StoreError, store::Store};
use paperplane_bridge::{
    ask::{Stretch, Whom},
    view::{
        bubble::{Bubble, ThreadPage, TimelinePage},
        contact::{ContactView, Suggestion},
        conversation::ConversationHead,
        draft::Draft,
        in_full::PersonInFull,
        inbox::{InboxPage, ListPage},
        people::{PeoplePage, PersonRow, Standings},
        search::SearchPage,
        triage::MentionView,
    },
};
use paperplane_core::{
    address::Address,
    contacts::filter::{PeopleFilter, PeopleOrder},
    event::{MailHead, RawRequest},
    ids::{AddressId, AttemptId, BlobId, ContactId, ConversationId, MemberId, MessageId},
    library::filter::Filter,
    naming::NamingKey,
    talk::{
        conversation::Stuck,
        delivery::{RecipientStop, ReportedStatus},
        query::Query,
    },
    time::Timestamp,
};
use std::collections::BTreeSet;

impl Store {
    /// The person of an address, and the ways in which they can be written to.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn ways_to(&self, address: AddressId) -> Result<Ways, StoreError> {
        self.view(move |connection| ways::of(connection, address)).await
    }

    /// The time of the newest message of theirs to one of these addresses of ours.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn last_inbound(&self, ours: Vec<AddressId>) -> Result<Option<Timestamp>, StoreError> {
        self.view(move |connection| read::last_inbound(connection, &ours)).await
    }

    /// A page of conversations, newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn inbox(&self, after: Option<String>, limit: u32, now: Timestamp) -> Result<InboxPage, StoreError> {
        self.inbox_for(Viewer { me: None, now }, after, limit, false).await
    }

    /// The same for a member who asks: with the mentions that they have not seen, and, where `mentioned`, only conversations
    /// with a note that mentions them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn inbox_for(
        &self,
        viewer: Viewer,
        after: Option<String>,
        limit: u32,
        mentioned: bool,
    ) -> Result<InboxPage, StoreError> {
        self.view(move |connection| read::inbox::page(connection, after.as_deref(), limit, viewer, mentioned)).await
    }

    /// The notes in a conversation, under any id it ever had, that mention a member who has not seen them, the oldest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn unseen_mentions(
        &self,
        id: ConversationId,
        member: MemberId,
        limit: usize,
    ) -> Result<Vec<MentionView>, StoreError> {
        self.view(move |connection| {
            let conversation = resolve(connection, id)?;
            conversation.map_or_else(|| Ok(Vec::new()), |id| read::mentions::of(connection, member, id, limit))
        })
        .await
    }

    /// A stretch of the conversations that fit a filter, newest first, by their places.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn list(&self, filter: Filter, viewer: Viewer, from: u32, limit: u32) -> Result<ListPage, StoreError> {
        self.view(move |connection| read::list::page(connection, &filter, viewer, from, limit)).await
    }

    /// The time at which the next snooze ends.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn next_waking(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.view(move |connection| read::list::next_waking(connection, now)).await
    }

    /// A stretch of a conversation with what staff did in it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn timeline(
        &self,
        id: ConversationId,
        stretch: Stretch,
        limit: u32,
    ) -> Result<Option<TimelinePage>, StoreError> {
        self.view(move |connection| read::timeline::page(connection, id, &stretch, limit)).await
    }

    /// A person with all that is known of them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn contact(
        &self,
        whom: Whom,
        now: Timestamp,
        naming: &NamingKey,
    ) -> Result<Option<ContactView>, StoreError> {
        let naming = naming.clone();
        self.view(move |connection| read::contact::contact(connection, whom, now, &naming)).await
    }

    /// The address that a person is named by; `None` where they are not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn address_of(&self, whom: Whom) -> Result<Option<AddressId>, StoreError> {
        self.view(move |connection| read::contact::whom(connection, whom)).await
    }

    /// A stretch of the list of people.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn people(
        &self,
        filter: PeopleFilter,
        order: PeopleOrder,
        from: u32,
        limit: u32,
    ) -> Result<PeoplePage, StoreError> {
        self.view(move |connection| read::people::page(connection, &filter, order, from, limit)).await
    }

    /// The number of people who fit each of some filters.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn count_people(&self, filters: Vec<PeopleFilter>) -> Result<Vec<u32>, StoreError> {
        self.view(move |connection| filters.iter().map(|filter| read::people::count(connection, filter)).collect())
            .await
    }

    /// The contacts who fit a filter in an order, at most so many.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn people_ids(
        &self,
        filter: PeopleFilter,
        order: PeopleOrder,
        limit: u32,
    ) -> Result<Vec<ContactId>, StoreError> {
        self.view(move |connection| {
            let found = read::people::contacts(connection, &filter, order, 0, limit)?;
            Ok(found.into_iter().map(ContactId::of_address).collect())
        })
        .await
    }

    /// A person as a row of the list; `None` where they are not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn person(&self, contact: ContactId) -> Result<Option<PersonRow>, StoreError> {
        self.view(move |connection| {
            let known = read::people::known(connection, contact)?;
            Ok(known.map(|known| read::people::row(connection, known)).transpose()?.flatten())
        })
        .await
    }

    /// The next people who fit a filter, those who are known for the shortest time first; `None` where `after` is nobody.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn people_after(
        &self,
        filter: PeopleFilter,
        after: Option<ContactId>,
        limit: u32,
    ) -> Result<Option<Vec<PersonRow>>, StoreError> {
        self.view(move |connection| read::people::after(connection, &filter, after, limit)).await
    }

    /// The same people with all that a row lacks, for exports.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn people_in_full(
        &self,
        filter: PeopleFilter,
        after: Option<ContactId>,
        limit: u32,
    ) -> Result<Option<Vec<PersonInFull>>, StoreError> {
        self.view(move |connection| read::people_in_full::after(connection, &filter, after, limit)).await
    }

    /// The next messages behind a place, in the order in which they came here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn message_rows(&self, after: i64, limit: u32) -> Result<Vec<MessageRow>, StoreError> {
        self.view(move |connection| read::message_rows::after(connection, after, limit)).await
    }

    /// Counts those of some people who may be written to.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn standings(&self, people: Vec<ContactId>) -> Result<Standings, StoreError> {
        self.view(move |connection| read::people::standings(connection, &people)).await
    }

    /// The address that a contact is named by; `None` where they are not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn address_of_contact(&self, contact: ContactId) -> Result<Option<AddressId>, StoreError> {
        self.view(move |connection| read::people::known(connection, contact)).await
    }

    /// People who may be the same as a contact, those with the best reason first; `None` where nobody talks with that one.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn same_person(
        &self,
        contact: ContactId,
        naming: &NamingKey,
    ) -> Result<Option<Vec<Suggestion>>, StoreError> {
        let naming = naming.clone();
        self.view(move |connection| {
            let address = read::people::known(connection, contact)?;
            address.map(|address| read::same_person::suggestions(connection, address, &naming)).transpose()
        })
        .await
    }

    /// The beginnings of the newest texts that the contact of a conversation wrote, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn texts_of_theirs(&self, id: ConversationId, count_max: u32) -> Result<Vec<String>, StoreError> {
        self.view(move |connection| read::contact::texts_of_theirs(connection, id, count_max)).await
    }

    /// A conversation as facts about it name it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn named(&self, id: ConversationId) -> Result<Option<Named>, StoreError> {
        self.view(move |connection| read::head::named(connection, id)).await
    }

    /// The conversation between one of our addresses and somebody else's, if there is one.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn conversation_between(
        &self,
        ours: AddressId,
        peer: AddressId,
    ) -> Result<Option<ConversationId>, StoreError> {
        self.view(move |connection| read::head::between(connection, ours, peer)).await
    }

    /// The length of each of some lists.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn counts(&self, filters: Vec<Filter>, viewer: Viewer) -> Result<Vec<u32>, StoreError> {
        self.view(move |connection| read::list::counts(connection, &filters, viewer)).await
    }

    /// The message of theirs before their newest one in a conversation.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn before_their_newest(&self, id: ConversationId) -> Result<Option<MessageId>, StoreError> {
        self.view(move |connection| read::head::before_their_newest(connection, id)).await
    }

    /// Messages for later whose time has come, the earliest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn due_schedules(&self, now: Timestamp, limit: u32) -> Result<Vec<Waiting>, StoreError> {
        self.readers.run(move |connection| read::schedules::due_schedules(connection, now, limit)).await
    }

    /// The time at which the next scheduled message is due.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn next_schedule_at(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| read::schedules::next_schedule_at(connection, now)).await
    }

    /// One message for later that was neither requested nor taken back.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn one_waiting(&self, message: MessageId) -> Result<Option<Waiting>, StoreError> {
        self.view(move |connection| read::schedules::one_waiting(connection, message)).await
    }

    /// Keeps what was begun in a conversation; an empty draft is forgotten. Returns true if one began or ended by that.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn save_draft(&self, id: ConversationId, draft: Draft) -> Result<bool, StoreError> {
        self.writer.run(move |connection| drafts::save(connection, id, &draft)).await
    }

    /// The head of a conversation, under any id it ever had.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn conversation(
        &self,
        id: ConversationId,
        now: Timestamp,
    ) -> Result<Option<ConversationHead>, StoreError> {
        self.view(move |connection| read::head::head(connection, id, now)).await
    }

    /// A page of a conversation's messages, in reading order, the newest page first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn thread(
        &self,
        id: ConversationId,
        before: Option<String>,
        limit: u32,
    ) -> Result<Option<ThreadPage>, StoreError> {
        self.view(move |connection| read::thread::page(connection, id, before.as_deref(), limit)).await
    }

    /// One message, with its conversation.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn message(&self, id: MessageId) -> Result<Option<(ConversationId, Bubble)>, StoreError> {
        self.view(move |connection| read::thread::message(connection, id)).await
    }

    /// The head of their newest mail in a conversation.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn newest_mail(&self, conversation: ConversationId) -> Result<Option<Box<MailHead>>, StoreError> {
        self.view(move |connection| read::mail::newest(connection, conversation)).await
    }

    /// The first of some addresses that cannot be written to, by its index, with the reason.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn stopped(&self, addresses: Vec<AddressId>) -> Result<Option<(usize, RecipientStop)>, StoreError> {
        self.view(move |connection| read::sending::stopped(connection, &addresses)).await
    }

    /// The request by which a message came of which nothing can be shown.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn raw_request(&self, message: MessageId) -> Result<Option<RawRequest>, StoreError> {
        self.view(move |connection| read::media::raw_request(connection, message)).await
    }

    /// People, messages and notes that fit. Any text is a question; none fails.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn search(&self, query: Query, limit: u32) -> Result<SearchPage, StoreError> {
        self.view(move |connection| read::search::search(connection, &query, limit)).await
    }

    /// The addresses of a reply in this conversation: the one the person last wrote from, and ours.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn reply_addresses(&self, id: ConversationId) -> Result<Option<(Address, Address)>, StoreError> {
        self.view(move |connection| read::head::reply_addresses(connection, id)).await
    }

    /// The decision that a message of ours waits for, and the address of the person.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn stuck(&self, message: MessageId) -> Result<Option<(Stuck, Address)>, StoreError> {
        self.view(move |connection| read::sending::stuck(connection, message)).await
    }

    /// The first unfinished message of each conversation line, where it may go out now, its duty is owned, and neither it
    /// nor its sender is resting.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn due(
        &self,
        owned: BTreeSet<i32>,
        now: Timestamp,
        limit: u32,
        resting: Resting,
    ) -> Result<Vec<Due>, StoreError> {
        self.readers.run(move |connection| read::sending::due(connection, &owned, now, limit, &resting)).await
    }

    /// The time at which the next deferred message may be tried again.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn next_due_at(&self, owned: BTreeSet<i32>) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| read::sending::next_due_at(connection, &owned)).await
    }

    /// Attempts that nothing has concluded, oldest first, where their duty is owned.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn open_attempts(&self, owned: BTreeSet<i32>) -> Result<Vec<Open>, StoreError> {
        self.readers.run(move |connection| read::sending::open_attempts(connection, &owned)).await
    }

    /// Files that are neither here nor lost, the newest first, where their duty is owned.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn wanted_media(&self, owned: BTreeSet<i32>, limit: u32) -> Result<Vec<Wanted>, StoreError> {
        self.readers.run(move |connection| read::media::wanted(connection, &owned, limit)).await
    }

    /// One file that is not here, for fetching it once more.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn one_wanted(&self, message: MessageId, index: u32) -> Result<Option<Wanted>, StoreError> {
        self.readers.run(move |connection| read::media::one_wanted(connection, message, index)).await
    }

    /// The content type and name of a kept file, if any message or note has it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn kept_file(&self, blob: BlobId) -> Result<Option<(String, String)>, StoreError> {
        self.readers.run(move |connection| read::media::kept(connection, blob)).await
    }

    /// The conversations in which a file stands.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn conversations_with(&self, blob: BlobId) -> Result<Vec<ConversationId>, StoreError> {
        self.view(move |connection| read::media::conversations_with(connection, blob)).await
    }

    /// True if this attempt is folded and is the first open one of its message.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn is_first_open(&self, attempt: AttemptId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| read::sending::is_first_open(connection, attempt)).await
    }

    /// Those of these messages, named by the provider's references, that we sent through the log.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn sent_by_us(&self, messages: Vec<MessageId>) -> Result<BTreeSet<MessageId>, StoreError> {
        self.readers.run(move |connection| read::sending::sent_by_us(connection, messages)).await
    }

    /// True if an attempt is in the replica.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn knows_attempt(&self, id: AttemptId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| read::knows_attempt(connection, id)).await
    }

    /// Keeps a mail of an account on this device until [`Store::forget_copy`].
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn keep_copy(&self, account: &str, copy: KeptCopy) -> Result<(), StoreError> {
        let account = account.to_owned();
        self.writer.run(move |connection| sent_copies::keep(connection, &account, &copy)).await
    }

    /// The first kept mail of an account that its server took; those that none took are forgotten.
    ///
    /// # Errors
    /// If the databases cannot be used.
    pub async fn taken_copy(&self, account: &str) -> Result<Option<KeptCopy>, StoreError> {
        self.writer.run(|connection| sent_copies::forget_untaken(connection)).await?;
        let account = account.to_owned();
        self.readers.run(move |connection| sent_copies::taken(connection, &account)).await
    }

    /// Forgets a kept mail.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn forget_copy(&self, attempt: AttemptId) -> Result<(), StoreError> {
        self.writer.run(move |connection| sent_copies::forget(connection, attempt)).await
    }

    /// True if the message is in the replica.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn knows_message(&self, id: MessageId) -> Result<bool, StoreError> {
        self.readers.run(move |connection| read::knows_message(connection, id)).await
    }

    /// The furthest that was reported of a provider's message.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn reported(&self, reported: MessageId) -> Result<Option<ReportedStatus>, StoreError> {
        self.readers.run(move |connection| state::reported(connection, reported)).await
    }
}
