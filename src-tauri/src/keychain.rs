//! Keys in the operating system's keychain, or in files of their own where there is none.
//!
//! A data folder decides once: it has a folder `keys`, or a file `keychain-id` that names its entries in the
//! keychain. So a keychain that is locked today is never mistaken for one without keys.

use anyhow::Context;
use keyring::Entry;
use paperplane_engine::{FileVault, Host, Vault, VaultError};
use std::{
    fs,
    path::Path,
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

/// The name that a person sees in the keychain's own window.
const SERVICE: &str = "PaperPlane";
/// The time that a keychain may take to show that it is there. Where none is, most computers say so at once.
const PROBE_TIME_MAX: Duration = Duration::from_secs(10);
/// The time that a keychain that has our keys may take: a person may have to type a password.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(120);

/// The vault of a data folder.
pub async fn vault(data: &Path, host: &dyn Host) -> anyhow::Result<Arc<dyn Vault>> {
    let mut fresh = [0_u8; 16];
    host.random(&mut fresh);
    let (data, fresh) = (data.to_owned(), fresh.iter().map(|byte| format!("{byte:02x}")).collect());
    tokio::task::spawn_blocking(move || choose(&data, fresh, Keychain::keeps_secrets)).await?
}

fn choose(data: &Path, fresh: String, keeps_secrets: fn(&Keychain) -> bool) -> anyhow::Result<Arc<dyn Vault>> {
    if data.join("keys").exists() {
        return Ok(Arc::new(FileVault::new(data)));
    }
    let mark = data.join("keychain-id");
    if mark.exists() {
        let folder = fs::read_to_string(&mark).context("the file keychain-id of the data folder cannot be read")?;
        return Ok(Arc::new(Keychain { folder: folder.trim().to_owned() }));
    }
    let keychain = Keychain { folder: fresh };
    if !keeps_secrets(&keychain) {
        return Ok(Arc::new(FileVault::new(data)));
    }
    fs::create_dir_all(data)
        .and_then(|()| fs::write(&mark, &keychain.folder))
        .context("the data folder cannot be written")?;
    Ok(Arc::new(keychain))
}

/// The keychain of the person who is logged in.
#[derive(Clone, Debug)]
struct Keychain {
    /// The data folder that the entries belong to.
    folder: String,
}

impl Keychain {
    /// Returns true if it is there and gives back what it was given.
    fn keeps_secrets(&self) -> bool {
        let tried = self.with_entry("probe", PROBE_TIME_MAX, |entry| {
            entry.set_secret(b"paperplane")?;
            let kept = entry.get_secret()? == b"paperplane";
            entry.delete_credential().map(|()| kept)
        });
        match tried {
            Some(Ok(kept)) => return kept,
            Some(Err(error)) => tracing::info!(%error, "No keychain answers: keys are kept in files of their own"),
            None => tracing::info!("The keychain does not answer in time: keys are kept in files of their own"),
        }
        false
    }

    /// Does something with one entry; `None` where it took too long. A keychain may wait for ever for a person.
    fn with_entry<T: Send + 'static>(
        &self,
        name: &str,
        time_max: Duration,
        job: impl FnOnce(&Entry) -> keyring::Result<T> + Send + 'static,
    ) -> Option<keyring::Result<T>> {
        let user = format!("{}/{name}", self.folder);
        within(time_max, move || Entry::new(SERVICE, &user).and_then(|entry| job(&entry)))
    }
}

impl Vault for Keychain {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        match self.with_entry(name, ANSWER_TIME_MAX, Entry::get_secret) {
            Some(Ok(secret)) => Ok(Some(secret)),
            Some(Err(keyring::Error::NoEntry)) => Ok(None),
            refused => Err(unanswered(refused.and_then(Result::err))),
        }
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultError> {
        let secret = secret.to_vec();
        match self.with_entry(name, ANSWER_TIME_MAX, move |entry| entry.set_secret(&secret)) {
            Some(Ok(())) => Ok(()),
            refused => Err(unanswered(refused.and_then(Result::err))),
        }
    }
}

fn unanswered(error: Option<keyring::Error>) -> VaultError {
    let reason = error.map_or_else(|| "it took too long".to_owned(), |error| error.to_string());
    VaultError(format!(
        "this computer's keychain does not give the keys of this data folder: unlock it and start PaperPlane again ({reason})"
    ))
}

/// Runs a job on a thread of its own and waits for it, but not for ever.
fn within<T: Send + 'static>(time_max: Duration, job: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, wait) = mpsc::channel();
    // Who no longer waits does not miss the answer.
    thread::spawn(move || done.send(job()).ok());
    wait.recv_timeout(time_max).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never(_: &Keychain) -> bool {
        panic!("this folder has decided already")
    }

    #[test]
    fn without_a_keychain_the_keys_are_files() {
        let data = tempfile::tempdir().unwrap();
        choose(data.path(), "f".into(), |_| false).unwrap().put("k", b"secret").unwrap();
        assert!(data.path().join("keys/k").exists() && !data.path().join("keychain-id").exists());
        let again = choose(data.path(), "g".into(), never).unwrap();
        assert_eq!(again.get("k").unwrap(), Some(b"secret".to_vec()));
    }

    #[test]
    fn a_folder_stays_with_its_keychain() {
        let data = tempfile::tempdir().unwrap();
        choose(data.path(), "first".into(), |_| true).unwrap();
        choose(data.path(), "second".into(), never).unwrap();
        assert_eq!(fs::read_to_string(data.path().join("keychain-id")).unwrap(), "first");
        assert!(!data.path().join("keys").exists());
    }

    #[test]
    fn a_silent_keychain_is_not_waited_for() {
        let (hold, held) = mpsc::channel::<()>();
        assert_eq!(within(Duration::from_millis(20), move || held.recv().is_ok()), None);
        drop(hold);
        assert_eq!(within(Duration::from_secs(60), || 7), Some(7));
    }
}
