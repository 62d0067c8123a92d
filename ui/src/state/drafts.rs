//! Drafts of conversations. The node keeps them for good; here they are at hand at once.

use paperplane_bridge::{ConversationId, view::draft::Draft};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// All drafts that this window has seen or written.
#[derive(Clone, Debug, Default)]
pub struct Drafts(Rc<RefCell<BTreeMap<ConversationId, Draft>>>);

impl PartialEq for Drafts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drafts {
    /// The draft of a conversation: as it stands here, else as the node keeps it.
    pub fn of(&self, conversation: ConversationId, kept: &Draft) -> Draft {
        self.0.borrow().get(&conversation).unwrap_or(kept).clone()
    }

    /// True if something stands in a conversation; `None` if this window has not seen its draft.
    pub fn has(&self, conversation: ConversationId) -> Option<bool> {
        self.0.borrow().get(&conversation).map(|draft| !draft.is_empty())
    }

    /// Keeps what stands there now.
    pub fn keep(&self, conversation: ConversationId, draft: Draft) {
        self.0.borrow_mut().insert(conversation, draft);
    }
}

/// A draft that could not be sent, put back before what was begun meanwhile.
pub fn put_back(unsent: Draft, meanwhile: Draft) -> Draft {
    let text = match (unsent.text.is_empty(), meanwhile.text.is_empty()) {
        (_, true) => unsent.text,
        (true, false) => meanwhile.text,
        (false, false) => format!("{}\n{}", unsent.text, meanwhile.text),
    };
    let files = unsent.files.into_iter().chain(meanwhile.files).collect();
    let mail = if unsent.mail.is_empty() { meanwhile.mail } else { unsent.mail };
    Draft { text, files, is_note: unsent.is_note, mail }
}

/// The word behind a slash at the very beginning, while it is being typed: `/hel` is `hel`.
pub fn slash_word(text: &str) -> Option<&str> {
    text.strip_prefix('/').filter(|word| !word.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn draft(text: &str) -> Draft {
        Draft { text: text.into(), ..Draft::default() }
    }

    #[test]
    fn nothing_written_is_lost() {
        let (drafts, here) = (Drafts::default(), ConversationId::new(Timestamp(1), [0; 10]));
        assert_eq!(drafts.of(here, &draft("kept")).text, "kept");
        assert_eq!(drafts.has(here), None);
        drafts.keep(here, draft("Dear Am"));
        assert_eq!(drafts.has(here), Some(true));
        assert_eq!(drafts.of(here, &draft("kept")).text, "Dear Am");
        drafts.keep(here, Draft::default());
        assert_eq!(drafts.has(here), Some(false));
        assert_eq!(drafts.of(here, &draft("kept")).text, "", "what was sent does not come back");
        assert_eq!(put_back(draft("Dear Amara"), draft("")).text, "Dear Amara");
        assert_eq!(put_back(draft("First"), draft("second")).text, "First\nsecond");
    }

    #[test]
    fn a_slash_begins_a_word_only_at_the_beginning() {
        assert_eq!(slash_word("/hel"), Some("hel"));
        assert_eq!(slash_word("/"), Some(""));
        assert_eq!(slash_word("/hello there"), None);
        assert_eq!(slash_word("and/or"), None);
    }
}
