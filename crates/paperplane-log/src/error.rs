//! Errors of a log, in the words that decide what to do.

/// An error of the log.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// Nothing answers. Try again later; nothing is lost.
    #[error("the log cannot be reached: {0}")]
    Unreachable(String),
    /// The broker refuses our credentials or does not allow it.
    #[error("the log refuses us: {0}")]
    Denied(String),
    /// A record is larger than the log takes.
    #[error("a record of {bytes} bytes is larger than the log takes")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The embedded log's file is in use by another PaperPlane, unreadable or of a newer version.
    #[error("{0}")]
    File(String),
    /// Anything else.
    #[error("the log failed: {0}")]
    Other(String),
}
