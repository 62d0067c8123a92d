//! Real storms: processes on an Apache Kafka that are killed, stopped, cut off and given false answers.
//!
//! The seed decides what happens and when; what the processes make of it is theirs, so a seed repeats a story and not
//! every step of it. Clocks do not jump here: the program has no seam for that, and needs none.

mod cluster;
mod people;
mod scene;
mod verdict;
mod weather;

use super::{Dice, Figures, Trace};
use anyhow::Context as _;
use cluster::Cluster;
use scene::Scene;
use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

/// The time for which a storm blows.
const BLOWS: Duration = Duration::from_secs(9);

/// The outcome of a real storm.
#[derive(Debug)]
pub struct RealOutcome {
    /// The seed.
    pub seed: u64,
    /// Figures, or the first thing that was wrong.
    pub figures: anyhow::Result<Figures>,
    /// The events of the storm.
    pub trace: Vec<String>,
    /// The last lines that the nodes printed.
    pub printed: String,
    /// Its duration.
    pub took: Duration,
}

/// Runs the real storms of these seeds, one after the other on one broker; each is handed over as it ends. `None` where
/// the programs for it are not here.
///
/// # Errors
/// If the cluster for them cannot be made.
pub async fn blow(
    seeds: impl IntoIterator<Item = u64>,
    program: PathBuf,
    mut ended: impl FnMut(RealOutcome),
) -> anyhow::Result<Option<()>> {
    let Some(mut cluster) = Cluster::prepare().await? else { return Ok(None) };
    for seed in seeds {
        let begun = Instant::now();
        let trace = Arc::new(Trace::new());
        let mut printed = String::new();
        let figures = one(&mut cluster, seed, &program, &trace, &mut printed).await;
        if let Err(error) = &figures {
            trace.record(format!("fails: {error:#}"));
        }
        ended(RealOutcome { seed, figures, trace: trace.end(usize::MAX), printed, took: begun.elapsed() });
        cluster.mend().await.context("mending the broker between storms")?;
    }
    Ok(Some(()))
}

async fn one(
    cluster: &mut Cluster,
    seed: u64,
    program: &std::path::Path,
    trace: &Arc<Trace>,
    printed: &mut String,
) -> anyhow::Result<Figures> {
    let scene = Scene::open(cluster, seed, program, trace).await.context("before the storm")?;
    let dice = Dice::new(seed, "real");
    let until = tokio::time::Instant::now() + BLOWS;
    let blown = tokio::join!(
        people::write(&scene, Dice::new(seed, "people"), until),
        people::staff(&scene, Dice::new(seed, "staff"), until),
        weather::blow(&scene, cluster, dice, until),
    );
    let rested = match blown.2 {
        Ok(()) => verdict::rest(&scene, cluster).await,
        Err(error) => Err(error.context("the weather itself")),
    };
    let checked = match rested {
        Ok(()) => verdict::check(&scene, cluster).await,
        Err(error) => Err(error),
    };
    if checked.is_err() {
        *printed = scene.printed().await;
    }
    checked
}
