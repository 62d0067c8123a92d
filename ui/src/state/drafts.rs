//! What was begun and not sent, one text for each conversation, for as long as the window lives.

use paperplane_bridge::ConversationId;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// All drafts of this window.
#[derive(Clone, Debug, Default)]
pub struct Drafts(Rc<RefCell<BTreeMap<ConversationId, String>>>);

impl PartialEq for Drafts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drafts {
    /// What was begun here.
    pub fn of(&self, conversation: ConversationId) -> String {
        self.0.borrow().get(&conversation).cloned().unwrap_or_default()
    }

    /// Keeps what stands in the field.
    pub fn keep(&self, conversation: ConversationId, text: &str) {
        if text.is_empty() {
            self.0.borrow_mut().remove(&conversation);
        } else {
            self.0.borrow_mut().insert(conversation, text.to_owned());
        }
    }

    /// Puts back a text that could not be sent, before what was begun meanwhile; answers with both.
    pub fn put_back(&self, conversation: ConversationId, text: &str) -> String {
        let meanwhile = self.of(conversation);
        let both = if meanwhile.is_empty() { text.to_owned() } else { format!("{text}\n{meanwhile}") };
        self.keep(conversation, &both);
        both
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn nothing_written_is_lost() {
        let (drafts, here) = (Drafts::default(), ConversationId::new(Timestamp(1), [0; 10]));
        let elsewhere = ConversationId::new(Timestamp(2), [0; 10]);
        drafts.keep(here, "Dear Am");
        assert_eq!((drafts.of(here).as_str(), drafts.of(elsewhere).as_str()), ("Dear Am", ""));
        drafts.keep(here, "");
        assert_eq!(drafts.put_back(here, "Dear Amara"), "Dear Amara");
        assert_eq!(drafts.put_back(here, "First"), "First\nDear Amara");
        assert_eq!(drafts.of(here), "First\nDear Amara");
    }
}
