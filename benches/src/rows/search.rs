//! Search as typed: each letter is a question. The desk's whole answer (people, messages, notes, names, snippets) beside one
//! bare FTS5 question over messages.

use crate::{
    figures::{Report, Row, grouped, quantile},
    programs, setup, talk,
};
use anyhow::ensure;
use paperplane_core::talk::query::Query;
use paperplane_store::{DbKey, Store};
use std::{path::Path, time::Instant};

/// As many hits of each kind as the window asks for.
const HITS: u32 = 30;
/// Each program answers all lines so often in a run.
const ROUNDS: usize = 5;
/// Runs of each, in turn.
const RUNS: usize = 3;
const GOAL_MS: f64 = 20.0;
const GOAL_RATIO: f64 = 1.5;

/// The 50th and 99th of a hundred, in milliseconds: ours, then the bare program's.
#[derive(Clone, Copy, Debug)]
pub struct Searched {
    /// Ours.
    pub ours: (f64, f64),
    /// The bare program's.
    pub bare: (f64, f64),
}

/// Asks a replica that nobody writes to.
///
/// # Errors
/// If it cannot be asked.
pub async fn search(data: &Path) -> anyhow::Result<Searched> {
    let key = setup::database_key(data)?;
    let typed = talk::typed();
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        bare.extend(bare_search(data, &setup::hex(&key), &typed)?);
        let store = Store::open(data, &DbKey::new(key))?;
        for round in 0..=ROUNDS {
            for line in &typed {
                let query = Query::read(line, 0);
                let began = Instant::now();
                store.search(query, HITS).await?;
                // The first round reads the files; the bare program's first is left out as well.
                if round > 0 {
                    ours.push((line.as_str(), crate::figures::ms(began.elapsed())));
                }
            }
        }
    }
    say_slowest(&ours);
    let pair = |took: &[f64]| (quantile(took, 0.5), quantile(took, 0.99));
    let ours: Vec<f64> = ours.iter().map(|(_, took)| *took).collect();
    Ok(Searched { ours: pair(&ours), bare: pair(&bare) })
}

fn bare_search(data: &Path, key: &str, typed: &[String]) -> anyhow::Result<Vec<f64>> {
    let (folder, hits, rounds) = (data.to_string_lossy(), HITS.to_string(), (ROUNDS + 1).to_string());
    let mut arguments = vec![folder.as_ref(), key, hits.as_str(), rounds.as_str()];
    arguments.extend(typed.iter().map(String::as_str));
    let numbers = programs::numbers("bare_search", &arguments)?;
    ensure!(numbers.len() == typed.len() * (ROUNDS + 1), "{} answers", numbers.len());
    ensure!(numbers.iter().any(|line| line.get(1).is_some_and(|hits| *hits > 0.0)), "nothing was found");
    Ok(numbers.iter().skip(typed.len()).filter_map(|line| Some(line.first()? / 1000.0)).collect())
}

fn say_slowest(took: &[(&str, f64)]) {
    let mut sorted = took.to_vec();
    sorted.sort_by(|one, other| other.1.total_cmp(&one.1));
    let slowest: Vec<String> = sorted.iter().take(6).map(|(line, took)| format!("{line} {took:.1} ms")).collect();
    eprintln!("slowest searches: {}", slowest.join(", "));
}

/// The rows of the table.
pub fn add(report: &mut Report, count: u64, searched: &Searched) {
    let Searched { ours, bare } = searched;
    report.add(Row {
        what: format!("search in {} messages as typed, p99", grouped(count)),
        ours: format!("{:.2} ms (p50 {:.2})", ours.1, ours.0),
        bare: format!("{:.2} ms (p50 {:.2})", bare.1, bare.0),
        ratio: format!("{:.2}", ours.1 / bare.1),
        goal: format!("at most {GOAL_MS} ms and {GOAL_RATIO}"),
        reached: Some(ours.1 <= GOAL_MS && ours.1 / bare.1 <= GOAL_RATIO),
    });
}
