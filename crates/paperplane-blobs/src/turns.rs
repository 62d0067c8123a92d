//! One transfer of a file at a time: who wants the same file waits for the one who fetches it.

use paperplane_core::ids::BlobId;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex as SyncMutex, PoisonError, Weak},
};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// The transfers that are going on.
#[derive(Debug, Default)]
pub(crate) struct Turns(SyncMutex<BTreeMap<BlobId, Weak<Mutex<()>>>>);

impl Turns {
    /// Waits until nobody else transfers this file. The turn ends when the guard is dropped.
    pub(crate) async fn take(&self, id: BlobId) -> OwnedMutexGuard<()> {
        let turn = {
            let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            turns.retain(|_, turn| turn.strong_count() > 0);
            let turn = turns.get(&id).and_then(Weak::upgrade).unwrap_or_default();
            turns.insert(id, Arc::downgrade(&turn));
            turn
        };
        turn.lock_owned().await
    }
}
