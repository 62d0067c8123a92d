//! The outside world's words: one folder per provider, the same file names in each. Knows no Kafka and no SQL.

pub mod channels;
pub mod transport;
