//! Prism, which checks requests against a provider's own OpenAPI document; from npm, outside the checkout.

use crate::{errand, places};
use anyhow::{Context, Result, bail};
use std::{fs, path::PathBuf, process::Command, time::Duration};

const PACKAGE: &str = "@stoplight/prism-cli@5.14.2";
/// How long npm may take.
const INSTALL_TIME_MAX: Duration = Duration::from_secs(10 * 60);

/// The program, installed where it was not.
pub fn ready() -> Result<PathBuf> {
    let folder = places::cache().join("prism");
    let program = folder.join("node_modules/.bin").join(if cfg!(windows) { "prism.cmd" } else { "prism" });
    if !program.exists() {
        let npm = places::program("npm").context("npm is not here")?;
        fs::create_dir_all(&folder)?;
        let mut install = Command::new(npm);
        install.current_dir(&folder).arg("install").arg("--prefix").arg(&folder);
        install.args(["--no-audit", "--no-fund", "--loglevel=error", PACKAGE]);
        errand::run_within(&mut install, INSTALL_TIME_MAX)?;
    }
    if !program.exists() {
        bail!("npm installed {PACKAGE} and there is no program in it");
    }
    Ok(program)
}
