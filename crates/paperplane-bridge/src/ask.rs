//! All that a window can ask for. Both doors (the shell's and the gate's) carry the same [`Ask`].

use crate::view::{
    bubble::{ThreadPage, TimelinePage},
    channels::{ChannelsView, TemplateView},
    contact::ContactView,
    conversation::ConversationHead,
    draft::Draft,
    inbox::{InboxPage, ListPage},
    library::Library,
    search::SearchPage,
    settings::DeviceSettings,
    workspace::{Home, JoinCode},
};
use paperplane_core::{
    event::{BlobRef, Decision, Location, Priority, TemplateUse},
    filter::Filter,
    ids::{AddressId, CannedId, ConversationId, EventId, LabelId, MemberId, MessageId, ViewId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A question with a type for its answer.
pub trait Question: Serialize {
    /// What comes back.
    type Answer: DeserializeOwned + Serialize + 'static;
    /// The question as it crosses the door.
    fn into_ask(self) -> Ask;
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? } -> $answer:ty;)*) => {
        /// One question or command, as it crosses the door.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "ask", rename_all = "snake_case")]
        pub enum Ask {$(
            #[doc = concat!("See [`", stringify!($name), "`].")]
            $name($name),
        )*}

        $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

        impl Question for $name {
            type Answer = $answer;
            fn into_ask(self) -> Ask { Ask::$name(self) }
        }
        )*
    };
}

