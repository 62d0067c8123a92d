//! The window's content, as far as the rest of the shell needs to know it.

use crate::{door::Door, window};
use paperplane_bridge::{
    ConversationId,
    stale::{NewMessage, Show},
};
use paperplane_engine::Desk;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager};
use tokio::sync::watch;

/// The open conversation, and one that waits to be shown.
pub struct View {
    open: watch::Sender<Option<ConversationId>>,
    wish: Mutex<Wish>,
}

/// Something that the window is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A conversation, or one of its messages.
    Conversation(Show),
    /// A new conversation, which a person writes.
    New(NewMessage),
}

/// True if the window takes commands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wish {
    /// It does not show the desk yet; this comes as soon as it does.
    Later(Option<Wanted>),
    /// It listens.
    Now,
}

impl Default for View {
    fn default() -> Self {
        Self { open: watch::Sender::new(None), wish: Mutex::new(Wish::Later(None)) }
    }
}

impl View {
    /// The window says what it shows. Answers with what it should show instead, where somebody waited for it.
    pub fn says(&self, open: Option<ConversationId>) -> Option<Wanted> {
        self.open.send_replace(open);
        match std::mem::replace(&mut *self.wish.lock().unwrap_or_else(PoisonError::into_inner), Wish::Now) {
            Wish::Later(waiting) => waiting,
            Wish::Now => None,
        }
    }

    /// Somebody wants to see something. Returns true if the window can show it at once; otherwise it waits, and of
    /// several the last counts.
    fn wants(&self, wanted: &Wanted) -> bool {
        let mut wish = self.wish.lock().unwrap_or_else(PoisonError::into_inner);
        if let Wish::Later(waiting) = &mut *wish {
            *waiting = Some(wanted.clone());
        }
        *wish == Wish::Now
    }

    /// The open conversation, now and as it changes.
    pub fn open(&self) -> watch::Receiver<Option<ConversationId>> {
        self.open.subscribe()
    }
}

/// Shows something in the window and brings it to the front, also while the desk is still opening.
pub async fn show(app: &AppHandle, wanted: Wanted) {
    window::to_front(app);
    if app.state::<View>().wants(&wanted)
        && let Ok(desk) = app.state::<Door>().desk().await
    {
        push(&desk, wanted);
    }
}

/// Makes the desk's windows show something.
pub fn push(desk: &Desk, wanted: Wanted) {
    match wanted {
        Wanted::Conversation(wanted) => desk.show(wanted),
        Wanted::New(message) => desk.begin(message),
    }
}

/// Returns true if somebody has this conversation before their eyes.
pub fn is_in_view(app: &AppHandle, conversation: ConversationId) -> bool {
    *app.state::<View>().open.borrow() == Some(conversation) && window::is_looked_at(app)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn conversation(n: u8) -> Wanted {
        Wanted::Conversation(ConversationId::new(Timestamp(1), [n; 10]).into())
    }

    #[test]
    fn what_is_wanted_early_waits_for_the_desk_and_is_shown_once() {
        let view = View::default();
        let open = ConversationId::new(Timestamp(1), [1; 10]);
        let new = Wanted::New(NewMessage { to: "+447700900161".into(), text: String::new() });
        assert!(!view.wants(&conversation(1)) && !view.wants(&new));
        assert_eq!(view.says(None), Some(new));
        assert_eq!(view.says(Some(open)), None);
        assert!(view.wants(&conversation(1)), "the window listens");
        assert_eq!(view.says(Some(open)), None);
        assert_eq!(*view.open().borrow(), Some(open));
    }
}
