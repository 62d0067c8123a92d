//! Questions and commands about people and their addresses.

use crate::question::questions;
use paperplane_core::ids::{AddressId, ConversationId};

questions! {
    /// A question or command about people and their addresses, as it crosses the bridge.
    ContactsAsk answered by AnswerContacts {
        /// Writes down what is known of a person; what is empty is not known any more.
        describe_contact: DescribeContact {
            /// A conversation of the person.
            conversation: ConversationId,
            /// The person's name.
            name: String,
            /// Their language, BCP 47.
            language: String,
            /// Their time zone, IANA.
            zone: String,
        } -> ();
        /// Says that the people of two conversations are one. It can be taken back.
        merge_contacts: MergeContacts {
            /// One conversation.
            conversation: ConversationId,
            /// The other.
            other: ConversationId,
        } -> ();
        /// Says that the people of two conversations are two, so that nobody is asked again. They can be merged all the same.
        tell_apart: TellApart {
            /// One conversation.
            conversation: ConversationId,
            /// The other.
            other: ConversationId,
        } -> ();
        /// Takes back that two addresses belong to one person.
        split_contact: SplitContact {
            /// One of them.
            one: AddressId,
            /// The other.
            other: AddressId,
        } -> ();
        /// Blocks the contact of a conversation, or unblocks them.
        block_contact: BlockContact {
            /// A conversation of the contact.
            conversation: ConversationId,
            /// True to block, false to unblock.
            on: bool,
        } -> ();
        /// Notes that the contact of a conversation wants no more messages, or takes that note back. A wish of their own is
        /// ended by them alone.
        note_opt_out: NoteOptOut {
            /// A conversation of the contact.
            conversation: ConversationId,
            /// True to note it, false to take the note back.
            on: bool,
        } -> ();
    }
}
