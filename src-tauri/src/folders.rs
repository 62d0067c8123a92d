//! Folders of this computer for a program's data.

use crate::args::Args;
use std::path::PathBuf;

/// The folder that this start works in.
pub fn data(args: &Args) -> PathBuf {
    match &args.data {
        Some(chosen) => chosen.clone(),
        None if args.demo => usual("paperplane-demo"),
        None => usual(if cfg!(any(windows, target_os = "macos")) { "PaperPlane" } else { "paperplane" }),
    }
}

/// A tag of this start's folder; `None` for the usual one. Starts with the same tag are
/// the same desk: a second one only brings the first to the front.
pub fn tag(args: &Args) -> Option<String> {
    let folder = data(args);
    if folder == data(&Args::default()) {
        return None;
    }
    let whole = std::path::absolute(&folder).unwrap_or(folder);
    Some(format!("d{:016x}", fnv1a(whole.as_os_str().as_encoded_bytes())))
}

fn usual(name: &str) -> PathBuf {
    let var = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || var(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).unwrap_or_default();
    let base = if cfg!(windows) {
        var("APPDATA").unwrap_or_else(|| home().join("AppData/Roaming"))
    } else if cfg!(target_os = "macos") {
        home().join("Library/Application Support")
    } else {
        var("XDG_DATA_HOME").filter(|dir| dir.is_absolute()).unwrap_or_else(|| home().join(".local/share"))
    };
    base.join(name)
}

/// FNV-1a: the same for the same bytes in every build, which is all that is asked of it.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(data: Option<&str>, demo: bool) -> Args {
        Args { data: data.map(PathBuf::from), port: 8000, demo, ..Args::default() }
    }

    #[test]
    fn the_usual_folder_has_no_tag() {
        assert_eq!(tag(&args(None, false)), None);
        let usual = data(&args(None, false));
        assert_eq!(tag(&Args { data: Some(usual), ..Args::default() }), None);
    }

    #[test]
    fn another_folder_is_another_desk() {
        let (one, two) = (tag(&args(Some("/a"), false)), tag(&args(Some("/b"), false)));
        assert!(one.is_some() && one != two && one == tag(&args(Some("/a"), false)));
    }

    #[test]
    fn a_demo_lives_apart() {
        assert!(data(&args(None, true)).ends_with("paperplane-demo"));
        assert!(tag(&args(None, true)).is_some());
    }
}
