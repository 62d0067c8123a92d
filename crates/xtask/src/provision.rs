//! Brings what is missing, with the system's own package manager where it may; otherwise says the one line to type.

use crate::{
    errand,
    needs::{DEBIAN_WASM, Need},
    places, ui,
};
use anyhow::{Result, bail};
use std::{io::IsTerminal, path::Path, process::Command, time::Duration};

/// The time that asking rustup for a target may take: it is a small download, or there is no way to it.
const RUSTUP_TIME_MAX: Duration = Duration::from_secs(120);

/// A system's package manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packages {
    Apt,
    Dnf,
    Pacman,
    Zypper,
    Brew,
}

impl Packages {
    fn here() -> Option<Self> {
        let known = [
            ("apt-get", Self::Apt),
            ("dnf", Self::Dnf),
            ("pacman", Self::Pacman),
            ("zypper", Self::Zypper),
            ("brew", Self::Brew),
        ];
        known.into_iter().find(|(program, _)| places::program(program).is_some()).map(|(_, packages)| packages)
    }

    const fn name(self, need: &Need) -> &'static str {
        match self {
            Self::Apt => need.apt,
            Self::Dnf => need.dnf,
            Self::Pacman => need.pacman,
            Self::Zypper => need.zypper,
            Self::Brew => need.brew,
        }
    }

    /// The command that installs these packages.
    fn line(self, names: &[&str]) -> String {
        let names = names.join(" ");
        match self {
            Self::Apt => format!(
                "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends {names}"
            ),
            Self::Dnf => format!("dnf install -y {names}"),
            Self::Pacman => format!("pacman -S --needed --noconfirm {names}"),
            Self::Zypper => format!("zypper --non-interactive install {names}"),
            Self::Brew => format!("brew install {names}"),
        }
    }
}

/// Sees to it that everything is there.
///
/// # Errors
/// With the line that a person should type, where this user may not install.
pub fn provide(lists: &[&[Need]]) -> Result<()> {
    let Some(packages) = Packages::here() else {
        return Ok(()); // Windows, or a system we know nothing about: the build will say what it lacks
    };
    let names = missing(packages, lists);
    if names.is_empty() {
        return Ok(());
    }
    let line = packages.line(&names);
    let Some(leave) = may_install(packages) else {
        bail!("something is missing on this computer; please type:  {}", as_typed(packages, &line));
    };
    if errand::run(&mut leave.command(&line)).is_err() && names.len() > 1 {
        // One name that this system does not know must not keep the others away.
        for name in &names {
            if let Err(error) = errand::run(&mut leave.command(&packages.line(&[name]))) {
                eprintln!("{error:#}");
            }
        }
    }
    let still = missing(packages, lists);
    if !still.is_empty() {
        bail!("this system's package manager did not bring: {}", still.join(" "));
    }
    Ok(())
}

/// The packages for what is not there, each once.
fn missing(packages: Packages, lists: &[&[Need]]) -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for need in lists.iter().flat_map(|list| list.iter()) {
        let name = packages.name(need);
        if !name.is_empty() && !names.contains(&name) && !need.sign.is_there() {
            names.push(name);
        }
    }
    names
}

/// With whose leave packages are installed.
#[derive(Clone, Copy)]
enum Leave {
    Own,
    Sudo,
}

impl Leave {
    fn command(self, line: &str) -> Command {
        let mut command = Command::new(if matches!(self, Self::Sudo) { "sudo" } else { "sh" });
        command.args(matches!(self, Self::Sudo).then_some("sh")).args(["-c", line]);
        command
    }
}

fn may_install(packages: Packages) -> Option<Leave> {
    if packages == Packages::Brew || errand::answer(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(Leave::Own);
    }
    let without_password = || errand::answer(Command::new("sudo").args(["-n", "true"])).is_some();
    let may = places::program("sudo").is_some() && (std::io::stdin().is_terminal() || without_password());
    may.then_some(Leave::Sudo)
}

fn as_typed(packages: Packages, line: &str) -> String {
    if packages == Packages::Brew { line.to_owned() } else { format!("sudo sh -c '{line}'") }
}

/// Sees to it that the windows can be built: rustup's wasm target, or Debian's own Rust, which can make it.
///
/// # Errors
/// With the line that a person should type.
pub fn wasm() -> Result<()> {
    let debian = Packages::here() == Some(Packages::Apt) && Path::new("/etc/debian_version").exists();
    if has_target(ui::TARGET) || (debian && missing(Packages::Apt, &[DEBIAN_WASM]).is_empty()) {
        return Ok(());
    }
    if add_target(ui::TARGET) {
        return Ok(());
    }
    if debian {
        return provide(&[DEBIAN_WASM]);
    }
    bail!("Rust's target {} is missing; please type:  rustup target add {0}", ui::TARGET)
}

/// Sees to it that Rust can compile for this target.
///
/// # Errors
/// With the line that a person should type.
pub fn target(name: &str) -> Result<()> {
    if !has_target(name) && !add_target(name) {
        bail!("Rust's target {name} is missing; please type:  rustup target add {name}");
    }
    Ok(())
}

/// Asks rustup, where it is, for a target.
fn add_target(name: &str) -> bool {
    if places::program("rustup").is_none() {
        return false;
    }
    let mut add = Command::new("rustup");
    add.current_dir(places::root()).args(["target", "add", name]);
    let added = errand::run_within(&mut add, RUSTUP_TIME_MAX).is_ok() && has_target(name);
    if !added {
        eprintln!("rustup cannot bring the target {name} here.");
    }
    added
}

/// Returns true if the Rust in use has a library for this target.
fn has_target(name: &str) -> bool {
    let mut ask = Command::new("rustc");
    ask.current_dir(places::root()).args(["--print", "target-libdir", "--target", name]);
    errand::answer(&mut ask).is_some_and(|folder| Path::new(&folder).is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::{JOURNEYS, REHEARSAL, Sign, WINDOW, WINE};

    const ABSENT: Need =
        Need { sign: Sign::File(&["/nowhere/at/all"]), apt: "a-package", dnf: "b", pacman: "c", zypper: "d", brew: "" };

    #[test]
    fn only_what_is_missing_is_asked_for_and_once() {
        let present = Need { sign: Sign::Program(&["cargo"]), ..ABSENT };
        assert_eq!(missing(Packages::Apt, &[&[ABSENT, ABSENT], &[ABSENT]]), ["a-package"]);
        assert!(missing(Packages::Apt, &[&[present]]).is_empty());
        assert!(missing(Packages::Brew, &[&[ABSENT]]).is_empty(), "nothing is to be installed there");
    }

    #[test]
    fn the_line_to_type_is_one_line() {
        let line = as_typed(Packages::Apt, &Packages::Apt.line(&["a", "b"]));
        assert!(line.starts_with("sudo sh -c 'apt-get update") && line.ends_with("a b'"), "{line}");
    }

    #[test]
    fn every_linux_has_a_name_for_everything() {
        for need in [WINDOW, JOURNEYS, REHEARSAL, WINE].into_iter().flatten() {
            for packages in [Packages::Apt, Packages::Dnf, Packages::Pacman, Packages::Zypper] {
                assert!(!packages.name(need).is_empty(), "{need:?} for {packages:?}");
            }
        }
    }
}
