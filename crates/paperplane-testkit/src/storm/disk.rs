//! A disk that takes its time, stops with its node, and may be full.

use super::link::Link;
use paperplane_store::{Disk, Job, Moment, Room};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// One node's disk.
pub struct SlowDisk(pub Arc<Link>);

impl Disk for SlowDisk {
    fn before(&self, job: Job) -> Moment<'_, Room> {
        Box::pin(async move {
            let usual = if job == Job::Write { self.0.dice.ms(0, 3) } else { Duration::ZERO };
            self.0.passes(usual).await;
            tokio::task::yield_now().await;
            self.0.breaks();
            if job == Job::Write && self.0.now().disk_full { Room::Full } else { Room::Enough }
        })
    }

    fn after(&self, _job: Job) -> Moment<'_, ()> {
        Box::pin(async move {
            // Somebody else may go first, and a node may die here: done, and not reported.
            tokio::task::yield_now().await;
            self.0.naps().await;
            self.0.moves().await;
            self.0.breaks();
        })
    }
}

/// The folder for files of storms: in memory where the system has such a one, since each is gone in a moment.
pub(super) fn memory() -> PathBuf {
    let shared = Path::new("/dev/shm");
    if shared.is_dir() { shared.to_owned() } else { std::env::temp_dir() }
}

/// A disk without faults.
pub(super) fn calm_disk() -> Arc<dyn Disk> {
    Arc::new(SlowDisk(Arc::new(Link::new(0, "calm"))))
}
