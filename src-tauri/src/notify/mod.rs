//! Notifications: what comes in is announced, once, as this device's settings want it.

mod news;
mod reply;
mod toasts;
mod words;

use crate::{popup, view, view::View};
use news::News;
use paperplane_bridge::{
    ConversationId,
    pace::{Collected, Pace},
    view::{
        settings::NotifySettings,
        verdict::{Verdict, decide},
    },
};
use paperplane_engine::{Arrival, Desk, StaffNotice};
use std::{sync::Arc, time::Duration};
use tauri::{AppHandle, Manager};
use toasts::{About, Toasts};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::Instant,
};

/// The worker that shows notifications.
struct Announcer {
    app: AppHandle,
    desk: Arc<Desk>,
    toasts: Toasts,
    /// The start of this worker, from which its times are counted.
    started: Instant,
    messages: Pace<News>,
    concerns: Pace<News>,
}

/// Announces until the desk is closed.
pub async fn notify(
    app: AppHandle,
    desk: Arc<Desk>,
    mut arrivals: Receiver<Arrival>,
    mut staff_notices: Receiver<StaffNotice>,
) {
    popup::introduce();
    let mut open = app.state::<View>().open();
    let toasts = Toasts::new(app.clone(), Arc::clone(&desk));
    let mut announcer =
        Announcer { app, desk, toasts, started: Instant::now(), messages: Pace::default(), concerns: Pace::default() };
    loop {
        let due = announcer.due();
        let wait = async {
            match due {
                Some(due) => tokio::time::sleep_until(due).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            arrival = arrivals.recv() => match arrival {
                Ok(arrival) => announcer.arrived(arrival).await,
                Err(RecvError::Lagged(missed)) => announcer.messages.missed(missed, announcer.now()),
                Err(RecvError::Closed) => return,
            },
            notice = staff_notices.recv() => match notice {
                Ok(notice) => announcer.noticed(notice).await,
                Err(RecvError::Lagged(missed)) => announcer.concerns.missed(missed, announcer.now()),
                Err(RecvError::Closed) => return,
            },
            Ok(()) = open.changed() => {
                let opened = *open.borrow_and_update();
                announcer.opened(opened);
            }
            () = wait => announcer.say_counts().await,
        }
    }
}

impl Announcer {
    async fn arrived(&mut self, arrival: Arrival) {
        self.announce(arrival.into()).await;
    }

    async fn noticed(&mut self, notice: StaffNotice) {
        let is_mine = self.desk.is_me(&notice.to).await.unwrap_or_else(|trouble| {
            tracing::warn!(%trouble, "Whom a note concerns could not be looked up");
            false
        });
        if is_mine {
            self.announce(notice.into()).await;
        }
    }

    async fn announce(&mut self, announced: paperplane_bridge::view::news::News) {
        let (messages, recorded) = (announced.kind.is_message(), announced.recorded);
        let news = News::from(announced);
        let settings = self.settings().await;
        let (moment, now) = (self.desk.moment(), self.now());
        let in_view = view::is_in_view(&self.app, news.conversation);
        let pace = if messages { &mut self.messages } else { &mut self.concerns };
        let backlog = pace.is_backlog(recorded, moment.at, now);
        let about = |conversation| about(messages, conversation);
        match decide(&settings, moment.minute, in_view, backlog) {
            Verdict::Nothing => {}
            Verdict::Collected => {
                for conversation in pace.collect(news.conversation, news, now) {
                    self.toasts.take_back(about(conversation));
                }
            }
            Verdict::Alone { preview } => {
                pace.singly(news.conversation, news.clone(), now);
                self.toasts.add(about(news.conversation), news, preview);
            }
        }
    }

    /// Takes back the notifications of a conversation that was opened.
    fn opened(&mut self, conversation: Option<ConversationId>) {
        if let Some(conversation) = conversation {
            self.toasts.take_back(about(true, conversation));
            self.toasts.take_back(about(false, conversation));
        }
    }

    fn due(&self) -> Option<Instant> {
        let due = [self.messages.due(), self.concerns.due()].into_iter().flatten().min();
        due.map(|due| self.started + due)
    }

    /// The time now, since the start of this worker.
    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    async fn say_counts(&mut self) {
        let preview = self.settings().await.preview;
        let now = self.now();
        for (messages, pace) in [(true, &mut self.messages), (false, &mut self.concerns)] {
            if pace.due().is_none_or(|due| due > now) {
                continue;
            }
            let Some(collected) = pace.take() else {
                continue;
            };
            let what = if messages { "new messages" } else { "things for you" };
            match (&collected, words::of_rush(&collected, what, preview)) {
                (Collected::One(news), _) => {
                    self.toasts.add(about(messages, news.conversation), news.clone(), preview);
                }
                (Collected::Several { only, .. }, Some(popup)) => {
                    self.toasts.count(About::Rush { messages }, popup, *only);
                }
                (Collected::Several { .. }, None) => {}
            }
        }
    }

    async fn settings(&self) -> NotifySettings {
        let settings = self.desk.settings().await;
        settings.map(|settings| settings.notify).unwrap_or_else(|trouble| {
            tracing::warn!(%trouble, "The settings of this device could not be read");
            NotifySettings { preview: false, ..NotifySettings::default() }
        })
    }
}

fn about(messages: bool, conversation: ConversationId) -> About {
    if messages { About::Messages(conversation) } else { About::Concerns(conversation) }
}
