//! Beginnings of files whose transfer is not over, so that one that breaks off goes on where it stopped.

use crate::error::BlobError;
use bytes::Bytes;
use paperplane_core::ids::BlobId;
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::{
    fs::{self, File, OpenOptions},
    io::AsyncWriteExt as _,
    sync::Mutex,
};

/// The time after which a beginning that nobody went on with is removed.
const KEPT_FOR: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// A folder of beginnings.
#[derive(Debug)]
pub(crate) struct Parts {
    folder: PathBuf,
    /// Held while a beginning is changed: two transfers of one file do not mix.
    changing: Mutex<()>,
}

/// The refusal of bytes that do not continue a beginning, with the number of bytes that are there.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotAppended {
    /// They do not begin where the beginning ends.
    #[error("the file goes on at byte {0}")]
    At(u64),
    /// The disk did not take them.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

impl Parts {
    /// Opens the folder, or makes it, and removes what was forgotten there.
    pub(crate) fn open(folder: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(folder)?;
        for entry in std::fs::read_dir(folder)?.flatten() {
            let age = entry.metadata().and_then(|about| about.modified()).ok().and_then(|at| at.elapsed().ok());
            if age.is_some_and(|age| age > KEPT_FOR) {
                std::fs::remove_file(entry.path())?;
            }
        }
        Ok(Self { folder: folder.to_owned(), changing: Mutex::new(()) })
    }

    fn file(&self, id: BlobId) -> PathBuf {
        self.folder.join(id.as_uuid().simple().to_string())
    }

    /// Bytes of a file that are here.
    pub(crate) async fn length(&self, id: BlobId) -> Result<u64, std::io::Error> {
        match fs::metadata(self.file(id)).await {
            Ok(about) => Ok(about.len()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(0),
            Err(error) => Err(error),
        }
    }

    /// Appends bytes that begin at `at`; returns the new length.
    pub(crate) async fn append(&self, id: BlobId, at: u64, bytes: &[u8]) -> Result<u64, NotAppended> {
        let _changing = self.changing.lock().await;
        let mut file: File = OpenOptions::new().append(true).create(true).open(self.file(id)).await?;
        let length = file.metadata().await?.len();
        if length != at {
            return Err(NotAppended::At(length));
        }
        file.write_all(bytes).await?;
        file.flush().await?;
        Ok(length + bytes.len() as u64)
    }

    /// Takes a file out, whole or not.
    pub(crate) async fn take(&self, id: BlobId) -> Result<Bytes, std::io::Error> {
        let _changing = self.changing.lock().await;
        let bytes = fs::read(self.file(id)).await?;
        fs::remove_file(self.file(id)).await?;
        Ok(bytes.into())
    }

    /// Forgets a beginning.
    pub(crate) async fn remove(&self, id: BlobId) -> Result<(), std::io::Error> {
        let _changing = self.changing.lock().await;
        match fs::remove_file(self.file(id)).await {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}
