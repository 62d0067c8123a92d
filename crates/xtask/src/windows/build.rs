//! Compiling and linting for Windows, into a target folder of its own.

use crate::{errand, places};
use anyhow::Result;
use std::{path::PathBuf, process::Command, time::Duration};

/// Windows on 64 bits, linked by mingw-w64: the only one of Rust's targets for Windows that Debian can link.
pub const TARGET: &str = "x86_64-pc-windows-gnu";

/// The time that compiling may take, from nothing and on two cores.
const BUILD_TIME_MAX: Duration = Duration::from_secs(60 * 60);

/// Everything that is shipped, and this program, which people on Windows start it with.
const LINTED: &[&str] = &[
    "paperplane",
    "paperplane-bridge",
    "paperplane-connectors",
    "paperplane-core",
    "paperplane-engine",
    "paperplane-log",
    "paperplane-numbers",
    "paperplane-phone",
    "paperplane-relay",
    "paperplane-sqlite",
    "paperplane-store",
    "xtask",
];

/// The folder of all that this verb makes and keeps.
pub fn folder() -> PathBuf {
    places::cache().join("windows")
}

/// A program that was compiled for Windows.
pub fn program(name: &str) -> PathBuf {
    folder().join("target").join(TARGET).join("debug").join(format!("{name}.exe"))
}

/// Compiles the relay.
pub fn relay() -> Result<()> {
    errand::run_within(cargo("build").args(["--package", "paperplane-relay"]), BUILD_TIME_MAX)
}

/// Compiles the desktop.
pub fn desktop() -> Result<()> {
    errand::run_within(cargo("build").args(["--package", "paperplane"]), BUILD_TIME_MAX)
}

/// Lints what is shipped as it is compiled for Windows.
pub fn lint() -> Result<()> {
    let mut clippy = cargo("clippy");
    clippy.args(LINTED.iter().flat_map(|package| ["--package", package])).args(["--", "-D", "warnings"]);
    errand::run_within(&mut clippy, BUILD_TIME_MAX)
}

fn cargo(verb: &str) -> Command {
    let mut cargo = errand::cargo();
    cargo.env("CARGO_TARGET_DIR", folder().join("target")).args([verb, "--locked", "--target", TARGET]);
    cargo
}
