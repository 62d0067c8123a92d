//! The shared kernel of all domains: ids, addresses, channels, envelopes, and the stored form of records.

pub mod actor;
pub mod address;
pub mod channel;
pub mod checkpoint;
pub mod envelope;
pub mod events;
pub mod ids;
pub mod key;
pub mod limits;
pub mod name;
pub mod naming;
pub mod partition;
pub mod raw_request;
pub mod record;
pub mod recorder;
pub mod spelling;
pub mod subject;
pub mod time;
pub mod topic;
pub mod visible;
pub mod wire;
