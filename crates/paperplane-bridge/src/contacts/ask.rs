//! Questions and commands about people and their addresses.

use super::view::added::Added;
use crate::question::questions;
use paperplane_core::{
    contacts::person::{Evidence, Mark, PersonSource},
    ids::{AddressId, ContactId, ConversationId, LabelId},
};
use serde::{Deserialize, Serialize};

questions! {
    /// A question or command about people and their addresses, as it crosses the bridge.
    ContactsAsk answered by AnswerContacts {
        /// Adds a person. Who is known by one of the addresses is returned, and gets the others.
        add_person: AddPerson {
            /// Their name; empty where it is not known.
            name: String,
            /// The ways to reach them, as people type them: numbers with their country, mail addresses, or `whatsapp:` and an id.
            addresses: Vec<String>,
            /// Their language, BCP 47; empty where it is not known.
            language: String,
            /// Their time zone, IANA; empty where it is not known.
            zone: String,
        } -> Added;
        /// Puts a label on people, or takes it off.
        label_people: LabelPeople {
            /// The people; at most 1,000.
            people: Vec<ContactId>,
            /// The label.
            label: LabelId,
            /// True for on, false for off.
            on: bool,
        } -> ();
        /// Decides how far it has come with people.
        mark_people: MarkPeople {
            /// The people; at most 1,000.
            people: Vec<ContactId>,
            /// The decision.
            mark: Mark,
        } -> ();
        /// Writes down the source of a person.
        source_person: SourcePerson {
            /// The person.
            contact: ContactId,
            /// The source.
            source: PersonSource,
            /// The evidence for it.
            evidence: Evidence,
        } -> ();
        /// Writes down what is known of a person; what is empty is not known any more.
        describe_contact: DescribeContact {
            /// The person.
            whom: Whom,
            /// The person's name.
            name: String,
            /// Their language, BCP 47.
            language: String,
            /// Their time zone, IANA.
            zone: String,
        } -> ();
        /// Says that two people are one. It can be taken back.
        merge_contacts: MergeContacts {
            /// One of them.
            whom: Whom,
            /// The other.
            other: Whom,
        } -> ();
        /// Says that two people are two, so that nobody is asked again. They can be merged all the same.
        tell_apart: TellApart {
            /// One of them.
            whom: Whom,
            /// The other.
            other: Whom,
        } -> ();
        /// Takes back that two addresses belong to one person.
        split_contact: SplitContact {
            /// One of them.
            one: AddressId,
            /// The other.
            other: AddressId,
        } -> ();
        /// Blocks a contact, or unblocks them.
        block_contact: BlockContact {
            /// The contact.
            whom: Whom,
            /// True to block, false to unblock.
            on: bool,
        } -> ();
        /// Notes that a contact wants no more messages, or takes that note back. A wish of their own is
        /// ended by them alone.
        note_opt_out: NoteOptOut {
            /// The contact.
            whom: Whom,
            /// True to note it, false to take the note back.
            on: bool,
        } -> ();
    }
}

/// A person, named by a conversation with them or as a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The person of this conversation.
    Conversation(ConversationId),
    /// This contact, by any id that it ever had.
    Contact(ContactId),
}

impl From<ConversationId> for Whom {
    fn from(conversation: ConversationId) -> Self {
        Self::Conversation(conversation)
    }
}

impl From<ContactId> for Whom {
    fn from(contact: ContactId) -> Self {
        Self::Contact(contact)
    }
}
