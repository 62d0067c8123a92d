//! `storm`: everything that can go wrong, from a seed. Simulated ones on a pretended world, real ones on an Apache Kafka.

use crate::{errand, kafka, places};
use anyhow::Result;
use std::{process::Command, time::Duration};

/// The time that building the programs of a storm may take, cold and on two cores.
const BUILD_TIME_MAX: Duration = Duration::from_secs(45 * 60);

/// Builds what storms need and lets them blow; what is said about them is theirs to say.
pub fn storm(words: &[&str]) -> Result<()> {
    build()?;
    errand::run(command()?.args(words))
}

fn build() -> Result<()> {
    let mut build = errand::cargo();
    build.args(["build", "-p", "paperplane-testkit", "-p", "paperplane-relay", "--bins"]);
    errand::run_within(&mut build, BUILD_TIME_MAX)
}

/// Lets storms blow whose programs are built, within a time.
pub fn blow(words: &[&str], limit: Duration) -> Result<()> {
    errand::run_within(command()?.args(words), limit)
}

/// The program, with what real storms need where this computer has it.
fn command() -> Result<Command> {
    let mut storm = Command::new(places::built("storm"));
    storm.env("PAPERPLANE_TEST_RELAY", places::built("paperplane-relay"));
    if let Ok(home) = kafka::home() {
        storm.env("PAPERPLANE_TEST_KAFKA_HOME", home);
    }
    Ok(storm)
}
