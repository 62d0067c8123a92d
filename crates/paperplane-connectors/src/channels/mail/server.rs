//! Connections to mail servers: where they are, and how they are encrypted.

use crate::{
    channels::trouble::{MailTrouble, ProviderTrouble},
    transport::install_tls,
};
use rustls::{ClientConfig, pki_types::ServerName};
use rustls_platform_verifier::BuilderVerifierExt as _;
use std::{fmt, io, str::FromStr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
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
}

/// A connection of either kind.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug> Wire for T {}

/// A wire that was boxed, since IMAP's client wants one type.
pub(super) type AnyWire = Box<dyn Wire>;

/// Runs a request within its time.
pub(super) async fn within<T, E: Into<ProviderTrouble>>(
    limit: Duration,
    request: impl Future<Output = Result<T, E>>,
) -> Result<T, ProviderTrouble> {
    match timeout(limit, request).await {
        Ok(answer) => answer.map_err(Into::into),
        Err(_) => Err(MailTrouble::Silent("it took too long".into()).into()),
    }
}

impl From<io::Error> for ProviderTrouble {
    fn from(error: io::Error) -> Self {
        let is_certificate = error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<rustls::Error>())
            .is_some_and(|error| matches!(error, rustls::Error::InvalidCertificate(_)));
        if is_certificate { MailTrouble::NotTrusted.into() } else { MailTrouble::Silent(error.into()).into() }
    }
}

impl Server {
    /// Makes the connection, without any encryption that begins later.
    pub(super) async fn connect(&self) -> Result<TcpStream, ProviderTrouble> {
        let wire = TcpStream::connect((self.host.as_str(), self.port)).await?;
        wire.set_nodelay(true)?;
        Ok(wire)
    }

    /// Encrypts a connection to this server, which must have a certificate that this computer trusts.
    pub(super) async fn encrypt(&self, wire: AnyWire) -> Result<AnyWire, ProviderTrouble> {
        install_tls();
        let config = ClientConfig::builder().with_platform_verifier().map_err(|_| MailTrouble::NotTrusted)?;
        let config = config.with_no_client_auth();
        let name = ServerName::try_from(self.host.clone()).map_err(|_| MailTrouble::NotTrusted)?;
        Ok(Box::new(TlsConnector::from(Arc::new(config)).connect(name, wire).await?))
    }
}
