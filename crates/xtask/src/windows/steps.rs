//! Steps with one relay under Wine: first start, webhook, search, kill, second start on the same data.

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

/// The first message with a word that occurs only in it, then the same of the second.
const FIRST: (&str, &str) = ("Is the 签证 for Zürich there?", "签证");
const SECOND: (&str, &str) = ("The interview is on Thursday", "interview");

/// What one step leaves for the next.
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
    ("the relay is killed right after it answered 200 to a second webhook", Scenario::kill),
    ("after a second start on the same data the search finds both messages, each once", Scenario::second_start),
];

/// Runs all steps. After a failure the rest is skipped, because each step needs the one before.
pub fn run(wine: &Wine, tally: &mut Tally) {
    let data = fresh_data(build::folder().join(FOLDER));
    let mut scenario = match data {
        Ok(data) => Scenario { program: wine.relay.clone(), data, relay: None },
        Err(error) => return tally.count("a folder for the relay's data", words(Err(error))),
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
        is_found_once(self.relay.as_ref().context("no relay runs")?, FIRST)
    }

    fn kill(&mut self) -> Result<()> {
        let relay = self.relay.take().context("no relay runs")?;
        let status = relay.post_webhook(2, SECOND.0)?;
        relay.kill()?;
        ensure!(status == "200", "the webhook was answered {status}");
        Ok(())
    }

    fn second_start(&mut self) -> Result<()> {
        let relay = self.relay.insert(Relay::start(&self.program, &self.data)?);
        is_found_once(relay, FIRST)?;
        is_found_once(relay, SECOND)
    }
}

fn is_found_once(relay: &Relay, (text, word): (&str, &str)) -> Result<()> {
    let count = relay.search_count(word)?;
    ensure!(count == 1, "`{word}` of `{text}` is found {count} times");
    Ok(())
}
