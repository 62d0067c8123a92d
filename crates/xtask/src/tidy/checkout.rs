//! The checkout as the rules see it: members with what they depend on, and files with their text.

use super::manifest::{self, Dependency};
use anyhow::{Context, Result};
use std::{fs, path::Path};

/// Folders that hold nothing of ours, or nothing written by hand.
const LEFT_OUT: &[&str] = &[".git", "target", "dist", "gen", "node_modules"];

/// Everything that rules look at.
#[derive(Debug, Default)]
pub struct Checkout {
    pub members: Vec<Member>,
    pub files: Vec<File>,
}

/// A package of the workspace.
#[derive(Debug)]
pub struct Member {
    /// As its manifest says.
    pub name: String,
    pub dependencies: Vec<Dependency>,
}

/// A file of ours. Files that are not text have none.
#[derive(Debug)]
pub struct File {
    /// From the top of the checkout, with `/` on every system.
    pub path: String,
    pub text: String,
}

impl Checkout {
    /// Reads the whole checkout.
    pub fn read(root: &Path) -> Result<Self> {
        let mut checkout = Self::default();
        checkout.read_folder(root, "")?;
        checkout.files.sort_by(|a, b| a.path.cmp(&b.path));
        for file in checkout.files.iter().filter(|file| file.name() == "Cargo.toml") {
            if let Some(name) = manifest::package_name(&file.text) {
                checkout.members.push(Member { name, dependencies: manifest::dependencies(&file.text) });
            }
        }
        Ok(checkout)
    }

    fn read_folder(&mut self, folder: &Path, path: &str) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
            if entry.file_type()?.is_dir() {
                if !LEFT_OUT.contains(&name.as_str()) {
                    self.read_folder(&entry.path(), &path)?;
                }
            } else {
                let text = fs::read_to_string(entry.path()).unwrap_or_default();
                self.files.push(File { path, text });
            }
        }
        Ok(())
    }

    /// The Rust files.
    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }
}

impl File {
    /// The last part of its path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Its lines with their numbers, without comments.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

#[cfg(test)]
impl Checkout {
    /// A checkout of one file.
    pub fn of_file(path: &str, text: &str) -> Self {
        Self::of_files(&[(path, text)])
    }

    /// A checkout of some files, each a path and its text.
    pub fn of_files(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect();
        Self { members: Vec::new(), files }
    }

    /// A checkout of one member.
    pub fn of_member(manifest: &str) -> Self {
        let name = manifest::package_name(manifest).unwrap_or_default();
        let member = Member { name, dependencies: manifest::dependencies(manifest) };
        Self { members: vec![member], files: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;

    #[test]
    fn the_checkout_is_read() {
        let checkout = Checkout::read(&places::root()).unwrap();
        assert!(checkout.members.iter().any(|member| member.name == "paperplane-core"));
        assert!(checkout.rust().any(|file| file.path == "crates/xtask/src/tidy/checkout.rs"));
        assert!(!checkout.files.iter().any(|file| file.path.starts_with(".git/")));
    }
}
