//! Everything that can have happened. A closed set, in the past tense, each with a sentence.
//!
//! These shapes are stored for ever. A field may be added with a default; a meaning never changes; a
//! changed shape gets a new `ce_type` and is upcast in [`crate::wire`]. One snapshot per shape guards this.

mod delivery;
mod desk;
mod details;
mod media;
mod message;
mod triage;
mod workspace;

pub use delivery::*;
pub use desk::*;
pub use details::*;
pub use media::*;
pub use message::*;
pub use triage::*;
pub use workspace::*;

/// One line an event: its doc, its name and its stored name (`ce_type`). Its body is the struct of the same name.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $kind:literal,)*) => {
        /// One fact.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Event {
            $($(#[$doc])* $name($name),)*
        }

        impl Event {
            /// The stored name (`ce_type`).
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $kind,)*
                }
            }

            /// The body as it is stored. Our shapes hold strings, numbers and lists of them, which JSON always takes.
            pub(crate) fn write(&self) -> Vec<u8> {
                match self {
                    $(Self::$name(body) => serde_json::to_vec(body).unwrap_or_default(),)*
                }
            }

            /// Reads a body of that stored name; `None` for a name that only a newer version knows.
            pub(crate) fn read(kind: &str, value: &[u8]) -> serde_json::Result<Option<Self>> {
                match kind {
                    $($kind => serde_json::from_slice(value).map(|body| Some(Self::$name(body))),)*
                    _ => Ok(None),
                }
            }
        }
    };
}

events! {
    /// The agency's log began. The lowest one in the log wins.
    WorkspaceFounded = "workspace.founded",
    /// The agency was given its name.
    WorkspaceNamed = "workspace.named",
    /// Somebody of the staff began to use PaperPlane, or changed their name.
    MemberJoined = "member.joined",
    /// A channel account was added.
    InboxAdded = "inbox.added",
    /// The provider lists a template, or thinks otherwise of it.
    TemplateListed = "template.listed",
    /// The provider lists a template no longer.
    TemplateGone = "template.gone",
    /// Two addresses turned out to belong to one person.
    AddressLinked = "address.linked",
    /// Somebody of the staff has seen a conversation up to a message.
    ConversationSeen = "conversation.seen",
    /// Two addresses turned out to belong to two people after all.
    AddressUnlinked = "address.unlinked",
    /// Somebody wrote down what is known of a person.
    ContactDescribed = "contact.described",
    /// A conversation was given to somebody, or to nobody.
    ConversationAssigned = "conversation.assigned",
    /// A conversation is done.
    ConversationResolved = "conversation.resolved",
    /// A conversation rests until a time.
    ConversationSnoozed = "conversation.snoozed",
    /// A conversation is open, or waits for somebody else.
    ConversationMarked = "conversation.marked",
    /// A conversation was given a priority.
    ConversationPrioritised = "conversation.prioritised",
    /// A label was made, renamed, coloured or put away.
    LabelMade = "label.made",
    /// A label was put on a conversation, or taken off.
    ConversationLabelled = "conversation.labelled",
    /// Somebody of the staff follows a conversation, or does so no longer.
    ConversationFollowed = "conversation.followed",
    /// A note for staff was written into a conversation.
    NoteWritten = "note.written",
    /// A text was kept ready for answering, or changed.
    CannedWritten = "canned.written",
    /// A view of the list of conversations was saved, or put away.
    ViewSaved = "view.saved",
    /// A message was written for later.
    MessageScheduled = "message.scheduled",
    /// A message that was written for later will not go out.
    ScheduleCancelled = "schedule.cancelled",
    /// A provider delivered a message to us.
    MessageReceived = "message.received",
    /// A message was read once more from its raw request, by a better reader.
    MessageReread = "message.reread",
    /// A message was taken in from the provider's own list.
    MessageFound = "message.found",
    /// A file that came with a message was fetched from the provider and is kept.
    MediaKept = "media.kept",
    /// A file that came with a message could not be fetched.
    MediaLost = "media.lost",
    /// A provider told what became of a message of ours.
    DeliveryReported = "delivery.reported",
    /// Somebody asked for a message to be sent.
    MessageRequested = "message.requested",
    /// A node is about to hand a message to the provider.
    DeliveryAttempted = "delivery.attempted",
    /// The provider took the message.
    DeliveryAccepted = "delivery.accepted",
    /// The provider could not take it now; it will be tried again.
    DeliveryDeferred = "delivery.deferred",
    /// The message will not be sent as it is; a person can do something about it.
    DeliveryRefused = "delivery.refused",
    /// It cannot be told whether the provider took the message; a person must decide.
    DeliveryUnsure = "delivery.unsure",
    /// A person decided what becomes of a message that was unsure or refused.
    DeliverySettled = "delivery.settled",
    /// A request came in that was genuine and could not be read.
    DeadLetterKept = "dead_letter.kept",
    /// A request that could not be read was read after all, or put aside.
    DeadLetterSettled = "dead_letter.settled",
}
