//! Wine: its prefix, a library that Debian's Wine lacks, and a script that starts the relay.

use super::build;
use crate::{errand, places};
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

/// The time that the first start of a prefix may take; seen: 12 s alone, 90 s beside a build.
const PREFIX_TIME_MAX: Duration = Duration::from_secs(10 * 60);
/// The time that compiling one small file may take.
const SHIM_TIME_MAX: Duration = Duration::from_secs(60);

/// Debian's Wine without its script, which prints to stderr that a Wine for 32 bits is missing.
const DEBIAN_WINE: &str = "/usr/lib/wine/wine64";

/// Environment of every Wine process: no output of its own, no download of Mono or Gecko, arguments in UTF-8.
const ENVIRONMENT: [(&str, &str); 3] =
    [("WINEDEBUG", "-all"), ("WINEDLLOVERRIDES", "mscoree,mshtml="), ("LC_ALL", "C.UTF-8")];

/// A Wine with a running server; the server and all its programs are ended when this is dropped.
pub struct Wine {
    /// A script that starts the relay under Wine, with the relay's own arguments.
    pub relay: PathBuf,
}

impl Wine {
    /// Compiles the missing library, makes the prefix where there is none, and writes the script.
    ///
    /// # Errors
    /// If Wine is missing or its prefix cannot be made.
    pub fn prepare() -> Result<Self> {
        let relay = build::program("paperplane-relay");
        make_shim(&relay.with_file_name("bcryptprimitives.dll"))?;
        make_prefix()?;
        // Keeps the server running between programs, so that not every program waits for its start.
        // At its end it lists on stderr what killed programs left behind.
        errand::run(server("-p")?.stderr(Stdio::null()))?;
        let script = build::folder().join("paperplane-relay");
        fs::write(&script, start_script(&wine()?, &prefix(), &relay)).context("the script that starts the relay")?;
        errand::run(Command::new("chmod").arg("755").arg(&script))?;
        Ok(Self { relay: script })
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        let ended = server("-k").and_then(|mut server| errand::run(&mut server));
        if let Err(error) = ended {
            eprintln!("Wine's server was not ended: {error:#}");
        }
    }
}

/// A command that runs a program under Wine.
///
/// # Errors
/// If there is no Wine.
pub fn command(program: &Path) -> Result<Command> {
    let mut command = Command::new(wine()?);
    command.arg(program).env("WINEPREFIX", prefix()).envs(ENVIRONMENT);
    Ok(command)
}

fn wine() -> Result<PathBuf> {
    let debian = Some(PathBuf::from(DEBIAN_WINE)).filter(|wine| wine.is_file());
    debian.or_else(|| places::program("wine64")).or_else(|| places::program("wine")).context("Wine is not here")
}

/// A command to the server of our prefix.
fn server(word: &str) -> Result<Command> {
    let mut server = Command::new(places::program("wineserver").context("Wine's server is not here")?);
    server.arg(word).env("WINEPREFIX", prefix()).envs(ENVIRONMENT);
    Ok(server)
}

fn prefix() -> PathBuf {
    build::folder().join("prefix")
}

fn make_shim(library: &Path) -> Result<()> {
    let source = places::root().join("crates/xtask/src/windows/bcryptprimitives.c");
    let mut gcc = Command::new("x86_64-w64-mingw32-gcc");
    gcc.args(["-Wall", "-Wextra", "-Werror", "-O1", "-shared", "-o"]).arg(library).arg(source).arg("-ladvapi32");
    errand::run_within(&mut gcc, SHIM_TIME_MAX)
}

/// Makes the prefix unless it is there and complete.
fn make_prefix() -> Result<()> {
    let (prefix, complete) = (prefix(), build::folder().join("prefix-complete"));
    if complete.exists() {
        return Ok(());
    }
    if prefix.exists() {
        fs::remove_dir_all(&prefix).context("removing an incomplete prefix")?;
    }
    fs::create_dir_all(&prefix).context("a folder for Wine's prefix")?;
    let mut boot = command(Path::new("wineboot"))?;
    errand::run_within(boot.arg("--init"), PREFIX_TIME_MAX)?;
    // The server writes the registry when the last program has ended.
    errand::run_within(&mut server("-w")?, PREFIX_TIME_MAX)?;
    ensure!(prefix.join("system.reg").is_file(), "Wine made no registry in {}", prefix.display());
    fs::write(complete, "").context("marking the prefix as complete")
}

/// The script replaces itself by the relay (`exec`), so that a signal to it reaches the relay. Drive Z: is `/`.
fn start_script(wine: &Path, prefix: &Path, relay: &Path) -> String {
    let mut script = "#!/bin/sh\n# Written by `cargo xtask windows`.\n".to_owned();
    for (name, value) in ENVIRONMENT {
        script += &format!("export {name}='{value}'\n");
    }
    script += &format!("export WINEPREFIX={}\n", in_quotes(prefix));
    script += "for word do\n    shift\n    case $word in /*) word=Z:$word ;; esac\n    set -- \"$@\" \"$word\"\ndone\n";
    script + &format!("exec {} {} \"$@\"\n", in_quotes(wine), in_quotes(relay))
}

fn in_quotes(path: &Path) -> String {
    format!("'{}'", path.to_string_lossy().replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_keeps_words_complete_and_puts_paths_on_drive_z() {
        let script = start_script(Path::new("/bin/echo"), Path::new("/it's here"), Path::new("relay.exe"));
        let mut sh = Command::new("sh");
        sh.args(["-c", &script, "sh", "--data", "/tmp/Zoë & all", "--listen", "127.0.0.1:1"]);
        assert_eq!(errand::answer(&mut sh).unwrap(), "relay.exe --data Z:/tmp/Zoë & all --listen 127.0.0.1:1");
    }
}
