//! A question whose answer comes in pages: as many as were asked for stay on the screen, and grow old together.

use super::{Shown, use_door, use_heard};
use crate::door::{Door, Heard};
use paperplane_bridge::{Question, Stale, Trouble};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A question that can be asked for the page after a cursor.
pub trait Paged: Question + Clone + 'static {
    /// The same question for the page that a cursor leads to; the first page without one.
    fn page(&self, cursor: Option<String>) -> Self;
    /// The cursor of the page after this one; `None` where this is the last.
    fn cursor(page: &Self::Answer) -> Option<String>;
}

/// What is being read, shared between the part and the one worker that reads for it.
struct Reading<A> {
    shown: Shown<Rc<Vec<A>>>,
    /// How many pages are wanted.
    wanted: usize,
    /// Something was heard: all pages are read again.
    old: bool,
    /// A worker is on it.
    busy: bool,
}

/// What the worker does next.
enum Step {
    Anew(usize),
    Further(String),
    Rest,
}

impl<A> Reading<A> {
    const fn new() -> Self {
        Self { shown: Shown::Loading, wanted: 1, old: true, busy: false }
    }

    /// Keeps what was read. Where it did not come, what was here stays, and is read again when somebody asks.
    fn take(&mut self, read: Result<Vec<A>, Trouble>) {
        let before = self.shown.ready().cloned();
        self.shown = match (read, before) {
            (Ok(pages), _) => Shown::Ready(Rc::new(pages)),
            (Err(trouble), before) => {
                self.wanted = before.as_ref().map_or(1, |pages| pages.len());
                self.old = true;
                match before {
                    Some(pages) => Shown::Stale(pages, trouble),
                    None => Shown::Failed(trouble),
                }
            }
        };
    }

    fn next(&self, cursor: fn(&A) -> Option<String>) -> Step {
        let pages = self.shown.ready();
        let further = pages.filter(|pages| pages.len() < self.wanted).and_then(|pages| pages.last().and_then(cursor));
        match further {
            _ if self.old => Step::Anew(self.wanted),
            Some(cursor) => Step::Further(cursor),
            None => Step::Rest,
        }
    }
}

/// The pages that are here, as they stand.
pub type Pages<A> = Shown<Rc<Vec<A>>>;

/// Asks for the first page, for one more (or again after trouble) whenever the returned callback is called, and for all of them again when
/// something is heard that makes them old. What is shown stays until the new pages are here.
#[hook]
pub fn use_pages<Q>(question: Q, carries: fn(&Q, &Stale) -> bool) -> (Pages<Q::Answer>, Callback<()>)
where
    Q: Paged,
    Q::Answer: Clone,
{
    let door = use_door();
    let reading = use_mut_ref(Reading::<Q::Answer>::new);
    let redraw = use_force_update();
    let read = {
        let (reading, question) = (reading.clone(), question.clone());
        move || {
            if !std::mem::replace(&mut reading.borrow_mut().busy, true) {
                spawn_local(work(door.clone(), question.clone(), reading.clone(), redraw.clone()));
            }
        }
    };
    {
        let read = read.clone();
        use_effect_with((), move |()| read());
    }
    {
        let (reading, read) = (reading.clone(), read.clone());
        use_heard(Callback::from(move |heard: Heard| {
            if heard.makes_old(|tag| carries(&question, tag)) {
                reading.borrow_mut().old = true;
                read();
            }
        }));
    }
    let shown = reading.borrow().shown.clone();
    let more = Callback::from(move |()| {
        {
            let mut reading = reading.borrow_mut();
            let here = reading.shown.ready().map_or(0, |pages| pages.len());
            // One more than is here, however often it is asked for before it comes.
            reading.wanted = reading.wanted.max(here + 1);
        }
        read();
    });
    (shown, more)
}

async fn work<Q>(door: Rc<Door>, question: Q, reading: Rc<RefCell<Reading<Q::Answer>>>, redraw: UseForceUpdateHandle)
where
    Q: Paged,
    Q::Answer: Clone,
{
    loop {
        let step = reading.borrow().next(Q::cursor);
        let read = match step {
            Step::Rest => break,
            Step::Anew(wanted) => {
                reading.borrow_mut().old = false;
                read_anew(&door, &question, wanted).await
            }
            Step::Further(cursor) => read_further(&door, &question, cursor, &reading).await,
        };
        let failed = read.is_err();
        reading.borrow_mut().take(read);
        redraw.force_update();
        if failed {
            break;
        }
    }
    reading.borrow_mut().busy = false;
}

async fn read_anew<Q: Paged>(door: &Door, question: &Q, wanted: usize) -> Result<Vec<Q::Answer>, Trouble> {
    let mut pages = vec![door.ask(question.page(None)).await?];
    while pages.len() < wanted
        && let Some(cursor) = pages.last().and_then(Q::cursor)
    {
        pages.push(door.ask(question.page(Some(cursor))).await?);
    }
    Ok(pages)
}

async fn read_further<Q>(
    door: &Door,
    question: &Q,
    cursor: String,
    reading: &RefCell<Reading<Q::Answer>>,
) -> Result<Vec<Q::Answer>, Trouble>
where
    Q: Paged,
    Q::Answer: Clone,
{
    let page = door.ask(question.page(Some(cursor))).await?;
    let mut pages = reading.borrow().shown.ready().map(|pages| pages.to_vec()).unwrap_or_default();
    pages.push(page);
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(page: &&'static str) -> Option<String> {
        (!page.is_empty()).then(|| (*page).to_owned())
    }

    fn reading(pages: &[&'static str], wanted: usize, old: bool) -> Reading<&'static str> {
        Reading { shown: Shown::Ready(Rc::new(pages.to_vec())), wanted, old, busy: false }
    }

    #[test]
    fn what_grew_old_is_read_anew_before_anything_more() {
        assert!(matches!(reading(&["a"], 2, true).next(cursor), Step::Anew(2)));
        assert!(matches!(reading(&["a"], 2, false).next(cursor), Step::Further(at) if at == "a"));
    }

    #[test]
    fn trouble_leaves_what_was_here_and_is_tried_again() {
        let trouble = Trouble::new(paperplane_bridge::Code::Offline, "away");
        let mut here = reading(&["a", "b"], 3, false);
        here.take(Err(trouble.clone()));
        assert!(matches!(&here.shown, Shown::Stale(pages, _) if **pages == ["a", "b"]));
        assert!(matches!(here.next(cursor), Step::Anew(2)));
        let mut nothing = Reading::<&str>::new();
        nothing.take(Err(trouble.clone()));
        assert_eq!(nothing.shown, Shown::Failed(trouble));
        nothing.take(Ok(vec!["a"]));
        assert!(matches!(nothing.shown, Shown::Ready(_)));
    }

    #[test]
    fn the_worker_rests_at_the_end_and_when_enough_is_here() {
        assert!(matches!(reading(&["a", ""], 3, false).next(cursor), Step::Rest), "the last page has no cursor");
        assert!(matches!(reading(&["a"], 1, false).next(cursor), Step::Rest));
        assert!(matches!(Reading::<&str>::new().next(cursor), Step::Anew(1)));
    }
}
