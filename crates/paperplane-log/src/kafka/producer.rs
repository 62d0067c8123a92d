//! A producer with a thread that receives delivery reports.
//!
//! The client library brings such a thread along. It looks ten times a second and spends the last millisecond of each look in a
//! loop, which was most of what an idle node took from the processor; ours looks rarely and is woken all the same.

use super::{KafkaSettings, asking::unusable, client};
use crate::LogError;
use rdkafka::{
    ClientContext,
    error::KafkaError,
    producer::{BaseProducer, BaseRecord, DeliveryResult, Producer as _, ProducerContext},
    types::RDKafkaErrorCode,
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};
use tokio::sync::oneshot;

/// The time for which the thread polls before it asks whether it should end. What comes meanwhile is handled at once.
const LISTENS_FOR: Duration = Duration::from_secs(5);

/// The outcome of one record.
pub(super) type Delivery = oneshot::Receiver<Result<(), KafkaError>>;

/// The context of the client: completes the [`Delivery`] of each record.
struct DeliveryReports;

impl ClientContext for DeliveryReports {
    fn error(&self, error: KafkaError, reason: &str) {
        client::said(&error, reason);
    }
}

impl ProducerContext for DeliveryReports {
    type DeliveryOpaque = Waiting;

    fn delivery(&self, result: &DeliveryResult<'_>, waiting: Self::DeliveryOpaque) {
        let became = result.as_ref().map(|_| ()).map_err(|(error, _)| error.clone());
        // Nobody waiting any more is fine.
        let _ = waiting.send(became);
    }
}

/// Completes the [`Delivery`].
type Waiting = Box<oneshot::Sender<Result<(), KafkaError>>>;

/// A record as it is offered.
pub(super) type Offered<'a> = BaseRecord<'a, [u8], [u8], Waiting>;

/// The producer. The thread outlives it by one look at most.
pub(super) struct Producer {
    inner: Arc<BaseProducer<DeliveryReports>>,
    ended: Arc<AtomicBool>,
}

impl Producer {
    pub(super) fn start(settings: &KafkaSettings) -> Result<Self, LogError> {
        let inner: BaseProducer<DeliveryReports> =
            settings.producer().create_with_context(DeliveryReports).map_err(unusable)?;
        let (inner, ended) = (Arc::new(inner), Arc::new(AtomicBool::new(false)));
        let (listens, stop) = (Arc::clone(&inner), Arc::clone(&ended));
        let listen = move || {
            while !stop.load(Ordering::Relaxed) {
                listens.poll(LISTENS_FOR);
            }
        };
        let begun = thread::Builder::new().name("log-appender".into()).spawn(listen);
        begun.map_err(|error| LogError::Other(error.to_string()))?;
        Ok(Self { inner, ended })
    }

    /// The reason why nothing can be appended by it any more.
    pub(super) fn fatal(&self) -> Option<RDKafkaErrorCode> {
        self.inner.client().fatal_error().map(|(code, _)| code)
    }

    /// Offers a record; its delivery report goes to who waits. Gives it back where it was not taken.
    #[expect(clippy::result_large_err, reason = "the record itself comes back, to be offered again as it is")]
    pub(super) fn offer<'a>(&self, offered: Offered<'a>) -> Result<(), (KafkaError, Offered<'a>)> {
        self.inner.send(offered)
    }
}

impl Drop for Producer {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}
