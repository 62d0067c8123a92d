//! Copies of files that the team shares: as many as there is room for, and those that were used last.

use crate::{error::BlobError, objects::Objects, store::BlobStore as _, stored::Stored};
use lru::LruCache;
use paperplane_core::ids::BlobId;
use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// A folder of copies with a bounded size.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: Objects,
    copies: Mutex<Copies>,
}

/// The copies that are there, with their lengths in bytes.
#[derive(Debug)]
struct Copies {
    by_use: LruCache<BlobId, u64>,
    bytes: u64,
    bytes_max: u64,
}

impl Copies {
    /// Notes a copy as the one used last; returns those that must go. The newest stays, however large it is.
    fn note(&mut self, id: BlobId, bytes: u64) -> Vec<BlobId> {
        self.bytes += bytes;
        self.bytes -= self.by_use.put(id, bytes).unwrap_or_default();
        let mut gone = Vec::new();
        while self.bytes > self.bytes_max && self.by_use.len() > 1 {
            let Some((id, bytes)) = self.by_use.pop_lru() else { break };
            self.bytes -= bytes;
            gone.push(id);
        }
        gone
    }

    fn forget(&mut self, id: BlobId) {
        self.bytes -= self.by_use.pop(&id).unwrap_or_default();
    }
}

impl Cache {
    /// Opens the folder and removes what is too much.
    pub(crate) async fn open(folder: &Path, bytes_max: u64) -> Result<Self, BlobError> {
        let folder = Objects::folder(folder)?;
        let mut copies = Copies { by_use: LruCache::unbounded(), bytes: 0, bytes_max };
        let mut gone = Vec::new();
        for (id, bytes) in folder.list().await? {
            gone.extend(copies.note(id, bytes));
        }
        let cache = Self { folder, copies: Mutex::new(copies) };
        cache.remove(gone).await?;
        Ok(cache)
    }

    fn copies(&self) -> MutexGuard<'_, Copies> {
        self.copies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of copies.
    pub(crate) fn count(&self) -> usize {
        self.copies().by_use.len()
    }

    /// The bytes of all copies.
    pub(crate) fn bytes(&self) -> u64 {
        self.copies().bytes
    }

    /// True if there is a copy.
    pub(crate) fn has(&self, id: BlobId) -> bool {
        self.copies().by_use.contains(&id)
    }

    /// A copy, which counts as used.
    pub(crate) async fn get(&self, id: BlobId) -> Result<Option<Stored>, BlobError> {
        if self.copies().by_use.get(&id).is_none() {
            return Ok(None);
        }
        let found = self.folder.get(id).await?;
        if found.is_none() {
            self.copies().forget(id);
        }
        Ok(found)
    }

    /// Keeps a copy; those that were used longest ago make room for it.
    pub(crate) async fn put(&self, id: BlobId, file: &Stored) -> Result<(), BlobError> {
        self.folder.put(id, file).await?;
        let gone = self.copies().note(id, file.bytes().len() as u64);
        self.remove(gone).await
    }

    /// Removes a copy that turned out to be damaged.
    pub(crate) async fn forget(&self, id: BlobId) -> Result<(), BlobError> {
        self.copies().forget(id);
        self.folder.remove(id).await
    }

    async fn remove(&self, gone: Vec<BlobId>) -> Result<(), BlobError> {
        for id in gone {
            self.folder.remove(id).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use paperplane_core::time::Timestamp;

    fn id(nth: u8) -> BlobId {
        BlobId::new(Timestamp(1), [nth; 10])
    }

    fn file(bytes: usize) -> Stored {
        Stored::from_bytes(vec![1; bytes].into())
    }

    #[tokio::test]
    async fn what_was_used_longest_ago_makes_room() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), 100).await.unwrap();
        for nth in 0..3 {
            cache.put(id(nth), &file(30)).await.unwrap();
        }
        assert!(cache.get(id(0)).await.unwrap().is_some(), "used just now");
        cache.put(id(3), &file(30)).await.unwrap();
        let has = [0, 1, 2, 3].map(|nth| cache.has(id(nth)));
        assert_eq!((has, cache.bytes()), ([true, false, true, true], 90));
        assert!(cache.get(id(1)).await.unwrap().is_none());
        cache.put(id(4), &file(500)).await.unwrap();
        assert!(cache.has(id(4)), "one that is larger than all room is kept until the next");
        assert_eq!(cache.bytes(), 500);
        cache.put(id(4), &file(50)).await.unwrap();
        assert_eq!(cache.bytes(), 50, "the same file twice counts once");
    }

    #[tokio::test]
    async fn copies_are_found_again_and_a_smaller_room_is_kept_to() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path(), 100).await.unwrap();
        for nth in 0..3 {
            cache.put(id(nth), &file(30)).await.unwrap();
        }
        drop(cache);
        let cache = Cache::open(folder.path(), 60).await.unwrap();
        assert_eq!(cache.bytes(), 60);
        let left = Objects::folder(folder.path()).unwrap().list().await.unwrap();
        assert_eq!(left.len(), 2, "no file without a place in the count");
    }
}
