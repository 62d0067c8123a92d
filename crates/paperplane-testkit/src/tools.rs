//! Programs of others that a rehearsal needs: found, or the rehearsal is skipped in words.

use std::path::{Path, PathBuf};

/// The path of a program on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A file or folder named by an environment variable, where it exists.
pub fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.exists())
}

/// A program of ours, built beside the running test.
pub fn built(program: &str) -> Option<PathBuf> {
    let test = std::env::current_exe().ok()?;
    let folder = test.parent().and_then(Path::parent)?;
    Some(folder.join(program).with_extension(std::env::consts::EXE_EXTENSION)).filter(|file| file.is_file())
}

/// Says that a rehearsal does not take place, and why.
pub fn skipped(why: &str) {
    println!("skipped: {why}");
}

/// Gives what an option holds, or leaves the test with the words `skipped: ...`.
#[macro_export]
macro_rules! or_skip {
    ($found:expr, $why:expr) => {
        match $found {
            Some(found) => found,
            None => {
                $crate::tools::skipped($why);
                return Ok(());
            }
        }
    };
}
