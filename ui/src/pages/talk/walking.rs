//! The row of the list that the keys are at, and the rows that are selected.

use super::clicked::Clicked;
use crate::{
    hooks::{Listed, use_door},
    state::cursor::Cursor,
};
use paperplane_bridge::{ConversationId, Filter, ask::GetList, view::inbox::InboxRow};
use std::{collections::BTreeSet, ops::RangeInclusive, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Conversations that can be selected at once.
pub const SELECTED_MAX: u32 = 500;
/// Rows that are read at once while all are selected.
const READ_ROWS: u32 = 100;

/// The row of the keys and the selection, in the list as it is now.
#[derive(Clone)]
pub struct Walking {
    pub cursor: Option<Cursor>,
    pub selected: Rc<BTreeSet<ConversationId>>,
    put: Callback<Option<Cursor>>,
    select: Callback<BTreeSet<ConversationId>>,
    /// Selects the whole list, as far as [`SELECTED_MAX`] goes.
    pub select_all: Callback<()>,
}

/// Walks through a list; `open` is the conversation that is open.
#[hook]
pub fn use_walking(listed: &Listed, filter: &Filter, open: Option<ConversationId>) -> Walking {
    let door = use_door();
    let kept = use_state_eq(|| None::<Cursor>);
    let selected = use_state_eq(|| Rc::new(BTreeSet::<ConversationId>::new()));
    let list = listed.shown.ready();
    let cursor = kept.zip(list).and_then(|(cursor, list)| cursor.settled(list));
    {
        // Its index now, for when its conversation leaves the list.
        let kept = kept.clone();
        use_effect_with((cursor, kept.and_then(|kept| kept.id)), move |(cursor, id)| {
            if cursor.is_some_and(|cursor| cursor.id == *id || id.is_none()) {
                kept.set(*cursor);
            }
        });
    }
    {
        let (kept, on_open) = (kept.clone(), open.zip(list).and_then(|(open, list)| Cursor::on(open, list)));
        use_effect_with((open, on_open.is_some()), move |_| {
            if on_open.is_some() {
                kept.set(on_open);
            }
        });
    }
    {
        let (kept, selected) = (kept.clone(), selected.clone());
        use_effect_with(filter.clone(), move |_| {
            kept.set(None);
            selected.set(Rc::default());
        });
    }
    let put = Callback::from(move |cursor: Option<Cursor>| kept.set(cursor));
    let select = {
        let selected = selected.clone();
        Callback::from(move |ids: BTreeSet<ConversationId>| selected.set(Rc::new(ids)))
    };
    let select_all = {
        let (select, filter) = (select.clone(), filter.clone());
        Callback::from(move |()| {
            let (door, select, filter) = (door.clone(), select.clone(), filter.clone());
            spawn_local(async move {
                let mut ids = BTreeSet::new();
                for from in (0..SELECTED_MAX).step_by(READ_ROWS as usize) {
                    let page = door.ask(GetList { filter: filter.clone(), from, limit: READ_ROWS }).await;
                    // What cannot be read is not selected: what is, shows.
                    let Ok(page) = page else { break };
                    ids.extend(page.rows.iter().map(|row| row.id));
                    if from + READ_ROWS >= page.total {
                        break;
                    }
                }
                select.emit(ids);
            });
        })
    };
    Walking { cursor, selected: (*selected).clone(), put, select, select_all }
}

impl Walking {
    /// Goes so many rows further; answers with the row that it comes to.
    pub fn step(&self, by: i64, listed: &Listed) -> Option<Cursor> {
        let list = listed.shown.ready()?;
        let next = match self.cursor {
            Some(cursor) => cursor.stepped(by, list),
            None => Cursor::at(if by < 0 { u32::MAX } else { 0 }, list),
        };
        self.put.emit(next);
        next
    }

    /// Goes so many rows further and selects both that row and the one it comes from.
    pub fn extend(&self, by: i64, listed: &Listed) {
        let from = self.cursor;
        let to = self.step(by, listed);
        let more = [from, to].into_iter().flatten().filter_map(|cursor| cursor.id);
        self.select.emit(self.selected.iter().copied().chain(more).collect());
    }

    /// Goes to the row of a conversation.
    pub fn go_to(&self, conversation: ConversationId, listed: &Listed) {
        if let Some(cursor) = listed.shown.ready().and_then(|list| Cursor::on(conversation, list)) {
            self.put.emit(Some(cursor));
        }
    }

    /// Selects a conversation, or does so no longer.
    pub fn toggle(&self, conversation: ConversationId) {
        let mut ids = (*self.selected).clone();
        if !ids.remove(&conversation) {
            ids.insert(conversation);
        }
        self.select.emit(ids);
    }

    /// Selects nothing.
    pub fn clear(&self) {
        self.select.emit(BTreeSet::new());
    }

    /// A click with Shift or Ctrl; returns false for a plain one, which opens the conversation.
    pub fn clicked(&self, click: Clicked, listed: &Listed) -> bool {
        if click.extends {
            let from = self.cursor.map_or(click.index, |cursor| cursor.index);
            let range = from.min(click.index)..=from.max(click.index);
            self.select.emit(self.selected.iter().copied().chain(between(range, listed)).collect());
        } else if click.selects {
            self.toggle(click.conversation);
        }
        self.put.emit(Some(Cursor { index: click.index, id: Some(click.conversation) }));
        click.extends || click.selects
    }
}

/// The conversations of these rows, of those that are here.
fn between(range: RangeInclusive<u32>, listed: &Listed) -> Vec<ConversationId> {
    let list = listed.shown.ready();
    let row = |index: u32| list.and_then(|list| list.get(index)).map(|row: &InboxRow| row.id);
    range.take(SELECTED_MAX as usize).filter_map(row).collect()
}
