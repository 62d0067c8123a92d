//! Files of messages, as blobs: each kept once under an id that its content gives, and moved between the nodes of a team.
//!
//! [`BlobStore`] is the seam: a folder of this device, or the place that all nodes of a team share. [`Blobs`] is what a
//! node works with: its own folder, the shared store where there is one, and copies of what was looked at. [`Uploads`]
//! takes in what other nodes send, part by part.

mod blobs;
mod cache;
mod error;
mod objects;
mod parts;
mod relay;
mod s3;
mod store;
mod stored;
mod turns;
mod uploads;

pub use blobs::{BlobUsage, Blobs, Presence};
pub use error::BlobError;
pub use objects::Objects;
pub use relay::{RelaySettings, RelayStore, UPLOAD_LENGTH, UPLOAD_OFFSET};
pub use s3::S3Settings;
pub use store::BlobStore;
pub use stored::Stored;
pub use uploads::{NotTaken, Taken, Uploads};
