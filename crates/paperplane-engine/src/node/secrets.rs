//! The keys of a node: what opens its databases, and the workspace's two.

use super::{
    host::Host,
    vault::{Vault, VaultError},
};
use paperplane_core::naming::{NamingKey, fingerprint, node_token};

const DATABASE_KEY: &str = "database-key";
const WORKSPACE_KEY: &str = "workspace-key";

/// The workspace secret: made at founding, the same on every node of the workspace.
#[derive(Clone)]
pub struct WorkspaceSecret {
    workspace: [u8; 32],
    naming: [u8; 32],
}

impl WorkspaceSecret {
    /// A new one.
    pub fn random(host: &dyn Host) -> Self {
        let mut bytes = [0_u8; 64];
        host.random(&mut bytes);
        Self::from_bytes(&bytes)
    }

    /// Workspace key, then naming key.
    pub fn from_bytes(bytes: &[u8; 64]) -> Self {
        let (mut workspace, mut naming) = ([0_u8; 32], [0_u8; 32]);
        workspace.copy_from_slice(&bytes[..32]);
        naming.copy_from_slice(&bytes[32..]);
        Self { workspace, naming }
    }

    fn to_bytes(&self) -> [u8; 64] {
        let mut bytes = [0_u8; 64];
        bytes[..32].copy_from_slice(&self.workspace);
        bytes[32..].copy_from_slice(&self.naming);
        bytes
    }

    /// As `PAPERPLANE_WORKSPACE_KEY` takes it.
    pub fn to_hex(&self) -> String {
        write_hex(&self.to_bytes())
    }

    /// The key that derived ids are made with.
    pub fn naming(&self) -> NamingKey {
        NamingKey::new(self.naming)
    }

    /// The token by which the nodes of this workspace know each other.
    pub fn node_token(&self) -> String {
        node_token(&self.workspace)
    }

    /// Returns true if two nodes hold the same workspace key.
    pub fn workspace_fingerprint(&self) -> String {
        fingerprint(&self.workspace)
    }
}

/// The key of this node's databases; made where there is none and no database either.
pub fn database_key(vault: &dyn Vault, host: &dyn Host, databases_exist: bool) -> Result<[u8; 32], VaultError> {
    if let Some(bytes) = vault.get(DATABASE_KEY)? {
        return bytes.try_into().map_err(|_| VaultError("the database key has a wrong length".into()));
    }
    if databases_exist {
        return Err(VaultError(
            "this data folder has databases, but their key is neither in its keys folder nor in this computer's keychain: \
             open it with the program and the user that made it, or choose another folder with --data"
                .into(),
        ));
    }
    let mut key = [0_u8; 32];
    host.random(&mut key);
    vault.put(DATABASE_KEY, &key)?;
    Ok(key)
}

/// The workspace secret that this node holds, where it holds one.
pub fn workspace_secret(vault: &dyn Vault) -> Result<Option<WorkspaceSecret>, VaultError> {
    let Some(bytes) = vault.get(WORKSPACE_KEY)? else {
        return Ok(None);
    };
    let bytes: [u8; 64] = bytes.try_into().map_err(|_| VaultError("the workspace key has a wrong length".into()))?;
    Ok(Some(WorkspaceSecret::from_bytes(&bytes)))
}

/// Keeps the workspace secret.
pub fn keep_workspace_secret(vault: &dyn Vault, secret: &WorkspaceSecret) -> Result<(), VaultError> {
    vault.put(WORKSPACE_KEY, &secret.to_bytes())
}

/// Bytes as hexadecimal digits.
pub fn write_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Hexadecimal digits as bytes; `None` for any other text.
pub fn read_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0_u8; N];
    if text.len() != N * 2 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::{host::SystemHost, vault::FileVault};
    use super::*;

    #[test]
    fn a_secret_survives_hex_and_the_vault() {
        let dir = tempfile::tempdir().unwrap();
        let vault = FileVault::new(dir.path());
        let secret = WorkspaceSecret::random(&SystemHost);
        keep_workspace_secret(&vault, &secret).unwrap();
        let back = workspace_secret(&vault).unwrap().unwrap();
        assert_eq!(back.to_hex(), secret.to_hex());
        let read = read_hex::<64>(&secret.to_hex()).map(|bytes| WorkspaceSecret::from_bytes(&bytes).to_hex());
        assert_eq!(read, Some(secret.to_hex()));
    }

    #[test]
    fn a_lost_key_is_not_quietly_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let vault = FileVault::new(dir.path());
        assert!(database_key(&vault, &SystemHost, true).is_err());
        let made = database_key(&vault, &SystemHost, false).unwrap();
        assert_eq!(database_key(&vault, &SystemHost, true).unwrap(), made);
    }
}
