//! The notifications that are on the screen: one of each conversation, with what came in it.

use super::{news::News, reply, words};
use crate::{
    popup::{self, Popup, Response},
    view,
};
use paperplane_bridge::{ConversationId, MessageId};
use paperplane_engine::Desk;
use std::{
    sync::{Arc, Once},
    time::Duration,
};
use tauri::AppHandle;
use tokio::{sync::watch, task::JoinHandle};

/// Notifications whose click is waited for at the same time.
const LIVE_COUNT_MAX: usize = 32;
/// The time for which a notification waits before it is shown: what comes in the same moment is shown with it, or instead of it.
const MOMENT: Duration = Duration::from_millis(200);

/// The subject of a notification. About each there is one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Messages of a conversation.
    Messages(ConversationId),
    /// A notice for this member of staff in a conversation.
    Concerns(ConversationId),
    /// A rush of messages, or of what concerns.
    Rush {
        /// Of messages.
        messages: bool,
    },
}

/// One notification and all that it holds.
struct Live {
    about: About,
    came: Vec<News>,
    /// Dropped, it is taken back.
    say: watch::Sender<Popup>,
    /// The message that its reply answers.
    answers: watch::Sender<Option<MessageId>>,
    ended: JoinHandle<()>,
}

/// All of them.
pub struct Toasts {
    app: AppHandle,
    desk: Arc<Desk>,
    live: Vec<Live>,
}

impl Toasts {
    /// None yet.
    pub fn new(app: AppHandle, desk: Arc<Desk>) -> Self {
        Self { app, desk, live: Vec::new() }
    }

    /// Shows a piece of news, with what came before in its conversation and is still on the screen.
    pub fn add(&mut self, about: About, news: News, preview: bool) {
        self.forget_ended();
        let (conversation, answers) = (news.conversation, news.answers);
        if let Some(live) = self.live.iter_mut().find(|live| live.about == about) {
            live.came.push(news);
            if let Some(popup) = words::of(&live.came, preview) {
                live.answers.send_replace(answers);
                live.say.send_replace(popup);
            }
        } else if let Some(popup) = words::of(std::slice::from_ref(&news), preview) {
            self.begin(about, vec![news], popup, Some(conversation), answers);
        }
    }

    /// Shows a count, in place of the one before. Its click leads to the conversation, where it is only one.
    pub fn count(&mut self, about: About, popup: Popup, leads_to: Option<ConversationId>) {
        // Where it leads may have changed: a new one, and the old one goes.
        self.take_back(about);
        self.begin(about, Vec::new(), popup, leads_to, None);
    }

    /// Takes one off the screen.
    pub fn take_back(&mut self, about: About) {
        self.live.retain(|live| live.about != about);
    }

    fn begin(
        &mut self,
        about: About,
        came: Vec<News>,
        popup: Popup,
        leads_to: Option<ConversationId>,
        answers: Option<MessageId>,
    ) {
        // The oldest is given up for a new one: it is still seen, and its click no longer answered.
        if self.live.len() >= LIVE_COUNT_MAX {
            self.live.remove(0).ended.abort();
        }
        let (say, said) = watch::channel(popup);
        let (answers, answered) = watch::channel(answers);
        let ended = tokio::spawn(run(self.app.clone(), Arc::clone(&self.desk), said, leads_to, answered));
        self.live.push(Live { about, came, say, answers, ended });
    }

    fn forget_ended(&mut self) {
        self.live.retain(|live| !live.ended.is_finished());
    }
}

/// One notification's life.
async fn run(
    app: AppHandle,
    desk: Arc<Desk>,
    said: watch::Receiver<Popup>,
    leads_to: Option<ConversationId>,
    answers: watch::Receiver<Option<MessageId>>,
) {
    tokio::time::sleep(MOMENT).await;
    if said.has_changed().is_err() {
        return; // taken back before anybody saw it
    }
    match (popup::show(said).await, leads_to) {
        (Ok(Response::Gone), _) => {}
        (Ok(Response::Replied(text)), Some(conversation)) => {
            let seen = *answers.borrow();
            reply::send(&app, &desk, conversation, text, seen).await;
        }
        (Ok(Response::Opened), Some(conversation)) => {
            view::show(&app, view::Wanted::Conversation(conversation.into())).await
        }
        (Ok(Response::Opened | Response::Replied(_)), None) => crate::window::to_front(&app),
        (Err(error), _) => complain_once(&error),
    }
}

/// Logged once: nothing is lost, every message is in the inbox.
fn complain_once(error: &popup::NobodyShows) {
    static COMPLAINED: Once = Once::new();
    COMPLAINED.call_once(|| tracing::warn!(%error, "A notification could not be shown"));
}
