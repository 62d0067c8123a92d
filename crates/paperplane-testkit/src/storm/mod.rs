//! Storms: several nodes, their people and everything that can go wrong, from one seed.
//!
//! A simulated storm runs on one thread with a clock that only goes on when nobody has anything to do: log, disk, network
//! and provider are simulated, everything between them is the product. The same seed gives exactly the same trace.

mod changes;
mod checks;
mod crowd;
mod dice;
mod disk;
mod follow;
mod group;
mod host;
mod line;
mod link;
mod log;
mod participants;
pub mod real;
mod replies;
mod seat;
mod street;
mod trace;
mod twilio;
mod weather;
mod wire;

pub use checks::Figures;
pub use dice::Dice;
pub use line::Line;
pub use link::Link;
pub use log::SharedLog;
pub use trace::Trace;

use anyhow::{Context as _, ensure};
use disk::memory;
use host::{Computer, TrueTime};
use participants::Storm;
use replies::Replies;
use seat::{Part, Seat, Town};
use std::{sync::Arc, time::Duration};
use street::Street;
use tokio::time::Instant;
use twilio::Twilio;

/// The time that everything may take to come to rest after a storm, in its own time.
const RESTS_WITHIN: Duration = Duration::from_secs(8 * 60 * 60);
/// The shortest time of rest: until the provider's list was compared twice.
const RESTS_AT_LEAST: Duration = Duration::from_secs(40 * 60);

/// The outcome of a storm.
#[derive(Debug)]
pub struct Outcome {
    /// The seed.
    pub seed: u64,
    /// Figures, or the first thing that was wrong.
    pub figures: anyhow::Result<Figures>,
    /// The number of lines in its trace, and the hash of them.
    pub sum: (u64, u64),
    /// Its trace, of a very long one the end.
    pub end: Vec<String>,
}

/// Runs the storm of a seed.
///
/// # Errors
/// If no runtime can be made; what goes wrong in the storm is in its outcome.
pub fn simulate(seed: u64) -> anyhow::Result<Outcome> {
    let outcome = still()?.block_on(async {
        let trace = Arc::new(Trace::new());
        let figures = storm(seed, &trace).await;
        if let Err(error) = &figures {
            trace.record(format!("fails   {error:#}"));
        }
        Outcome { seed, figures, sum: trace.sum(), end: trace.end(usize::MAX) }
    });
    Ok(outcome)
}

/// A runtime whose clock goes on only when nobody has anything to do.
fn still() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build()
}

async fn storm(seed: u64, trace: &Arc<Trace>) -> anyhow::Result<Figures> {
    let storm = Arc::new(gather(seed, trace)?);
    let dice = Dice::new(seed, "storm");
    for seat in &storm.seats {
        ensure!(seat.open().await, "{} does not open before the storm", seat.name);
    }
    let until = Instant::now() + dice.ms(30_000, 130_000);
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(crowd::people(Arc::clone(&storm), until));
    tasks.spawn(weather::blow(Arc::clone(&storm), until));
    for seat in &storm.seats {
        tasks.spawn(crowd::staff(Arc::clone(&storm), Arc::clone(seat), until));
    }
    while let Some(ended) = tasks.join_next().await {
        ended.context("somebody in the storm panicked")?;
    }
    weather::calm(&storm).await;
    rest(&storm).await?;
    let checked = checks::check(&storm).await;
    for seat in &storm.seats {
        seat.kill().await;
    }
    checked
}

/// Draws the participants: one or two gates, perhaps a poller, perhaps a desk alone.
fn gather(seed: u64, trace: &Arc<Trace>) -> anyhow::Result<Storm> {
    let time = TrueTime::begin();
    let dice = Dice::new(seed, "town");
    let street = Arc::new(Street::default());
    let twilio = Twilio::new(time, seed, Arc::clone(trace), Arc::clone(&street));
    let town = Arc::new(Town { seed, trace: Arc::clone(trace), twilio, street });
    let log = SharedLog::new(Arc::new(move || time.now()), Arc::clone(trace), Dice::new(seed, "groups"));
    let parts: &[Part] = match dice.below(5) {
        0 => &[Part::Gate],
        1 => &[Part::Gate, Part::Desk],
        2 => &[Part::Gate, Part::Gate],
        3 => &[Part::Gate, Part::Poller],
        _ => &[Part::Gate, Part::Gate, Part::Desk],
    };
    let mut seats = Vec::new();
    for (part, name) in parts.iter().zip(["one", "two", "three"]) {
        let link = Arc::new(Link::new(seed, &format!("link of {name}")));
        let computer = Arc::new(Computer::new(time, seed, &format!("computer of {name}")));
        seats.push(Seat::new(&town, name, *part, Line::new(&log, link, name), computer, &memory())?);
    }
    Ok(Storm { town, log, seats, replies: Replies::default() })
}

/// Waits until nothing moves any more.
async fn rest(storm: &Storm) -> anyhow::Result<()> {
    let begun = Instant::now();
    loop {
        let moves = match begun.elapsed() {
            so_far if so_far < RESTS_AT_LEAST => Some("the comparison with the provider's list".to_owned()),
            _ => what_moves(storm).await?,
        };
        let Some(moves) = moves else { return Ok(()) };
        ensure!(begun.elapsed() < RESTS_WITHIN, "no rest within {} h: {moves}", RESTS_WITHIN.as_secs() / 3_600);
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}

async fn what_moves(storm: &Storm) -> anyhow::Result<Option<String>> {
    if !storm.town.twilio.is_quiet() {
        return Ok(Some("the provider still calls".to_owned()));
    }
    for seat in &storm.seats {
        let store = seat.store().with_context(|| format!("{} is not open", seat.name))?;
        let threads = checks::threads(&store).await?;
        if let Some((who, _)) = threads.iter().find(|(_, bubbles)| !checks::is_settled(bubbles)) {
            return Ok(Some(format!("a line with {who} in the replica of {}", seat.name)));
        }
        if !store.outbox().await?.is_empty() {
            return Ok(Some(format!("the outbox of {}", seat.name)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{Cause, WorkspaceCause};

    #[test]
    fn the_same_seed_is_the_same_storm_and_another_is_another() {
        let sums = [7, 7, 8].map(|seed| simulate(seed).unwrap().sum);
        assert_eq!(sums[0], sums[1], "a seed that does not repeat its storm explains nothing");
        assert_ne!(sums[0], sums[2]);
    }

    fn says_that_it_broke(seat: &Seat) -> bool {
        let notices = seat.desk().unwrap().health().view.notices;
        notices.iter().any(|notice| matches!(notice, Cause::Workspace(WorkspaceCause::LoopBroke { .. })))
    }

    #[test]
    fn a_part_that_breaks_begins_again_and_says_so_until_it_has_been_well_for_an_hour() {
        still().unwrap().block_on(async {
            let storm = gather(1, &Arc::new(Trace::new())).unwrap();
            let seat = &storm.seats[0];
            assert!(seat.open().await);
            assert!(!says_that_it_broke(seat));
            seat.link.change(|state| state.breaks = 1_000);
            tokio::time::sleep(Duration::from_mins(30)).await;
            assert!(says_that_it_broke(seat));
            seat.link.change(|state| state.breaks = 0);
            tokio::time::sleep(Duration::from_mins(50)).await;
            assert!(says_that_it_broke(seat), "nobody knows yet whether it stays well");
            tokio::time::sleep(Duration::from_mins(50)).await;
            assert!(!says_that_it_broke(seat));
        });
    }
}
