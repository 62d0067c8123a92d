//! News that a browser announces: where a program is around the window, the program does.

use super::{use_door, use_heard};
use crate::{
    dom,
    door::{Heard, notifications::OnScreen},
    parts::{minute_of_day, now},
    state::announcing::{Announcing, Moment, Step, Tag},
    words,
};
use gloo_timers::callback::Timeout;
use paperplane_bridge::{ConversationId, stale::Push, view::settings::NotifySettings};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    rc::{Rc, Weak},
    time::Duration,
};
use yew::prelude::*;

/// Notifications of this window and what they depend on.
#[derive(Default)]
struct Announcer {
    announcing: RefCell<Announcing>,
    on_screen: RefCell<BTreeMap<Tag, OnScreen>>,
    settings: RefCell<NotifySettings>,
    open: RefCell<Callback<Option<ConversationId>>>,
    counting: RefCell<Option<Timeout>>,
}

impl Announcer {
    fn perform(self: &Rc<Self>, steps: Vec<Step>) {
        for step in steps {
            match step {
                Step::TakeBack(tag) => {
                    if let Some(old) = self.on_screen.borrow_mut().remove(&tag) {
                        old.take_back();
                    }
                }
                Step::Show { tag, content, preview, opens } => {
                    let (title, body) = words::announced(&content, preview);
                    let here = Rc::downgrade(self);
                    let shown = OnScreen::show(&tag, &title, &body, move || {
                        if let Some(here) = here.upgrade() {
                            let open = here.open.borrow().clone();
                            open.emit(opens);
                        }
                    });
                    if let Some(shown) = shown {
                        self.on_screen.borrow_mut().insert(tag, shown);
                    }
                }
            }
        }
        self.count_later();
    }

    /// Shows counts when they are due.
    fn count_later(self: &Rc<Self>) {
        let due = self.announcing.borrow().due();
        let timeout = due.map(|due| {
            let wait = due.saturating_sub(since_start());
            let here: Weak<Self> = Rc::downgrade(self);
            Timeout::new(u32::try_from(wait.as_millis()).unwrap_or(u32::MAX), move || {
                if let Some(here) = here.upgrade() {
                    let preview = here.settings.borrow().preview;
                    let steps = here.announcing.borrow_mut().counted(preview, due);
                    here.perform(steps);
                }
            })
        });
        *self.counting.borrow_mut() = timeout;
    }
}

/// Announces news as the settings want it, nothing that is before the person's eyes. `onopen` is called with the
/// conversation of a notification that was clicked.
#[hook]
pub fn use_announced(
    settings: &NotifySettings,
    open: Option<ConversationId>,
    onopen: Callback<Option<ConversationId>>,
) {
    let announces = use_door().announces();
    let announcer = use_memo((), |()| Rc::<Announcer>::default());
    *announcer.settings.borrow_mut() = settings.clone();
    *announcer.open.borrow_mut() = onopen;
    let in_view = use_mut_ref(|| open);
    *in_view.borrow_mut() = open;
    {
        let announcer = announcer.clone();
        use_effect_with(open, move |open| {
            if let Some(open) = open {
                let steps = announcer.announcing.borrow_mut().opened(*open);
                announcer.perform(steps);
            }
        });
    }
    use_heard(Callback::from(move |heard| {
        let Heard::Pushed(Push::Announce(news)) = heard else {
            return;
        };
        if announces {
            let in_view = *in_view.borrow() == Some(news.conversation) && dom::is_looked_at();
            let moment = Moment { since_start: since_start(), clock: now(), minute: minute_of_day() };
            let settings = announcer.settings.borrow().clone();
            let steps = announcer.announcing.borrow_mut().heard(news, &settings, moment, in_view);
            announcer.perform(steps);
        }
    }));
}

/// The time since the page was opened.
fn since_start() -> Duration {
    let ms = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
    Duration::try_from_secs_f64(ms / 1_000.0).unwrap_or_default()
}
