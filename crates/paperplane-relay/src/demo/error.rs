//! Reasons for which a demo does not open.

use super::folder::FolderError;
use crate::gate::GateError;
use paperplane_bridge::Trouble;
use paperplane_engine::OpenError;

/// A demo does not open. Each text says what the person can do.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The folder is somebody's.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The port is somebody's.
    #[error(transparent)]
    Gate(#[from] GateError),
    /// The gate's address cannot be written.
    #[error("the demo's address cannot be written: {0}")]
    Address(#[from] url::ParseError),
    /// The node does not open.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The pretend provider does not start.
    #[error("the pretend phone could not be started: {0}")]
    Provider(String),
    /// The history cannot be written.
    #[error("the demo's history could not be written: {0}")]
    History(Trouble),
}
