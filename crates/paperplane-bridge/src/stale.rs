//! Tags of answers that have grown stale, nested by domain. The windows never guess and never poll.

pub use crate::{
    cases::stale::*, contacts::stale::*, library::stale::*, outreach::stale::*, talk::stale::*, workspace::stale::*,
};

use crate::view::news::News;
use paperplane_core::{
    event::Event,
    ids::{ConversationId, MessageId},
};
use serde::{Deserialize, Serialize};

/// One line per domain.
macro_rules! domains {
    ($($(#[$doc:meta])* $name:ident($stale:ident, $of:path),)*) => {
        /// One sort of answer that has grown stale.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(tag = "domain", content = "tag", rename_all = "snake_case")]
        pub enum Stale {
            $($(#[$doc])* $name($stale),)*
            /// All answers: the replica was built anew.
            Rebuilt,
        }

        $(
        impl From<$stale> for Stale {
            fn from(stale: $stale) -> Self {
                Self::$name(stale)
            }
        }
        )*

        /// The answers that an event makes stale, beside those about the conversation that it touches.
        pub fn stale_of(event: &Event) -> Vec<Stale> {
            match event {
                $(Event::$name(event) => $of(event).iter().copied().map(Stale::from).collect(),)*
            }
        }
    };
}

domains! {
    /// The agency, its channel accounts and this device.
    Workspace(WorkspaceStale, crate::workspace::stale::of),
    /// Conversations and messages.
    Talk(TalkStale, crate::talk::stale::of),
    /// Labels, canned responses, saved views and templates, shared by the staff.
    Library(LibraryStale, crate::library::stale::of),
    /// People and their addresses.
    Contacts(ContactsStale, crate::contacts::stale::of),
    /// Messages to many people.
    Outreach(OutreachStale, crate::outreach::stale::of),
    /// Pipelines, and the cases that go through them.
    Cases(CasesStale, crate::cases::stale::of),
}

/// A conversation to show now: a notification was clicked, or a link followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Show {
    /// The conversation.
    pub conversation: ConversationId,
    /// The message at which to show it; the newest where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
}

/// At its newest message.
impl From<ConversationId> for Show {
    fn from(conversation: ConversationId) -> Self {
        Self { conversation, message: None }
    }
}

/// The beginning of a first message, as a link gives it: anybody may write one, so nothing is sent before a person says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMessage {
    /// To whom, as typed.
    pub to: String,
    /// The text.
    pub text: String,
}

/// A message that the shell sends to a window unasked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "push", rename_all = "snake_case")]
pub enum Push {
    /// These answers have grown stale.
    Changed {
        /// The tags, each once.
        stale: Vec<Stale>,
    },
    /// Show this conversation.
    Show(Show),
    /// Begin a new conversation: a link was followed.
    Begin(NewMessage),
    /// Announce this, as the settings of the device want it. Sent to browsers only: a program announces by itself.
    Announce(News),
}

/// The name of the window event that carries a [`Push`].
pub const PUSH_EVENT: &str = "paperplane://push";
