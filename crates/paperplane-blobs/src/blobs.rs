//! The files of one node: its own folder, the store that the team shares, and copies of what was looked at.

use crate::{cache::Cache, error::BlobError, objects::Objects, store::BlobStore, stored::Stored};
use bytes::Bytes;
use paperplane_core::{ids::BlobId, naming::NamingKey};
use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The place of a file, as this node sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is here, and every node of the team that can reach the shared store can have it.
    Here,
    /// It is here and waits to be passed on to the shared store.
    OnlyHere,
    /// It is not here.
    Elsewhere,
}

/// The size of all files of one device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlobUsage {
    /// Their number.
    pub count: u64,
    /// The bytes that they take.
    pub bytes: u64,
}

/// The files of one node.
///
/// Without a shared store the folder `blobs` holds all of them. With one it holds what was not passed on yet, and the
/// folder `blob-cache` copies of the rest. So a node that gets a shared store later passes on what it has.
pub struct Blobs {
    naming: NamingKey,
    own: Objects,
    shared: Option<Shared>,
}

/// The shared store of a team, and what is kept of it here.
struct Shared {
    store: Arc<dyn BlobStore>,
    copies: Cache,
    /// Files in the own folder, which wait to be passed on, the oldest first.
    waiting: Mutex<Vec<BlobId>>,
}

impl Blobs {
    /// Opens the files of a data folder. `shared` is the team's store with the bytes that copies of it may take here.
    ///
    /// # Errors
    /// If the disk does not allow it.
    pub async fn open(
        data_dir: &Path,
        naming: NamingKey,
        shared: Option<(Arc<dyn BlobStore>, u64)>,
    ) -> Result<Self, BlobError> {
        let own = Objects::folder(&data_dir.join("blobs"))?;
        let shared = match shared {
            Some((store, bytes_max)) => {
                let copies = Cache::open(&data_dir.join("blob-cache"), bytes_max).await?;
                let waiting = Mutex::new(own.list().await?.into_iter().map(|(id, _)| id).collect());
                Some(Shared { store, copies, waiting })
            }
            None => None,
        };
        Ok(Self { naming, own, shared })
    }

    /// True if there is a shared store.
    pub const fn is_shared(&self) -> bool {
        self.shared.is_some()
    }

    /// The bytes that copies take here; `None` without a shared store.
    pub fn copied_bytes(&self) -> Option<u64> {
        self.shared.as_ref().map(|shared| shared.copies.bytes())
    }

    /// Counts all files that are here, copies too.
    ///
    /// # Errors
    /// If the disk does not list them.
    pub async fn usage(&self) -> Result<BlobUsage, BlobError> {
        let own = self.own.list().await?;
        let copies = self.shared.as_ref().map(|shared| (shared.copies.count(), shared.copies.bytes()));
        let (copy_count, copy_bytes) = copies.unwrap_or_default();
        Ok(BlobUsage {
            count: (own.len() + copy_count) as u64,
            bytes: own.iter().map(|(_, bytes)| bytes).sum::<u64>() + copy_bytes,
        })
    }

