//! The effect of keys on conversations: on those that are selected, else on the row of the list that has the focus, else on the open
//! one.

use super::{
    acts::{Act, Target},
    keys::{self, LIST},
    walking::Walking,
};
use crate::{dom, hooks::Listed, state::drafts::Drafts};
use paperplane_bridge::{
    ConversationId, MemberId,
    view::{conversation::ConversationHead, settings::ListSettings},
};
use yew::prelude::*;

/// The list and the open conversation, as keys find them.
#[derive(Clone)]
pub struct Work {
    pub listed: Listed,
    /// The head of the open conversation, once it is here.
    pub head: Option<ConversationHead>,
    pub open: Option<ConversationId>,
    pub me: Option<MemberId>,
    pub settings: ListSettings,
    /// Drafts as they stand in this window.
    pub drafts: Drafts,
    pub walking: Walking,
    pub choose: Callback<Option<ConversationId>>,
    pub act: Callback<(Vec<Target>, Act)>,
    pub say: Callback<String>,
}

impl Work {
    /// The conversations that an act is for.
    pub fn targets(&self) -> Vec<Target> {
        if !self.walking.selected.is_empty() {
            return self.walking.selected.iter().map(|id| self.target(*id)).collect();
        }
        self.at().into_iter().map(|id| self.target(id)).collect()
    }

    /// The one conversation that the keys are at.
    fn at(&self) -> Option<ConversationId> {
        let at_row = self.walking.cursor.and_then(|cursor| cursor.id);
        if keys::is_in_list() { at_row.or(self.open) } else { self.open.or(at_row) }
    }

    fn target(&self, conversation: ConversationId) -> Target {
        let head = self.head.as_ref().filter(|head| head.id == conversation).map(|head| head.triage.clone());
        let row = || self.listed.shown.ready()?.rows().find(|row| row.id == conversation).map(|row| row.triage.clone());
        let row_draft = || {
            let list = self.listed.shown.ready();
            list.is_some_and(|list| list.rows().any(|row| row.id == conversation && row.draft.is_some()))
        };
        let has_draft = self.drafts.has(conversation).unwrap_or_else(row_draft);
        Target { conversation, triage: head.or_else(row), has_draft }
    }

    /// Does something with the conversations that it is for, and goes on to the next one where the work on them ends with
    /// it.
    pub fn act(&self, act: Act) {
        let targets = self.targets();
        if targets.is_empty() {
            return self.say.emit(say!("keys-none-chosen"));
        }
        self.act_on(targets, act);
    }

    /// Does something with the open conversation, whatever is selected: its own buttons.
    pub fn act_on_open(&self, act: Act) {
        if let Some(open) = self.open {
            self.act_on(vec![self.target(open)], act);
        }
    }

    fn act_on(&self, targets: Vec<Target>, act: Act) {
        let done: Vec<ConversationId> = targets.iter().map(|target| target.conversation).collect();
        let (ends_work, is_unread) = (act.ends_work(self.me), act == Act::MarkUnread);
        self.act.emit((targets, act));
        if !ends_work {
            return;
        }
        self.walking.clear();
        let is_open = self.open.is_some_and(|open| done.contains(&open));
        if is_unread {
            // Whoever looks at it would have seen it again.
            if is_open {
                self.choose.emit(None);
            }
        } else if self.settings.open_next {
            self.go_on(&done, is_open);
        }
    }

    /// Goes to the next conversation that is not done, and opens it if one of these was open.
    fn go_on(&self, done: &[ConversationId], is_open: bool) {
        let list = self.listed.shown.ready();
        let next = list.zip(self.walking.cursor).and_then(|(list, cursor)| cursor.after(done, list));
        if let Some(next) = next {
            self.walking.go_to(next, &self.listed);
        }
        if is_open {
            self.choose.emit(next);
        }
    }

    /// Goes so many rows further in the list; opens the conversation there if the person likes it so, or if the list does
    /// not show.
    pub fn step(&self, by: i64) {
        let is_in_list = dom::focus_on(LIST);
        let opens = self.settings.open_as_you_go || (!is_in_list && self.open.is_some());
        let came_to = self.walking.step(by, &self.listed).and_then(|cursor| cursor.id);
        if opens && came_to.is_some() {
            self.choose.emit(came_to);
        }
    }

    /// Opens the row that the keys are at.
    pub fn open_row(&self) {
        if let Some(id) = self.walking.cursor.and_then(|cursor| cursor.id) {
            self.choose.emit(Some(id));
        }
    }

    /// Selects the conversation that the keys are at, or does so no longer.
    pub fn select(&self) {
        match self.at() {
            Some(id) => self.walking.toggle(id),
            None => self.say.emit(say!("keys-none-chosen")),
        }
    }

    /// The conversation to write in, which is opened where it is not.
    pub fn to_write_in(&self) -> Option<ConversationId> {
        let at = self.at()?;
        if self.open != Some(at) {
            self.choose.emit(Some(at));
        }
        Some(at)
    }
}
