//! `tests/journeys` with the relay for Windows under Wine: each test is a step.

use super::wine::Wine;
use crate::{
    errand, kafka,
    test::{
        npm,
        tally::{Listener, Tally},
    },
};
use anyhow::{Context, Result, bail};
use std::{process::Command, time::Duration};

/// The time that compiling the tests may take, from nothing and on two cores.
const BUILD_TIME_MAX: Duration = Duration::from_secs(45 * 60);
/// The time that one test may take.
const TEST_TIME_MAX: Duration = Duration::from_secs(5 * 60);

/// The most attempts at one test. The server of Wine 8 sometimes keeps the connections of a killed program open. A client that
/// uses such a connection again, for the relay's next start, waits for an answer until its time limit.
const ATTEMPTS_MAX: u32 = 3;

/// The tests that matter most here, first and with what they show.
const NAMED: &[(&str, &str)] = &[
    (
        "the seed's README: webhook in, its line printed, a reply by curl reaches the provider",
        "node::seed_readme::the_readme_works_on_one_computer",
    ),
    (
        "Kafka: a node founds a workspace, a webhook is in the log and shown, a reply goes out",
        "node::seed_readme::the_readme_works_with_kafka",
    ),
    (
        "Kafka: two nodes lose nothing and double nothing when the broker is killed",
        "node::two_processes_kafka::nothing_is_lost_and_nothing_doubled_when_the_broker_dies_in_the_middle",
    ),
];

/// Tests that are left out: four files that start no relay process, so that they show nothing about Windows, and one test
/// that needs more luck than [`ATTEMPTS_MAX`] gives it; the steps of the relay do the same with new connections.
const LEFT_OUT: [&str; 5] = [
    "talk::schedules::",
    "talk::hung_up::",
    "node::rebuild::",
    "talk::refusals::",
    "talk::crashes::what_was_acknowledged_survives_a_kill_before_it_is_folded",
];

/// The result of a test that did not fail.
enum Outcome {
    Passed,
    Skipped(String),
}

/// Compiles the tests natively and runs each that starts a relay.
pub fn run(wine: &Wine, tally: &mut Tally) {
    let names = match build().and_then(|()| list()) {
        Ok(names) => names,
        Err(error) => return tally.count("tests/journeys compiles", Err(format!("{error:#}"))),
    };
    let is_named = |name: &str| NAMED.iter().any(|(_, named)| *named == name);
    let others = names.iter().map(String::as_str).filter(|name| !is_named(name));
    let others = others.filter(|name| !LEFT_OUT.iter().any(|left_out| name.starts_with(left_out)));
    for (shows, name) in NAMED.iter().copied().chain(others.map(|name| (name, name))) {
        match attempts(wine, name) {
            Ok(Outcome::Passed) => tally.count(shows, Ok(())),
            Ok(Outcome::Skipped(why)) => tally.skip(shows, &why),
            Err(error) => tally.count(shows, Err(format!("{name}: {error:#}"))),
        }
    }
}

fn build() -> Result<()> {
    errand::run_within(cargo_test().arg("--no-run"), BUILD_TIME_MAX)
}

/// The names of all tests.
fn list() -> Result<Vec<String>> {
    let listed = errand::answer(cargo_test().args(["--", "--list"])).context("listing the tests")?;
    Ok(listed.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}

/// Runs a test until it passes, at most [`ATTEMPTS_MAX`] times, and prints each failure.
fn attempts(wine: &Wine, name: &str) -> Result<Outcome> {
    for attempt in 1..ATTEMPTS_MAX {
        match once(wine, name) {
            Ok(outcome) => return Ok(outcome),
            Err(error) => eprintln!("attempt {attempt} of {ATTEMPTS_MAX} failed: {name}: {error:#}"),
        }
    }
    once(wine, name)
}

fn once(wine: &Wine, name: &str) -> Result<Outcome> {
    let (mut listener, mut tally) = (Listener::default(), Tally::default());
    let mut test = cargo_test();
    test.args(["--", "--show-output", "--exact", name]).env("RUST_BACKTRACE", "0");
    test.env("PAPERPLANE_TEST_RELAY", &wine.relay).env("PAPERPLANE_TEST_KAFKA_HOME", kafka::home()?);
    test.env("PAPERPLANE_TEST_PRISM", npm::prism()?);
    let mut output = Vec::new();
    errand::listen(&mut test, TEST_TIME_MAX, |line| {
        listener.hear(line, &mut tally);
        output.push(line.to_owned());
    })?;
    listener.finish(&mut tally);
    match tally.counts() {
        (1, 0, 0) => Ok(Outcome::Passed),
        (0, 0, 1) => Ok(Outcome::Skipped(skip_reason(&output))),
        _ => bail!("\n{}", output.join("\n")),
    }
}

fn skip_reason(output: &[String]) -> String {
    let reason = output.iter().find_map(|line| line.strip_prefix("skipped: "));
    reason.unwrap_or("it does not say why").to_owned()
}

fn cargo_test() -> Command {
    let mut test = errand::cargo();
    test.args(["test", "--locked", "--package", "paperplane-testkit", "--test", "journeys"]);
    test
}
