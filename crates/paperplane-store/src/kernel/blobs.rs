//! Files of messages, each kept once under an id that its content gives.
//!
//! Every blob begins with a line that says how it is sealed; only `none` is known so far, and one that says anything
//! else was written by a newer version.

use futures_util::TryStreamExt as _;
use object_store::{ObjectMeta, ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path as Key};
use paperplane_core::ids::BlobId;
use std::{path::Path, sync::Arc};

const FIRST_LINE: &[u8] = b"paperplane blob 1 none\n";

/// An error of keeping or reading a file.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The disk did not take or give it.
    #[error("the folder of files cannot be used: {0}")]
    Disk(String),
    /// A newer version sealed it.
    #[error("this file was kept by a newer PaperPlane: please update")]
    Newer,
}

/// The files of one device. Cheap to clone.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
}

impl Blobs {
    /// Opens the folder `blobs` of a data folder, or makes it.
    ///
    /// # Errors
    /// If the disk does not allow it.
    pub fn open(data_dir: &Path) -> Result<Self, BlobError> {
        let folder = data_dir.join("blobs");
        std::fs::create_dir_all(&folder).map_err(|error| BlobError::Disk(error.to_string()))?;
        keep_to_ourselves(&folder).map_err(|error| BlobError::Disk(error.to_string()))?;
        let store = LocalFileSystem::new_with_prefix(&folder).map_err(disk)?.with_fsync(true);
        Ok(Self { store: Arc::new(store) })
    }

    /// Keeps a file; returns when it is on the disk, whole or not at all.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn put(&self, id: BlobId, content: &[u8]) -> Result<(), BlobError> {
        let whole = [FIRST_LINE, content].concat();
        self.store.put(&key(id), PutPayload::from(whole)).await.map(drop).map_err(disk)
    }

    /// The content of a file; `None` where it is not kept here.
    ///
    /// # Errors
    /// If the disk does not give it, or a newer version kept it.
    pub async fn get(&self, id: BlobId) -> Result<Option<Vec<u8>>, BlobError> {
        let found = match self.store.get(&key(id)).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(disk(error)),
        };
        let whole = found.bytes().await.map_err(disk)?;
        whole.strip_prefix(FIRST_LINE).map(|content| Some(content.to_vec())).ok_or(BlobError::Newer)
    }

    /// Counts all files, one by one.
    ///
    /// # Errors
    /// If the disk does not list them.
    pub async fn usage(&self) -> Result<BlobUsage, BlobError> {
        let count = |usage: BlobUsage, file: ObjectMeta| {
            std::future::ready(Ok(BlobUsage { count: usage.count + 1, bytes: usage.bytes + file.size }))
        };
        self.store.list(None).try_fold(BlobUsage::default(), count).await.map_err(disk)
    }
}

/// The size of all files of one device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlobUsage {
    /// Their number.
    pub count: u64,
    /// The bytes that they take.
    pub bytes: u64,
}

#[expect(clippy::needless_pass_by_value, reason = "it stands where an error is mapped")]
fn disk(error: object_store::Error) -> BlobError {
    BlobError::Disk(error.to_string())
}

/// Two letters of folder, so that no folder holds a hundred thousand files.
fn key(id: BlobId) -> Key {
    let name = id.as_uuid().simple().to_string();
    Key::from_iter([&name[..2], name.as_str()])
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use paperplane_core::naming::NamingKey;

    #[tokio::test]
    async fn what_is_put_is_got_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let naming = NamingKey::new([7; 32]);
        let (passport, visa) = (naming.blob(b"passport"), naming.blob(b"visa"));
        blobs.put(passport, b"passport").await.unwrap();
        blobs.put(passport, b"passport").await.unwrap();
        assert_eq!(blobs.get(passport).await.unwrap().as_deref(), Some(b"passport".as_slice()));
        assert_eq!(blobs.get(visa).await.unwrap(), None);
        blobs.put(visa, b"visa").await.unwrap();
        let bytes = (2 * FIRST_LINE.len() + b"passport".len() + b"visa".len()).try_into().unwrap();
        assert_eq!(blobs.usage().await.unwrap(), BlobUsage { count: 2, bytes });
    }

    #[tokio::test]
    async fn a_seal_that_is_not_known_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let id = NamingKey::new([7; 32]).blob(b"x");
        let file = folder.path().join("blobs").join(key(id).to_string());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, b"paperplane blob 2 x\n...").unwrap();
        assert!(matches!(blobs.get(id).await, Err(BlobError::Newer)));
    }
}