    /// Keeps a file here; with a shared store it waits to be passed on.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn keep(&self, content: &[u8]) -> Result<BlobId, BlobError> {
        let id = self.naming.blob(content);
        if self.presence(id).await? == Presence::Elsewhere {
            self.own.put(id, &Stored::of(content)).await?;
            self.shared.iter().for_each(|shared| shared.waiting().push(id));
        }
        Ok(id)
    }

    /// Keeps a file for this node alone, e.g. an export that is about to be saved elsewhere: it is not passed on. With a shared store
    /// it goes with the oldest copies.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn keep_here(&self, content: &[u8]) -> Result<BlobId, BlobError> {
        let (id, file) = (self.naming.blob(content), Stored::of(content));
        match &self.shared {
            Some(shared) => shared.copies.put(id, &file).await?,
            None => self.own.put(id, &file).await?,
        }
        Ok(id)
    }

    /// Keeps a file where every node of the team finds it; returns when it is there.
    ///
    /// # Errors
    /// If the shared store, or the disk, does not take it.
    pub async fn share(&self, content: &[u8]) -> Result<BlobId, BlobError> {
        let id = self.naming.blob(content);
        self.share_stored(id, &Stored::of(content)).await?;
        Ok(id)
    }

    async fn share_stored(&self, id: BlobId, file: &Stored) -> Result<(), BlobError> {
        match &self.shared {
            Some(shared) => {
                shared.store.put(id, file).await?;
                shared.copies.put(id, file).await
            }
            None => self.own.put(id, file).await,
        }
    }

    /// Takes in a file as another node stored it, verified, and keeps it where every node finds it.
    ///
    /// # Errors
    /// [`BlobError::Damaged`] where it is not the file of this id, or as [`Blobs::share`].
    pub async fn take_in(&self, id: BlobId, file: &Stored) -> Result<(), BlobError> {
        file.open(id, &self.naming)?;
        self.share_stored(id, file).await
    }

    /// The place of a file.
    ///
    /// # Errors
    /// If the disk does not tell.
    pub async fn presence(&self, id: BlobId) -> Result<Presence, BlobError> {
        Ok(match &self.shared {
            Some(shared) if shared.copies.has(id) => Presence::Here,
            Some(shared) if shared.waiting().contains(&id) => Presence::OnlyHere,
            None if self.own.has(id).await? => Presence::Here,
            Some(_) | None => Presence::Elsewhere,
        })
    }

    /// The content of a file, from here or from the shared store; `None` where neither has it.
    ///
    /// # Errors
    /// If the disk or the shared store does not give it, or it is damaged.
    pub async fn get(&self, id: BlobId) -> Result<Option<Bytes>, BlobError> {
        let Some(file) = self.stored(id).await? else {
            return Ok(None);
        };
        file.open(id, &self.naming).map(Some)
    }

    /// A file as it is stored, for another node.
    ///
    /// # Errors
    /// As [`Blobs::get`].
    pub async fn stored(&self, id: BlobId) -> Result<Option<Stored>, BlobError> {
        if let Some(file) = self.own.get(id).await? {
            return Ok(Some(file));
        }
        match &self.shared {
            Some(shared) => shared.get(id, &self.naming).await,
            None => Ok(None),
        }
    }

    /// Brings a file here; false where the shared store does not have it either.
    ///
    /// # Errors
    /// As [`Blobs::get`].
    pub async fn fetch(&self, id: BlobId) -> Result<bool, BlobError> {
        match self.presence(id).await? {
            Presence::Here | Presence::OnlyHere => Ok(true),
            Presence::Elsewhere => Ok(self.stored(id).await?.is_some()),
        }
    }

    /// The files that wait to be passed on, the oldest first.
    pub fn only_here(&self) -> Vec<BlobId> {
        self.shared.as_ref().map(|shared| shared.waiting().clone()).unwrap_or_default()
    }

    /// Passes a file on to the shared store. What is here afterwards is a copy.
    ///
    /// # Errors
    /// If the shared store does not take it, or the disk does not give it.
    pub async fn pass_on(&self, id: BlobId) -> Result<(), BlobError> {
        let Some(shared) = &self.shared else {
            return Ok(());
        };
        if let Some(file) = self.own.get(id).await? {
            shared.store.put(id, &file).await?;
            shared.copies.put(id, &file).await?;
        }
        shared.waiting().retain(|waiting| *waiting != id);
        self.own.remove(id).await
    }
}

