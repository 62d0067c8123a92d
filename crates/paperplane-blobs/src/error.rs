//! Errors of keeping, reading and moving files.

/// An error of keeping, reading or moving a file.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The disk of this device did not take or give it.
    #[error("the folder of files cannot be used: {0}")]
    Disk(String),
    /// A newer version sealed it.
    #[error("this file was kept by a newer PaperPlane: please update")]
    Newer,
    /// Its content is not what its id stands for.
    #[error("this file is damaged and was not used")]
    Damaged,
    /// It is larger than is taken.
    #[error("this file is larger than is taken")]
    TooLarge,
    /// The shared store did not answer, or not as it should.
    #[error("the files of the team cannot be reached just now: {0}")]
    Away(String),
    /// The shared store does not accept this node.
    #[error("the files of the team are not open to this computer: {0}")]
    Refused(String),
}

impl From<std::io::Error> for BlobError {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.to_string())
    }
}
