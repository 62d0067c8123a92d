//! Costs of the programs: memory with all messages and with none, processor time while nothing happens, the way from a start
//! to a usable inbox, and how large they are.

use crate::{
    figures::{Report, Row, grouped, mb},
    programs,
    rows::{gate::quiet, replay::Replayed},
    setup::{self, Fed, Setup, WORKSPACE_KEY},
    tree,
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::{GetHome, GetList};
use paperplane_core::library::filter::Filter;
use paperplane_testkit::{
    driver::marked,
    wait::until,
    window::{Window, Windows},
};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, Instant},
};

const RELAY_MB_MAX: f64 = 100.0;
const DESKTOP_MB_MAX: f64 = 60.0;
/// A half percent of a core.
const IDLE_MAX: f64 = 0.5;
const IDLE_FOR: Duration = Duration::from_secs(60);
/// The number of threads that are named: those that took the most time.
const BUSIEST: usize = 6;
/// The time that the window may take to read everything once.
const READS_WITHIN: Duration = Duration::from_secs(3600);

/// The relay that has replayed: its memory, its start on what it has, and a minute in which nothing happens.
///
/// # Errors
/// If it does not run.
pub async fn relay(report: &mut Report, count: u64, replayed: &mut Replayed) -> anyhow::Result<()> {
    let relay = &mut replayed.relay;
    let start = setup::caught_up(relay).await?;
    relay.healthy().await?;
    let door = relay.door()?;
    let began = Instant::now();
    door.ask(GetList { filter: Filter::default(), from: 0, limit: 50 }).await?;
    let id = relay.id().context("the relay is not running")?;
    let start = start + began.elapsed();
    quiet(id).await;
    let memory = mb(tree::memory(id)?);
    let idle = idle(id).await;
    relay.stop()?;
    let highest = mb(replayed.memory_max);
    let of = grouped(count);
    report.add(Row {
        what: format!("memory of the relay with {of} messages"),
        ours: format!("{memory:.0} MB after a start, {highest:.0} MB at most while it replayed"),
        bare: String::new(),
        ratio: String::new(),
        goal: format!("at most {RELAY_MB_MAX} MB"),
        reached: Some(memory.max(highest) <= RELAY_MB_MAX),
    });
    report.add(alone(
        format!("start of the relay with {of} messages to an answered inbox"),
        format!("{:.2} s", start.as_secs_f64()),
    ));
    add_idle(report, "the relay", &idle);
    Ok(())
}

/// The desktop in its real window, with nothing and with all messages.
///
/// # Errors
/// If it does not run. Without a display it is only said.
pub async fn desktop(report: &mut Report, setup: &Setup, fed: &Fed) -> anyhow::Result<()> {
    let Some(windows) = Windows::find() else {
        report.notes.push("The desktop was not measured: no display with WebKit's driver here.".into());
        return Ok(());
    };
    let program = programs::beside("paperplane")?;
    setup.found("empty.").await?;
    let none = Seen::of(&windows, &program, setup, "empty.", 0).await?;
    let all = Seen::of(&windows, &program, setup, &fed.prefix, fed.count).await?;
    let above = all.memory - none.memory;
    let of = grouped(fed.count);
    report.add(Row {
        what: format!("memory of the desktop (whole tree) with {of} messages"),
        ours: format!("{:.0} MB", all.memory),
        bare: format!("{:.0} MB with an empty workspace", none.memory),
        ratio: format!("{above:+.0} MB"),
        goal: format!("at most {DESKTOP_MB_MAX} MB above"),
        reached: Some(above <= DESKTOP_MB_MAX),
    });
    report.add(alone(
        format!("start of the desktop with {of} messages to the first row of the list on the screen"),
        format!("{:.2} s", all.start.as_secs_f64()),
    ));
    if above > DESKTOP_MB_MAX {
        report.notes.push(format!("Where the desktop's memory is: {}.", compared(&none.parts, &all.parts)));
    }
    add_idle(report, "the desktop (whole tree)", &all.idle);
    Ok(())
}

/// Measurements of one desktop.
struct Seen {
    memory: f64,
    /// The same by program.
    parts: BTreeMap<String, u64>,
    start: Duration,
    idle: Idle,
}

/// Costs of a minute in which nothing happens.
struct Idle {
    /// Percent of one core.
    percent: f64,
    /// The same by the names of program and thread, most first.
    parts: Vec<(String, f64)>,
}

