//! Questions to the broker: within a time, away from the async threads, and with errors in our words.

use crate::LogError;
use rdkafka::error::KafkaError;
use std::time::Duration;

/// The time within which the broker answers one question.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// A client that the library does not make from these settings.
pub(super) fn unusable(error: KafkaError) -> LogError {
    LogError::Other(error.to_string())
}

/// Asks on a thread that may block, as the client's questions do.
pub(super) async fn ask<T: Send + 'static>(
    question: impl FnOnce() -> Result<T, LogError> + Send + 'static,
) -> Result<T, LogError> {
    tokio::task::spawn_blocking(question).await.map_err(|error| LogError::Other(error.to_string()))?
}
