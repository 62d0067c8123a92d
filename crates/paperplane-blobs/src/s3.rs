//! Files in a bucket of S3, or of a store that speaks its protocol.

use crate::{error::BlobError, objects::Objects};
use object_store::{
    BackoffConfig, ClientOptions, RetryConfig,
    aws::{AmazonS3Builder, Checksum},
    client::{HttpClient, HttpConnector},
};
use std::{fmt, time::Duration};
use url::Url;

/// Tries of one request; the caller tries again later.
const RETRIES_MAX: usize = 2;
/// The time that all tries of one request may take.
const RETRY_TIME_MAX: Duration = Duration::from_secs(20);

/// A bucket and the keys to it.
#[derive(Clone, PartialEq, Eq)]
pub struct S3Settings {
    /// The name of the bucket.
    pub bucket: String,
    /// The address of a store other than Amazon's.
    pub endpoint: Option<Url>,
    /// The region of the bucket.
    pub region: String,
    /// The id of the access key.
    pub access_key_id: String,
    /// The secret of the access key.
    pub secret_access_key: String,
}

impl fmt::Debug for S3Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3Settings")
            .field("bucket", &self.bucket)
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

/// Carries requests by a client that is there, with its proxies and its timeout.
#[derive(Debug)]
struct Carried(reqwest::Client);

impl HttpConnector for Carried {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.0.clone()))
    }
}

impl Objects {
    /// Opens a bucket; `client` carries the requests. Nothing is asked yet.
    ///
    /// # Errors
    /// If the settings make no address.
    pub fn s3(settings: &S3Settings, client: reqwest::Client) -> Result<Self, BlobError> {
        let retry =
            RetryConfig { backoff: BackoffConfig::default(), max_retries: RETRIES_MAX, retry_timeout: RETRY_TIME_MAX };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.bucket)
            .with_region(&settings.region)
            .with_access_key_id(&settings.access_key_id)
            .with_secret_access_key(&settings.secret_access_key)
            // The store compares what it received with what was sent.
            .with_checksum_algorithm(Checksum::SHA256)
            .with_retry(retry)
            .with_http_connector(Carried(client));
        if let Some(endpoint) = &settings.endpoint {
            let address = endpoint.as_str().trim_end_matches('/');
            builder = builder.with_endpoint(address).with_allow_http(endpoint.scheme() == "http");
        }
        let store = builder.build().map_err(|error| BlobError::Refused(error.to_string()))?;
        Ok(Self::of(store, in_bucket))
    }
}

/// An error of the store, without its address.
fn in_bucket(error: object_store::Error) -> BlobError {
    match error {
        object_store::Error::PermissionDenied { .. } | object_store::Error::Unauthenticated { .. } => {
            BlobError::Refused("the bucket does not accept S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY".into())
        }
        object_store::Error::NotFound { .. } => {
            BlobError::Refused("there is no bucket of the name in S3_BUCKET".into())
        }
        _ => BlobError::Away("the bucket does not answer as it should".into()),
    }
}
