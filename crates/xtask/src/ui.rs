//! Building the windows: wasm by cargo, its JavaScript by wasm-bindgen's own library, one stylesheet, no inline script.

use crate::{errand, places};
use anyhow::{Context, Result, ensure};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};
use wasm_bindgen_cli_support::Bindgen;

/// WebAssembly, as Rust calls it.
pub const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "paperplane_ui";

/// Stylesheets of what all domains share, in the order in which they stand in one file. All others follow by their names.
const SHARED_STYLES: [&str; 13] = [
    "tokens.css",
    "fonts.css",
    "base.css",
    "button.css",
    "mark.css",
    "avatar.css",
    "label.css",
    "pick.css",
    "control.css",
    "sheet.css",
    "dialog.css",
    "setting.css",
    "frame.css",
];

const INDEX: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>PaperPlane</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<script src="look.js"></script>
<link rel="stylesheet" href="style.css">
<script type="module" src="boot.js"></script>
</head>
<body><noscript>
<p>The desk needs JavaScript.</p>
<p lang="es">El escritorio necesita JavaScript.</p>
<p lang="fr">Le bureau a besoin de JavaScript.</p>
<p lang="pt">A mesa de trabalho precisa de JavaScript.</p>
<p lang="ar" dir="rtl">يحتاج المكتب إلى JavaScript.</p>
<p lang="zh">工作台需要 JavaScript。</p>
</noscript></body>
</html>
"#;

const BOOT: &str = "import init from './paperplane_ui.js';\ninit({ module_or_path: new URL('paperplane_ui_bg.wasm', import.meta.url) });\n";

/// Runs before anything is drawn, so that whoever chose dark sees no white page first.
const LOOK: &str = "try {\n  const theme = localStorage.getItem('theme');\n  if (theme) document.documentElement.dataset.theme = theme;\n} catch {}\n";

/// The profile of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quickly built, larger.
    Quick,
    /// Small, for release.
    Small,
}

impl Profile {
    const fn cargo_name(self) -> &'static str {
        match self {
            Self::Quick => "ui-quick",
            Self::Small => "ui",
        }
    }
}

/// Builds ui/dist; does nothing where nothing has changed since.
pub fn build(profile: Profile) -> Result<()> {
    let built_into = places::target().join("wasm");
    fs::create_dir_all(&built_into).with_context(|| format!("{} cannot be made", built_into.display()))?;
    let turn = File::create(built_into.join("turn")).context("the file by which builders wait for each other")?;
    turn.lock().context("waiting for another builder of the windows")?;
    let dist = places::root().join("ui/dist");
    if is_fresh(&dist, profile)? {
        return Ok(());
    }
    // Taken before anything is read: what changes during the build is built the next time.
    let began = built_into.join("began");
    fs::write(&began, "").context("remembering when the windows were built")?;
    let began = fs::metadata(&began).and_then(|file| file.modified())?;
    let wasm = compile(profile, &built_into)?;
    let draft = places::root().join("ui/dist.new");
    let _ = fs::remove_dir_all(&draft);
    fs::create_dir_all(&draft).context("a folder for the windows")?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&wasm).web(true)?.typescript(false).remove_name_section(true).remove_producers_section(true);
    bindgen.out_name(NAME).generate(&draft).context("making the windows' JavaScript")?;
    write_page(&draft)?;
    let stamp = File::create(stamp(&draft, profile)).context("remembering what was built")?;
    stamp.set_modified(began).context("remembering when it was built")?;
    let _ = fs::remove_dir_all(&dist);
    fs::rename(&draft, &dist).context("putting the windows in their place")
}

fn stamp(dist: &Path, profile: Profile) -> PathBuf {
    dist.join(format!(".built-{}", profile.cargo_name()))
}

