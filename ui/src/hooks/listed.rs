//! A list of conversations of which only what is looked at is here, and that stays true while it is looked at.

use super::{Shown, use_door, use_heard};
use crate::{
    door::{Door, Heard},
    state::{
        sparse::{PAGE, Sparse, pages_of},
        unread::Unread,
    },
};
use paperplane_bridge::{Filter, Stale, TalkStale, Trouble, ask::GetList, view::inbox::InboxRow};
use std::{cell::RefCell, ops::Range, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

struct Reading {
    filter: Filter,
    shown: Shown<Rc<Sparse<InboxRow>>>,
    unread: Unread,
    /// The rows that are looked at.
    looked_at: Range<u32>,
    /// Something was heard: what is looked at is read anew.
    old: bool,
    busy: bool,
}

/// A list as it is read.
#[derive(Clone)]
pub struct Listed {
    /// The rows that are here.
    pub shown: Shown<Rc<Sparse<InboxRow>>>,
    /// The unread of all lists together.
    pub unread: Unread,
    /// Called with the rows that are looked at.
    pub look: Callback<Range<u32>>,
    /// Reads anew after trouble.
    pub again: Callback<()>,
}

/// Reads the list that a filter shows.
#[hook]
pub fn use_listed(filter: &Filter) -> Listed {
    let door = use_door();
    let reading = use_mut_ref(|| Reading {
        filter: filter.clone(),
        shown: Shown::Loading,
        unread: Unread::default(),
        looked_at: 0..PAGE,
        old: true,
        busy: false,
    });
    let redraw = use_force_update();
    if reading.borrow().filter != *filter {
        let mut now = reading.borrow_mut();
        (now.filter, now.shown, now.looked_at, now.old) = (filter.clone(), Shown::Loading, 0..PAGE, true);
    }
    let read = {
        let reading = reading.clone();
        Callback::from(move |()| work(door.clone(), reading.clone(), redraw.clone()))
    };
    {
        let read = read.clone();
        use_effect_with(filter.clone(), move |_| read.emit(()));
    }
    {
        let (reading, read) = (reading.clone(), read.clone());
        use_heard(Callback::from(move |heard: Heard| {
            if heard.makes_old(|tag| *tag == Stale::Talk(TalkStale::List)) {
                reading.borrow_mut().old = true;
                read.emit(());
            }
        }));
    }
    let look = {
        let (reading, read) = (reading.clone(), read.clone());
        Callback::from(move |rows: Range<u32>| {
            reading.borrow_mut().looked_at = rows;
            read.emit(());
        })
    };
    let again = {
        let reading = reading.clone();
        Callback::from(move |()| {
            reading.borrow_mut().old = true;
            read.emit(());
        })
    };
    let (shown, unread) = (reading.borrow().shown.clone(), reading.borrow().unread);
    Listed { shown, unread, look, again }
}

/// The next page to read; `None` where all that is looked at is here and true.
fn next_pages(reading: &mut Reading) -> Vec<u32> {
    if std::mem::take(&mut reading.old) {
        return pages_of(reading.looked_at.clone()).collect();
    }
    match reading.shown.ready() {
        Some(sparse) => sparse.missing(reading.looked_at.clone()).into_iter().take(1).collect(),
        None => Vec::new(),
    }
}

fn work(door: Rc<Door>, reading: Rc<RefCell<Reading>>, redraw: UseForceUpdateHandle) {
    if std::mem::replace(&mut reading.borrow_mut().busy, true) {
        return;
    }
    spawn_local(async move {
        loop {
            let is_anew = reading.borrow().old;
            let pages = next_pages(&mut reading.borrow_mut());
            if pages.is_empty() {
                break;
            }
            let filter = reading.borrow().filter.clone();
            let read = read_all(&door, &filter, &pages).await;
            let mut now = reading.borrow_mut();
            // Another list is looked at by now: what came is of no use.
            if now.filter != filter {
                now.old = true;
                continue;
            }
            let failed = read.is_err();
            take(&mut now, read, is_anew);
            drop(now);
            redraw.force_update();
            if failed {
                break;
            }
        }
        reading.borrow_mut().busy = false;
    });
}

type Page = (u32, paperplane_bridge::view::inbox::ListPage);

async fn read_all(door: &Door, filter: &Filter, pages: &[u32]) -> Result<Vec<Page>, Trouble> {
    let mut read = Vec::with_capacity(pages.len());
    for page in pages {
        let question = GetList { filter: filter.clone(), from: page * PAGE, limit: PAGE };
        read.push((*page, door.ask(question).await?));
    }
    Ok(read)
}

fn take(reading: &mut Reading, read: Result<Vec<Page>, Trouble>, is_anew: bool) {
    let before = reading.shown.ready().cloned();
    reading.shown = match (read, before) {
        (Ok(pages), before) => {
            let mut sparse = before.map(|sparse| (*sparse).clone()).unwrap_or_default();
            if is_anew {
                sparse.forget_beyond(reading.looked_at.clone());
            }
            for (page, list) in pages {
                reading.unread = Unread { conversations: list.unread_conversations, mentions: list.unseen_mentions };
                sparse.take(page, list.rows, list.total);
            }
            Shown::Ready(Rc::new(sparse))
        }
        (Err(trouble), Some(sparse)) => Shown::Stale(sparse, trouble),
        (Err(trouble), None) => Shown::Failed(trouble),
    };
}
