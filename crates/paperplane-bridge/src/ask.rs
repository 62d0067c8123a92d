//! All that a window can ask for. Both doors (the shell's and the gate's) carry the same [`Ask`].

use crate::view::{
    bubble::ThreadPage,
    channels::{ChannelsView, TemplateView},
    conversation::ConversationHead,
    inbox::InboxPage,
    search::SearchPage,
    workspace::{Home, JoinCode},
};
use paperplane_core::{
    event::{BlobRef, Decision, Location, TemplateUse},
    ids::{ConversationId, EventId, MessageId},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// One question or command, as it crosses the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// See [`GetHome`].
    GetHome(GetHome),
    /// See [`Introduce`].
    Introduce(Introduce),
    /// See [`GetJoinCode`].
    GetJoinCode(GetJoinCode),
    /// See [`GetChannels`].
    GetChannels(GetChannels),
    /// See [`ConnectTwilio`].
    ConnectTwilio(ConnectTwilio),
    /// See [`CheckChannel`].
    CheckChannel(CheckChannel),
    /// See [`SettleLetter`].
    SettleLetter(SettleLetter),
    /// See [`GetTemplates`].
    GetTemplates(GetTemplates),
    /// See [`GetInbox`].
    GetInbox(GetInbox),
    /// See [`GetConversation`].
    GetConversation(GetConversation),
    /// See [`GetThread`].
    GetThread(GetThread),
    /// See [`Search`].
    Search(Search),
    /// See [`SendMessage`].
    SendMessage(SendMessage),
    /// See [`FetchAgain`].
    FetchAgain(FetchAgain),
    /// See [`SettleMessage`].
    SettleMessage(SettleMessage),
    /// See [`MarkSeen`].
    MarkSeen(MarkSeen),
}

/// A question with a type for its answer.
pub trait Question: Serialize {
    /// What comes back.
    type Answer: DeserializeOwned + Serialize + 'static;
    /// The question as it crosses the door.
    fn into_ask(self) -> Ask;
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? } -> $answer:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

        impl Question for $name {
            type Answer = $answer;
            fn into_ask(self) -> Ask { Ask::$name(self) }
        }
    )*};
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
    SettleLetter {
        /// Which.
        letter: EventId,
        /// Only put it aside.
        put_aside: bool,
    } -> ();
    /// The templates that the provider lists, with what WhatsApp thinks of each. Grows old by `Workspace`.
    GetTemplates {} -> Vec<TemplateView>;
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
    /// People and messages that hold all the words, as typed. Grows old by `Inbox`.
    Search {
        /// As typed.
        query: String,
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

impl SendMessage {
    /// A text and nothing else.
    pub fn text(conversation: ConversationId, text: impl Into<String>) -> Self {
        Self { conversation, text: text.into(), files: Vec::new(), location: None, template: None }
    }
}
