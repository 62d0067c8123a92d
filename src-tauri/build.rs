//! Prepares the shell: capabilities, icons, and a page that says what to do where the windows are not built yet.

use std::{error::Error, fs, path::Path};

const PLACEHOLDER: &str = "<!doctype html>\n<meta charset=\"utf-8\">\n<title>PaperPlane</title>\n\
    <p>The windows are not built yet: run <code>cargo xtask ui</code>, then start again.</p>\n";

fn main() -> Result<(), Box<dyn Error>> {
    let page = Path::new("ui/dist/index.html");
    if !page.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(page, PLACEHOLDER)?;
    }
    for watched in ["src-tauri/capabilities", "ui/dist", "icons"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let attributes = tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/capabilities/**/*");
    tauri_build::try_build(attributes).map_err(|error| format!("{error:#}"))?;
    Ok(())
}
