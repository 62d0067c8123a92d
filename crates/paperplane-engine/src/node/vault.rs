//! The vault of secrets: asked when needed, never kept in a database or an event.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

/// A secret could not be read or kept.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct VaultError(pub String);

/// A keychain, or the nearest thing to one.
pub trait Vault: Send + Sync + 'static {
    /// The secret of this name; `None` where there is none.
    ///
    /// # Errors
    /// If the vault is there and does not answer; never for a missing secret.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError>;

    /// Keeps a secret.
    ///
    /// # Errors
    /// If it could not be kept for certain.
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultError>;
}

/// Files that only their owner can read (mode 0600 in a folder of mode 0700).
#[derive(Clone, Debug)]
pub struct FileVault {
    folder: PathBuf,
}

impl FileVault {
    /// A vault in the folder `keys` beside the data.
    pub fn new(data_dir: &Path) -> Self {
        Self { folder: data_dir.join("keys") }
    }

    /// The file that holds, or would hold, the secret of this name.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Vault for FileVault {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        match fs::read(self.file(name)) {
            Ok(secret) => Ok(Some(secret)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError(format!("the key file {name} cannot be read: {error}"))),
        }
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultError> {
        write_private(&self.folder, &self.file(name), secret)
            .map_err(|error| VaultError(format!("the key file {name} cannot be written: {error}")))
    }
}

fn write_private(folder: &Path, file: &Path, secret: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    only_owner(folder, 0o700)?;
    let draft = file.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(&draft)?;
    out.write_all(secret)?;
    out.sync_all()?;
    fs::rename(draft, file)
}

#[cfg(unix)]
fn only_owner(path: &Path, mode: u32) -> io::Result<()> {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(not(unix))]
fn only_owner(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_comes_back_and_a_missing_one_is_none() {
        let dir = tempfile::tempdir().unwrap();
        let vault = FileVault::new(dir.path());
        assert_eq!(vault.get("k").unwrap(), None);
        vault.put("k", b"one").unwrap();
        vault.put("k", b"two").unwrap();
        assert_eq!(vault.get("k").unwrap(), Some(b"two".to_vec()));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let vault = FileVault::new(dir.path());
        vault.put("k", b"one").unwrap();
        let mode = fs::metadata(vault.file("k")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
