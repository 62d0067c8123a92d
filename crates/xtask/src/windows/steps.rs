//! Steps with one relay under Wine: first start, webhook, search, kills with restarts on the same data.

use super::{
    build,
    relay::{Relay, fresh_data},
    webhook::CLIENT,
    wine::Wine,
};
use crate::test::{tally::Tally, words};
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

/// A folder name with spaces, letters of several scripts, and characters that mean something to a shell.
const FOLDER: &str = "Zoë & María (签证) مرحبا";

/// The first message, and a word that occurs only in it.
const FIRST: (&str, &str) = ("Is the 签证 for Zürich there?", "签证");
/// A word for each message after which the relay is killed.
const KILLS: [&str; 4] = ["interview", "passport", "transcript", "deposit"];
/// The number of messages that the relay has taken in the end.
pub const MESSAGES: usize = 1 + KILLS.len();

/// The state that each step hands on to the next.
struct Scenario {
    /// The script that starts the relay.
    program: PathBuf,
    data: PathBuf,
    relay: Option<Relay>,
}

/// A step of the scenario.
type Step = fn(&mut Scenario) -> Result<()>;

const STEPS: &[(&str, Step)] = &[
    ("the relay starts on an empty data folder, in a path with spaces and non-ASCII letters", Scenario::first_start),
    ("a signed webhook is answered 200, and the seed's line is printed", Scenario::receive),
    ("the search finds that message once, by a Chinese word", Scenario::search),
    ("four times: it answers 200 to a webhook, is killed at once, and starts again on the same data", Scenario::kill),
    ("after that the search finds each of the five messages once", Scenario::search_all),
];

/// Runs all steps and returns the relay's data folder. After a failure the rest is skipped, because each step needs the
/// one before.
pub fn run(wine: &Wine, tally: &mut Tally) -> Option<PathBuf> {
    let data = fresh_data(build::folder().join(FOLDER));
    let mut scenario = match data {
        Ok(data) => Scenario { program: wine.relay.clone(), data, relay: None },
        Err(error) => {
            tally.count("a folder for the relay's data", words(Err(error)));
            return None;
        }
    };
    let mut failed = None;
    for (name, step) in STEPS {
        match failed {
            Some(before) => tally.skip(name, &format!("it needs what failed: {before}")),
            None => {
                let outcome = step(&mut scenario);
                failed = outcome.is_err().then_some(*name);
                tally.count(name, words(outcome));
            }
        }
    }
    failed.is_none().then_some(scenario.data)
}

impl Scenario {
    fn first_start(&mut self) -> Result<()> {
        self.relay = Some(Relay::start(&self.program, &self.data)?);
        ensure!(self.data.join("keys").is_dir(), "it runs, and there is nothing in {}", self.data.display());
        Ok(())
    }

    fn receive(&mut self) -> Result<()> {
        let relay = self.relay.as_mut().context("no relay runs")?;
        let status = relay.post_webhook(1, FIRST.0)?;
        ensure!(status == "200", "the webhook was answered {status}");
        relay.wait_for_line(&format!("[INBOUND EVENT RECEIVED]: From {CLIENT}: {}", FIRST.0))
    }

    fn search(&mut self) -> Result<()> {
        is_found_once(self.relay.as_ref().context("no relay runs")?, FIRST.1)
    }

    fn kill(&mut self) -> Result<()> {
        for (number, word) in (2..).zip(KILLS) {
            let relay = self.relay.take().context("no relay runs")?;
            let status = relay.post_webhook(number, &format!("About the {word}"))?;
            relay.kill()?;
            ensure!(status == "200", "the webhook with `{word}` was answered {status}");
            self.relay = Some(Relay::start(&self.program, &self.data)?);
        }
        Ok(())
    }

    fn search_all(&mut self) -> Result<()> {
        let relay = self.relay.as_ref().context("no relay runs")?;
        [FIRST.1].iter().chain(&KILLS).try_for_each(|word| is_found_once(relay, word))
    }
}

fn is_found_once(relay: &Relay, word: &str) -> Result<()> {
    let count = relay.search_count(word)?;
    ensure!(count == 1, "`{word}` is found {count} times");
    Ok(())
}