impl Seen {
    /// Opened once, so that it reads everything; measured at the second opening.
    async fn of(windows: &Windows, program: &Path, setup: &Setup, prefix: &str, count: u64) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let arguments = ["--data".into(), folder.path().join("data").into(), "--port".into(), "0".into()];
        let env = [
            ("KAFKA_BOOTSTRAP_SERVERS".to_owned(), setup.broker.address().into()),
            ("PAPERPLANE_TOPIC_PREFIX".to_owned(), prefix.into()),
            ("PAPERPLANE_WORKSPACE_KEY".to_owned(), WORKSPACE_KEY.into()),
        ];
        let window = windows.open(program, &arguments, &env, folder.path()).await?;
        let begun = begin(&window).await;
        window.finish("bench-first", begun).await?;
        let began = Instant::now();
        let window = windows.open(program, &arguments, &env, folder.path()).await?;
        let seen = Self::look(&window, began, count).await;
        let (seen, ended) = match seen {
            Ok(seen) => (Some(seen), Ok(())),
            Err(error) => (None, Err(error)),
        };
        window.finish("bench", ended).await?;
        seen.context("nothing was seen")
    }

    async fn look(window: &Window, began: Instant, count: u64) -> anyhow::Result<Self> {
        window.see(&marked(if count > 0 { "row" } else { "view" })).await?;
        let start = began.elapsed();
        let program = window.programs().first().copied().context("no program under the driver")?;
        read_everything(window).await?;
        quiet(program).await;
        let parts = tree::memory_by_name(program)?;
        Ok(Self { memory: mb(parts.values().sum()), parts, start, idle: idle(program).await })
    }
}

/// Says who sits there, and waits until everything is read.
async fn begin(window: &Window) -> anyhow::Result<()> {
    window.see(&marked("first-run")).await?;
    window.write(&marked("my-name"), "Allen").await?;
    // A workspace that has its name does not ask for one.
    let _ = window.write(&marked("agency-name"), "Bright Path").await;
    window.click(&marked("begin")).await?;
    window.see_gone(&marked("first-run")).await?;
    read_everything(window).await
}

async fn read_everything(window: &Window) -> anyhow::Result<()> {
    until("everything is read", READS_WITHIN, async || {
        let health = window.ask(GetHome {}).await?.health;
        ensure!(health.caught_up, "not yet");
        Ok(())
    })
    .await
}

/// A minute in which nobody asks for anything.
async fn idle(process: u32) -> Idle {
    let (before, before_by_name) = (tree::time(process), tree::time_by_name(process));
    let began = Instant::now();
    tokio::time::sleep(IDLE_FOR).await;
    let percent = |time: Duration| time.as_secs_f64() / began.elapsed().as_secs_f64() * 100.0;
    let whole = percent(tree::time(process).saturating_sub(before));
    let taken = tree::time_by_name(process).into_iter().map(|(name, time)| {
        let before = before_by_name.get(&name).copied().unwrap_or_default();
        (name, percent(time.saturating_sub(before)))
    });
    let mut parts: Vec<_> = taken.collect();
    parts.sort_by(|one, other| other.1.total_cmp(&one.1));
    Idle { percent: whole, parts }
}

/// Size of the programs, and cost of a message.
///
/// # Errors
/// If a file is missing.
pub fn sizes(report: &mut Report, fed: &Fed, root: &Path, replica: &Path) -> anyhow::Result<()> {
    for name in ["paperplane", "paperplane-relay"] {
        let Ok(program) = programs::beside(name) else { continue };
        report.add(alone(format!("size of `{name}`, with the windows in it"), size(&program)?));
    }
    report.add(alone("size of the windows' wasm".into(), size(&root.join("ui/dist/paperplane_ui_bg.wasm"))?));
    let each = fed.bytes as f64 / fed.count as f64;
    report.add(alone(
        "bytes over the wire per message in a replay (zstd batches, as the broker keeps them)".into(),
        format!("{each:.0}"),
    ));
    let kept = fs::metadata(replica.join("replica.db"))?.len() as f64 / fed.count as f64;
    report.add(alone("bytes of the replica per message".into(), format!("{kept:.0}")));
    Ok(())
}

fn size(file: &Path) -> anyhow::Result<String> {
    let bytes = fs::metadata(file).with_context(|| file.display().to_string())?.len();
    Ok(format!("{:.1} MB", mb(bytes)))
}

/// A figure that nothing stands beside.
fn alone(what: String, ours: String) -> Row {
    Row { what, ours, bare: String::new(), ratio: String::new(), goal: String::new(), reached: None }
}

fn add_idle(report: &mut Report, who: &str, idle: &Idle) {
    let reached = idle.percent < IDLE_MAX;
    report.add(Row {
        goal: format!("below {IDLE_MAX} %"),
        reached: Some(reached),
        ..alone(format!("{who} while nothing happens, over a minute"), format!("{:.2} % of a core", idle.percent))
    });
    if !reached {
        let busiest = idle.parts.iter().take(BUSIEST).map(|(name, percent)| format!("`{name}` {percent:.2} %"));
        report.notes.push(format!("Where the time of {who} goes: {}.", busiest.collect::<Vec<_>>().join(", ")));
    }
}

/// Each program's memory with an empty workspace and with all messages.
fn compared(none: &BTreeMap<String, u64>, all: &BTreeMap<String, u64>) -> String {
    let each = all.iter().map(|(name, bytes)| {
        let before = none.get(name).copied().unwrap_or_default();
        format!("`{name}` {:.0} MB instead of {:.0}", mb(*bytes), mb(before))
    });
    each.collect::<Vec<_>>().join(", ")
}
