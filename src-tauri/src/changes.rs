//! What the desk tells goes on to the window.

use paperplane_bridge::{
    Stale,
    stale::{TELL_EVENT, Tell},
};
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Passes everything on until the desk is closed.
pub async fn pass_on(app: AppHandle, mut tells: Receiver<Tell>) {
    while let Some(tell) = next(&mut tells).await {
        if let Err(error) = app.emit(TELL_EVENT, tell) {
            tracing::warn!(%error, "The window could not be told that answers grew old");
        }
    }
}

async fn next(tells: &mut Receiver<Tell>) -> Option<Tell> {
    match tells.recv().await {
        Ok(tell) => Some(tell),
        Err(RecvError::Lagged(_)) => Some(Tell::Changed { stale: vec![Stale::Everything] }),
        Err(RecvError::Closed) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_lags_takes_everything_for_stale() {
        let (tell, mut told) = tokio::sync::broadcast::channel(2);
        for _ in 0..4 {
            tell.send(Tell::Changed { stale: vec![Stale::Inbox] }).unwrap();
        }
        assert_eq!(next(&mut told).await, Some(Tell::Changed { stale: vec![Stale::Everything] }));
        assert_eq!(next(&mut told).await, Some(Tell::Changed { stale: vec![Stale::Inbox] }));
        drop(tell);
        assert_eq!(next(&mut told).await, Some(Tell::Changed { stale: vec![Stale::Inbox] }));
        assert_eq!(next(&mut told).await, None);
    }
}
