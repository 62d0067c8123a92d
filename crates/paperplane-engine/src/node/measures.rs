//! Measures of a node for those who watch it: how far it lags behind, what waits, what became of deliveries.

use super::health::Deliveries;
use crate::desk::{Desk, broken};
use paperplane_blobs::BlobUsage;
use paperplane_bridge::Trouble;
use paperplane_core::topic::Topic;
use std::{collections::BTreeMap, time::Duration};
use tokio::time::Instant;

/// The time in which the log must say where it ends.
const LOG_TIME_MAX: Duration = Duration::from_secs(5);
/// The time for which the size of the files is taken as known: to find it out, all of them are counted.
const USAGE_TIME_MAX: Duration = Duration::from_secs(5 * 60);

/// A snapshot of a node's measures.
#[derive(Clone, Debug)]
pub struct Measures {
    /// True if the log answers.
    pub log_reachable: bool,
    /// True if the replica has read up to the end of the log.
    pub caught_up: bool,
    /// Records of each topic, by its name without prefix, that are not folded yet; `None` while the log does not answer.
    pub lag: Option<BTreeMap<String, u64>>,
    /// Events that only this device knows yet.
    pub outbox: u32,
    /// Genuine webhooks that could not be read and that nobody has settled.
    pub dead_letters: u32,
    /// Records that could not be read.
    pub unreadable: u32,
    /// Outcomes of handing messages to providers, since the start.
    pub deliveries: Deliveries,
    /// The files kept here; `None` where their folder cannot be read.
    pub blobs: Option<BlobUsage>,
}

impl Desk {
    /// Measures the node.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn measures(&self) -> Result<Measures, Trouble> {
        let view = self.node.pulse.view();
        let agency = self.store().agency().await.map_err(broken)?;
        Ok(Measures {
            log_reachable: view.log_reachable,
            caught_up: view.caught_up,
            lag: self.lag().await?,
            outbox: self.store().outbox_count().await.map_err(broken)?,
            dead_letters: agency.dead_letters,
            unreadable: agency.unreadable,
            deliveries: self.node.pulse.deliveries(),
            blobs: self.blob_usage().await,
        })
    }

    async fn lag(&self) -> Result<Option<BTreeMap<String, u64>>, Trouble> {
        let topics = Topic::followed();
        let checkpoint = self.store().checkpoint().await.map_err(broken)?;
        let Ok(Ok(ends)) = tokio::time::timeout(LOG_TIME_MAX, self.node.log.ends(&topics)).await else {
            return Ok(None);
        };
        let mut lag: BTreeMap<String, u64> = topics.iter().map(|topic| (topic.name(""), 0)).collect();
        for (place, end) in ends {
            let behind = u64::try_from(end - checkpoint.next(place)).unwrap_or_default();
            *lag.entry(place.topic.name("")).or_default() += behind;
        }
        Ok(Some(lag))
    }

    async fn blob_usage(&self) -> Option<BlobUsage> {
        let mut known = self.node.blob_usage.lock().await;
        if let Some((counted, usage)) = *known
            && counted.elapsed() < USAGE_TIME_MAX
        {
            return Some(usage);
        }
        match self.node.blobs.usage().await {
            Ok(usage) => Some(known.insert((Instant::now(), usage)).1),
            Err(error) => {
                tracing::warn!(%error, "The files could not be counted");
                None
            }
        }
    }
}
