//! Folders: the checkout, and the one outside it in which everything is built and kept.

use std::{env, path::PathBuf};

/// The checkout.
pub fn root() -> PathBuf {
    // Cargo sets it at run time, so that a checkout may move after this program was built.
    let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let manifest = PathBuf::from(manifest);
    manifest.ancestors().nth(2).map(PathBuf::from).unwrap_or(manifest)
}

/// The folder that may be deleted and comes back: built things and downloaded tools.
pub fn cache() -> PathBuf {
    if cfg!(windows) {
        return folder("LOCALAPPDATA").unwrap_or_else(|| home().join("AppData/Local")).join("paperplane");
    }
    let base = folder("XDG_CACHE_HOME").filter(|dir| dir.is_absolute()).unwrap_or_else(|| home().join(".cache"));
    base.join("paperplane")
}

/// The target folder of cargo; never inside the checkout unless somebody says so.
pub fn target() -> PathBuf {
    folder("CARGO_TARGET_DIR").unwrap_or_else(|| cache().join("target"))
}

/// A program that cargo built for development.
pub fn built(program: &str) -> PathBuf {
    target().join("debug").join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

/// A program that cargo built for release.
pub fn released(program: &str) -> PathBuf {
    target().join("release").join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

/// The data folder of a node when nobody says otherwise; the desktop program uses the same.
pub fn data(demo: bool) -> PathBuf {
    let (base, name) = if cfg!(windows) {
        (folder("APPDATA").unwrap_or_else(|| home().join("AppData/Roaming")), "PaperPlane")
    } else if cfg!(target_os = "macos") {
        (home().join("Library/Application Support"), "PaperPlane")
    } else {
        let base = folder("XDG_DATA_HOME").filter(|dir| dir.is_absolute());
        (base.unwrap_or_else(|| home().join(".local/share")), "paperplane")
    };
    base.join(if demo { "paperplane-demo" } else { name })
}

/// A program on the search path.
pub fn program(name: &str) -> Option<PathBuf> {
    let names = if cfg!(windows) {
        vec![format!("{name}.exe"), format!("{name}.cmd"), format!("{name}.bat")]
    } else {
        vec![name.to_owned()]
    };
    let path = env::var_os("PATH")?;
    env::split_paths(&path).flat_map(|dir| names.iter().map(move |name| dir.join(name))).find(|file| file.is_file())
}

fn home() -> PathBuf {
    folder(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).unwrap_or_else(env::temp_dir)
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checkout_is_found() {
        assert!(root().join("crates/xtask/Cargo.toml").is_file());
    }

    #[test]
    fn a_demo_has_a_folder_of_its_own() {
        assert!(data(true).ends_with("paperplane-demo") && data(true) != data(false));
    }

    #[test]
    fn programs_are_found_or_not() {
        assert!(program("cargo").is_some());
        assert!(program("a-program-that-nobody-has").is_none());
    }
}
