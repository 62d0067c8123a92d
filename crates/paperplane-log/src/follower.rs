//! Following: records and a few signals, over one bounded channel.

use paperplane_core::{record::StoredRecord, topic::Topic};
use tokio::sync::mpsc;
use tokio_util::sync::{CancellationToken, DropGuard};

/// A signal of the log to its follower.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogSignal {
    /// Records, per partition in order; at most [`paperplane_core::limits::BATCH_RECORD_COUNT_MAX`].
    Records(Vec<StoredRecord>),
    /// Everything that was in the log when this was determined has been sent. Sent at least once, and again
    /// after each break.
    CaughtUp,
    /// Another record stands where the checkpoint's last one stood, or the topic was made anew: the view must be
    /// built anew. The follower has stopped; follow again from an empty checkpoint.
    Remade(Topic),
    /// The log does not answer; the follower keeps trying. Sent once per break.
    Broken(String),
    /// The log answers again.
    Healed,
}

/// A follower of the log. Ends when dropped.
pub struct Follower {
    signals: mpsc::Receiver<LogSignal>,
    _stop: DropGuard,
}

impl Follower {
    /// A follower and what feeds it: a bounded sender, and a token that stops the feeding side.
    pub fn channel(capacity: usize) -> (mpsc::Sender<LogSignal>, CancellationToken, Self) {
        let (sender, signals) = mpsc::channel(capacity);
        let stop = CancellationToken::new();
        (sender, stop.clone(), Self { signals, _stop: stop.drop_guard() })
    }

    /// The next signal; `None` when the feeding side has ended.
    pub async fn next(&mut self) -> Option<LogSignal> {
        self.signals.recv().await
    }
}