questions! {
    /// Who and where am I: the agency, me, the inboxes, the log in use, how the node is. Grows old by `Workspace` and `Health`.
    GetHome {} -> Home;
    /// First run: my name and the agency's. The agency's name is left alone where it has one already and this is empty.
    Introduce {
        /// My name.
        my_name: String,
        /// The agency's name.
        agency_name: String,
    } -> ();
    /// The link and QR code by which a phone joins Twilio's WhatsApp sandbox.
    GetJoinCode {
        /// The words Twilio's console shows, with or without `join`.
        words: String,
    } -> JoinCode;
    /// The Twilio account of this node, and how it is. Grows old by `Health` and `Workspace`.
    GetChannels {} -> ChannelsView;
    /// Sets up the Twilio account on this computer. Asks Twilio first; secrets go into the keychain.
    ConnectTwilio {
        /// `AC...`.
        account_sid: String,
        /// The account's primary token; empty keeps the one that is there.
        auth_token: String,
        /// The numbers, with commas between them.
        numbers: String,
        /// `MG...`; empty where there is none.
        service: String,
        /// The public address of the gate; empty where there is none.
        public_url: String,
    } -> ();
    /// Really asks Twilio whether it accepts account and token, and compares its list with what is here.
    CheckChannel {} -> ChannelsView;
    /// Reads a letter once more with what is known today, or puts it aside.
    SettleDeadLetter {
        /// Which.
        dead_letter: EventId,
        /// Only put it aside.
        put_aside: bool,
    } -> ();
    /// The templates that the provider lists, with what WhatsApp thinks of each. Grows old by `Workspace`.
    GetTemplates {} -> Vec<TemplateView>;
    /// The staff, and what they keep for their work. Grows old by `Workspace`.
    GetLibrary {} -> Library;
    /// The settings of this device. Grows old by `Settings`.
    GetSettings {} -> DeviceSettings;
    /// Keeps the settings of this device.
    SaveSettings {
        /// All of them.
        settings: DeviceSettings,
    } -> ();
    /// A stretch of the conversations that fit a filter, newest first, by their places. Grows old by `Inbox`.
    GetList {
        /// Which are shown.
        filter: Filter,
        /// The place of the first row, from 0.
        from: u32,
        /// At most this many; the node gives at most 200.
        limit: u32,
    } -> ListPage;
    /// Conversations, newest first. Grows old by `Inbox`.
    GetInbox {
        /// Continue after the page that ended with this cursor.
        after: Option<String>,
        /// At most this many; the node gives at most 200.
        limit: u32,
    } -> InboxPage;
    /// The head of one conversation. Grows old by `Conversation`.
    GetConversation {
        /// Which.
        conversation: ConversationId,
    } -> ConversationHead;
    /// Messages of one conversation, a page of the newest first, in reading order. Grows old by `Conversation`.
    GetThread {
        /// Which.
        conversation: ConversationId,
        /// Continue before the page that began with this cursor.
        before: Option<String>,
        /// At most this many; the node gives at most 200.
        limit: u32,
    } -> ThreadPage;
    /// A stretch of a conversation with what staff did in it. Grows old by `Conversation`.
    GetTimeline {
        /// Which.
        conversation: ConversationId,
        /// Which stretch.
        at: Stretch,
        /// At most this many messages; the node gives at most 200.
        limit: u32,
    } -> TimelinePage;
    /// The person of a conversation. Grows old by `Conversation` and `Inbox`.
    GetContact {
        /// Which conversation.
        conversation: ConversationId,
    } -> ContactView;
    /// Writes down what is known of a person; what is empty is not known any more.
    DescribeContact {
        /// Which conversation.
        conversation: ConversationId,
        /// What they are called.
        name: String,
        /// Their language, BCP 47.
        language: String,
        /// Their time zone, IANA.
        zone: String,
    } -> ();
    /// Says that the people of two conversations are one. It can be taken back.
    MergeContacts {
        /// One conversation.
        conversation: ConversationId,
        /// The other.
        other: ConversationId,
    } -> ();
    /// Takes back that two addresses belong to one person.
    SplitContact {
        /// One of them.
        one: AddressId,
        /// The other.
        other: AddressId,
    } -> ();
    /// Gives a conversation to somebody, or to nobody. Who was first is settled by the log, and told in the thread.
    Assign {
        /// Which.
        conversation: ConversationId,
        /// To whom.
        to: Option<MemberId>,
        /// The newest assignment that was seen.
        seen: Option<EventId>,
    } -> ();
    /// Puts a conversation somewhere.
    SetStatus {
        /// Which.
        conversation: ConversationId,
        /// Where.
        wish: NewStatus,
    } -> ();
    /// Gives a conversation a priority.
    Prioritise {
        /// Which.
        conversation: ConversationId,
        /// Which priority.
        priority: Priority,
    } -> ();
    /// Puts a label on a conversation, or takes it off.
    PutLabel {
        /// Which conversation.
        conversation: ConversationId,
        /// Which label.
        label: LabelId,
        /// Whether it is on.
        on: bool,
    } -> ();
    /// Makes a label, or changes one.
    SaveLabel {
        /// Which; a new one where absent.
        label: Option<LabelId>,
        /// What it says.
        name: String,
        /// Its colour, from 0.
        colour: u8,
        /// It is not offered any more.
        removed: bool,
    } -> LabelId;
    /// Follows a conversation, or does so no longer.
    Follow {
        /// Which.
        conversation: ConversationId,
        /// Whether I do.
        on: bool,
    } -> ();
    /// Writes a note that only staff see. Who is named with an @ follows the conversation from then on.
    WriteNote {
        /// Which conversation.
        conversation: ConversationId,
        /// The text.
        text: String,
    } -> EventId;
    /// Keeps a text ready, or changes one.
    SaveCanned {
        /// Which; a new one where absent.
        canned: Option<CannedId>,
        /// The word behind the slash.
        slash: String,
        /// The text; `{name}` stands for the person's name.
        text: String,
        /// It is not offered any more.
        removed: bool,
    } -> CannedId;
    /// Saves a view of the list for everybody, or puts it away.
    SaveView {
        /// Which; a new one where absent.
        view: Option<ViewId>,
        /// What it is called.
        name: String,
        /// What it shows.
        filter: Filter,
        /// It is not offered any more.
        removed: bool,
    } -> ViewId;
    /// Keeps what was begun in a conversation, on this device.
    SaveDraft {
        /// Which.
        conversation: ConversationId,
        /// What stands there; an empty one is forgotten.
        draft: Draft,
    } -> ();
    /// Writes a message for later. It goes out also while this computer sleeps, where a relay is at work.
    Schedule {
        /// To whom.
        conversation: ConversationId,
        /// The text, untouched; of a template, as the person will read it.
        text: String,
        /// Files that go with it.
        files: Vec<BlobRef>,
        /// The template that it is.
        template: Option<TemplateUse>,
        /// When it goes out.
        at: Timestamp,
        /// The zone in which that was chosen, IANA.
        zone: String,
    } -> MessageId;
    /// Takes back a message that was written for later.
    CancelSchedule {
        /// Which.
        message: MessageId,
    } -> ();
    /// People and messages that hold all the words, as typed. Grows old by `Inbox`.
    Search {
        /// As typed.
        query: String,
        /// How many minutes the reader's clock is ahead of UTC, for dates in the question.
        #[serde(default)]
        utc_offset_min: i32,
        /// At most this many of each; the node gives at most 100.
        limit: u32,
    } -> SearchPage;
    /// Writes a message. It is drawn at once and goes out in order.
    SendMessage {
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
    } -> MessageId;
    /// Fetches a file once more that could not be fetched.
    FetchAgain {
        /// The message it came with.
        message: MessageId,
        /// Which of its files, from 0.
        index: u32,
    } -> ();
    /// Decides about a message that is stuck.
    SettleMessage {
        /// Which.
        message: MessageId,
        /// The decision.
        decision: Decision,
    } -> ();
    /// Says that the person has seen the conversation up to this message.
    MarkSeen {
        /// Which.
        conversation: ConversationId,
        /// The newest message on the screen.
        up_to: MessageId,
    } -> ();
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
        /// Which.
        message: MessageId,
    },
    /// Those around a time.
    On {
        /// Which.
        at: Timestamp,
    },
}

/// Where a conversation should go.
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

impl SendMessage {
    /// A text and nothing else.
    pub fn text(conversation: ConversationId, text: impl Into<String>) -> Self {
        Self { conversation, text: text.into(), files: Vec::new(), location: None, template: None, seen: None }
    }
}
