//! The modules of the shipped crates, as their `mod x;` declare them.

mod resolve;

use super::{checkout::Checkout, rust::Source};
pub use resolve::Target;
use std::collections::BTreeMap;

/// The modules of all shipped crates. A library and its programs are trees of their own.
#[derive(Debug, Default)]
pub struct Modules<'a> {
    pub all: Vec<Module<'a>>,
    /// The roots of the libraries under their names in paths, as `paperplane_core`.
    libraries: BTreeMap<String, usize>,
}

/// A module that has a file of its own. Modules for tests are none.
#[derive(Debug)]
pub struct Module<'a> {
    /// The file, from the top of the checkout.
    pub file: &'a str,
    pub source: Source<'a>,
    /// The root of its tree; its own number for a root.
    pub root: usize,
    parent: Option<usize>,
    children: BTreeMap<&'a str, usize>,
}

impl<'a> Modules<'a> {
    /// Reads the trees of `crates/*/src`, `src-tauri/src` and `ui/src`.
    pub fn read(checkout: &'a Checkout) -> Self {
        let files: BTreeMap<&str, &str> =
            checkout.rust().map(|file| (file.path.as_str(), file.text.as_str())).collect();
        let mut modules = Self::default();
        for file in files.keys().filter(|file| is_root(file)) {
            let root = modules.add(file, None, &files);
            if let Some(name) = file.strip_prefix("crates/").and_then(|rest| rest.strip_suffix("/src/lib.rs")) {
                modules.libraries.insert(name.replace('-', "_"), root);
            }
        }
        modules
    }

    /// Adds a file and the modules that it declares.
    fn add(&mut self, file: &'a str, parent: Option<usize>, files: &BTreeMap<&'a str, &'a str>) -> usize {
        let number = self.all.len();
        let root = parent.map_or(number, |parent| self.all[parent].root);
        let source = Source::read(files[file]);
        let declared = source.modules.clone();
        self.all.push(Module { file, source, root, parent, children: BTreeMap::new() });
        let folder = match file.rsplit_once('/') {
            Some((folder, name)) if parent.is_none() || name == "mod.rs" => folder,
            _ => file.trim_end_matches(".rs"),
        };
        for name in declared {
            let places = [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")];
            let Some((child, _)) = places.iter().find_map(|place| files.get_key_value(place.as_str())) else {
                continue;
            };
            let child = self.add(child, Some(number), files);
            self.all[number].children.insert(name, child);
        }
        number
    }

    /// Returns true if one module stands below another.
    pub fn is_below(&self, module: usize, above: usize) -> bool {
        let mut at = self.all[module].parent;
        while let Some(parent) = at {
            if parent == above {
                return true;
            }
            at = self.all[parent].parent;
        }
        false
    }
}

/// The folder of sources that a file is in, if it belongs to a shipped crate.
pub fn sources_folder(file: &str) -> Option<&str> {
    let length = match file.split('/').collect::<Vec<_>>().as_slice() {
        ["crates", name, "src", _, ..] => "crates//src".len() + name.len(),
        ["src-tauri" | "ui", "src", _, ..] => file.find("/src/")? + "/src".len(),
        _ => return None,
    };
    Some(&file[..length])
}

/// `lib.rs`, `main.rs` and the programs in `bin/`.
fn is_root(file: &str) -> bool {
    let inside = sources_folder(file).map(|folder| file[folder.len() + 1..].split('/').collect::<Vec<_>>());
    matches!(inside.as_deref(), Some(["lib.rs" | "main.rs"] | ["bin", _] | ["bin", _, "main.rs"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declared_files_are_modules_and_tests_are_not() {
        let checkout = Checkout::of_files(&[
            ("crates/paperplane-core/src/lib.rs", "mod a; mod b; #[cfg(test)] mod plans;"),
            ("crates/paperplane-core/src/a.rs", "mod c;"),
            ("crates/paperplane-core/src/a/c.rs", ""),
            ("crates/paperplane-core/src/b/mod.rs", "mod d;"),
            ("crates/paperplane-core/src/b/d.rs", ""),
            ("crates/paperplane-core/src/plans.rs", ""),
            ("crates/paperplane-core/tests/e.rs", ""),
            ("ui/src/main.rs", ""),
        ]);
        let modules = Modules::read(&checkout);
        let files: Vec<_> = modules.all.iter().map(|module| module.file.rsplit_once("src/").unwrap().1).collect();
        assert_eq!(files, ["lib.rs", "a.rs", "a/c.rs", "b/mod.rs", "b/d.rs", "main.rs"]);
        assert!(modules.is_below(2, 0) && modules.is_below(2, 1) && !modules.is_below(2, 3));
    }
}
