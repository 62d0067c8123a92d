//! The client that reads, and what it says by itself.

use rdkafka::{
    ClientContext,
    consumer::{BaseConsumer, ConsumerContext},
    error::{KafkaError, RDKafkaErrorCode},
};

/// A consumer whose own words go where ours go.
pub(super) type Reader = BaseConsumer<Said>;

/// Log lines and errors of the client library. The end of a partition is no error, and a broker that is away is no
/// failure of ours.
pub(super) struct Said;

impl ClientContext for Said {
    fn error(&self, error: KafkaError, reason: &str) {
        said(&error, reason);
    }
}

impl ConsumerContext for Said {}

/// Notes what a client says by itself.
pub(super) fn said(error: &KafkaError, reason: &str) {
    if error.rdkafka_error_code() != Some(RDKafkaErrorCode::PartitionEOF) {
        tracing::warn!(%error, reason, "Kafka's client reports");
    }
}
