//! The uplink: carries what this device wrote into the log, in order, as soon as the log answers.

use crate::node::{backoff::Backoff, context::NodeContext};
use paperplane_core::ids::EventId;
use std::{collections::BTreeSet, sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// The first pause before what could not be appended is tried again.
const RETRY_FIRST: Duration = Duration::from_millis(500);
/// The longest such pause.
const RETRY_MAX: Duration = Duration::from_secs(30);

pub(crate) struct Uplink {
    node: Arc<NodeContext>,
    /// In the log already, and not folded yet: they vanish from the outbox by themselves.
    appended: BTreeSet<EventId>,
}

impl Uplink {
    pub(crate) fn new(node: Arc<NodeContext>) -> Self {
        Self { node, appended: BTreeSet::new() }
    }

    pub(crate) async fn run(mut self, stop: CancellationToken) {
        let mut backoff = Backoff::new(RETRY_FIRST, RETRY_MAX);
        loop {
            let carried = tokio::select! {
                biased;
                () = stop.cancelled() => return,
                carried = self.carry() => carried,
            };
            let pause = match carried {
                Ok(()) => {
                    backoff.reset();
                    None
                }
                Err(error) => {
                    tracing::warn!(%error, "What was written here could not be carried into the log yet");
                    Some(backoff.pause(self.node.host.as_ref()))
                }
            };
            tokio::select! {
                biased;
                () = stop.cancelled() => return,
                () = self.node.outbox_grew.notified() => {}
                () = tokio::time::sleep(pause.unwrap_or_default()), if pause.is_some() => {}
            }
        }
    }

    async fn carry(&mut self) -> anyhow::Result<()> {
        let outbox = self.node.store.outbox().await?;
        self.appended.retain(|id| outbox.iter().any(|envelope| envelope.id == *id));
        let fresh: Vec<_> = outbox.into_iter().filter(|envelope| !self.appended.contains(&envelope.id)).collect();
        if fresh.is_empty() {
            return Ok(());
        }
        let ids: Vec<_> = fresh.iter().map(|envelope| envelope.id).collect();
        self.node.append(fresh).await?;
        self.appended.extend(ids);
        Ok(())
    }
}
