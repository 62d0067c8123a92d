//! Failures of a provider's API.

use crate::http;
use std::fmt;

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
    #[error("the server for {server} mail: {trouble}")]
    Mail {
        /// The one of the account's two servers.
        server: MailServer,
        /// The reason.
        #[source]
        trouble: MailTrouble,
    },
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

/// One of the two servers of a mail account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailServer {
    /// Mails are fetched from it, by IMAP.
    Incoming,
    /// Mails are handed to it, by SMTP.
    Outgoing,
    /// The sign-in by OAuth 2.0, before either of them.
    SignIn,
}

impl fmt::Display for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Incoming => "incoming",
            Self::Outgoing => "outgoing",
            Self::SignIn => "sign-in to",
        })
    }
}

/// A mail server could not be used. Holds no address and none of its words.
#[derive(Debug, thiserror::Error)]
pub enum MailTrouble {
    /// It does not accept user and password.
    #[error("it does not accept user and password")]
    PasswordRefused,
    /// The sign-in does not accept the client id, its secret, or what they ask for.
    #[error("it does not accept the client")]
    ClientRefused,
    /// The sign-in does not accept the refresh token any more: it ended, or the permission was withdrawn.
    #[error("it does not accept the refresh token")]
    RefreshTokenRefused,
    /// The sign-in did not answer, or not as documented.
    #[error("it did not answer: {0}")]
    SignInSilent(#[source] http::Cause),
    /// Its name leads nowhere.
    #[error("its name is not known")]
    NoHost,
    /// It offers no encryption on this port, or none of today.
    #[error("it offers no encryption")]
    NoEncryption,
    /// Its certificate is not trusted.
    #[error("its certificate is not trusted ({fault:?})")]
    Certificate {
        /// The reason.
        fault: CertificateFault,
        /// The SHA-256 of the certificate: bytes in hexadecimal with colons between them.
        fingerprint: String,
    },
    /// No connection, or no answer in time.
    #[error("it did not answer: {0}")]
    Silent(#[source] http::Cause),
    /// It answered something else than yes.
    #[error("it answered {code:?}")]
    Refused {
        /// The code of SMTP; IMAP has none.
        code: Option<u16>,
    },
}

/// The reason why a certificate is not trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateFault {
    /// Nobody whom this computer trusts has signed it.
    Unknown,
    /// It has expired, or is not valid yet.
    Expired,
    /// It belongs to another name.
    OtherName,
    /// A person trusted another one.
    Changed,
}

impl MailTrouble {
    /// The same as a provider's trouble.
    pub(super) fn of(self, server: MailServer) -> ProviderTrouble {
        let server = match self {
            Self::ClientRefused | Self::RefreshTokenRefused | Self::SignInSilent(_) => MailServer::SignIn,
            _ => server,
        };
        ProviderTrouble::Mail { server, trouble: self }
    }
}
