//! Files in an object store: a folder of this device, or a bucket.

use crate::{error::BlobError, store::BlobStore, stored::Stored};
use futures_util::TryStreamExt as _;
use object_store::{
    ObjectMeta, ObjectStore, ObjectStoreExt as _, PutPayload, local::LocalFileSystem, path::Path as Key,
};
use paperplane_core::ids::BlobId;
use std::{path::Path, sync::Arc};

/// Files in an object store, each under its id.
#[derive(Clone, Debug)]
pub struct Objects {
    store: Arc<dyn ObjectStore>,
    error: fn(object_store::Error) -> BlobError,
}

impl Objects {
    /// Opens a folder, or makes it; nobody else on this device may read it.
    ///
    /// # Errors
    /// If the disk does not allow it.
    pub fn folder(folder: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(folder)?;
        keep_to_ourselves(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(on_disk)?.with_fsync(true);
        Ok(Self::of(store, on_disk))
    }

    pub(crate) fn of(store: impl ObjectStore, error: fn(object_store::Error) -> BlobError) -> Self {
        Self { store: Arc::new(store), error }
    }

    /// The files that are kept, with their lengths in bytes, those that were kept first before the others.
    pub(crate) async fn list(&self) -> Result<Vec<(BlobId, u64)>, BlobError> {
        let mut all: Vec<ObjectMeta> = self.store.list(None).try_collect().await.map_err(self.error)?;
        all.sort_by_key(|object| object.last_modified);
        let listed = all.into_iter().filter_map(|object| Some((id(&object.location)?, object.size)));
        Ok(listed.collect())
    }

    /// Removes a file; one that is not there is removed already.
    pub(crate) async fn remove(&self, id: BlobId) -> Result<(), BlobError> {
        match self.store.delete(&key(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err((self.error)(error)),
        }
    }
}

#[async_trait::async_trait]
impl BlobStore for Objects {
    async fn has(&self, id: BlobId) -> Result<bool, BlobError> {
        match self.store.head(&key(id)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err((self.error)(error)),
        }
    }

    async fn get(&self, id: BlobId) -> Result<Option<Stored>, BlobError> {
        let found = match self.store.get(&key(id)).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err((self.error)(error)),
        };
        if found.meta.size > Stored::BYTES_MAX as u64 {
            return Err(BlobError::TooLarge);
        }
        Ok(Some(Stored::from_bytes(found.bytes().await.map_err(self.error)?)))
    }

    async fn put(&self, id: BlobId, file: &Stored) -> Result<(), BlobError> {
        let put = self.store.put(&key(id), PutPayload::from(file.bytes().clone())).await;
        put.map(drop).map_err(self.error)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands where an error is mapped")]
fn on_disk(error: object_store::Error) -> BlobError {
    BlobError::Disk(error.to_string())
}

/// Two letters of folder, so that no folder holds a hundred thousand files.
fn key(id: BlobId) -> Key {
    let name = id.as_uuid().simple().to_string();
    Key::from_iter([&name[..2], name.as_str()])
}

/// The id of a key; `None` for a file that is none of ours.
fn id(key: &Key) -> Option<BlobId> {
    key.filename()?.parse().ok()
}

#[cfg(unix)]
fn keep_to_ourselves(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
}

/// On other systems a person's own data folder is theirs alone already.
#[cfg(not(unix))]
fn keep_to_ourselves(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
