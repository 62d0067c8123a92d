//! Shapes of the REST API for conversations. They stand apart from the views: programs do not change when the windows do.

pub(super) mod account;

use paperplane_bridge::{
    Gist, RawRequest,
    view::{
        bubble::{Bubble, BubbleState, Side, ThreadPage},
        inbox::{InboxPage, InboxRow},
        search::{MessageHit, PersonHit, SearchPage},
    },
};
use paperplane_core::{
    ids::{ConversationId, MessageId},
    talk::{delivery::Refusal, mail_writing::wish_of},
};
use serde::Serialize;
use utoipa::ToSchema;

/// A message that was taken and will be sent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Queued {
    /// The message: ask for it under `/api/v1/messages/{id}`.
    #[schema(format = "uuid")]
    message_id: String,
    /// Always `queued`.
    #[schema(example = "queued")]
    status: &'static str,
}

impl Queued {
    pub(crate) fn of(message: MessageId) -> Self {
        Self { message_id: message.to_string(), status: "queued" }
    }
}

/// A page of conversations, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Conversations {
    items: Vec<Conversation>,
    /// Pass it as `after` for the next page; absent at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    /// All conversations with something unread.
    unread_conversations: u32,
    /// Notes that the member of `mentioned` has not seen, in all conversations; absent without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    unseen_mentions: Option<u32>,
}

/// One conversation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Conversation {
    #[schema(format = "uuid")]
    id: String,
    /// The person's name, or the address where no name is known.
    name: String,
    #[schema(example = "whatsapp")]
    channel: &'static str,
    /// The newest line; empty where the message has no text.
    last_line: String,
    /// The kind of the newest message, where it has no text: `photos`, `voice`, `location` and their like.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "photos")]
    last_kind: Option<&'static str>,
    /// True if the agency wrote it.
    last_line_is_ours: bool,
    /// Time of the newest line.
    #[schema(format = "date-time")]
    last_at: String,
    /// The number of messages of theirs nobody has seen.
    unread: u32,
    /// The number of notes here that the member of `mentioned` has not seen; absent without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    unseen_mentions: Option<u32>,
    /// The person asked to hear no more.
    opted_out: bool,
    /// At least one message waits for a person's decision.
    needs_attention: bool,
}

impl From<InboxPage> for Conversations {
    fn from(page: InboxPage) -> Self {
        let items = page.rows.into_iter().map(Conversation::from).collect();
        Self { items, next: page.next, unread_conversations: page.unread_conversations, unseen_mentions: None }
    }
}

impl Conversations {
    /// Those with a note that mentions a member, as it is for them.
    pub(crate) fn of_mentions(page: InboxPage) -> Self {
        let (all, of_each) =
            (page.unseen_mentions, page.rows.iter().map(|row| row.unseen_mentions).collect::<Vec<_>>());
        let mut shown = Self::from(page);
        shown.unseen_mentions = Some(all);
        for (shown, unseen) in shown.items.iter_mut().zip(of_each) {
            shown.unseen_mentions = Some(unseen);
        }
        shown
    }
}

impl From<InboxRow> for Conversation {
    fn from(row: InboxRow) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.who,
            channel: row.channel.as_str(),
            last_line: row.line,
            last_kind: row.gist.as_ref().map(Gist::word),
            last_line_is_ours: row.line_is_ours,
            last_at: row.at.to_rfc3339(),
            unread: row.unread,
            unseen_mentions: None,
            opted_out: row.opted_out,
            needs_attention: row.stuck,
        }
    }
}

/// A page of messages, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Messages {
    items: Vec<Message>,
    /// Pass it as `before` for the page before this one; absent at the beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<String>,
}

impl Messages {
    pub(crate) fn of(conversation: ConversationId, page: ThreadPage) -> Self {
        let items = page.bubbles.into_iter().map(|bubble| Message::of(conversation, bubble)).collect();
        Self { items, previous: page.previous }
    }
}

/// One message.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Message {
    #[schema(format = "uuid")]
    id: String,
    #[schema(format = "uuid")]
    conversation_id: String,
    /// `incoming` or `outgoing`.
    #[schema(example = "outgoing")]
    direction: &'static str,
    text: String,
    /// The kind of the message, where it has no text: `photos`, `voice`, `location`, `unshown` and their like.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "photos")]
    kind: Option<&'static str>,
    /// Those who got a copy of a mail, as all who got it see.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cc: Vec<String>,
    /// Those who got a copy of a mail of ours, as nobody else sees.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bcc: Vec<String>,
    /// Content types of the files that came with it.
    media: Vec<String>,
    #[schema(format = "date-time")]
    at: String,
    /// The member of staff who wrote it, where one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    /// Of an outgoing message: `queued`, `waiting_for_file`, `accepted`, `sent`, `delivered`, `read`, `refused`, `failed`, `unsure` or
    /// `discarded`.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// The reason why it was refused or failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Reason>,
}

/// The request by which a message came, as the provider posted it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Request {
    /// Path and query.
    path: String,
    /// Content type.
    #[schema(example = "application/x-www-form-urlencoded")]
    content_type: String,
    /// Body, as it came.
    body: String,
}

