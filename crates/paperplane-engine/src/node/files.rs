//! The place of a team's files: chosen by the environment, opened once the workspace is known.

use super::error::OpenError;
use paperplane_blobs::{BlobStore, Blobs, Objects, RelaySettings, RelayStore, S3Settings};
use paperplane_bridge::view::workspace::FilesPlace;
use paperplane_connectors::http::HttpClients;
use paperplane_core::naming::NamingKey;
use std::{path::Path, sync::Arc, time::Duration};
use url::Url;

/// The timeout of one request for a part of a file.
const REQUEST_TIME_MAX: Duration = Duration::from_secs(60);

/// The timeout of one request for a whole file: the largest on a slow line.
const WHOLE_FILE_TIME_MAX: Duration = Duration::from_mins(5);
/// The region of stores that have none.
const NO_REGION: &str = "us-east-1";

/// The place in which the nodes of a team find each other's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FilesChoice {
    /// The folder of this node: alone, or as the relay that the others ask.
    #[default]
    OwnFolder,
    /// A relay, at its public address.
    Relay(Url),
    /// A bucket of S3 or its like, which every node reaches by itself.
    S3(S3Settings),
}

impl FilesChoice {
    /// Reads the settings; a bucket goes before a relay. What is wrong with them goes into `notices`, and files stay in the
    /// node's own folder.
    pub(crate) fn read(text: &dyn Fn(&str) -> Option<String>, notices: &mut Vec<String>) -> Self {
        match s3(text, notices) {
            Some(Some(settings)) => Self::S3(settings),
            Some(None) => Self::OwnFolder,
            None => Self::read_relay(text, notices),
        }
    }

    /// A relay is asked over an encrypted line, since the token of the workspace goes along.
    fn read_relay(text: &dyn Fn(&str) -> Option<String>, notices: &mut Vec<String>) -> Self {
        let Some(address) = text("PAPERPLANE_RELAY_URL") else {
            return Self::OwnFolder;
        };
        match Url::parse(&address) {
            Ok(url) if url.scheme() == "https" || (url.scheme() == "http" && is_this_computer(&url)) => {
                Self::Relay(url)
            }
            _ => {
                let words = "PAPERPLANE_RELAY_URL is no encrypted web address, so no files are exchanged with the team: \
                             write it like https://desk.example.com.";
                notices.push(words.into());
                Self::OwnFolder
            }
        }
    }

    /// The place as windows show it.
    pub(crate) fn view(&self) -> FilesPlace {
        match self {
            Self::OwnFolder => FilesPlace::OwnFolder,
            Self::Relay(url) => FilesPlace::Relay { address: url.to_string() },
            Self::S3(s3) => {
                FilesPlace::S3 { bucket: s3.bucket.clone(), endpoint: s3.endpoint.as_ref().map(Url::to_string) }
            }
        }
    }

    fn open(
        &self,
        keys: &Keys,
        http: &dyn HttpClients,
        data_dir: &Path,
    ) -> Result<Option<Arc<dyn BlobStore>>, OpenError> {
        match self {
            Self::OwnFolder => Ok(None),
            Self::Relay(base) => {
                let settings = RelaySettings { base: base.clone(), token: keys.node_token.clone() };
                let client = http.client(REQUEST_TIME_MAX)?.into_plain();
                Ok(Some(Arc::new(RelayStore::new(client, settings, data_dir)?)))
            }
            Self::S3(settings) => {
                let client = http.client(WHOLE_FILE_TIME_MAX)?.into_plain();
                Ok(Some(Arc::new(Objects::s3(settings, client)?)))
            }
        }
    }
}

/// The keys of the workspace that files need.
pub(crate) struct Keys {
    pub naming: NamingKey,
    pub node_token: String,
}

/// Opens the files of a node. Copies of shared ones take `copied_bytes_max` bytes here.
pub(crate) async fn open(
    choice: &FilesChoice,
    copied_bytes_max: u64,
    keys: &Keys,
    http: &dyn HttpClients,
    data_dir: &Path,
) -> Result<Blobs, OpenError> {
    let shared = choice.open(keys, http, data_dir)?.map(|store| (store, copied_bytes_max));
    Ok(Blobs::open(data_dir, keys.naming.clone(), shared).await?)
}

/// The settings of a bucket; `None` where none is named, `Some(None)` where they are wrong.
fn s3(text: &dyn Fn(&str) -> Option<String>, notices: &mut Vec<String>) -> Option<Option<S3Settings>> {
    const KEYS: [&str; 2] = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];
    let bucket = text("S3_BUCKET")?;
    let [Some(access_key_id), Some(secret_access_key)] = KEYS.map(text) else {
        notices.push(
            "Files are not shared with the team: S3_BUCKET wants S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.".into(),
        );
        return Some(None);
    };
    let endpoint = match text("S3_ENDPOINT").map(|address| Url::parse(&address)) {
        None => None,
        Some(Ok(url)) if url.scheme() == "https" || (url.scheme() == "http" && is_this_computer(&url)) => Some(url),
        Some(_) => {
            notices.push("Files are not shared with the team: S3_ENDPOINT is no encrypted web address.".into());
            return Some(None);
        }
    };
    let region = text("S3_REGION").unwrap_or_else(|| NO_REGION.to_owned());
    Some(Some(S3Settings { bucket, endpoint, region, access_key_id, secret_access_key }))
}

fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}
