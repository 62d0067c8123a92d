//! Stores of each kind, opened for a case.

use paperplane_blobs::{BlobStore, Objects, RelaySettings, RelayStore, Stored};
use paperplane_connectors::transport::http_client;
use paperplane_core::{ids::BlobId, naming::NamingKey};
use paperplane_testkit::{
    moto::{Bucket, Moto},
    node::LocalNode,
};
use std::{path::Path, sync::Arc, time::Duration};
use tempfile::TempDir;
use url::Url;

/// A store with the key of its workspace.
pub struct OpenedStore {
    pub store: Arc<dyn BlobStore>,
    pub naming: NamingKey,
    _folder: TempDir,
    _remote: Remote,
}

/// The place behind a store, which ends with it.
enum Remote {
    None,
    Relay(#[expect(dead_code, reason = "it serves while it is held")] Box<LocalNode>),
    Bucket(#[expect(dead_code, reason = "it serves while it is held")] Box<Bucket>),
}

impl OpenedStore {
    pub fn folder() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Arc::new(Objects::folder(folder.path()).unwrap());
        Self { store, naming: NamingKey::new([7; 32]), _folder: folder, _remote: Remote::None }
    }

    pub async fn relay() -> Self {
        let (relay, folder) = (relay().await, tempfile::tempdir().unwrap());
        let token = relay.desk().unwrap().node_token().to_owned();
        let store = Arc::new(relay_store(&relay.base(), &token, folder.path()));
        let naming = relay.desk().unwrap().naming().clone();
        Self { store, naming, _folder: folder, _remote: Remote::Relay(Box::new(relay)) }
    }

    /// `None` where moto is not installed.
    pub async fn bucket() -> Option<Self> {
        let bucket = Moto::find()?.open().await.unwrap();
        let client = http_client(Duration::from_secs(20)).unwrap().into_plain();
        let store = Arc::new(Objects::s3(&bucket.settings(), client).unwrap());
        let (naming, folder) = (NamingKey::new([7; 32]), tempfile::tempdir().unwrap());
        Some(Self { store, naming, _folder: folder, _remote: Remote::Bucket(Box::new(bucket)) })
    }

    /// The id of a content, and the form in which it is stored.
    pub fn file(&self, content: &[u8]) -> (BlobId, Stored) {
        (self.naming.blob(content), Stored::of(content))
    }
}

/// A node with its gate, whose files others ask for.
pub async fn relay() -> LocalNode {
    let mut node = LocalNode::new().unwrap();
    node.open().await.unwrap();
    node
}

/// The files of a relay, asked at this address with this token.
pub fn relay_store(base: &Url, token: &str, data_dir: &Path) -> RelayStore {
    let client = http_client(Duration::from_secs(20)).unwrap().into_plain();
    RelayStore::new(client, RelaySettings { base: base.clone(), token: token.to_owned() }, data_dir).unwrap()
}
