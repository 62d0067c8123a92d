//! Failures of a provider's API.

use crate::http;

/// A provider could not be asked, or its answer could not be used. Holds no address and no text.
#[derive(Debug, thiserror::Error)]
pub enum ProviderTrouble {
    /// No answer came.
    #[error("the provider did not answer: check the connection to the internet")]
    NoAnswer(#[source] http::NoAnswer),
    /// It does not accept our account.
    #[error("the provider does not accept the account (HTTP {status})")]
    CredentialsRejected {
        /// The HTTP status.
        status: u16,
    },
    /// It answered that it cannot.
    #[error("the provider answered HTTP {status}, code {code:?}: it is asked again later")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The provider's own code, where it gave one.
        code: Option<i64>,
    },
    /// A mail server.
    #[error(transparent)]
    Mail(#[from] MailTrouble),
    /// Its answer is not what it documents.
    #[error("the provider's answer could not be read")]
    Unreadable,
    /// The provider has no such call.
    #[error("the provider does not offer this")]
    NotOffered,
}

impl ProviderTrouble {
    /// A request's error, from the connection or in the middle of the answer.
    pub(super) fn no_answer(error: impl Into<http::NoAnswer>) -> Self {
        Self::NoAnswer(error.into())
    }
}

/// A mail server could not be used. Holds no address and none of its words.
#[derive(Debug, thiserror::Error)]
pub enum MailTrouble {
    /// It does not accept user and password.
    #[error("the mail server does not accept user and password")]
    PasswordRefused,
    /// Its certificate is not one that this computer trusts, or it offers no encryption.
    #[error("the mail server cannot be trusted: its certificate is not known here, or it offers no encryption")]
    NotTrusted,
    /// No connection, or no answer in time.
    #[error("the mail server did not answer: {0}")]
    Silent(#[source] http::Cause),
    /// It answered something else than yes.
    #[error("the mail server answered {code:?}")]
    Refused {
        /// The code of SMTP; IMAP has none.
        code: Option<u16>,
    },
}
