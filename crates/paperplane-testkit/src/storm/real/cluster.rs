//! What real storms stand on: one broker with a door for each node, each door behind a line that can be cut.

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
        let (mut doors, mut lines) = (Vec::new(), Vec::new());
        for _ in 0..NODES {
            let door = free_address()?;
            let line = Proxy::start(free_address()?, door).await.context("a line to the broker")?;
            doors.push((door, line.address()));
            lines.push(line);
        }
        let broker = Broker::start_with_listeners(&doors).await?;
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
