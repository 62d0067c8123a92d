//! What a batch has looked up and written already, so that the next record about the same person need not.

use paperplane_core::ids::{AddressId, ConversationId};
use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

/// Holds for one transaction, which nobody else writes in.
#[derive(Default)]
pub(crate) struct BatchCache {
    contacts: RefCell<HashMap<AddressId, AddressId>>,
    described: RefCell<HashSet<AddressId>>,
    conversations: RefCell<HashSet<ConversationId>>,
}

impl BatchCache {
    /// Whose address it is.
    pub(crate) fn contact(&self, address: AddressId) -> Option<AddressId> {
        self.contacts.borrow().get(&address).copied()
    }

    pub(crate) fn insert_contact(&self, address: AddressId, contact: AddressId) {
        self.contacts.borrow_mut().insert(address, contact);
    }

    /// Who is one person has changed.
    pub(crate) fn clear_contacts(&self) {
        self.contacts.borrow_mut().clear();
    }

    /// Whether it is written what this address is.
    pub(crate) fn contains(&self, address: AddressId) -> bool {
        self.described.borrow().contains(&address)
    }

    pub(crate) fn insert(&self, address: AddressId) {
        self.described.borrow_mut().insert(address);
    }

    /// Tells whether this id of a conversation is met for the first time.
    pub(crate) fn first_seen(&self, conversation: ConversationId) -> bool {
        self.conversations.borrow_mut().insert(conversation)
    }
}
