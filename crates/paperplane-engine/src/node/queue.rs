//! A queue from whoever asks to the one worker that serves it.

use tokio::sync::{Mutex, mpsc};

/// A queue with one reader.
pub(crate) struct Queue<T> {
    sender: mpsc::UnboundedSender<T>,
    receiver: Mutex<mpsc::UnboundedReceiver<T>>,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        Self { sender, receiver: Mutex::new(receiver) }
    }
}

impl<T> Queue<T> {
    /// Puts an item in; on a node without the worker nobody takes it out.
    pub(crate) fn put(&self, item: T) {
        // The receiver lives as long as the queue.
        let _ = self.sender.send(item);
    }

    /// The next item. Waits until there is one.
    pub(crate) async fn next(&self) -> T {
        match self.receiver.lock().await.recv().await {
            Some(item) => item,
            None => std::future::pending().await,
        }
    }
}
