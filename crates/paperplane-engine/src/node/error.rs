//! Errors of opening a node.

use super::vault::VaultError;
use paperplane_blobs::BlobError;
use paperplane_connectors::http::NoClient;
use paperplane_log::LogError;
use paperplane_store::StoreError;

/// The reason for which a node does not open. Each sentence says what the person can do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The data folder cannot be made or read.
    #[error("the data folder cannot be used: {0}")]
    Folder(std::io::Error),
    /// A key is missing or cannot be kept.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The databases do not open.
    #[error(transparent)]
    Databases(#[from] paperplane_store::OpenError),
    /// The folder of files cannot be used.
    #[error(transparent)]
    Blobs(#[from] BlobError),
    /// No client for the relay's files can be made.
    #[error(transparent)]
    NoClient(#[from] NoClient),
    /// The databases opened and then failed.
    #[error("the database of this computer failed: {0}")]
    Store(#[from] StoreError),
    /// The log does not answer and was never read before.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The log holds something else than a workspace.
    #[error(
        "the topic `workspace` does not begin as a workspace does: set PAPERPLANE_TOPIC_PREFIX to use names of your own"
    )]
    NotOurLog,
    /// The log was founded by a newer version.
    #[error("this workspace was made by a newer PaperPlane: please update")]
    NewerLog,
    /// The log is founded and this node has no key for it.
    #[error(
        "this log belongs to a workspace already: set PAPERPLANE_WORKSPACE_KEY to its key (a node that is in it shows it with `paperplane-relay --data DIR --show-workspace-key`)"
    )]
    NoWorkspaceKey,
    /// The log is founded with another key.
    #[error(
        "the workspace key does not fit this log: nothing was read; check PAPERPLANE_WORKSPACE_KEY and KAFKA_BOOTSTRAP_SERVERS"
    )]
    WrongWorkspaceKey,
    /// The data folder belongs to another workspace.
    #[error("this data folder belongs to another workspace: choose another folder with --data")]
    OtherWorkspace,
    /// The log was there and is empty now.
    #[error(
        "the log is empty although this computer has read from it: was it deleted? nothing was changed here; restore it, or choose another folder with --data"
    )]
    LogEmptied,
    /// The folder follows Kafka and no Kafka is set.
    #[error(
        "this data folder follows Kafka: set KAFKA_BOOTSTRAP_SERVERS as before, or choose another folder with --data"
    )]
    KafkaNotSet,
}
