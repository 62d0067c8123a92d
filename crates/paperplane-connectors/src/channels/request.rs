//! Webhook requests: as they came, verified, or unreadable. Only a provider's `verify` makes a verified one.

use paperplane_core::event::RawRequest;
use percent_encoding::{CONTROLS, percent_encode};
use std::collections::BTreeMap;
use url::form_urlencoded;

/// A request as it came, unverified.
#[derive(Clone, Debug, Default)]
pub struct WebhookRequest {
    /// Path and query exactly as they came, beginning with a slash.
    pub path_and_query: String,
    /// The headers, by their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body, exactly.
    pub body: Vec<u8>,
}

impl WebhookRequest {
    /// A request; header names may have any case, and of several values of one the last counts.
    pub fn new<'a>(
        path_and_query: impl Into<String>,
        headers: impl IntoIterator<Item = (&'a str, &'a str)>,
        body: impl Into<Vec<u8>>,
    ) -> Self {
        let headers = headers.into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
        Self { path_and_query: path_and_query.into(), headers: headers.collect(), body: body.into() }
    }

    /// A request that was kept beside our reading of it; it has no signature any more.
    pub(super) fn kept(raw: &RawRequest) -> Self {
        Self::new(raw.path.clone(), [("content-type", raw.content_type.as_str())], raw.body.clone())
    }

    /// The request as it is kept beside our reading of it, without its signature.
    pub fn raw(&self) -> RawRequest {
        RawRequest {
            path: self.path_and_query.clone(),
            content_type: self.content_type().to_owned(),
            body: self.text(),
        }
    }

    /// The body as text. A form is text whatever it encodes: bytes of it that are none are encoded as a form encodes bytes,
    /// so that it is read later as it is read now.
    fn text(&self) -> String {
        match std::str::from_utf8(&self.body) {
            Ok(text) => text.to_owned(),
            Err(_) => percent_encode(&self.body, CONTROLS).to_string(),
        }
    }

    /// A header by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// The `Content-Type` header; empty where there is none.
    pub fn content_type(&self) -> &str {
        self.header("content-type").unwrap_or_default()
    }

    /// The first value of a name in the query.
    pub(super) fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.path_and_query.split_once('?')?;
        form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }
}

/// The reason for which a request is not taken for one of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unverified {
    /// It carries no signature.
    #[error("the request is not signed")]
    Missing,
    /// The signature does not fit the account's secret, its public address or the body.
    #[error("the signature does not fit: check the account's secret and the public address set at the provider")]
    Wrong,
    /// It is signed with a key of its own that is not set up here.
    #[error("it is signed with a SharedKey that is not set up here")]
    NoSharedKey,
    /// It is signed in a way that is not known here.
    #[error("it is signed in a way that this version does not know")]
    UnknownScheme,
}

/// A request that the provider made. Only `verify` makes one, and rereading one that was verified when it came.
#[derive(Debug)]
pub struct VerifiedWebhook<'a> {
    request: &'a WebhookRequest,
}

impl<'a> VerifiedWebhook<'a> {
    pub(super) fn new(request: &'a WebhookRequest) -> Self {
        Self { request }
    }

    pub(super) fn request(&self) -> &'a WebhookRequest {
        self.request
    }
}

/// A genuine request that cannot be read; it is kept as a dead letter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the request cannot be read: {reason}")]
pub struct Unreadable {
    /// The reason, in words without personal data.
    pub reason: String,
}

impl Unreadable {
    pub(super) fn because(reason: &str) -> Self {
        Self { reason: reason.to_owned() }
    }
}

/// The response to an accepted webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WebhookAnswer {
    /// Its content type.
    pub content_type: &'static str,
    /// Its body.
    pub body: &'static str,
}
