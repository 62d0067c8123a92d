//! Measures one row after another and writes the tables down. `cargo xtask bench` builds everything and starts it.

use anyhow::{Context as _, bail};
use paperplane_benches::{
    figures::{Report, grouped},
    machine,
    rows::{bubble, footprint, gate, inbox, mailbox, replay, search},
    setup::{Fed, Setup},
};
use std::{collections::BTreeSet, path::PathBuf};

const SMALL: u64 = 1_000;
const USUAL: u64 = 100_000;
const FULL: u64 = 1_000_000;
const RUNS: usize = 3;
const ROWS: [&str; 8] = ["replay", "search", "inbox", "gate", "bubble", "mailbox", "relay", "desktop"];

/// Command line options.
struct Wishes {
    count: u64,
    rows: BTreeSet<String>,
    out: PathBuf,
    root: PathBuf,
}

impl Wishes {
    fn read() -> anyhow::Result<Self> {
        let mut wishes =
            Self { count: USUAL, rows: ROWS.map(str::to_owned).into(), out: "bench.md".into(), root: ".".into() };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--full" => wishes.count = FULL,
                "--messages" => wishes.count = words.next().context("--messages N")?.parse()?,
                "--rows" => wishes.rows = words.next().context("--rows A,B")?.split(',').map(str::to_owned).collect(),
                "--out" => wishes.out = words.next().context("--out FILE")?.into(),
                "--root" => wishes.root = words.next().context("--root FOLDER")?.into(),
                other => bail!("`{other}` is not understood"),
            }
        }
        if let Some(unknown) = wishes.rows.iter().find(|row| !ROWS.contains(&row.as_str())) {
            bail!("no row is called {unknown}; there are {}", ROWS.join(", "));
        }
        Ok(wishes)
    }

    fn wants(&self, row: &str) -> bool {
        self.rows.contains(row)
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let wishes = Wishes::read()?;
    let setup = Setup::start().await?;
    let mut report = Report::default();
    let load = machine::load();
    if wishes.wants("gate") {
        gate::add(&mut report, &gate::gate(&setup).await?);
    }
    if wishes.wants("bubble") {
        bubble::add(&mut report, &bubble::bubble(&setup).await?);
    }
    if wishes.wants("mailbox") {
        match mailbox::fetch().await? {
            Some(fetched) => mailbox::add(&mut report, &fetched),
            None => report.notes.push("Dovecot is not installed: no mailbox was fetched.".into()),
        }
    }
    if ["replay", "search", "inbox", "relay", "desktop"].iter().any(|row| wishes.wants(row)) {
        with_messages(&wishes, &setup, &mut report).await?;
    }
    let home = std::env::var("PAPERPLANE_TEST_KAFKA_HOME").unwrap_or_default();
    let heading = format!(
        "Measured at {} messages on: {}. Others used the machine too: its load was {load} at the beginning and {} at the end.",
        grouped(wishes.count),
        machine::named(&home),
        machine::load()
    );
    std::fs::write(&wishes.out, report.markdown(&heading)).with_context(|| wishes.out.display().to_string())
}

/// The rows that want a log with messages in it.
async fn with_messages(wishes: &Wishes, setup: &Setup, report: &mut Report) -> anyhow::Result<()> {
    let mut sizes = Vec::new();
    let scale: Vec<u64> = [10_000, 100_000, 1_000_000].into_iter().filter(|size| *size < wishes.count).collect();
    if wishes.wants("replay") {
        for size in scale {
            let replayed = replay::replay(setup, &feed(setup, size).await?, RUNS).await?;
            sizes.push((size, replayed.seconds));
        }
    }
    let fed = feed(setup, wishes.count).await?;
    let runs = if wishes.wants("replay") { RUNS } else { 1 };
    let mut replayed = replay::replay(setup, &fed, runs).await?;
    let data = replayed.relay.data_folder();
    if wishes.wants("replay") {
        replay::add(report, &fed, &replayed);
        sizes.push((fed.count, replayed.seconds));
        replay::add_scale(report, &sizes);
    }
    if wishes.wants("search") {
        search::add(report, fed.count, &search::search(&data).await?);
    }
    if wishes.wants("inbox") {
        let mut small = replay::replay(setup, &feed(setup, SMALL).await?, 1).await?;
        let (few, many) = inbox::open(&mut small.relay, &mut replayed.relay).await?;
        inbox::add(report, (SMALL, fed.count), few, many);
    }
    if wishes.wants("relay") {
        footprint::relay(report, fed.count, &mut replayed).await?;
        footprint::sizes(report, &fed, &wishes.root, &data)?;
    }
    if wishes.wants("desktop") {
        // What was measured before it is kept.
        if let Err(error) = footprint::desktop(report, setup, &fed).await {
            report.notes.push(format!("The desktop could not be measured: {error}."));
        }
    }
    Ok(())
}

async fn feed(setup: &Setup, count: u64) -> anyhow::Result<Fed> {
    eprintln!("feeding {} messages", grouped(count));
    setup.feed(count).await
}