fn write_page(dist: &Path) -> Result<()> {
    let ui = places::root().join("ui");
    fs::write(dist.join("index.html"), INDEX)?;
    fs::write(dist.join("boot.js"), BOOT)?;
    fs::write(dist.join("look.js"), LOOK)?;
    fs::write(dist.join("style.css"), style(&ui.join("style"))?)?;
    fs::copy(places::root().join("icons/icon.svg"), dist.join("icon.svg")).context("the icon")?;
    fs::create_dir_all(dist.join("fonts"))?;
    for file in fs::read_dir(ui.join("assets/fonts"))? {
        let file = file?;
        fs::copy(file.path(), dist.join("fonts").join(file.file_name()))?;
    }
    Ok(())
}

/// All stylesheets of a folder in one text: a new domain's file is found by itself.
fn style(folder: &Path) -> Result<String> {
    let mut names: Vec<String> = SHARED_STYLES.map(str::to_owned).into();
    let mut others = Vec::new();
    for file in fs::read_dir(folder).context("the stylesheets")? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") && !names.contains(&name) {
            others.push(name);
        }
    }
    others.sort();
    names.extend(others);
    let read = |name: &String| fs::read_to_string(folder.join(name)).with_context(|| format!("the stylesheet {name}"));
    names.iter().map(read).collect()
}

/// Returns true if nothing that the windows are made of is newer than what was built. Small ones do for whoever is in a hurry.
fn is_fresh(dist: &Path, profile: Profile) -> Result<bool> {
    // The quick ones hold the page of all parts, so the small ones do not stand in for them.
    let Ok(built) = fs::metadata(stamp(dist, profile)).and_then(|file| file.modified()) else {
        return Ok(false);
    };
    let root = places::root();
    let sources = [
        "ui/src",
        "ui/locales",
        "ui/style",
        "ui/assets",
        "ui/Cargo.toml",
        "Cargo.lock",
        "Cargo.toml",
        "icons/icon.svg",
    ];
    let crates = ["crates/paperplane-core/src", "crates/paperplane-bridge/src", "crates/xtask/src/ui.rs"];
    for source in sources.iter().chain(&crates) {
        if newest(&root.join(source))?.is_some_and(|changed| changed > built) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn newest(path: &Path) -> Result<Option<SystemTime>> {
    let about = fs::metadata(path).with_context(|| format!("{} is missing", path.display()))?;
    let mut newest = Some(about.modified()?);
    if about.is_dir() {
        for entry in fs::read_dir(path)? {
            newest = newest.max(self::newest(&entry?.path())?);
        }
    }
    Ok(newest)
}

fn compile(profile: Profile, target_dir: &Path) -> Result<PathBuf> {
    let mut cargo = toolchain()?;
    cargo.args([
        "build",
        "--locked",
        "--package",
        "paperplane-ui",
        "--target",
        TARGET,
        "--profile",
        profile.cargo_name(),
    ]);
    if profile == Profile::Quick {
        // The page of all parts, to look at: nothing that is released holds it.
        cargo.args(["--features", "parts"]);
    }
    cargo.arg("--target-dir").arg(target_dir).current_dir(places::root());
    errand::run(&mut cargo)?;
    let wasm = target_dir.join(TARGET).join(profile.cargo_name()).join("paperplane-ui.wasm");
    ensure!(wasm.is_file(), "cargo built no {}", wasm.display());
    Ok(wasm)
}

/// Our own cargo where it knows wasm, else Debian's, which builds the standard library from source.
fn toolchain() -> Result<Command> {
    if knows_wasm() {
        return Ok(errand::cargo());
    }
    let (cargo, rustc, linker) = ("/usr/bin/cargo", "/usr/bin/rustc", "/usr/bin/wasm-ld");
    let tools = [cargo, rustc, linker, "/usr/lib/rustlib/src/rust"];
    ensure!(
        tools.iter().all(|tool| Path::new(tool).exists()),
        "no compiler for wasm is here: `rustup target add {TARGET}`, or on Debian `apt-get install rustc-web cargo-web rust-web-src lld`"
    );
    let mut command = Command::new(cargo);
    command
        .env("RUSTC", rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    for other in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC_WRAPPER", "LD_LIBRARY_PATH", "CARGO_TARGET_DIR"] {
        command.env_remove(other);
    }
    Ok(command)
}

fn knows_wasm() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]).output();
    asked.is_ok_and(|output| {
        output.status.success() && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}
