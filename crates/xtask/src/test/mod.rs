//! `test`: everything, counted. A step that fails does not keep the others from being tried.

pub mod npm;
mod python;
pub mod stage;
pub mod tally;

use crate::{
    errand, kafka,
    needs::{JOURNEYS, NODE, REHEARSAL, WINDOW},
    places, provision, storm, tidy, ui,
};
use anyhow::Result;
use std::{
    process::{Command, ExitCode},
    time::Duration,
};
use tally::{Listener, Tally};

/// The time that compiling may take, cold and on two cores.
const BUILD_TIME_MAX: Duration = Duration::from_secs(45 * 60);
/// The time that all tests together may take.
const TEST_TIME_MAX: Duration = Duration::from_secs(30 * 60);

/// The number of simulated storms and of storms on a real Kafka that belong to every test run.
const STORMS: (&str, &str) = ("200", "5");
/// The time that either may take.
const STORM_TIME_MAX: Duration = Duration::from_secs(10 * 60);

/// Runs everything and ends with the line that counts.
pub fn test() -> ExitCode {
    let mut tally = Tally::default();
    if let Err(error) = provision::provide(&[NODE, WINDOW, JOURNEYS, REHEARSAL]) {
        eprintln!("Some tests will be skipped: {error:#}");
    }
    tally.count("the windows build for wasm, and core and bridge with them", words(windows()));
    for (rule, outcome) in tidy::outcomes() {
        tally.count(&format!("tidy: {rule}"), outcome);
    }
    lint(&mut tally, "fmt", &["fmt", "--all", "--check"]);
    lint(&mut tally, "clippy", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    cargo_tests(&mut tally);
    storms(&mut tally);
    println!("{}", tally.report());
    if tally.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn windows() -> Result<()> {
    provision::wasm()?;
    ui::build(ui::Profile::Quick)
}

/// A part of cargo that is not on every computer.
fn lint(tally: &mut Tally, name: &str, words_of_cargo: &[&str]) {
    if errand::answer(errand::cargo().args([name, "--version"])).is_none() {
        tally.skip(name, "cargo has no such part here");
        return;
    }
    tally.count(name, words(errand::run_within(errand::cargo().args(words_of_cargo), BUILD_TIME_MAX)));
}

/// Builds all programs and tests at once, then runs them on a stage with all that they need.
fn cargo_tests(tally: &mut Tally) {
    let mut build = errand::cargo();
    build.args(["build", "--workspace", "--bins", "--tests"]);
    tally.count("everything compiles", words(errand::run_within(&mut build, BUILD_TIME_MAX)));
    let mut test = errand::cargo();
    test.args(["test", "--workspace", "--no-fail-fast", "--", "--show-output"]);
    let mut test = stage::with_desktop(test);
    set_the_table(tally, &mut test);
    let mut listener = Listener::default();
    let ended = errand::listen(&mut test, TEST_TIME_MAX, |line| {
        if listener.hear(line, tally) {
            println!("{line}");
        }
    });
    listener.finish(tally);
    match ended {
        // Tests that failed were counted by name; a failure without any is cargo's own.
        Ok(status) if !status.success() && tally.is_good() => {
            tally.count("cargo test", Err(format!("it ended with {status}")))
        }
        Ok(_) => {}
        Err(error) => tally.count("cargo test", Err(format!("{error:#}"))),
    }
}

/// Storms of the same seeds each time: what fails is repeated by its number.
fn storms(tally: &mut Tally) {
    let (simulated, real) = STORMS;
    tally.count("storms on a pretended world", words(storm::blow(&["--seeds", simulated], STORM_TIME_MAX)));
    match kafka::home() {
        Ok(_) => tally.count("storms on a real Kafka", words(storm::blow(&["--real", real], STORM_TIME_MAX))),
        Err(error) => tally.skip("storms on a real Kafka", &format!("{error:#}")),
    }
}

/// Gives the tests the paths of the programs that they start.
fn set_the_table(tally: &mut Tally, test: &mut Command) {
    test.env("PAPERPLANE_TEST_RELAY", places::built("paperplane-relay"));
    test.env("PAPERPLANE_TEST_DESKTOP", places::built("paperplane"));
    test.env("INSTA_UPDATE", "no");
    match kafka::home() {
        Ok(home) => drop(test.env("PAPERPLANE_TEST_KAFKA_HOME", home)),
        Err(error) => tally.skip("Apache Kafka", &format!("{error:#}")),
    }
    let tools = [
        ("prism", "PAPERPLANE_TEST_PRISM", npm::prism()),
        ("axe", "PAPERPLANE_TEST_AXE", npm::axe()),
        ("schemathesis", "PAPERPLANE_TEST_SCHEMATHESIS", python::schemathesis()),
        ("moto", "PAPERPLANE_TEST_MOTO", python::moto()),
        ("aiosmtpd", "PAPERPLANE_TEST_AIOSMTPD", python::aiosmtpd()),
        ("dkimpy", "PAPERPLANE_TEST_DKIMPY", python::dkimpy()),
    ];
    for (name, variable, found) in tools {
        match found {
            Ok(found) => drop(test.env(variable, found)),
            Err(error) => tally.skip(name, &format!("{error:#}")),
        }
    }
}

/// An outcome as the tally counts it.
pub fn words(outcome: Result<()>) -> Result<(), String> {
    outcome.map_err(|error| format!("{error:#}"))
}
