//! Notifications: what comes in is announced, once, as this device's settings want it.

mod decide;
mod news;
mod pace;
mod reply;
mod toasts;
mod words;

use crate::{popup, view, view::View};
use decide::{Verdict, decide};
use news::News;
use pace::{Collected, Pace};
use paperplane_bridge::{ConversationId, Timestamp, view::settings::NotifySettings};
use paperplane_engine::{Arrival, Desk, StaffNotice};
use std::sync::Arc;
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
    messages: Pace,
    concerns: Pace,
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
    let mut announcer = Announcer { app, desk, toasts, messages: Pace::default(), concerns: Pace::default() };
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
                Err(RecvError::Lagged(missed)) => announcer.messages.missed(missed, Instant::now()),
                Err(RecvError::Closed) => return,
            },
            notice = staff_notices.recv() => match notice {
                Ok(notice) => announcer.noticed(notice).await,
                Err(RecvError::Lagged(missed)) => announcer.concerns.missed(missed, Instant::now()),
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
        let recorded = arrival.appended_at;
        self.announce(true, News::from(arrival), recorded).await;
    }

    async fn noticed(&mut self, notice: StaffNotice) {
        let is_mine = self.desk.is_me(&notice.to).await.unwrap_or_else(|trouble| {
            tracing::warn!(%trouble, "Whom a note concerns could not be looked up");
            false
        });
        if is_mine {
            let recorded = notice.at;
            self.announce(false, News::from(notice), recorded).await;
        }
    }

    async fn announce(&mut self, messages: bool, news: News, recorded: Timestamp) {
        let settings = self.settings().await;
        let (moment, now) = (self.desk.moment(), Instant::now());
        let in_view = view::is_in_view(&self.app, news.conversation);
        let pace = if messages { &mut self.messages } else { &mut self.concerns };
        let backlog = pace.is_backlog(recorded, moment.at, now);
        let about = |conversation| about(messages, conversation);
        match decide(&settings, moment.minute, in_view, backlog) {
            Verdict::Nothing => {}
            Verdict::Collected => {
                for conversation in pace.collect(news, now) {
                    self.toasts.take_back(about(conversation));
                }
            }
            Verdict::Alone { preview } => {
                pace.singly(news.clone(), now);
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
        [self.messages.due(), self.concerns.due()].into_iter().flatten().min()
    }

    async fn say_counts(&mut self) {
        let preview = self.settings().await.preview;
        let now = Instant::now();
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
