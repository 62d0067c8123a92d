//! The demo's folder: emptied at each start, and only ever one that a demo made.

use std::{fs, io, path::Path};

/// Says that a folder holds a demo and nothing that anybody would miss.
const MARK: &str = "this-is-a-demo";

/// The reason why a folder is not emptied.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Somebody else's files.
    #[error(
        "{0} holds files that are not a demo's, and a demo begins by emptying its folder: choose another one with --data"
    )]
    NotADemo(String),
    /// The system refuses.
    #[error("the demo's folder {0} cannot be emptied: {1}")]
    Io(String, io::Error),
}

/// Makes an empty folder for a demo, where there is none or a demo's.
pub(super) fn empty(folder: &Path) -> Result<(), FolderError> {
    let shown = || folder.display().to_string();
    let failed = |error| FolderError::Io(shown(), error);
    if folder.exists() {
        let strange = fs::read_dir(folder).map_err(failed)?.next().is_some() && !folder.join(MARK).exists();
        if strange {
            return Err(FolderError::NotADemo(shown()));
        }
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    fs::create_dir_all(folder).map_err(failed)?;
    fs::write(folder.join(MARK), "PaperPlane empties this folder when the demo starts.\n").map_err(failed)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_demos_folder_begins_empty_each_time() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("demo");
        empty(&folder).unwrap();
        fs::write(folder.join("old"), "x").unwrap();
        empty(&folder).unwrap();
        assert!(!folder.join("old").exists() && folder.join(MARK).exists());
    }

    #[test]
    fn what_is_not_a_demos_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("log.db"), "precious").unwrap();
        assert!(matches!(empty(dir.path()), Err(FolderError::NotADemo(_))));
        assert_eq!(fs::read(dir.path().join("log.db")).unwrap(), b"precious");
    }
}
