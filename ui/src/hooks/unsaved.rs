//! Texts that are being written and are not taken by the node yet: they stand over a reload of the page.

use super::{use_door, use_heard};
use crate::door::{Door, Heard};
use paperplane_bridge::{ConversationId, ask::SaveDraft, view::draft::Draft};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Before the conversation in the name of a draft.
const DRAFT: &str = "draft:";

/// A draft that the node has not taken.
pub fn unsaved_draft(door: &Door, conversation: ConversationId) -> Option<Draft> {
    door.kept(&format!("{DRAFT}{conversation}"))
}

/// Keeps a draft until the node has it.
pub fn keep_draft(door: &Door, conversation: ConversationId, draft: &Draft) {
    door.keep(&format!("{DRAFT}{conversation}"), draft);
}

/// Hands a draft to the node, which keeps it for good; until then it stands here.
pub fn save_draft(door: Rc<Door>, conversation: ConversationId, draft: Draft) {
    keep_draft(&door, conversation, &draft);
    spawn_local(async move {
        let question = SaveDraft { conversation, draft: draft.clone() };
        // What was not taken is handed over again with the next key, or when the node is back.
        if door.ask(question).await.is_ok() && unsaved_draft(&door, conversation) == Some(draft) {
            door.forget(&format!("{DRAFT}{conversation}"));
        }
    });
}

/// Hands over what the node has not taken, now and each time that it is back.
#[hook]
pub fn use_unsaved_drafts() {
    let door = use_door();
    let hand_over = {
        let door = door.clone();
        move || {
            for name in door.kept_names(DRAFT) {
                let conversation = name.strip_prefix(DRAFT).and_then(|id| id.parse().ok());
                if let (Some(conversation), Some(draft)) = (conversation, door.kept(&name)) {
                    save_draft(door.clone(), conversation, draft);
                }
            }
        }
    };
    {
        let hand_over = hand_over.clone();
        use_effect_with((), move |()| hand_over());
    }
    use_heard(Callback::from(move |heard| {
        if heard == Heard::Back {
            hand_over();
        }
    }));
}

/// A text that is being written under a name: as it stands, and the way to change it. An empty one is forgotten. A text
/// to begin with counts before one that was kept.
#[hook]
pub fn use_unsaved_text(name: String, first: impl FnOnce() -> String) -> (String, Callback<String>) {
    let door = use_door();
    let text =
        use_state_eq(|| Some(first()).filter(|text| !text.is_empty()).or_else(|| door.kept(&name)).unwrap_or_default());
    let write = {
        let text = text.clone();
        Callback::from(move |written: String| {
            if written.is_empty() {
                door.forget(&name);
            } else {
                door.keep(&name, &written);
            }
            text.set(written);
        })
    };
    ((*text).clone(), write)
}
