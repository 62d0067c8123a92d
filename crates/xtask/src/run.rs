//! `run`: from a fresh checkout to an open desk.

use crate::{
    errand,
    needs::{NODE, WINDOW},
    places, provision, ui,
};
use anyhow::{Result, bail};
use std::{env, path::PathBuf, process::Command};

/// Options of `run`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    data: Option<PathBuf>,
    port: Option<u16>,
    headless: bool,
    demo: bool,
}

impl Wishes {
    /// Reads the words after `run`.
    pub fn read(words: &[String]) -> Result<Self> {
        let mut wishes = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--headless" => wishes.headless = true,
                "--demo" => wishes.demo = true,
                "--data" => wishes.data = Some(value("--data", "a folder", words.next())?.into()),
                "--port" => {
                    let port = value("--port", "a number", words.next())?;
                    let Ok(port) = port.parse() else { bail!("--port takes a number up to 65535, not {port}") };
                    wishes.port = Some(port);
                }
                other => bail!("run knows --data DIR, --port N, --headless and --demo, not {other}"),
            }
        }
        Ok(wishes)
    }
}

fn value<'a>(name: &str, what: &str, word: Option<&'a String>) -> Result<&'a str> {
    match word {
        Some(word) if !word.starts_with("--") => Ok(word),
        _ => bail!("{name} wants {what} behind it"),
    }
}

/// Builds what is needed and starts it. Returns when it has ended.
pub fn run(wishes: &Wishes) -> Result<()> {
    let headless = wishes.headless || !has_display();
    let needs = if headless { vec![NODE] } else { vec![NODE, WINDOW] };
    provision::provide(&needs)?;
    provision::wasm()?;
    ui::build(ui::Profile::Quick)?;
    let program = if headless { "paperplane-relay" } else { "paperplane" };
    errand::run(errand::cargo().args(["build", "--package", program, "--bin", program]))?;
    start(&mut if headless { relay(wishes) } else { desktop(wishes) })
}

/// The desk in a browser: no window, no WebKit.
fn relay(wishes: &Wishes) -> Command {
    if !wishes.headless {
        eprintln!("There is no display here: the desk opens in a browser.");
    }
    let mut relay = Command::new(places::built("paperplane-relay"));
    relay.arg("--data").arg(wishes.data.clone().unwrap_or_else(|| places::data(wishes.demo)));
    relay.arg("--listen").arg(format!("127.0.0.1:{}", wishes.port.unwrap_or(8000)));
    relay.args(wishes.demo.then_some("--demo"));
    relay
}

/// The desk in its own window.
fn desktop(wishes: &Wishes) -> Command {
    let mut desktop = Command::new(places::built("paperplane"));
    if let Some(data) = &wishes.data {
        desktop.arg("--data").arg(data);
    }
    if let Some(port) = wishes.port {
        desktop.arg("--port").arg(port.to_string());
    }
    desktop.args(wishes.demo.then_some("--demo"));
    desktop
}

fn has_display() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Becomes the program, so that signals reach it and its exit code is ours.
#[cfg(unix)]
fn start(program: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    eprintln!("\n$ {}", errand::written(program));
    Err(program.exec().into())
}

#[cfg(not(unix))]
fn start(program: &mut Command) -> Result<()> {
    errand::run(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Wishes> {
        Wishes::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn all_wishes_are_heard() {
        let wishes = read("--data d --port 8001 --headless").unwrap();
        assert_eq!(wishes, Wishes { data: Some("d".into()), port: Some(8001), headless: true, demo: false });
        assert!(read("--demo").unwrap().demo);
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for line in ["--port", "--port x", "--port 70000", "--data --demo", "--fast", "now"] {
            assert!(read(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_demo_is_started_in_its_own_folder() {
        let line = errand::written(&relay(&read("--demo --headless --port 9").unwrap()));
        assert!(line.contains("paperplane-demo") && line.ends_with("--listen 127.0.0.1:9 --demo"), "{line}");
        assert!(errand::written(&desktop(&read("--demo").unwrap())).ends_with("paperplane --demo"));
        for line in [relay(&read("--demo --data d").unwrap()), desktop(&read("--data d --demo").unwrap())] {
            let line = errand::written(&line);
            assert!(line.contains("--data d") && line.ends_with("--demo"), "{line}");
        }
    }
}
