//! The desk's pushes, passed on to the window.

use paperplane_bridge::{
    Stale,
    stale::{PUSH_EVENT, Push},
};
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Passes everything on until the desk is closed.
pub async fn pass_on(app: AppHandle, mut pushes: Receiver<Push>) {
    while let Some(push) = next(&mut pushes).await {
        if let Err(error) = app.emit(PUSH_EVENT, push) {
            tracing::warn!(%error, "A push did not reach the window");
        }
    }
}

async fn next(pushes: &mut Receiver<Push>) -> Option<Push> {
    match pushes.recv().await {
        Ok(push) => Some(push),
        Err(RecvError::Lagged(_)) => Some(Push::Changed { stale: vec![Stale::Rebuilt] }),
        Err(RecvError::Closed) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::TalkStale;

    #[tokio::test]
    async fn who_lags_takes_everything_for_stale() {
        let (sender, mut pushes) = tokio::sync::broadcast::channel(2);
        for _ in 0..4 {
            sender.send(Push::Changed { stale: vec![Stale::Talk(TalkStale::List)] }).unwrap();
        }
        assert_eq!(next(&mut pushes).await, Some(Push::Changed { stale: vec![Stale::Rebuilt] }));
        assert_eq!(next(&mut pushes).await, Some(Push::Changed { stale: vec![Stale::Talk(TalkStale::List)] }));
        drop(sender);
        assert_eq!(next(&mut pushes).await, Some(Push::Changed { stale: vec![Stale::Talk(TalkStale::List)] }));
        assert_eq!(next(&mut pushes).await, None);
    }
}
