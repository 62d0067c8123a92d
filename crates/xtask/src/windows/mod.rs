//! `windows`: builds relay and desktop for Windows on Linux, lints what is compiled for Windows, and runs it under Wine.

mod build;
mod desktop;
mod journeys;
mod process;
mod relay;
mod steps;
mod webhook;
mod wine;

use crate::{
    needs::{JOURNEYS, NODE, WINE},
    provision,
    test::{tally::Tally, words},
};
use anyhow::{Result, ensure};
use std::process::ExitCode;
use wine::Wine;

/// Builds, lints and runs everything that can be run here, and ends with the line that counts.
///
/// # Errors
/// If something that is needed is missing and cannot be installed.
pub fn windows() -> Result<ExitCode> {
    ensure!(cfg!(target_os = "linux"), "`windows` builds with mingw-w64 and runs under Wine, on Linux only");
    provision::provide(&[NODE, WINE, JOURNEYS])?;
    provision::target(build::TARGET)?;
    let mut tally = Tally::default();
    tally.count("the relay compiles for Windows", words(build::relay()));
    tally.count("the desktop compiles for Windows", words(build::desktop()));
    let compiled = tally.is_good();
    tally.count("clippy has no warning about what is compiled for Windows", words(build::lint()));
    if compiled {
        match Wine::prepare() {
            Ok(wine) => run(&wine, &mut tally),
            Err(error) => tally.count("Wine is ready", Err(format!("{error:#}"))),
        }
    } else {
        tally.skip("everything under Wine", "a program does not compile");
    }
    println!("{}", tally.report());
    Ok(if tally.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everything that runs under Wine.
fn run(wine: &Wine, tally: &mut Tally) {
    if let Some(data) = steps::run(wine, tally) {
        desktop::run(&data, tally);
    }
    journeys::run(wine, tally);
}
