//! Everything that can have happened. A closed set, in the past tense, each with a sentence.
//!
//! These shapes are stored for ever. A field may be added with a default; a meaning never changes; a
//! changed shape gets a new `ce_type` and is upcast in [`crate::wire`]. One snapshot per shape guards this.

mod delivery;
mod details;
mod media;
mod message;
mod workspace;

pub use delivery::*;
pub use details::*;
pub use media::*;
pub use message::*;
pub use workspace::*;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The agency's log began. The lowest one in the log wins.
    WorkspaceFounded(WorkspaceFounded),
    /// The agency was given its name.
    WorkspaceNamed(WorkspaceNamed),
    /// Somebody of the staff began to use PaperPlane, or changed their name.
    MemberJoined(MemberJoined),
    /// A channel account was added.
    InboxAdded(InboxAdded),
    /// Two addresses turned out to belong to one person.
    AddressLinked(AddressLinked),
    /// Somebody of the staff has seen a conversation up to a message.
    ConversationSeen(ConversationSeen),
    /// A provider delivered a message to us.
    MessageReceived(MessageReceived),
    /// A message was taken in from the provider's own list.
    MessageFound(MessageFound),
    /// A file that came with a message was fetched from the provider and is kept.
    MediaKept(MediaKept),
    /// A file that came with a message could not be fetched.
    MediaLost(MediaLost),
    /// A provider told what became of a message of ours.
    DeliveryReported(DeliveryReported),
    /// Somebody asked for a message to be sent.
    MessageRequested(MessageRequested),
    /// A node is about to hand a message to the provider.
    DeliveryAttempted(DeliveryAttempted),
    /// The provider took the message.
    DeliveryAccepted(DeliveryAccepted),
    /// The provider could not take it now; it will be tried again.
    DeliveryDeferred(DeliveryDeferred),
    /// The message will not be sent as it is; a person can do something about it.
    DeliveryRefused(DeliveryRefused),
    /// It cannot be told whether the provider took the message; a person must decide.
    DeliveryUnsure(DeliveryUnsure),
    /// A person decided what becomes of a message that was unsure or refused.
    DeliverySettled(DeliverySettled),
    /// A request came in that was genuine and could not be read.
    WebhookUnread(WebhookUnread),
    /// A request that could not be read was read after all, or put aside.
    WebhookSettled(WebhookSettled),
}

impl Event {
    /// The stored name (`ce_type`).
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::WorkspaceFounded(_) => "workspace.founded",
            Self::WorkspaceNamed(_) => "workspace.named",
            Self::MemberJoined(_) => "member.joined",
            Self::InboxAdded(_) => "inbox.added",
            Self::AddressLinked(_) => "address.linked",
            Self::ConversationSeen(_) => "conversation.seen",
            Self::MessageReceived(_) => "message.received",
            Self::MessageFound(_) => "message.found",
            Self::MediaKept(_) => "media.kept",
            Self::MediaLost(_) => "media.lost",
            Self::DeliveryReported(_) => "delivery.reported",
            Self::MessageRequested(_) => "message.requested",
            Self::DeliveryAttempted(_) => "delivery.attempted",
            Self::DeliveryAccepted(_) => "delivery.accepted",
            Self::DeliveryDeferred(_) => "delivery.deferred",
            Self::DeliveryRefused(_) => "delivery.refused",
            Self::DeliveryUnsure(_) => "delivery.unsure",
            Self::DeliverySettled(_) => "delivery.settled",
            Self::WebhookUnread(_) => "webhook.unread",
            Self::WebhookSettled(_) => "webhook.settled",
        }
    }
}
