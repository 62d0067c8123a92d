//! The unread count, at the taskbar and in the tray: asked again when the inbox became stale, never polled.

use crate::{tray, window};
use paperplane_bridge::{Ask, DomainQuestion, Stale, TalkStale, ask::GetInbox, stale::Push};
use paperplane_engine::Desk;
use std::sync::Arc;
use tauri::AppHandle;
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Keeps both true until the desk is closed.
pub async fn follow(app: AppHandle, desk: Arc<Desk>, mut pushes: Receiver<Push>) {
    let mut shown = None;
    loop {
        let unread = count(&desk).await;
        if unread.is_some() && unread != shown {
            shown = unread;
            let unread = unread.unwrap_or_default();
            window::badge(&app, unread);
            tray::say(&app, unread);
        }
        if !until_old(&mut pushes).await {
            return;
        }
    }
}

/// Conversations with something unread; `None` where the desk does not answer.
async fn count(desk: &Desk) -> Option<u32> {
    let answer = desk.ask(Ask::from(GetInbox { after: None, limit: 1 })).await.ok()?;
    let page: <GetInbox as DomainQuestion>::Answer = serde_json::from_value(answer).ok()?;
    Some(page.unread_conversations)
}

/// Waits until the count may have changed; `false` at the end.
async fn until_old(pushes: &mut Receiver<Push>) -> bool {
    loop {
        match pushes.recv().await {
            Ok(Push::Changed { stale })
                if stale.iter().any(|tag| matches!(tag, Stale::Talk(TalkStale::List) | Stale::Rebuilt)) =>
            {
                break;
            }
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => break,
            Err(RecvError::Closed) => return false,
        }
    }
    // Many changes at once are one question.
    *pushes = pushes.resubscribe();
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{ConversationId, Timestamp, WorkspaceStale, stale::Show};

    #[tokio::test]
    async fn it_is_asked_again_for_the_inbox_and_for_nothing_else() {
        let (sender, mut pushes) = tokio::sync::broadcast::channel(8);
        let conversation = ConversationId::new(Timestamp(1), [1; 10]);
        let others = [
            Push::Changed {
                stale: vec![
                    Stale::Talk(TalkStale::Conversation(conversation)),
                    Stale::Workspace(WorkspaceStale::Health),
                ],
            },
            Push::Show(Show::from(conversation)),
        ];
        for other in others.clone() {
            sender.send(other).unwrap();
        }
        for _ in 0..3 {
            sender
                .send(Push::Changed {
                    stale: vec![Stale::Workspace(WorkspaceStale::Health), Stale::Talk(TalkStale::List)],
                })
                .unwrap();
        }
        assert!(until_old(&mut pushes).await);
        for other in others {
            sender.send(other).unwrap();
        }
        drop(sender);
        assert!(!until_old(&mut pushes).await, "three changes were one");
    }

    #[tokio::test]
    async fn who_lags_asks_again() {
        let (sender, mut pushes) = tokio::sync::broadcast::channel(1);
        for _ in 0..3 {
            sender.send(Push::Changed { stale: vec![Stale::Workspace(WorkspaceStale::Health)] }).unwrap();
        }
        assert!(until_old(&mut pushes).await);
    }
}
