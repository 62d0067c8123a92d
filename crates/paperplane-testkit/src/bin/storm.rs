//! `storm`: many storms after each other, counted, the failing ones first. Started by `cargo xtask storm`.
#![allow(clippy::print_stdout)]

use anyhow::{Context as _, bail};
use paperplane_testkit::{
    relay::Relay,
    storm::{Outcome, real, simulate},
};
use std::{
    collections::BTreeMap,
    process::ExitCode,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

/// Lines of a failing storm's trace that are shown among many storms.
const LINES: usize = 40;

/// Command line options.
#[derive(Debug, Default)]
struct Wishes {
    /// One storm, with the end of its trace.
    seed: Option<u64>,
    /// So many storms.
    seeds: u64,
    /// So many real ones instead.
    real: Option<u64>,
    /// The first of them.
    from: u64,
}

fn main() -> ExitCode {
    match Wishes::read(std::env::args().skip(1)).and_then(|wishes| blow(&wishes)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

impl Wishes {
    fn read(words: impl Iterator<Item = String>) -> anyhow::Result<Self> {
        let mut wishes = Self { seeds: 1_000, from: 1, ..Self::default() };
        let words: Vec<String> = words.collect();
        for pair in words.chunks(2) {
            let [name, value] = pair else { bail!("`{}` lacks its number", pair.join(" ")) };
            let number = value.parse().with_context(|| format!("{name} takes a number"))?;
            match name.as_str() {
                "--seed" => wishes.seed = Some(number),
                "--real" => wishes.real = Some(number),
                "--seeds" => wishes.seeds = number,
                "--from" => wishes.from = number,
                _ => bail!("`{name}` is not understood: --seed N, --seeds N, --real N, --from N"),
            }
        }
        Ok(wishes)
    }
}

/// Runs what is asked for. Returns true if all went well.
fn blow(wishes: &Wishes) -> anyhow::Result<bool> {
    if let Some(seed) = wishes.seed {
        let outcome = simulate(seed)?;
        println!("{}", outcome.end.join("\n"));
        println!("{}", said(&outcome));
        return Ok(outcome.figures.is_ok());
    }
    if let Some(count) = wishes.real {
        return blow_for_real(wishes.from..wishes.from + count);
    }
    let begun = Instant::now();
    let outcomes = many(wishes.from, wishes.from + wishes.seeds);
    let failed: Vec<&Outcome> = outcomes.values().filter(|outcome| outcome.figures.is_err()).collect();
    for outcome in &failed {
        let end = outcome.end.get(outcome.end.len().saturating_sub(LINES)..).unwrap_or_default();
        println!("{}\n{}\n", said(outcome), end.join("\n"));
    }
    let figures = outcomes.values().filter_map(|outcome| outcome.figures.as_ref().ok());
    let (mut received, mut promised, mut sent, mut waiting) = (0, 0, 0, 0);
    for one in figures {
        received += one.received;
        promised += one.promised;
        sent += one.sent;
        waiting += one.waiting;
    }
    let seconds = begun.elapsed().as_secs_f32();
    println!("{received} messages received, {promised} replies promised, {sent} sent, {waiting} wait for a decision");
    let seeds: Vec<String> = failed.iter().map(|outcome| outcome.seed.to_string()).collect();
    if !seeds.is_empty() {
        println!("failing seeds: {}", seeds.join(" "));
    }
    println!("{} simulated storms in {seconds:.0} s, {} failed", outcomes.len(), failed.len());
    Ok(failed.is_empty())
}

/// Real storms, one after the other. Returns true if all went well.
fn blow_for_real(seeds: std::ops::Range<u64>) -> anyhow::Result<bool> {
    let Some(program) = Relay::find() else {
        println!("skipped: the relay's binary is not built");
        return Ok(true);
    };
    let (begun, count) = (Instant::now(), seeds.end - seeds.start);
    let mut failed = Vec::new();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let blown = runtime.block_on(real::blow(seeds, program, |outcome| {
        let (seed, seconds) = (outcome.seed, outcome.took.as_secs_f32());
        match outcome.figures {
            Ok(figures) => println!("real storm {seed}: {figures:?} in {seconds:.0} s"),
            Err(error) => {
                let trace = outcome.trace.join("\n");
                println!("real storm {seed} FAILED after {seconds:.0} s: {error:#}\n{trace}\n{}", outcome.printed);
                println!("again: cargo xtask storm --real 1 --from {seed}\n");
                failed.push(seed.to_string());
            }
        }
    }))?;
    if blown.is_none() {
        println!("skipped: no Kafka here");
        return Ok(true);
    }
    if !failed.is_empty() {
        println!("failing real seeds: {}", failed.join(" "));
    }
    println!("{count} real storms in {:.0} s, {} failed", begun.elapsed().as_secs_f32(), failed.len());
    Ok(failed.is_empty())
}

/// One line about a storm.
fn said(outcome: &Outcome) -> String {
    let seed = outcome.seed;
    let (lines, digest) = outcome.sum;
    match &outcome.figures {
        Ok(figures) => format!("seed {seed}: {figures:?}; trace of {lines} lines, {digest:016x}"),
        Err(error) => {
            format!(
                "seed {seed} FAILED: {error:#}\n  trace of {lines} lines, {digest:016x}; again: cargo xtask storm --seed {seed}"
            )
        }
    }
}

/// All storms from one seed up to another, on as many threads as there are processors.
fn many(from: u64, to: u64) -> BTreeMap<u64, Outcome> {
    let (next, outcomes) = (AtomicU64::new(from), Mutex::new(BTreeMap::new()));
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::SeqCst);
                    if seed >= to {
                        return;
                    }
                    let outcome = simulate(seed).unwrap_or_else(|error| Outcome {
                        seed,
                        figures: Err(error),
                        sum: (0, 0),
                        end: Vec::new(),
                    });
                    if outcome.figures.is_err() {
                        println!("{}", said(&outcome));
                    }
                    outcomes.lock().unwrap_or_else(PoisonError::into_inner).insert(seed, outcome);
                }
            });
        }
    });
    outcomes.into_inner().unwrap_or_else(PoisonError::into_inner)
}
