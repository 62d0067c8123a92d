//! Finds the file in which the item stands that a path names.

use super::Modules;

/// The result of resolving a path.
#[derive(Debug)]
pub struct Resolved {
    /// The modules that it led through, the last one included.
    pub through: Vec<usize>,
    /// `None` for a path that leads out of our crates.
    pub target: Option<Target>,
}

/// The end of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub module: usize,
    /// True if an item of the module is named, and not the module itself.
    pub is_item: bool,
}

impl Modules<'_> {
    /// Follows a path that stands in a module. Imports and re-exports on the way are followed too.
    pub fn resolve(&self, from: usize, path: &[&str]) -> Resolved {
        let mut walk = Walk { modules: self, through: Vec::new(), asked: Vec::new() };
        let target = walk.start(from, path);
        Resolved { through: walk.through, target }
    }
}

/// One path on its way.
struct Walk<'m, 'a> {
    modules: &'m Modules<'a>,
    through: Vec<usize>,
    /// Names that were looked up in a module. Globs that name each other end here.
    asked: Vec<(usize, String)>,
}

impl Walk<'_, '_> {
    fn start(&mut self, from: usize, path: &[&str]) -> Option<Target> {
        let module = &self.modules.all[from];
        match *path.first()? {
            "crate" => self.descend(module.root, &path[1..]),
            "self" => self.descend(from, &path[1..]),
            "super" => {
                let levels = path.iter().take_while(|part| **part == "super").count();
                let mut at = from;
                for _ in 0..levels {
                    at = self.modules.all[at].parent?;
                }
                self.descend(at, &path[levels..])
            }
            name => match module.children.get(name) {
                Some(child) => self.descend(*child, &path[1..]),
                None => match (self.known(from, path), self.modules.libraries.get(name)) {
                    (Some(known), _) => known,
                    (None, Some(library)) => self.descend(*library, &path[1..]),
                    (None, None) => None,
                },
            },
        }
    }

    /// Follows the rest of a path from the inside of a module.
    fn descend(&mut self, at: usize, rest: &[&str]) -> Option<Target> {
        self.through.push(at);
        let module = &self.modules.all[at];
        let Some(name) = rest.first() else { return Some(Target { module: at, is_item: false }) };
        if let Some(child) = module.children.get(name) {
            return self.descend(*child, &rest[1..]);
        }
        // An item that nothing declares in sight comes from a macro of this file, or is exported by `#[macro_export]`.
        let exporter = || {
            let mut tree = (0..self.modules.all.len()).filter(|other| self.modules.all[*other].root == at);
            tree.find(|other| self.modules.all[*other].source.macros.contains(name))
        };
        let fallback = exporter().unwrap_or(at);
        self.known(at, rest).unwrap_or(Some(Target { module: fallback, is_item: true }))
    }

    /// Looks a name up among a module's imports and items. `Some(None)` for a name of another's crate.
    fn known(&mut self, at: usize, rest: &[&str]) -> Option<Option<Target>> {
        let (name, source) = (*rest.first()?, &self.modules.all[at].source);
        if self.asked.iter().any(|(module, asked)| *module == at && asked == name) {
            return None;
        }
        self.asked.push((at, name.to_owned()));
        let mut is_imported = false;
        for import in source.imports.iter().filter(|import| import.name == name) {
            is_imported = true;
            let path: Vec<&str> = import.path.iter().chain(&rest[1..]).copied().collect();
            if let Some(target) = self.attempt(|walk| walk.start(at, &path)) {
                return Some(Some(target));
            }
        }
        if source.items.contains(name) || source.macros.contains(name) {
            return Some(Some(Target { module: at, is_item: true }));
        }
        for import in source.imports.iter().filter(|import| import.name == "*") {
            let found = self.attempt(|walk| {
                let glob = walk.start(at, &import.path)?.module;
                match walk.modules.all[glob].children.get(name) {
                    Some(child) => walk.descend(*child, &rest[1..]),
                    None => walk.known(glob, rest).flatten(),
                }
            });
            if found.is_some() {
                return Some(found);
            }
        }
        is_imported.then_some(None)
    }

    /// Forgets the way where it leads nowhere.
    fn attempt(&mut self, way: impl FnOnce(&mut Self) -> Option<Target>) -> Option<Target> {
        let length = self.through.len();
        let target = way(self);
        if target.is_none() {
            self.through.truncate(length);
        }
        target
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::checkout::Checkout;

    /// A crate in which `lib.rs`, `a/mod.rs`, `a/b.rs` and `c.rs` have the numbers 0 to 3, and a crate beside it.
    fn found(from: usize, path: &str) -> Option<(usize, bool)> {
        let checkout = Checkout::of_files(&[
            ("crates/paperplane-core/src/lib.rs", "mod a; mod c; pub use c::*; use url::Url;"),
            ("crates/paperplane-core/src/a/mod.rs", "mod b; pub(crate) use b::{Item, Old as New}; pub struct Own;"),
            ("crates/paperplane-core/src/a/b.rs", "use super::*; pub struct Item; pub struct Old; ids! { Made }"),
            (
                "crates/paperplane-core/src/c.rs",
                "use crate::a::{self, Own as Mine}; pub fn call() {} pub use crate::*;",
            ),
            ("crates/paperplane-store/src/lib.rs", "use paperplane_core::c;"),
        ]);
        let path: Vec<_> = path.split('/').collect();
        Modules::read(&checkout).resolve(from, &path).target.map(|target| (target.module, target.is_item))
    }

    #[test]
    fn the_deepest_file_is_found() {
        assert_eq!(found(0, "crate/a/b/Item/new"), Some((2, true)));
        assert_eq!(found(3, "super/a/b"), Some((2, false)));
        assert_eq!(found(2, "super/super/c/call"), Some((3, true)));
        assert_eq!(found(1, "b/Made"), Some((2, true)));
        assert_eq!(found(2, "super/Own"), Some((1, true)));
        assert_eq!(found(3, "crate/a/Unseen"), Some((1, true)));
    }

    #[test]
    fn imports_and_re_exports_are_followed() {
        assert_eq!(found(3, "crate/a/Item"), Some((2, true)));
        assert_eq!(found(3, "crate/a/New"), Some((2, true)));
        assert_eq!(found(3, "a/New"), Some((2, true)));
        assert_eq!(found(3, "Mine/new"), Some((1, true)));
        assert_eq!(found(1, "crate/call"), Some((3, true)));
        assert_eq!(found(2, "Own"), Some((1, true)));
    }

    #[test]
    fn other_crates_of_ours_are_entered_and_foreign_ones_are_not() {
        assert_eq!(found(4, "paperplane_core/call"), Some((3, true)));
        assert_eq!(found(4, "c/Mine"), Some((1, true)));
        assert_eq!(found(0, "crate/Url"), None);
        assert_eq!(found(3, "std/fs/read"), None);
        assert_eq!(found(3, "unknown"), None);
    }
}
