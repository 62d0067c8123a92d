//! Errors of the databases.

/// An error of opening the databases.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A newer version made the file.
    #[error("{file} was made by a newer PaperPlane: please update; nothing was changed")]
    NewerDatabase {
        /// The name of the file.
        file: &'static str,
    },
    /// The file is there and does not open with our key.
    #[error("{file} does not open with this computer's key: was it copied from another computer?")]
    WrongKey {
        /// The name of the file.
        file: &'static str,
    },
    /// Anything else.
    #[error("the databases of this computer cannot be used: {0}")]
    Unusable(String),
}

/// An error of reading or writing.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite's own error.
    #[error("{0}")]
    Sql(#[from] rusqlite::Error),
    /// The thread that writes has ended, or the job panicked.
    #[error("the database did not answer")]
    Closed,
}

impl StoreError {
    /// True if an event was refused because it is too large for the log.
    pub fn is_too_large(&self) -> bool {
        match self {
            Self::Sql(error) => error.sqlite_error_code() == Some(rusqlite::ErrorCode::TooBig),
            Self::Closed => false,
        }
    }
}