impl From<RawRequest> for Request {
    fn from(RawRequest { path, content_type, body }: RawRequest) -> Self {
        Self { path, content_type, body }
    }
}

/// The reason why a message was refused or failed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Reason {
    /// A code for programs.
    #[schema(example = "window_closed")]
    code: &'static str,
    /// The provider's own code, where it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    provider_code: Option<i64>,
    /// The provider's own words, where it gave any.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

impl Message {
    pub(crate) fn of(conversation: ConversationId, bubble: Bubble) -> Self {
        let kind = bubble.gist().as_ref().map(Gist::word);
        let copies = bubble.details.mail.as_deref().map(wish_of).unwrap_or_default();
        let (direction, author, state) = match bubble.side {
            Side::Theirs => ("incoming", None, None),
            Side::Ours { author, state } => ("outgoing", author, Some(state)),
        };
        Self {
            id: bubble.id.to_string(),
            conversation_id: conversation.to_string(),
            direction,
            text: bubble.text,
            kind,
            cc: copies.cc,
            bcc: copies.bcc,
            media: bubble.media.into_iter().map(|media| media.content_type).collect(),
            at: bubble.at.to_rfc3339(),
            author,
            status: state.as_ref().map(status),
            reason: state.as_ref().and_then(reason),
        }
    }
}

const fn status(state: &BubbleState) -> &'static str {
    match state {
        BubbleState::OnlyHere | BubbleState::Waiting | BubbleState::Sending | BubbleState::Later { .. } => "queued",
        BubbleState::WaitingForFile => "waiting_for_file",
        BubbleState::Accepted => "accepted",
        BubbleState::Sent => "sent",
        BubbleState::Delivered => "delivered",
        BubbleState::Read => "read",
        BubbleState::Refused { .. } => "refused",
        BubbleState::Failed { .. } => "failed",
        BubbleState::Unsure => "unsure",
        BubbleState::Discarded => "discarded",
    }
}

fn reason(state: &BubbleState) -> Option<Reason> {
    match state {
        BubbleState::Failed { provider_code, words, .. } => {
            Some(Reason { code: "failed", provider_code: *provider_code, words: words.clone() })
        }
        BubbleState::Refused { refusal } => Some(refused(refusal)),
        _ => None,
    }
}

fn refused(refusal: &Refusal) -> Reason {
    let words = match refusal {
        Refusal::Provider { words, .. } | Refusal::Recipient { words, .. } => words.clone(),
        _ => None,
    };
    let (code, provider_code) = match refusal {
        Refusal::WindowClosed => ("window_closed", None),
        Refusal::OptedOut => ("opted_out", None),
        Refusal::Blocked => ("blocked", None),
        Refusal::Unsubscribed => ("unsubscribed", None),
        Refusal::Empty => ("empty", None),
        Refusal::TooLong { .. } => ("too_long", None),
        Refusal::AddressUnreachable { provider_code, .. } => ("address_unreachable", *provider_code),
        Refusal::CredentialsRejected { provider_code, .. } => ("credentials_rejected", *provider_code),
        Refusal::NoInbox => ("no_inbox", None),
        Refusal::FileMissing => ("file_missing", None),
        Refusal::FilesOutOfReach => ("files_out_of_reach", None),
        Refusal::Recipient { provider_code, .. } => ("recipient", *provider_code),
        Refusal::MailTooLarge { .. } => ("mail_too_large", None),
        Refusal::GaveUp => ("gave_up", None),
        Refusal::Provider { provider_code, .. } => ("provider", *provider_code),
    };
    Reason { code, provider_code, words }
}

/// Results of a search.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Found {
    /// People whose name or address fits.
    people: Vec<FoundPerson>,
    /// Messages that fit, newest first.
    messages: Vec<FoundMessage>,
    /// Words that were looked for instead of one that is nowhere and may be a typing error.
    similar: Vec<String>,
}

/// A person whose name or address fits.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundPerson {
    /// Their newest conversation.
    #[schema(format = "uuid")]
    conversation_id: String,
    name: String,
    /// As people write it.
    #[schema(example = "+15005550001")]
    address: String,
}

/// A message that fits.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundMessage {
    #[schema(format = "uuid")]
    conversation_id: String,
    #[schema(format = "uuid")]
    message_id: String,
    /// The person of the conversation.
    name: String,
    /// The text around the first hit.
    snippet: String,
    #[schema(format = "date-time")]
    at: String,
}

impl From<SearchPage> for Found {
    fn from(page: SearchPage) -> Self {
        Self {
            people: page.people.into_iter().map(FoundPerson::from).collect(),
            messages: page.messages.into_iter().map(FoundMessage::from).collect(),
            similar: page.similar,
        }
    }
}

impl From<PersonHit> for FoundPerson {
    fn from(hit: PersonHit) -> Self {
        Self { conversation_id: hit.conversation.to_string(), name: hit.who, address: hit.address }
    }
}

impl From<MessageHit> for FoundMessage {
    fn from(hit: MessageHit) -> Self {
        Self {
            conversation_id: hit.conversation.to_string(),
            message_id: hit.message.to_string(),
            name: hit.who,
            snippet: hit.snippet.into_iter().map(|piece| piece.text).collect(),
            at: hit.at.to_rfc3339(),
        }
    }
}