impl Shared {
    fn waiting(&self) -> MutexGuard<'_, Vec<BlobId>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A copy, verified; else the file of the store, of which a copy is kept.
    async fn get(&self, id: BlobId, naming: &NamingKey) -> Result<Option<Stored>, BlobError> {
        if let Some(file) = self.copies.get(id).await? {
            if file.open(id, naming).is_ok() {
                return Ok(Some(file));
            }
            // The disk has spoiled the copy: the store has the file.
            self.copies.forget(id).await?;
        }
        let Some(file) = self.store.get(id).await? else {
            return Ok(None);
        };
        file.open(id, naming)?;
        self.copies.put(id, &file).await?;
        Ok(Some(file))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn naming() -> NamingKey {
        NamingKey::new([7; 32])
    }

    struct Node {
        blobs: Blobs,
        folder: tempfile::TempDir,
    }

    /// A node with this folder as the shared store.
    async fn node(shared: Option<&Path>) -> Node {
        let folder = tempfile::tempdir().unwrap();
        let store = shared.map(|folder| (Arc::new(Objects::folder(folder).unwrap()) as Arc<dyn BlobStore>, 1_000));
        Node { blobs: Blobs::open(folder.path(), naming(), store).await.unwrap(), folder }
    }

    #[tokio::test]
    async fn without_a_team_files_are_kept_and_given_here() {
        let Node { blobs, .. } = node(None).await;
        let passport = blobs.keep(b"passport").await.unwrap();
        assert_eq!(blobs.keep(b"passport").await.unwrap(), passport);
        assert_eq!(blobs.get(passport).await.unwrap().as_deref(), Some(b"passport".as_slice()));
        assert_eq!(blobs.presence(passport).await.unwrap(), Presence::Here);
        assert_eq!(blobs.get(naming().blob(b"visa")).await.unwrap(), None);
        assert!(blobs.only_here().is_empty(), "nobody waits for it");
        let bytes = [b"passport".as_slice(), b"visa"].map(|content| Stored::of(content).bytes().len() as u64);
        blobs.keep(b"visa").await.unwrap();
        assert_eq!(blobs.usage().await.unwrap(), BlobUsage { count: 2, bytes: bytes.iter().sum() });
    }

    #[tokio::test]
    async fn a_file_reaches_the_other_node_once_it_is_passed_on() {
        let team = tempfile::tempdir().unwrap();
        let (one, other) = (node(Some(team.path())).await.blobs, node(Some(team.path())).await.blobs);
        let id = one.keep(b"offer").await.unwrap();
        assert_eq!(one.presence(id).await.unwrap(), Presence::OnlyHere);
        assert!(!other.fetch(id).await.unwrap());
        assert_eq!(one.only_here(), [id]);
        let usage = one.usage().await.unwrap();
        one.pass_on(id).await.unwrap();
        assert_eq!((one.usage().await.unwrap(), usage.count), (usage, 1), "a copy counts, and once");
        assert_eq!(one.presence(id).await.unwrap(), Presence::Here);
        assert!(one.only_here().is_empty());
        assert!(other.fetch(id).await.unwrap());
        assert_eq!(other.presence(id).await.unwrap(), Presence::Here);
        assert_eq!(other.get(id).await.unwrap().as_deref(), Some(b"offer".as_slice()));
    }

    #[tokio::test]
    async fn a_copy_that_the_disk_spoiled_is_fetched_anew_and_a_spoiled_shared_file_is_not_given() {
        let team = tempfile::tempdir().unwrap();
        let Node { blobs, folder } = node(Some(team.path())).await;
        let id = blobs.share(b"passport").await.unwrap();
        let spoil = async |folder: &Path| {
            Objects::folder(folder).unwrap().put(id, &Stored::of(b"passporT")).await.unwrap();
        };
        spoil(&folder.path().join("blob-cache")).await;
        assert_eq!(blobs.get(id).await.unwrap().as_deref(), Some(b"passport".as_slice()));
        spoil(&folder.path().join("blob-cache")).await;
        spoil(team.path()).await;
        assert!(matches!(blobs.get(id).await, Err(BlobError::Damaged)));
        assert!(matches!(blobs.take_in(id, &Stored::of(b"passporT")).await, Err(BlobError::Damaged)));
    }

    #[tokio::test]
    async fn files_from_before_the_team_are_passed_on() {
        let (folder, team) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let id = Blobs::open(folder.path(), naming(), None).await.unwrap().keep(b"old").await.unwrap();
        let store = Arc::new(Objects::folder(team.path()).unwrap()) as Arc<dyn BlobStore>;
        let blobs = Blobs::open(folder.path(), naming(), Some((store, 1_000))).await.unwrap();
        assert_eq!(blobs.only_here(), [id]);
    }
}
