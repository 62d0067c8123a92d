//! The Kafka of real storms: one broker with a listener for each node, each behind a proxy that can be cut.

use crate::{
    broker::Broker,
    ports::free_address,
    proxy::{Line, Proxy},
};
use anyhow::Context as _;

/// The number of nodes in a storm.
pub(super) const NODES: usize = 2;

/// A broker and the lines to it.
pub(super) struct Cluster {
    pub broker: Broker,
    pub lines: Vec<Proxy>,
}

impl Cluster {
    pub(super) async fn prepare() -> anyhow::Result<Option<Self>> {
        let (mut listeners, mut lines) = (Vec::new(), Vec::new());
        for _ in 0..NODES {
            let listener = free_address()?;
            let line = Proxy::start(free_address()?, listener).await.context("a line to the broker")?;
            listeners.push((listener, line.address()));
            lines.push(line);
        }
        let broker = Broker::start_with_listeners(&listeners).await?;
        Ok(broker.map(|broker| Self { broker, lines }))
    }

    pub(super) fn kill(&mut self) -> anyhow::Result<()> {
        if self.broker.is_alive() { self.broker.kill_9() } else { Ok(()) }
    }

    /// Everything is well again, the broker also where it ended by itself.
    pub(super) async fn mend(&mut self) -> anyhow::Result<()> {
        self.lines.iter().for_each(|line| line.set(Line::Open));
        if !self.broker.is_alive() {
            self.broker.start_again().await?;
        }
        Ok(())
    }

    /// The bootstrap servers of a node.
    pub(super) fn servers(&self, node: usize) -> String {
        self.lines.get(node).map(|line| line.address().to_string()).unwrap_or_default()
    }
}
