//! The two servers of a mail account, and why one of them could not be used.

use crate::code::Code;
use serde::{Deserialize, Serialize};

/// One of the two servers of a mail account, or the sign-in before them. Its words begin the sentence of a [`MailFault`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum MailServer {
    /// Mails are fetched from it, by IMAP.
    #[error("The server for incoming mail")]
    Incoming,
    /// Mails are handed to it, by SMTP.
    #[error("The server for outgoing mail")]
    Outgoing,
    /// The sign-in by OAuth 2.0, before either of them.
    #[error("The sign-in of the mail provider")]
    SignIn,
}

/// The reason why a mail server could not be used: the rest of a sentence, and advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum MailFault {
    /// It does not let the account in.
    #[error("does not accept user and password. Many providers want an app password for programs.")]
    Password,
    /// The sign-in does not accept the agency's client.
    #[error("does not accept the client. Check the client id, its secret and its permissions.")]
    Client,
    /// The sign-in does not accept the refresh token any more.
    #[error("does not accept the refresh token: it ended, or was withdrawn. Sign in anew, and write the new one.")]
    RefreshToken,
    /// Its name leads nowhere.
    #[error("was not found. Check its name and the connection to the internet.")]
    NoHost,
    /// It offers no encryption.
    #[error("offers no encryption on this port, so no password is sent. Check the port and the encryption.")]
    NoEncryption,
    /// Its certificate is not trusted here.
    #[error("has a certificate that is not trusted here: {certificate}. SHA-256: {fingerprint}")]
    Certificate {
        /// The reason.
        certificate: CertificateFault,
        /// The SHA-256 of the certificate: bytes in hexadecimal with colons between them.
        fingerprint: String,
    },
    /// No answer.
    #[error("did not answer. Check its name, its port and the connection to the internet.")]
    Silent,
    /// Any other answer.
    #[error("did not do what it was asked. It is asked again later.")]
    Refuses,
}

/// The reason why a certificate is not trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum CertificateFault {
    /// Nobody whom this computer trusts has signed it.
    #[error("nobody whom this computer trusts has signed it")]
    Unknown,
    /// It has expired, or is not valid yet.
    #[error("it has expired, or is not valid yet")]
    Expired,
    /// It belongs to another name.
    #[error("it belongs to another name")]
    OtherName,
    /// A person trusted another one.
    #[error("it is another one than the one that was trusted")]
    Changed,
}

impl MailFault {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::Silent | Self::NoHost => Code::Offline,
            Self::Password
            | Self::Client
            | Self::RefreshToken
            | Self::NoEncryption
            | Self::Certificate { .. }
            | Self::Refuses => Code::Invalid,
        }
    }
}
