//! The files of a relay, over HTTPS: what this node lacks is fetched there, what it has is sent there.
//!
//! `GET` with `Range` goes on where a break stopped it. `PUT` says with `Upload-Offset` where its bytes begin and with
//! `Upload-Length` how many the file has (the headers of tus 1.0); the answer says in `Upload-Offset` where to go on.

use crate::{
    error::BlobError,
    parts::{NotAppended, Parts},
    store::BlobStore,
    stored::Stored,
    turns::Turns,
};
use futures_util::TryStreamExt as _;
use headers::{ContentRange, HeaderMapExt as _};
use paperplane_core::ids::BlobId;
use reqwest::{
    Client, Method, RequestBuilder, Response, StatusCode,
    header::{HeaderMap, RANGE},
};
use std::path::Path;
use url::Url;

/// The header that says at which byte a file goes on.
pub const UPLOAD_OFFSET: &str = "upload-offset";
/// The header that says how many bytes a file has.
pub const UPLOAD_LENGTH: &str = "upload-length";
/// Bytes of one request: what even a slow line carries within the time that a gate gives to a request.
const PIECE_BYTES: usize = 512 * 1024;
/// Requests without any progress after which a transfer is left for later.
const IDLE_REQUESTS_MAX: u32 = 3;

/// A relay and the token of the workspace's nodes.
#[derive(Clone)]
pub struct RelaySettings {
    /// The relay's public address.
    pub base: Url,
    /// The token.
    pub token: String,
}

/// The files of a relay.
pub struct RelayStore {
    client: Client,
    settings: RelaySettings,
    parts: Parts,
    fetching: Turns,
}

impl RelayStore {
    /// Makes it; `client` carries the requests, and unfinished files are kept in the data folder.
    ///
    /// # Errors
    /// If the disk does not allow it.
    pub fn new(client: Client, settings: RelaySettings, data_dir: &Path) -> Result<Self, BlobError> {
        let parts = Parts::open(&data_dir.join("blob-parts").join("out"))?;
        Ok(Self { client, settings, parts, fetching: Turns::default() })
    }

    fn request(&self, method: Method, id: BlobId) -> Result<RequestBuilder, BlobError> {
        let mut url = self.settings.base.clone();
        let cannot = || BlobError::Refused("the relay's address holds no path".into());
        url.path_segments_mut().map_err(|()| cannot())?.pop_if_empty().extend(["node", "files", &id.to_string()]);
        Ok(self.client.request(method, url).bearer_auth(&self.settings.token))
    }

    /// The byte at which the relay's copy goes on; `None` where it has the whole file.
    async fn offset(&self, id: BlobId) -> Result<Option<u64>, BlobError> {
        let answer = self.request(Method::HEAD, id)?.send().await.map_err(away)?;
        match answer.status() {
            StatusCode::OK => Ok(None),
            // A gate that knows nothing of files answers 404 as well, and without the header.
            StatusCode::NOT_FOUND => match number(answer.headers(), UPLOAD_OFFSET) {
                Some(offset) => Ok(Some(offset)),
                None => Err(BlobError::Refused("there is no relay of this version at its address".into())),
            },
            status => Err(not_as_it_should(status)),
        }
    }

    async fn send_piece(&self, id: BlobId, file: &Stored, at: usize) -> Result<Sent, BlobError> {
        let length = file.bytes().len();
        let piece = file.bytes().slice(at..length.min(at + PIECE_BYTES));
        let request = self.request(Method::PUT, id)?.header(UPLOAD_OFFSET, at).header(UPLOAD_LENGTH, length);
        let answer = request.body(piece).send().await.map_err(away)?;
        match answer.status() {
            StatusCode::CREATED => Ok(Sent::Whole),
            StatusCode::NO_CONTENT | StatusCode::CONFLICT => match number(answer.headers(), UPLOAD_OFFSET) {
                Some(at) => Ok(Sent::UpTo(at)),
                None => Err(not_as_it_should(answer.status())),
            },
            StatusCode::UNPROCESSABLE_ENTITY => Err(BlobError::Damaged),
            StatusCode::PAYLOAD_TOO_LARGE => Err(BlobError::TooLarge),
            status => Err(not_as_it_should(status)),
        }
    }

