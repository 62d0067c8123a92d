//! Connections to mail servers: where they are, and how they are encrypted.

use super::trust::Trust;
use crate::channels::trouble::MailTrouble;
use rustls::{ClientConfig, pki_types::ServerName};
use std::{fmt, io, str::FromStr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::TlsConnector;

/// The encryption of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encryption {
    /// From its first byte.
    Tls,
    /// Begun after the server's greeting.
    StartTls,
    /// None: only to this machine.
    None,
}

impl FromStr for Encryption {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word.trim().to_ascii_lowercase().as_str() {
            "tls" | "ssl" => Ok(Self::Tls),
            "starttls" => Ok(Self::StartTls),
            "none" => Ok(Self::None),
            _ => Err(()),
        }
    }
}

impl Encryption {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::StartTls => "starttls",
            Self::None => "none",
        }
    }
}

/// The place of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Server {
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    /// The fingerprint of the certificate that a person trusts, beside those that this computer trusts.
    pub trusted: Option<String>,
}

/// A connection of either kind.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send + Sync + fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Sync + fmt::Debug> Wire for T {}

/// A wire that was boxed, since IMAP's client wants one type.
pub(super) type AnyWire = Box<dyn Wire>;

/// Runs a request within its time.
pub(super) async fn within<T, E: Into<MailTrouble>>(
    limit: Duration,
    request: impl Future<Output = Result<T, E>>,
) -> Result<T, MailTrouble> {
    match timeout(limit, request).await {
        Ok(answer) => answer.map_err(Into::into),
        Err(_) => Err(MailTrouble::Silent("it took too long".into())),
    }
}

impl From<io::Error> for MailTrouble {
    fn from(error: io::Error) -> Self {
        match error.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()) {
            true => Self::NoEncryption,
            false => Self::Silent(error.into()),
        }
    }
}

impl Server {
    /// Makes the connection, without any encryption that begins later.
    pub(super) async fn connect(&self) -> Result<AnyWire, MailTrouble> {
        let found = lookup_host((self.host.as_str(), self.port)).await;
        let addresses: Vec<_> = found.map_err(|_| MailTrouble::NoHost)?.collect();
        let wire = TcpStream::connect(addresses.as_slice()).await?;
        wire.set_nodelay(true)?;
        Ok(Box::new(wire))
    }

    /// Encrypts a connection to this server, whose certificate must be trusted by this computer or by a person.
    pub(super) async fn encrypt(&self, wire: AnyWire) -> Result<AnyWire, MailTrouble> {
        let trust = Arc::new(Trust::new(self.trusted.clone()).map_err(|_| MailTrouble::NoEncryption)?);
        let verifier = Arc::clone(&trust);
        let config = ClientConfig::builder().dangerous().with_custom_certificate_verifier(verifier);
        let name = ServerName::try_from(self.host.clone()).map_err(|_| MailTrouble::NoHost)?;
        let connector = TlsConnector::from(Arc::new(config.with_no_client_auth()));
        let encrypted = connector.connect(name, wire).await;
        Ok(Box::new(encrypted.map_err(|error| trust.refusal().unwrap_or_else(|| error.into()))?))
    }
}
