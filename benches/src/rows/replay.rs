//! From Kafka into the searchable replica: a whole relay that begins with nothing, beside a bare program.
//!
//! Both are timed from their start to the last row. What the two wrote is compared, row by row.

use crate::{
    figures::{Report, Row, grouped, median, slope},
    programs,
    setup::{self, Fed, Setup},
};
use anyhow::ensure;
use paperplane_store::{DbKey, Store};
use paperplane_testkit::relay::Relay;
use std::time::Instant;

/// At least so much of the bare program's rate.
const GOAL: f64 = 0.6;
/// Up to this size the rows are compared: both replicas are held as texts.
const COMPARED_MAX: u64 = 100_000;
/// Any key will do: SQLCipher works the same with each.
const KEY: [u8; 32] = [0x42; 32];
/// Tables of the replica that messages alone decide; the rest also knows the founding of the workspace.
const COMPARED: [&str; 5] =
    ["-- addresses:", "-- messages:", "-- conversations:", "-- messages AS m", "-- addresses AS a"];

/// Result of a replay.
pub struct Replayed {
    /// Stopped; its folder holds the replica.
    pub relay: Relay,
    /// The most memory that the relay took meanwhile.
    pub memory_max: u64,
    /// Seconds of the bare program, and ours.
    pub seconds: (f64, f64),
}

/// Replays a log so many times, both programs in turn.
///
/// # Errors
/// If one of them fails, or wrote something else than the other.
pub async fn replay(setup: &Setup, fed: &Fed, runs: usize) -> anyhow::Result<Replayed> {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let mut last = None;
    for run in 0..runs {
        let folder = tempfile::tempdir()?;
        bare.push(bare_replay(setup, fed, folder.path())?);
        let mut relay = setup.relay(&fed.prefix)?;
        ours.push(setup::caught_up(&mut relay).await?.as_secs_f64());
        let memory_max = relay.id().and_then(crate::tree::highest).unwrap_or_default();
        relay.stop()?;
        eprintln!("replay of {} run {}: bare {:.2} s, ours {:.2} s", fed.count, run + 1, bare[run], ours[run]);
        if run == 0 && fed.count <= COMPARED_MAX {
            let key = setup::database_key(&relay.data_folder())?;
            ensure!(
                rows(&relay.data_folder(), key).await? == rows(folder.path(), KEY).await?,
                "the two wrote different rows"
            );
        }
        last = Some((relay, memory_max));
    }
    let (relay, memory_max) = last.ok_or_else(|| anyhow::anyhow!("no run"))?;
    Ok(Replayed { relay, memory_max, seconds: (median(&bare), median(&ours)) })
}

fn bare_replay(setup: &Setup, fed: &Fed, folder: &std::path::Path) -> anyhow::Result<f64> {
    let (servers, topic) = (setup.broker.address(), format!("{}whatsapp_inbound", fed.prefix));
    let (folder, key) = (folder.to_string_lossy(), setup::hex(&KEY));
    let began = Instant::now();
    let numbers = programs::numbers("bare_replay", &[&servers, &topic, &folder, &key, setup::naming_hex()])?;
    let took = began.elapsed().as_secs_f64();
    ensure!(numbers == [[fed.count as f64]], "the bare program read {numbers:?} of {}", fed.count);
    Ok(took)
}

/// Rows that messages alone decide, as text.
async fn rows(folder: &std::path::Path, key: [u8; 32]) -> anyhow::Result<String> {
    let dump = Store::open(folder, &DbKey::new(key))?.dump().await?;
    let mut takes = false;
    let mut kept = String::new();
    for line in dump.lines() {
        if line.starts_with("-- ") {
            takes = COMPARED.iter().any(|table| line.starts_with(table));
        }
        if takes {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    ensure!(kept.lines().count() > COMPARED.len(), "an empty replica");
    Ok(kept)
}

/// The row of the table.
pub fn add(report: &mut Report, fed: &Fed, replayed: &Replayed) {
    let (bare, ours) = replayed.seconds;
    let (bare, ours) = (fed.count as f64 / bare, fed.count as f64 / ours);
    report.add(Row {
        what: format!("replay of {} messages from Kafka into the searchable replica", grouped(fed.count)),
        ours: format!("{ours:.0} messages/s"),
        bare: format!("{bare:.0} messages/s"),
        ratio: format!("{:.2}", ours / bare),
        goal: format!("at least {GOAL}"),
        reached: Some(ours / bare >= GOAL),
    });
}

/// The row at several sizes.
pub fn add_scale(report: &mut Report, sizes: &[(u64, (f64, f64))]) {
    for (what, of) in [("replay, ours", 1), ("replay, bare", 0)] {
        let seconds = |pair: &(f64, f64)| if of == 1 { pair.1 } else { pair.0 };
        let figures = sizes.iter().map(|(size, pair)| {
            let took = seconds(pair);
            (*size, format!("{took:.2} s ({:.0}/s)", *size as f64 / took))
        });
        let points: Vec<(f64, f64)> = sizes.iter().map(|(size, pair)| (*size as f64, seconds(pair))).collect();
        report.scale.push((what.into(), figures.collect(), slope(&points)));
    }
}
