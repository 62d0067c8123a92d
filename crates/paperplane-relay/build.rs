//! Makes sure that there is something to embed: a clean checkout has no built windows yet.

use std::{fs, io, path::Path};

const PLACEHOLDER: &str = "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>PaperPlane</title></head>\n\
<body><p>The windows are not built yet. Run <code>cargo xtask ui</code>, then start again.</p></body>\n</html>\n";

fn main() -> io::Result<()> {
    let dist = Path::new("../../ui/dist");
    let index = dist.join("index.html");
    if !index.exists() {
        fs::create_dir_all(dist)?;
        fs::write(index, PLACEHOLDER)?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", dist.display());
    Ok(())
}