    /// Appends what an answer brings to what is here.
    async fn receive(&self, id: BlobId, answer: Response, mut at: u64) -> Result<(), BlobError> {
        let mut pieces = answer.bytes_stream();
        while let Some(piece) = pieces.try_next().await.map_err(away)? {
            if at + piece.len() as u64 > Stored::BYTES_MAX as u64 {
                self.parts.remove(id).await?;
                return Err(BlobError::TooLarge);
            }
            at = match self.parts.append(id, at, &piece).await {
                Ok(length) => length,
                Err(NotAppended::Disk(error)) => return Err(error.into()),
                Err(NotAppended::At(_)) => return Err(BlobError::Away("another request fetches this file".into())),
            };
        }
        Ok(())
    }

    /// Asks once for what is missing; true once the file is whole, `None` where the relay does not have it.
    async fn fetch_rest(&self, id: BlobId) -> Result<Option<bool>, BlobError> {
        let here = self.parts.length(id).await?;
        let request = self.request(Method::GET, id)?.header(RANGE, format!("bytes={here}-"));
        let answer = request.send().await.map_err(away)?;
        match answer.status() {
            StatusCode::PARTIAL_CONTENT => {
                let range = answer.headers().typed_get::<ContentRange>();
                let begins = range.as_ref().and_then(ContentRange::bytes_range).map(|(first, _)| first);
                let (Some(length), true) = (range.and_then(|range| range.bytes_len()), begins == Some(here)) else {
                    return Err(not_as_it_should(answer.status()));
                };
                self.receive(id, answer, here).await?;
                Ok(Some(self.parts.length(id).await? >= length))
            }
            // What is here belongs to another form of the file.
            StatusCode::RANGE_NOT_SATISFIABLE => {
                self.parts.remove(id).await?;
                Ok(Some(false))
            }
            StatusCode::NOT_FOUND => {
                self.parts.remove(id).await?;
                Ok(None)
            }
            status => Err(not_as_it_should(status)),
        }
    }
}

/// The state of a file at the relay after a piece was sent.
enum Sent {
    Whole,
    UpTo(u64),
}

#[async_trait::async_trait]
impl BlobStore for RelayStore {
    async fn has(&self, id: BlobId) -> Result<bool, BlobError> {
        Ok(self.offset(id).await?.is_none())
    }

    async fn get(&self, id: BlobId) -> Result<Option<Stored>, BlobError> {
        let _turn = self.fetching.take(id).await;
        let mut idle = 0;
        loop {
            let before = self.parts.length(id).await?;
            match self.fetch_rest(id).await {
                Ok(None) => return Ok(None),
                Ok(Some(true)) => return Ok(Some(Stored::from_bytes(self.parts.take(id).await?))),
                Ok(Some(false)) => {}
                // A line that broke while bytes came is tried again at once; the rest is the caller's patience.
                Err(error) if self.parts.length(id).await? <= before => return Err(error),
                Err(error) => tracing::debug!(%error, "A file goes on where it broke off"),
            }
            idle = if self.parts.length(id).await? > before { 0 } else { idle + 1 };
            if idle >= IDLE_REQUESTS_MAX {
                return Err(BlobError::Away("the relay sends nothing of this file".into()));
            }
        }
    }

    async fn put(&self, id: BlobId, file: &Stored) -> Result<(), BlobError> {
        let Some(mut at) = self.offset(id).await? else {
            return Ok(());
        };
        let length = file.bytes().len();
        let (mut idle, mut is_anew) = (0, false);
        while idle < IDLE_REQUESTS_MAX {
            let from = usize::try_from(at).unwrap_or(length).min(length);
            match self.send_piece(id, file, from).await {
                Ok(Sent::Whole) => return Ok(()),
                // What the relay had was the beginning of another form of the file, and is forgotten there.
                Err(BlobError::Damaged) if !is_anew => (is_anew, at) = (true, 0),
                Err(error) => return Err(error),
                Ok(Sent::UpTo(now)) => {
                    idle = if now == at { idle + 1 } else { 0 };
                    at = now;
                }
            }
        }
        Err(BlobError::Away("the relay takes nothing of this file".into()))
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}

/// An error without the address, whose path holds the id of a file.
fn away(error: reqwest::Error) -> BlobError {
    BlobError::Away(error.without_url().to_string())
}

fn not_as_it_should(status: StatusCode) -> BlobError {
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            BlobError::Refused("the relay belongs to another workspace: check PAPERPLANE_RELAY_URL".into())
        }
        status => BlobError::Away(format!("the relay answered {status}")),
    }
}
