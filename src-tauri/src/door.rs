//! The way from the window to the desk: shut until the node is open, and polite about it if it never opens.

use paperplane_bridge::{Code, Trouble};
use paperplane_engine::Desk;
use std::sync::Arc;
use tokio::sync::SetOnce;

/// Waits for the desk, or knows why there is none.
#[derive(Default)]
pub struct Door {
    opened: SetOnce<Result<Arc<Desk>, Trouble>>,
}

impl Door {
    /// Lets all questions through, those that wait already and those to come.
    pub fn open(&self, desk: Arc<Desk>) {
        // The first word counts: opening is tried once.
        let _ = self.opened.set(Ok(desk));
    }

    /// Answers every question with why the desk did not open.
    pub fn keep_shut(&self, why: String) {
        let _ = self.opened.set(Err(Trouble::new(Code::Internal, why)));
    }

    /// The desk, as soon as it is there.
    pub async fn desk(&self) -> Result<Arc<Desk>, Trouble> {
        self.opened.wait().await.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_desk_that_did_not_open_says_why() {
        let door = Door::default();
        let (answer, ()) = tokio::join!(door.desk(), async { door.keep_shut("the disk is full".into()) });
        assert_eq!(answer.err().map(|trouble| trouble.to_string()), Some("the disk is full".into()));
    }
}
