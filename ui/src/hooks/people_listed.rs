//! A list of people of which only what is looked at is here, and that stays true while it is looked at.

use super::{Shown, use_door, use_heard};
use crate::{
    door::{Door, Heard},
    state::sparse::{PAGE, Sparse, pages_of},
};
use paperplane_bridge::{
    DomainQuestion as _, PeopleFilter, PeopleOrder, Trouble,
    ask::GetPeople,
    view::people::{PeoplePage, PersonRow},
};
use std::{cell::RefCell, ops::Range, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The filter and the order of a list.
pub type PeopleList = (PeopleFilter, PeopleOrder);

struct Reading {
    list: PeopleList,
    shown: Shown<Rc<Sparse<PersonRow>>>,
    /// The rows that are looked at.
    looked_at: Range<u32>,
    /// Something was heard: what is looked at is read anew.
    old: bool,
    busy: bool,
}

/// A list as it is read.
#[derive(Clone)]
pub struct PeopleListed {
    /// The rows that are here.
    pub shown: Shown<Rc<Sparse<PersonRow>>>,
    /// Called with the rows that are looked at.
    pub look: Callback<Range<u32>>,
    /// Reads anew after trouble.
    pub again: Callback<()>,
}

fn question((filter, order): &PeopleList, from: u32) -> GetPeople {
    GetPeople { filter: filter.clone(), order: *order, from, limit: PAGE }
}

/// Reads the list that a filter shows.
#[hook]
pub fn use_people_listed(list: &PeopleList) -> PeopleListed {
    let door = use_door();
    let reading = use_mut_ref(|| Reading {
        list: list.clone(),
        shown: Shown::Loading,
        looked_at: 0..PAGE,
        old: true,
        busy: false,
    });
    let redraw = use_force_update();
    if reading.borrow().list != *list {
        let mut now = reading.borrow_mut();
        // What is shown stays until the other list is here: each letter that is typed asks for another one.
        (now.list, now.looked_at, now.old) = (list.clone(), 0..PAGE, true);
    }
    let read = {
        let reading = reading.clone();
        Callback::from(move |()| work(door.clone(), reading.clone(), redraw.clone()))
    };
    {
        let read = read.clone();
        use_effect_with(list.clone(), move |_| read.emit(()));
    }
    {
        let (reading, read) = (reading.clone(), read.clone());
        use_heard(Callback::from(move |heard: Heard| {
            let asked = question(&reading.borrow().list, 0);
            if heard.makes_old(|tag| asked.invalidated_by(tag)) {
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
    let shown = reading.borrow().shown.clone();
    PeopleListed { shown, look, again }
}

/// The next pages to read; none where all that is looked at is here and true.
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
            let list = reading.borrow().list.clone();
            let read = read_all(&door, &list, &pages).await;
            let mut now = reading.borrow_mut();
            // Another list is looked at by now: what came is of no use.
            if now.list != list {
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

async fn read_all(door: &Door, list: &PeopleList, pages: &[u32]) -> Result<Vec<(u32, PeoplePage)>, Trouble> {
    let mut read = Vec::with_capacity(pages.len());
    for page in pages {
        read.push((*page, door.ask(question(list, page * PAGE)).await?));
    }
    Ok(read)
}

fn take(reading: &mut Reading, read: Result<Vec<(u32, PeoplePage)>, Trouble>, is_anew: bool) {
    let before = reading.shown.ready().cloned();
    reading.shown = match (read, before) {
        (Ok(pages), before) => {
            let mut sparse = before.map(|sparse| (*sparse).clone()).unwrap_or_default();
            if is_anew {
                sparse.forget_beyond(reading.looked_at.clone());
            }
            for (page, list) in pages {
                sparse.take(page, list.rows, list.total);
            }
            Shown::Ready(Rc::new(sparse))
        }
        (Err(trouble), Some(sparse)) => Shown::Stale(sparse, trouble),
        (Err(trouble), None) => Shown::Failed(trouble),
    };
}
