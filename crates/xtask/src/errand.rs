//! Running other programs: seen by the person who waits, and never for ever.

use crate::places;
use anyhow::{Context, Result, bail};
use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// The time that a program may take to end after it was asked to.
const ENDING_TIME_MAX: Duration = Duration::from_secs(10);

/// Cargo in the checkout, building outside it.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(places::root()).env("CARGO_TARGET_DIR", places::target());
    // Variables that cargo set for this program are not for its children.
    for (variable, _) in std::env::vars_os() {
        let name = variable.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_PRIMARY_PACKAGE" {
            cargo.env_remove(&variable);
        }
    }
    cargo
}

/// Runs a program in sight of the person; an error unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let line = written(command);
    eprintln!("\n$ {line}");
    let status = command.status().with_context(|| format!("{line} did not start"))?;
    if !status.success() {
        bail!("{line} ended with {status}");
    }
    Ok(())
}

/// The output of a program, trimmed; nothing where it fails or is not there.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program for at most `time_max` and hands over each line that it prints, on either output, in order.
///
/// # Errors
/// If it does not start, or did not end in time; it and its children are gone then.
pub fn listen(command: &mut Command, time_max: Duration, mut on_line: impl FnMut(&str)) -> Result<ExitStatus> {
    let line = written(command);
    eprintln!("\n$ {line}");
    let (mut child, received) = start(command)?;
    let until = Instant::now() + time_max;
    while let Some(left) = until.checked_duration_since(Instant::now()) {
        match received.recv_timeout(left) {
            Ok(line) => on_line(&line),
            Err(mpsc::RecvTimeoutError::Disconnected) => return ended(&mut child, until, &line),
            Err(mpsc::RecvTimeoutError::Timeout) => break,
        }
    }
    end(&mut child);
    bail!("{line} took more than {} minutes and was ended", time_max.as_secs() / 60);
}

/// Runs a program for at most `time_max`, in sight of the person.
pub fn run_within(command: &mut Command, time_max: Duration) -> Result<()> {
    let line = written(command);
    let status = listen(command, time_max, |line| eprintln!("{line}"))?;
    if !status.success() {
        bail!("{line} ended with {status}");
    }
    Ok(())
}

/// Starts a program and receives each line that it prints, on either output, in order.
///
/// # Errors
/// If it does not start.
pub fn start(command: &mut Command) -> Result<(Child, mpsc::Receiver<String>)> {
    // One pipe for both outputs, so that lines stay in the order in which they were printed.
    let (reader, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let child = command.spawn().with_context(|| format!("{} did not start", written(command)))?;
    command.stdout(Stdio::null()).stderr(Stdio::null()); // lets go of our end of the pipe
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || read_lines(reader, &sender));
    Ok((child, lines))
}

/// Sends each line of a stream, until the stream ends or nobody receives.
fn read_lines(stream: impl Read, lines: &mpsc::Sender<String>) {
    for line in BufReader::new(stream).split(b'\n') {
        let Ok(line) = line else { return };
        if lines.send(String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned()).is_err() {
            return;
        }
    }
}

/// The child has closed its outputs: it ends now, or it is ended.
fn ended(child: &mut Child, until: Instant, line: &str) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if Instant::now() >= until {
            end(child);
            bail!("{line} took too long and was ended");
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Ends a program with all that it started: politely, then for certain.
fn end(child: &mut Child) {
    let family = family(child.id());
    signal(&family, "TERM");
    let until = Instant::now() + ENDING_TIME_MAX;
    while Instant::now() < until {
        if matches!(child.try_wait(), Ok(Some(_))) {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    signal(&family, "KILL");
    let _ = child.kill(); // it may be gone already
    let _ = child.wait();
}

#[cfg(windows)]
fn signal(family: &[u32], _name: &str) {
    if let Some(first) = family.first() {
        let _ = Command::new("taskkill").args(["/T", "/F", "/PID", &first.to_string()]).output();
    }
}

#[cfg(not(windows))]
fn signal(family: &[u32], name: &str) {
    for process in family {
        // Most are gone already when they are asked again.
        let _ = Command::new("sh").arg("-c").arg(format!("kill -{name} {process} 2>/dev/null")).status();
    }
}

/// A process and everything it started, parents first.
fn family(first: u32) -> Vec<u32> {
    let parents = parents();
    let mut family = vec![first];
    let mut next = 0;
    while let Some(&parent) = family.get(next) {
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        next += 1;
    }
    family
}

/// All processes of this computer, each with its parent.
fn parents() -> Vec<(u32, u32)> {
    if let Ok(processes) = std::fs::read_dir("/proc") {
        let stats = processes.flatten().filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok());
        return stats.filter_map(|stat| parent_in_stat(&stat)).collect();
    }
    let table = answer(Command::new("ps").args(["-A", "-o", "pid=,ppid="])).unwrap_or_default();
    table.lines().filter_map(|line| pair(line.split_whitespace())).collect()
}

/// `PID (NAME) STATE PPID ...`, where the name may hold anything.
fn parent_in_stat(stat: &str) -> Option<(u32, u32)> {
    let process = stat.split(' ').next()?;
    let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?;
    pair([process, parent].into_iter())
}

fn pair<'a>(mut numbers: impl Iterator<Item = &'a str>) -> Option<(u32, u32)> {
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// A command as a person would type it.
pub fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,@+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn sh(script: &str) -> Command {
        let mut sh = Command::new("sh");
        sh.args(["-c", script]);
        sh
    }

    #[test]
    fn all_lines_are_heard() {
        let mut lines = Vec::new();
        let status = listen(&mut sh("echo one; echo two >&2; printf three; exit 3"), Duration::from_secs(60), |line| {
            lines.push(line.to_owned());
        });
        assert_eq!((status.unwrap().code(), lines.join(" ").as_str()), (Some(3), "one two three"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_takes_too_long_is_ended_with_its_children() {
        let mut child = 0;
        let ended = listen(&mut sh("sleep 600 & echo $!; wait"), Duration::from_millis(500), |line| {
            child = line.parse().unwrap();
        });
        assert!(ended.is_err() && child != 0);
        let stat = || std::fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
        let is_gone = || stat().is_empty() || stat().contains(") Z ");
        // Where everybody is busy, it takes a moment from the signal to the end.
        let until = Instant::now() + ENDING_TIME_MAX;
        while !is_gone() && Instant::now() < until {
            thread::sleep(Duration::from_millis(20));
        }
        assert!(is_gone(), "the child lives on: {}", stat());
    }

    #[test]
    fn a_process_name_may_hold_anything() {
        assert_eq!(parent_in_stat("12 (a) b (c) S 7 12 12 0"), Some((12, 7)));
    }

    #[test]
    fn commands_are_written_as_they_are_typed() {
        assert_eq!(written(Command::new("a").args(["b c", "--d=1"])), "a 'b c' --d=1");
    }
}
