//! Drafts of things that staff publish, handed to the node as they are written: one at a time, the newest last.

use super::use_door;
use crate::door::Door;
use paperplane_bridge::{ask::KeepUnpublished, view::unpublished::Unpublished};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Keeps a draft on this device.
#[derive(Clone)]
pub struct KeepDraft {
    door: Rc<Door>,
    line: Rc<Line>,
    is_kept: UseStateHandle<bool>,
}

#[derive(Default)]
struct Line {
    /// The newest draft that the node does not have.
    latest: RefCell<Option<Unpublished>>,
    is_busy: Cell<bool>,
    /// To be done once the node has it.
    after: RefCell<Option<Box<dyn FnOnce()>>>,
}

#[hook]
pub fn use_keep_draft() -> KeepDraft {
    let (door, line) = (use_door(), use_memo((), |()| Line::default()));
    KeepDraft { door, line, is_kept: use_state_eq(|| true) }
}

impl KeepDraft {
    /// False where the node did not take the last one.
    pub fn is_kept(&self) -> bool {
        *self.is_kept
    }

    /// Keeps a draft in the place of the one before.
    pub fn keep(&self, draft: Unpublished) {
        self.line.latest.replace(Some(draft));
        self.go_on();
    }

    /// Does something once everything that was kept is with the node, so that nothing kept comes after it.
    pub fn then(&self, done: impl FnOnce() + 'static) {
        self.line.after.replace(Some(Box::new(done)));
        self.go_on();
    }

    fn go_on(&self) {
        if self.line.is_busy.replace(true) {
            return;
        }
        let keep = self.clone();
        spawn_local(async move {
            while let Some(draft) = keep.line.latest.take() {
                let was_kept = keep.door.ask(KeepUnpublished { draft: draft.clone() }).await.is_ok();
                keep.is_kept.set(was_kept);
                if !was_kept {
                    // It is handed over again with the next key.
                    let newer = keep.line.latest.take();
                    keep.line.latest.replace(newer.or(Some(draft)));
                    break;
                }
            }
            keep.line.is_busy.set(false);
            if let Some(done) = keep.line.after.take() {
                done();
            }
        });
    }
}
