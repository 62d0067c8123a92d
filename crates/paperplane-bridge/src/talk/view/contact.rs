//! A person: how to reach them, what is known of them, and who they may also be.

use super::{conversation::WindowView, triage::Activity};
use crate::contacts::view::{
    block::BlockView,
    opt_out::{OptOutView, UnsubscribedView},
    zone::ZoneView,
};
use paperplane_core::{
    channel::Channel,
    contacts::person::{Evidence, PersonSource, ProspectStatus},
    event::LinkReason,
    ids::{AddressId, ContactId, ConversationId, LabelId, MessageId},
    library::filter::Status,
    talk::gist::Gist,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    /// The id of the contact.
    pub id: ContactId,
    /// The name to show: the given name, else the profile name, else an address.
    pub who: String,
    /// The name that staff recorded for them; empty if there is none.
    pub given_name: String,
    /// The newest name in their own profile; an address if there is none.
    pub profile_name: String,
    /// The language they like to be written in, BCP 47; empty where nobody wrote it down.
    pub language: String,
    /// The language in which they seem to write, BCP 47, where none is written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language_guess: Option<String>,
    /// Their time zone, IANA, where it is known or can be told from a number.
    pub zone: Option<ZoneView>,
    /// Their block; `None` if they are not blocked.
    pub blocked: Option<BlockView>,
    /// Their opt-out; `None` if they may be written to.
    pub opt_out: Option<OptOutView>,
    /// Since when they are unsubscribed from mails that go to many; `None` if they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsubscribed: Option<UnsubscribedView>,
    /// Their source; `None` for nobody who is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<PersonSource>,
    /// The evidence for it.
    #[serde(default, skip_serializing_if = "Evidence::is_empty")]
    pub evidence: Evidence,
    /// Their status: as far as it has come with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ProspectStatus>,
    /// The labels that are on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelId>,
    /// The ways to reach them.
    pub addresses: Vec<AddressView>,
    /// Everything that is talked about with them, the newest first.
    pub conversations: Vec<TalkView>,
    /// Notes about them over all conversations, the newest first.
    pub notes: Vec<Activity>,
    /// Other people who may be the same person, those with the best reason first.
    pub suggestions: Vec<Suggestion>,
    /// Links between their addresses that staff made; each can be undone.
    pub links: Vec<LinkView>,
}

/// One way to reach a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressView {
    /// The id of the address.
    pub id: AddressId,
    /// The channel.
    pub channel: Channel,
    /// As people write it.
    pub address: String,
    /// The window in which free text may be sent to the person over this channel.
    pub window: WindowView,
}

/// One of a person's conversations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkView {
    /// The id of the conversation.
    pub id: ConversationId,
    /// The channel.
    pub channel: Channel,
    /// The agency's own address as people write it.
    pub ours: String,
    /// The subject of the newest mail, without the words for answers before it; empty for other messages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The newest line; empty where the message has no text.
    pub line: String,
    /// The gist of the newest message, where it has no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Gist>,
    /// The time of its newest message.
    pub at: Timestamp,
    /// Its status.
    pub status: Status,
}

/// Somebody who may be the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Their newest conversation; `None` where nothing was said yet.
    pub conversation: Option<ConversationId>,
    /// Their name, or an address where no name is known.
    pub who: String,
    /// One of their addresses as people write it.
    pub address: String,
    /// Its channel.
    pub channel: Channel,
    /// The contact that they are now.
    pub contact: ContactId,
    /// The reason why they may be the same person.
    pub because: SuggestedBecause,
}

/// The reason why somebody may be the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum SuggestedBecause {
    /// Their number or mail address stands in a message of this person.
    Wrote {
        /// The message.
        message: MessageId,
        /// The channel on which it came.
        channel: Channel,
    },
    /// Their number or mail address stands in a note that staff wrote about this person.
    Noted,
    /// Both give the same name of two words or more.
    SameName,
}

/// A link between two addresses of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkView {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
    /// The first as people write it.
    pub one_address: String,
    /// The other as people write it.
    pub other_address: String,
    /// The evidence that both belong to one person.
    pub because: LinkReason,
}
