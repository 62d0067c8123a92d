//! Caches lookups and writes of one batch, so that the next record about the same person does not repeat them.

use paperplane_core::ids::{AddressId, ConversationId};
use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

/// Valid for one transaction, which nobody else writes in.
#[derive(Default)]
pub(crate) struct BatchCache {
    contacts: RefCell<HashMap<AddressId, AddressId>>,
    described: RefCell<HashSet<AddressId>>,
    conversations: RefCell<HashSet<ConversationId>>,
    words: RefCell<HashSet<String>>,
}

impl BatchCache {
    /// The contact to whom an address belongs.
    pub(crate) fn contact(&self, address: AddressId) -> Option<AddressId> {
        self.contacts.borrow().get(&address).copied()
    }

    pub(crate) fn insert_contact(&self, address: AddressId, contact: AddressId) {
        self.contacts.borrow_mut().insert(address, contact);
    }

    /// Drops all contacts, after links have changed.
    pub(crate) fn clear_contacts(&self) {
        self.contacts.borrow_mut().clear();
    }

    /// True if the channel and value of this address are written.
    pub(crate) fn contains(&self, address: AddressId) -> bool {
        self.described.borrow().contains(&address)
    }

    pub(crate) fn insert(&self, address: AddressId) {
        self.described.borrow_mut().insert(address);
    }

    /// Returns true if this word is met for the first time.
    pub(crate) fn first_met(&self, word: &str) -> bool {
        let mut words = self.words.borrow_mut();
        !words.contains(word) && words.insert(word.to_owned())
    }

    /// Returns true if this id of a conversation is met for the first time.
    pub(crate) fn first_seen(&self, conversation: ConversationId) -> bool {
        self.conversations.borrow_mut().insert(conversation)
    }
}
