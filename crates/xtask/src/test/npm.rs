//! Tools from npm, outside the checkout: Prism, which checks requests against a provider's own OpenAPI document,
//! and axe, which reads a page as an accessibility auditor does.

use crate::{errand, places};
use anyhow::{Context, Result, ensure};
use std::{fs, path::PathBuf, process::Command, time::Duration};

const PRISM: &str = "@stoplight/prism-cli@5.14.2";
const AXE: &str = "axe-core@4.11.0";
/// The time that npm may take.
const INSTALL_TIME_MAX: Duration = Duration::from_secs(10 * 60);

/// Prism's program, installed where it was not.
pub fn prism() -> Result<PathBuf> {
    let name = if cfg!(windows) { "prism.cmd" } else { "prism" };
    ready("prism", PRISM, &["node_modules", ".bin", name])
}

/// Axe's script, to be run in a page; installed where it was not.
pub fn axe() -> Result<PathBuf> {
    ready("axe", AXE, &["node_modules", "axe-core", "axe.min.js"])
}

/// A file of a package, which is installed into a folder of its own where the file is not there.
fn ready(folder: &str, package: &str, file: &[&str]) -> Result<PathBuf> {
    let folder = places::cache().join(folder);
    let file: PathBuf = file.iter().fold(folder.clone(), |path, part| path.join(part));
    if !file.exists() {
        let npm = places::program("npm").context("npm is not here")?;
        fs::create_dir_all(&folder)?;
        let mut install = Command::new(npm);
        install.current_dir(&folder).arg("install").arg("--prefix").arg(&folder);
        install.args(["--no-audit", "--no-fund", "--loglevel=error", package]);
        errand::run_within(&mut install, INSTALL_TIME_MAX)?;
    }
    ensure!(file.exists(), "npm installed {package} without {}", file.display());
    Ok(file)
}
