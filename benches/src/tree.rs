//! Memory and processor time of a process and all that it started, as the system reports them.

use anyhow::bail;
use std::{collections::BTreeMap, fs, path::Path, time::Duration};

/// A process and everything below it, parents first.
pub fn family(first: u32) -> Vec<u32> {
    let mut family = vec![first];
    let mut next = 0;
    while let Some(&parent) = family.get(next) {
        family.extend(children(parent));
        next += 1;
    }
    family
}

/// Processes that any thread of a process started and that have not ended.
fn children(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    lists.flat_map(|ids| ids.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()).collect()
}

/// Memory of a whole tree in bytes: proportional set size, so that what is shared within it counts once.
///
/// # Errors
/// If the system does not report it.
pub fn memory(first: u32) -> anyhow::Result<u64> {
    Ok(memory_by_name(first)?.into_values().sum())
}

/// The same by the names of the programs in the tree.
///
/// # Errors
/// As [`memory`].
pub fn memory_by_name(first: u32) -> anyhow::Result<BTreeMap<String, u64>> {
    let mut parts = BTreeMap::new();
    for process in family(first) {
        let bytes = match own_memory(process) {
            None if process == first => bail!("the memory of a process is not reported here"),
            // A child that has ended meanwhile takes nothing.
            none => none.unwrap_or_default(),
        };
        *parts.entry(name(Path::new(&format!("/proc/{process}")))).or_default() += bytes;
    }
    Ok(parts)
}

fn own_memory(process: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    field(&text, "Pss:").map(|kib| kib * 1024)
}

/// The most memory that one process ever had, in bytes.
pub fn highest(process: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    field(&text, "VmHWM:").map(|kib| kib * 1024)
}

/// Processor time of a whole tree since its start. Counted in ticks of ten milliseconds.
pub fn time(first: u32) -> Duration {
    family(first).into_iter().filter_map(|process| own_time(Path::new(&format!("/proc/{process}")))).sum()
}

/// The same by the names of program and thread. Of threads that have ended, the system reports only what all of a program took.
pub fn time_by_name(first: u32) -> BTreeMap<String, Duration> {
    let mut parts = BTreeMap::new();
    for process in family(first) {
        let folder = format!("/proc/{process}");
        let program = name(Path::new(&folder));
        let mut left = own_time(Path::new(&folder)).unwrap_or_default();
        for thread in fs::read_dir(format!("{folder}/task")).into_iter().flatten().flatten() {
            if let Some(time) = own_time(&thread.path()) {
                left = left.saturating_sub(time);
                *parts.entry(format!("{program}/{}", name(&thread.path()))).or_default() += time;
            }
        }
        *parts.entry(format!("{program}/ended")).or_default() += left;
    }
    parts
}

/// Of a process or a thread.
fn own_time(task: &Path) -> Option<Duration> {
    let stat = fs::read_to_string(task.join("stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    // `utime` and `stime`, the 14th and 15th of all.
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

/// The name that a process or thread gives itself.
fn name(of: &Path) -> String {
    fs::read_to_string(of.join("comm")).unwrap_or_default().trim().to_owned()
}

fn field(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn this_process_has_memory_and_has_taken_time() {
        let me = std::process::id();
        assert!(memory(me).unwrap() > 100_000 && highest(me).unwrap() > 100_000);
        let named = || time_by_name(me).into_values().sum::<Duration>();
        let (began, named_began) = (time(me), named());
        let mut dice = crate::talk::Dice::new(1);
        let step = Duration::from_millis(20);
        while time(me) < began + step || named() < named_began + step {
            dice.roll();
        }
    }

    #[test]
    fn what_ended_threads_took_is_counted() {
        let me = std::process::id();
        let step = Duration::from_millis(300);
        let busy = move || {
            let began = time(me);
            let mut dice = crate::talk::Dice::new(1);
            while time(me) < began + step {
                dice.roll();
            }
        };
        std::thread::Builder::new().name("busy".into()).spawn(busy).unwrap().join().unwrap();
        let parts = time_by_name(me);
        let ended: Duration = parts.iter().filter(|(name, _)| name.ends_with("/ended")).map(|(_, time)| *time).sum();
        assert!(ended > Duration::ZERO, "{parts:?}");
    }

    #[test]
    fn children_belong_to_it() {
        let mut child = std::process::Command::new("sh")
            .args(["-c", "read line"])
            .stdin(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        assert!(family(std::process::id()).contains(&child.id()));
        drop(child.stdin.take());
        child.wait().unwrap();
    }
}
