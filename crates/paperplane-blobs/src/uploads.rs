//! Files that other nodes send to this one, part by part.

use crate::{
    blobs::{Blobs, Presence},
    error::BlobError,
    parts::{NotAppended, Parts},
    stored::Stored,
};
use paperplane_core::ids::BlobId;
use std::{path::Path, sync::Arc};

/// Takes in files of other nodes. One that breaks off goes on at the byte where it stopped.
pub struct Uploads {
    blobs: Arc<Blobs>,
    parts: Parts,
}

/// The state of a file after a part of it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is kept, whole and verified.
    Whole,
    /// So many bytes of it are here.
    UpTo(u64),
}

/// The reason why a part was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// It does not begin where the file goes on.
    #[error("the file goes on at byte {0}")]
    At(u64),
    /// It could not be kept, or is not what its id stands for.
    #[error(transparent)]
    Blob(#[from] BlobError),
}

impl From<NotAppended> for NotTaken {
    fn from(refused: NotAppended) -> Self {
        match refused {
            NotAppended::At(length) => Self::At(length),
            NotAppended::Disk(error) => Self::Blob(error.into()),
        }
    }
}

impl Uploads {
    /// Opens the folder of unfinished files in a data folder, or makes it.
    ///
    /// # Errors
    /// If the disk does not allow it.
    pub fn open(data_dir: &Path, blobs: Arc<Blobs>) -> Result<Self, BlobError> {
        Ok(Self { blobs, parts: Parts::open(&data_dir.join("blob-parts").join("in"))? })
    }

    /// The state of a file.
    ///
    /// # Errors
    /// If the disk does not tell.
    pub async fn state(&self, id: BlobId) -> Result<Taken, BlobError> {
        if self.blobs.presence(id).await? == Presence::Elsewhere {
            return Ok(Taken::UpTo(self.parts.length(id).await?));
        }
        Ok(Taken::Whole)
    }

    /// Begins a part of a file that has so many bytes. If more are here, they belong to another form of it and go.
    ///
    /// # Errors
    /// [`BlobError::TooLarge`], or the disk's error.
    pub async fn begin(&self, id: BlobId, length: u64) -> Result<(), BlobError> {
        if length > Stored::BYTES_MAX as u64 {
            return Err(BlobError::TooLarge);
        }
        if self.parts.length(id).await? > length {
            self.parts.remove(id).await?;
        }
        Ok(())
    }

    /// Takes bytes of a file that begin at `at`; returns the number of bytes that are here.
    ///
    /// # Errors
    /// [`NotTaken::At`] where they do not continue it; [`BlobError::TooLarge`], or the disk's error.
    pub async fn take(&self, id: BlobId, at: u64, bytes: &[u8]) -> Result<u64, NotTaken> {
        if at.saturating_add(bytes.len() as u64) > Stored::BYTES_MAX as u64 {
            return Err(BlobError::TooLarge.into());
        }
        Ok(self.parts.append(id, at, bytes).await?)
    }

    /// Ends a part: once as many bytes are here as the file has, it is verified and kept.
    ///
    /// # Errors
    /// [`BlobError::Damaged`] where it is not the file of this id: all of it is forgotten, and the node begins anew.
    pub async fn end(&self, id: BlobId, length: u64) -> Result<Taken, NotTaken> {
        let here = self.parts.length(id).await.map_err(BlobError::from)?;
        if here < length {
            return Ok(self.state(id).await?);
        }
        let file = Stored::from_bytes(self.parts.take(id).await.map_err(BlobError::from)?);
        self.blobs.take_in(id, &file).await?;
        Ok(Taken::Whole)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use paperplane_core::naming::NamingKey;

    #[tokio::test]
    async fn a_file_comes_in_parts_and_goes_on_after_a_break() {
        let folder = tempfile::tempdir().unwrap();
        let naming = NamingKey::new([7; 32]);
        let blobs = Arc::new(Blobs::open(folder.path(), naming.clone(), None).await.unwrap());
        let (id, file) = (naming.blob(b"offer letter"), Stored::of(b"offer letter"));
        let (first, rest) = file.bytes().split_at(10);
        let length = file.bytes().len() as u64;
        let open = || Uploads::open(folder.path(), Arc::clone(&blobs)).unwrap();

        assert_eq!(open().take(id, 0, first).await.unwrap(), 10);
        assert_eq!(open().end(id, length).await.unwrap(), Taken::UpTo(10));
        let uploads = open();
        assert_eq!(uploads.state(id).await.unwrap(), Taken::UpTo(10), "also after a restart");
        assert!(matches!(uploads.take(id, 0, first).await, Err(NotTaken::At(10))), "not twice");
        uploads.take(id, 10, rest).await.unwrap();
        assert_eq!(uploads.end(id, length).await.unwrap(), Taken::Whole);
        assert_eq!(uploads.state(id).await.unwrap(), Taken::Whole);
        assert_eq!(blobs.get(id).await.unwrap().as_deref(), Some(b"offer letter".as_slice()));
    }

    #[tokio::test]
    async fn another_file_under_the_id_and_one_without_end_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let naming = NamingKey::new([7; 32]);
        let blobs = Arc::new(Blobs::open(folder.path(), naming.clone(), None).await.unwrap());
        let uploads = Uploads::open(folder.path(), Arc::clone(&blobs)).unwrap();
        let (id, other) = (naming.blob(b"offer"), Stored::of(b"virus"));
        let length = uploads.take(id, 0, other.bytes()).await.unwrap();
        assert!(matches!(uploads.end(id, length).await, Err(NotTaken::Blob(BlobError::Damaged))));
        assert_eq!(uploads.state(id).await.unwrap(), Taken::UpTo(0), "it begins anew");
        uploads.take(id, 0, b"of another form, which was longer").await.unwrap();
        uploads.begin(id, 10).await.unwrap();
        assert_eq!(uploads.state(id).await.unwrap(), Taken::UpTo(0));
        let end = Stored::BYTES_MAX as u64;
        assert!(matches!(uploads.begin(id, end + 1).await, Err(BlobError::TooLarge)));
        assert!(matches!(uploads.take(id, end, b"x").await, Err(NotTaken::Blob(BlobError::TooLarge))));
    }
}
