//! Requests and what carries them: the internet, or in a rehearsal whatever is pretended in its place.

use reqwest::{IntoUrl, Request, RequestBuilder, Response};
use std::{fmt, future::Future, pin::Pin, sync::Arc, time::Duration};

/// A request on its way.
pub type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<Response, NoAnswer>> + Send + 'a>>;

/// Carries a request to its address and brings the answer.
pub trait HttpTransport: Send + Sync + 'static {
    /// Carries one request, within the time that it may take.
    fn execute(&self, request: Request) -> ResponseFuture<'_>;
}

/// The ways to providers that a node has.
pub trait HttpClients: Send + Sync + 'static {
    /// For a provider's own API: requests end after `timeout` at the latest.
    ///
    /// # Errors
    /// If no client can be made.
    fn client(&self, timeout: Duration) -> Result<Client, NoClient>;

    /// For files at addresses that others name.
    ///
    /// # Errors
    /// If no client can be made.
    fn file_client(&self, timeout: Duration) -> Result<Client, NoClient>;
}

/// No client could be made.
#[derive(Debug, thiserror::Error)]
#[error("no HTTP client could be made: check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY if they are set")]
pub struct NoClient(#[source] pub(crate) reqwest::Error);

/// A request that got no answer.
#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    /// It never left: whoever it was for has certainly not seen it.
    #[error("no connection was made: {0}")]
    NotReached(#[source] Cause),
    /// It left, and nobody knows how far it came.
    #[error("no answer came: {0}")]
    Lost(#[source] Cause),
}

/// The cause of an error, without the address, which may hold a phone number.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

impl From<reqwest::Error> for NoAnswer {
    fn from(error: reqwest::Error) -> Self {
        let error = error.without_url();
        if error.is_connect() || error.is_builder() { Self::NotReached(error.into()) } else { Self::Lost(error.into()) }
    }
}

/// The whole body of an answer; `None` where it is larger than `bytes_max`.
///
/// # Errors
/// If it breaks off.
pub(crate) async fn body(mut answer: Response, bytes_max: usize) -> reqwest::Result<Option<Vec<u8>>> {
    let length = answer.content_length().and_then(|length| usize::try_from(length).ok());
    if length.is_some_and(|length| length > bytes_max) {
        return Ok(None);
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > bytes_max {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Some(body))
}

/// Makes requests. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    desk: reqwest::Client,
    transport: Arc<dyn HttpTransport>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Client(..)")
    }
}

impl From<reqwest::Client> for Client {
    fn from(client: reqwest::Client) -> Self {
        Self { transport: Arc::new(client.clone()), desk: client }
    }
}

impl HttpTransport for reqwest::Client {
    fn execute(&self, request: Request) -> ResponseFuture<'_> {
        Box::pin(async move { Ok(self.execute(request).await?) })
    }
}

impl Client {
    /// The same, carried by another wire.
    #[must_use]
    pub fn over(self, transport: Arc<dyn HttpTransport>) -> Self {
        Self { transport, ..self }
    }

    /// The internet's own client, without anything of ours around it.
    pub fn into_plain(self) -> reqwest::Client {
        self.desk
    }

    pub(crate) fn get(&self, url: impl IntoUrl) -> RequestBuilder {
        self.desk.get(url)
    }

    pub(crate) fn post(&self, url: impl IntoUrl) -> RequestBuilder {
        self.desk.post(url)
    }

    /// Sends what was made by [`Client::get`] or [`Client::post`].
    pub(crate) async fn send(&self, request: RequestBuilder) -> Result<Response, NoAnswer> {
        self.transport.execute(request.build()?).await
    }
}
