//! Questions and commands about conversations and messages.

use crate::{
    contacts::{ask::Whom, stale::ContactsStale},
    library::stale::LibraryStale,
    question::questions,
    stale::Stale,
    talk::{
        stale::TalkStale,
        view::{
            bubble::{ThreadPage, TimelinePage},
            channels::{AccountRef, ChannelsView, GuessedAccount},
            contact::ContactView,
            conversation::ConversationHead,
            draft::Draft,
            found_address::FoundAddress,
            inbox::{InboxPage, ListPage},
            join_code::JoinCode,
            mail_page::MailPage,
            people::{PeoplePage, Standings},
            search::SearchPage,
        },
    },
    workspace::stale::WorkspaceStale,
};
use paperplane_core::{
    contacts::filter::{PeopleFilter, PeopleOrder},
    event::{BlobRef, Decision, Location, Priority, RawRequest, TemplateUse},
    ids::{ContactId, ConversationId, EventId, InboxId, LabelId, MemberId, MessageId},
    library::filter::Filter,
    talk::{mail_writing::MailWish, meeting::Meeting},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// True if a tag is about a conversation: its messages, its state, or its person's name.
fn about(conversation: ConversationId, stale: &Stale) -> bool {
    match stale {
        Stale::Talk(TalkStale::Conversation(id)) => *id == conversation,
        Stale::Contacts(ContactsStale::People) | Stale::Library(LibraryStale::Shared) | Stale::Rebuilt => true,
        Stale::Talk(TalkStale::List | TalkStale::Schedules)
        | Stale::Contacts(ContactsStale::List | ContactsStale::Imports)
        | Stale::Library(LibraryStale::Templates | LibraryStale::MessageTemplates | LibraryStale::Unpublished)
        | Stale::Cases(_)
        | Stale::Outreach(_)
        | Stale::Workspace(_) => false,
    }
}

/// True if a tag is about a person.
fn about_person(whom: Whom, stale: &Stale) -> bool {
    match whom {
        Whom::Conversation(conversation) => about(conversation, stale) || *stale == Stale::Talk(TalkStale::List),
        Whom::Contact(_) => about_people(stale) || *stale == Stale::Talk(TalkStale::List),
    }
}

/// True if a tag is about the list of people.
const fn about_people(stale: &Stale) -> bool {
    match stale {
        Stale::Contacts(ContactsStale::People | ContactsStale::List)
        | Stale::Library(LibraryStale::Shared)
        | Stale::Rebuilt => true,
        Stale::Talk(TalkStale::Conversation(_) | TalkStale::List | TalkStale::Schedules)
        | Stale::Contacts(ContactsStale::Imports)
        | Stale::Library(LibraryStale::Templates | LibraryStale::MessageTemplates | LibraryStale::Unpublished)
        | Stale::Cases(_)
        | Stale::Outreach(_)
        | Stale::Workspace(_) => false,
    }
}

questions! {
    /// A question or command about conversations and messages, as it crosses the bridge.
    TalkAsk answered by AnswerTalk {
        /// A stretch of the conversations that fit a filter, newest first, by their places.
        get_list: GetList {
            /// The filter of the conversations that are listed.
            filter: Filter,
            /// The place of the first row, from 0.
            from: u32,
            /// At most this many; the node gives at most 200.
            limit: u32,
        } -> ListPage, stale |_, stale| matches!(stale, Stale::Talk(TalkStale::List) | Stale::Contacts(ContactsStale::People) | Stale::Library(LibraryStale::Shared));
        /// The length of each of some lists.
        count_lists: CountLists {
            /// At most 100 filters.
            filters: Vec<Filter>,
        } -> Vec<u32>, stale |_, stale| matches!(stale, Stale::Talk(TalkStale::List) | Stale::Library(LibraryStale::Shared));
        /// Conversations, newest first.
        get_inbox: GetInbox {
            /// Continue after the page that ended with this cursor.
            after: Option<String>,
            /// At most this many; the node gives at most 200.
            limit: u32,
        } -> InboxPage, stale |_, stale| matches!(stale, Stale::Talk(TalkStale::List) | Stale::Contacts(ContactsStale::People));
        /// The head of one conversation.
        get_conversation: GetConversation {
            /// The conversation.
            conversation: ConversationId,
        } -> ConversationHead, stale |ask, stale| about(ask.conversation, stale) || *stale == Stale::Talk(TalkStale::Schedules);
        /// Messages of one conversation, a page of the newest first, in reading order.
        get_thread: GetThread {
            /// The conversation.
            conversation: ConversationId,
            /// Continue before the page that began with this cursor.
            before: Option<String>,
            /// At most this many; the node gives at most 200.
            limit: u32,
        } -> ThreadPage, stale |ask, stale| about(ask.conversation, stale);
        /// A stretch of a conversation with what staff did in it.
        get_timeline: GetTimeline {
            /// The conversation.
            conversation: ConversationId,
            /// The place of the stretch.
            at: Stretch,
            /// At most this many messages; the node gives at most 200.
            limit: u32,
        } -> TimelinePage, stale |ask, stale| about(ask.conversation, stale);
        /// The request by which a message came of which nothing can be shown; `None` where all of it is shown.
        get_raw_request: GetRawRequest {
            /// The message.
            message: MessageId,
        } -> Option<RawRequest>;
        /// A mail as its writer laid it out, made safe. Nobody outside is asked unless `pictures` says so.
        get_mail_page: GetMailPage {
            /// The message.
            message: MessageId,
            /// True for all of it, with the earlier mails and the signature below.
            whole: bool,
            /// True to fetch the pictures that lie on the internet.
            pictures: bool,
        } -> MailPage;
        /// The meetings of a mail, from the calendars that came with it.
        get_meetings: GetMeetings {
            /// The message.
            message: MessageId,
        } -> Vec<Meeting>;
        /// A person with all that is known of them.
        get_contact: GetContact {
            /// The person.
            whom: Whom,
        } -> ContactView, stale |ask, stale| about_person(ask.whom, stale);
        /// A stretch of the people who fit a filter, by their places.
        get_people: GetPeople {
            /// The filter of the people who are listed.
            filter: PeopleFilter,
            /// Their order.
            order: PeopleOrder,
            /// The place of the first row, from 0.
            from: u32,
            /// At most this many; the node gives at most 200.
            limit: u32,
        } -> PeoplePage, stale |_, stale| about_people(stale);
        /// The people who fit a filter, at most 1,000, in their order.
        get_people_ids: GetPeopleIds {
            /// The filter.
            filter: PeopleFilter,
            /// The order.
            order: PeopleOrder,
        } -> Vec<ContactId>;
        /// The number of people who fit each of some filters.
        count_people: CountPeople {
            /// At most 100 filters.
            filters: Vec<PeopleFilter>,
        } -> Vec<u32>, stale |_, stale| about_people(stale);
        /// Counts those of some people who may be written to.
        count_standings: CountStandings {
            /// The people; at most 1,000.
            people: Vec<ContactId>,
        } -> Standings, stale |_, stale| about_people(stale);
        /// Gives a conversation to somebody, or to nobody. Who was first is settled by the log, and told in the thread.
        assign: Assign {
            /// The conversation.
            conversation: ConversationId,
            /// To whom.
            to: Option<MemberId>,
            /// The newest assignment that was seen.
            seen: Option<EventId>,
        } -> ();
        /// Puts a conversation somewhere.
        set_status: SetStatus {
            /// The conversation.
            conversation: ConversationId,
            /// The status to set.
            wish: NewStatus,
        } -> ();
        /// Gives a conversation a priority.
        prioritise: Prioritise {
            /// The conversation.
            conversation: ConversationId,
            /// The priority.
            priority: Priority,
        } -> ();
        /// Puts a label on a conversation, or takes it off.
        put_label: PutLabel {
            /// The conversation.
            conversation: ConversationId,
            /// The label.
            label: LabelId,
            /// True to put it on, false to take it off.
            on: bool,
        } -> ();
        /// Follows a conversation, or does so no longer.
        follow: Follow {
            /// The conversation.
            conversation: ConversationId,
            /// True to follow, false to stop following.
            on: bool,
        } -> ();
        /// Writes a note that only staff see. Who is named with an @ follows the conversation from then on.
        write_note: WriteNote {
            /// The conversation.
            conversation: ConversationId,
            /// The text.
            text: String,
            /// Files that were brought in before. They never go to the person.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            files: Vec<BlobRef>,
        } -> EventId;
        /// Keeps what was begun in a conversation, on this device.
        save_draft: SaveDraft {
            /// The conversation.
            conversation: ConversationId,
            /// The draft; an empty one is deleted.
            draft: Draft,
        } -> ();
        /// Writes a message for later. It goes out also while this computer sleeps, where a relay is at work.
        schedule: Schedule {
            /// To whom.
            conversation: ConversationId,
            /// The text, untouched; of a template, as the person will read it.
            text: String,
            /// Files that go with it.
            files: Vec<BlobRef>,
            /// The template that it is.
            template: Option<TemplateUse>,
            /// The time at which it goes out.
            at: Timestamp,
            /// The zone in which that was chosen, IANA.
            zone: String,
            /// The newest message of others that was seen while writing: where the person writes later, it waits.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            seen: Option<MessageId>,
            /// Copies of a mail, and whether its marks are drawn.
            #[serde(default, skip_serializing_if = "MailWish::is_empty")]
            mail: MailWish,
        } -> MessageId;
        /// Sends a message for later now, also where the person wrote since.
        send_scheduled: SendScheduled {
            /// The scheduled message.
            message: MessageId,
        } -> ();
        /// Takes back a message that was written for later.
        cancel_schedule: CancelSchedule {
            /// The scheduled message.
            message: MessageId,
        } -> ();
        /// People and messages that hold all the words, as typed.
        search: Search {
            /// As typed.
            query: String,
            /// The minutes by which the reader's clock is ahead of UTC, for dates in the query.
            #[serde(default)]
            utc_offset_min: i32,
            /// At most this many of each; the node gives at most 100.
            limit: u32,
        } -> SearchPage, stale |_, stale| matches!(stale, Stale::Talk(TalkStale::List) | Stale::Contacts(ContactsStale::People));
        /// Writes a message. It is drawn at once and goes out in order.
        send_message: SendMessage {
            /// Its id, where the asker gave it one: asking once more sends nothing twice.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            message: Option<MessageId>,
            /// To whom.
            conversation: ConversationId,
            /// The text, untouched; of a template, as the person will read it.
            text: String,
            /// Files that go with it, which were brought in before.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            files: Vec<BlobRef>,
            /// A place that goes with it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            location: Option<Location>,
            /// The template that it is.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            template: Option<TemplateUse>,
            /// The newest message of others that was seen while writing: where there is a newer one, it is not sent
            /// ([`Code::Newer`](crate::Code::Newer)).
            #[serde(default, skip_serializing_if = "Option::is_none")]
            seen: Option<MessageId>,
            /// Copies of a mail, and whether its marks are drawn.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            mail: Option<Box<MailWish>>,
        } -> MessageId;
        /// Finds where a number leads that a person typed, to write to it from one of the agency's own addresses.
        find_address: FindAddress {
            /// As typed.
            to: String,
            /// The agency's own address.
            inbox: InboxId,
        } -> FoundAddress, stale |_, stale| *stale == Stale::Talk(TalkStale::List);
        /// Writes the first message to a number that a person typed.
        write_first: WriteFirst {
            /// As typed.
            to: String,
            /// The agency's own address.
            inbox: InboxId,
            /// The subject, over a channel that has subjects.
            #[serde(default, skip_serializing_if = "String::is_empty")]
            subject: String,
            /// The text, untouched; of a template, as the person will read it.
            text: String,
            /// Files that go with it, which were brought in before.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            files: Vec<BlobRef>,
            /// Copies of a mail, and whether its marks are drawn.
            #[serde(default, skip_serializing_if = "MailWish::is_empty")]
            mail: MailWish,
            /// The template that it is.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            template: Option<TemplateUse>,
        } -> ConversationId;
        /// Fetches a file once more that could not be fetched.
        fetch_again: FetchAgain {
            /// The message it came with.
            message: MessageId,
            /// The index of the file in the message, from 0.
            index: u32,
        } -> ();
        /// Decides about a message that is stuck.
        settle_message: SettleMessage {
            /// The stuck message.
            message: MessageId,
            /// The decision.
            decision: Decision,
        } -> ();
        /// Says that the person has seen the conversation up to this message.
        mark_seen: MarkSeen {
            /// The conversation.
            conversation: ConversationId,
            /// The newest message on the screen.
            up_to: MessageId,
        } -> ();
        /// Says that the person has seen notes that mention them.
        see_mentions: SeeMentions {
            /// The conversation.
            conversation: ConversationId,
            /// The events by which the notes were written.
            notes: Vec<EventId>,
        } -> ();
        /// Says that the newest message of theirs is to count as unread again.
        mark_unread: MarkUnread {
            /// The conversation.
            conversation: ConversationId,
        } -> ();
        /// The channel accounts of this node, and how they are.
        get_channels: GetChannels {} -> ChannelsView, stale |_, stale| matches!(stale, Stale::Workspace(WorkspaceStale::Agency | WorkspaceStale::Health));
        /// Sets up an account on this computer, or changes one. Asks the provider first; secrets go into the keychain.
        connect_account: ConnectAccount {
            /// The provider, e.g. `twilio`.
            provider: String,
            /// The fields of the provider's form by their names. Twilio: `account_sid`, `auth_token` (empty keeps the one
            /// that is there), `numbers` with commas between them, `service` (`MG...`), `public_url`,
            /// `shared_keys` (each `id=secret`; empty keeps those that are there, `-` takes them away), `opt_out_languages`
            /// (BCP 47 with commas between them; empty for all). Mail: `address`, `password` (empty keeps the one that is
            /// there), `name`, `user` (empty for the address), and for `imap_` and `smtp_`: `host` (empty to be guessed),
            /// `port`, `tls` (`tls`, `starttls`, `none`), `certificate` (the SHA-256 of one that is trusted); to sign mails
            /// `dkim_selector`, `dkim_domain` (empty for that of the address), `dkim_key` (PEM; empty keeps the one that is there).
            fields: BTreeMap<String, String>,
        } -> ();
        /// Guesses fields of a provider's form from those that are filled in. Mail: the servers of `address`. Nothing is kept,
        /// and nobody is asked for a secret.
        guess_account: GuessAccount {
            /// The provider, e.g. `mail`.
            provider: String,
            /// The fields that are filled in, as for [`ConnectAccount`].
            fields: BTreeMap<String, String>,
        } -> GuessedAccount;
        /// Removes an account from this computer. Its conversations stay; nothing is sent through it any more.
        remove_account: RemoveAccount {
            /// The account.
            account: AccountRef,
        } -> ();
        /// Really asks the provider whether it accepts the account, and compares its list with what is here.
        check_channel: CheckChannel {
            /// The account.
            account: AccountRef,
        } -> ChannelsView;
        /// Reads a dead letter again with the current reader, or settles it unread.
        settle_dead_letter: SettleDeadLetter {
            /// The dead letter: the event that kept it.
            dead_letter: EventId,
            /// True to settle it without reading it again.
            put_aside: bool,
        } -> ();
        /// The link and QR code by which a phone joins Twilio's WhatsApp sandbox.
        get_join_code: GetJoinCode {
            /// The words Twilio's console shows, with or without `join`.
            words: String,
        } -> JoinCode;
    }
}

/// A stretch of a conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stretch", rename_all = "snake_case")]
pub enum Stretch {
    /// The newest messages.
    #[default]
    Newest,
    /// Those before a cursor.
    Before {
        /// `previous` of the stretch after.
        cursor: String,
    },
    /// Those after a cursor.
    After {
        /// `next` of the stretch before.
        cursor: String,
    },
    /// Those around a message.
    Around {
        /// The message.
        message: MessageId,
    },
    /// Those around a time.
    On {
        /// The time.
        at: Timestamp,
    },
}

/// The status that a conversation is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum NewStatus {
    /// It is the agency's turn.
    Open,
    /// It waits for somebody else.
    Pending,
    /// It rests.
    Snoozed {
        /// Until then.
        until: Timestamp,
    },
    /// It is done.
    Resolved,
}

impl WriteNote {
    /// A text and nothing else.
    pub fn text(conversation: ConversationId, text: impl Into<String>) -> Self {
        Self { conversation, text: text.into(), files: Vec::new() }
    }
}

impl SendMessage {
    /// A text and nothing else.
    pub fn text(conversation: ConversationId, text: impl Into<String>) -> Self {
        Self {
            message: None,
            conversation,
            text: text.into(),
            files: Vec::new(),
            location: None,
            template: None,
            seen: None,
            mail: None,
        }
    }
}
