//! `bench`: builds everything in release, measures it on this computer, and writes the tables into docs/performance.md.

mod page;

use crate::{
    errand, kafka,
    needs::{JOURNEYS, NODE, REHEARSAL, WINDOW},
    places, provision,
    test::stage,
    ui,
};
use anyhow::{Context, Result, bail};
use std::{fs, process::Command, time::Duration};

/// The time that compiling in release may take, cold and on two cores.
const BUILD_TIME_MAX: Duration = Duration::from_secs(90 * 60);
/// The time that all measurements together may take, with a million messages.
const MEASURE_TIME_MAX: Duration = Duration::from_secs(4 * 60 * 60);

/// Options of `bench`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    full: bool,
    messages: Option<u64>,
    rows: Option<String>,
}

impl Wishes {
    /// Reads the words after `bench`.
    pub fn read(words: &[String]) -> Result<Self> {
        let mut wishes = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--full" => wishes.full = true,
                "--messages" => {
                    let count = words.next().context("--messages wants a number behind it")?;
                    wishes.messages = Some(count.parse().with_context(|| format!("--messages {count}"))?);
                }
                "--rows" => wishes.rows = Some(words.next().context("--rows wants names behind it, by comma")?.clone()),
                other => bail!("bench knows --full, --messages N and --rows A,B, not {other}"),
            }
        }
        Ok(wishes)
    }

    /// Only a whole run is written into the page: a part of it would put old figures beside new ones.
    const fn is_whole(&self) -> bool {
        self.messages.is_none() && self.rows.is_none()
    }
}

/// Builds, measures, writes.
pub fn bench(wishes: &Wishes) -> Result<()> {
    if let Err(error) = provision::provide(&[NODE, WINDOW, JOURNEYS, REHEARSAL]) {
        eprintln!("Some rows will be left out: {error:#}");
    }
    provision::wasm()?;
    ui::build(ui::Profile::Small)?;
    build(&[
        "--package",
        "paperplane-relay",
        "--bin",
        "paperplane-relay",
        "--package",
        "paperplane-benches",
        "--bins",
    ])?;
    build(&["--package", "paperplane", "--bin", "paperplane", "--features", "custom-protocol"])?;
    let out = places::cache().join("bench.md");
    let mut measure = Command::new(places::released("measure"));
    measure.arg("--out").arg(&out).arg("--root").arg(places::root());
    measure.args(wishes.full.then_some("--full"));
    measure.args(wishes.messages.iter().flat_map(|count| ["--messages".to_owned(), count.to_string()]));
    measure.args(wishes.rows.iter().flat_map(|rows| ["--rows", rows.as_str()]));
    measure.env("PAPERPLANE_TEST_KAFKA_HOME", kafka::home()?);
    errand::run_within(&mut stage::with_desktop(measure), MEASURE_TIME_MAX)?;
    let tables = fs::read_to_string(&out).context("what was measured")?;
    println!("{tables}");
    if wishes.is_whole() {
        page::write(&places::root().join("docs/performance.md"), wishes.full, &tables)?;
    }
    Ok(())
}

fn build(what: &[&str]) -> Result<()> {
    let mut cargo = errand::cargo();
    cargo.args(["build", "--release"]).args(what).current_dir(places::root());
    errand::run_within(&mut cargo, BUILD_TIME_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Wishes> {
        Wishes::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_part_is_measured_and_not_written_down() {
        assert!(read("--full").unwrap().is_whole() && read("").unwrap().is_whole());
        assert!(!read("--rows replay").unwrap().is_whole() && !read("--messages 5").unwrap().is_whole());
        assert!(read("--rows").is_err() && read("--messages x").is_err() && read("--quick").is_err());
    }
}
