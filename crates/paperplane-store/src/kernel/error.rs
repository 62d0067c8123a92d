//! What can go wrong with the databases.

/// Why the databases do not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A newer version made the file.
    #[error("{file} was made by a newer PaperPlane: please update; nothing was changed")]
    NewerDatabase {
        /// Which file.
        file: &'static str,
    },
    /// The file is there and does not open with our key.
    #[error("{file} does not open with this computer's key: was it copied from another computer?")]
    WrongKey {
        /// Which file.
        file: &'static str,
    },
    /// Anything else.
    #[error("the databases of this computer cannot be used: {0}")]
    Unusable(String),
}

/// Why the databases did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite's own word.
    #[error("{0}")]
    Sql(#[from] rusqlite::Error),
    /// The thread that writes has ended, or what it was asked for broke.
    #[error("the database did not answer")]
    Closed,
}
