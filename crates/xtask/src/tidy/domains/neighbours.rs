//! Allowed neighbours between domains: what a domain's code may name of another.

use super::{domain, folder_of};
use crate::tidy::{checkout::Checkout, modules::Modules};
use std::collections::BTreeSet;

/// The folder that names no domain: all domains stand on it.
const KERNEL: &str = "kernel";

/// A domain names only domains that it may see, on its own layer and on those below; a kernel names none.
pub fn domains_see_allowed_neighbours(checkout: &Checkout) -> Vec<String> {
    let modules = Modules::read(checkout);
    let mut complaints = BTreeSet::new();
    for (number, module) in modules.all.iter().enumerate().filter(|(_, module)| !is_for_tests(module.file)) {
        let own = folder_of(module.file).map(|(_, folder)| folder);
        let Some(own) = own.filter(|folder| *folder == KERNEL || domain(folder).is_some()) else { continue };
        let imports = module.source.imports.iter().map(|import| (&import.path, import.line));
        let mentions = module.source.mentions.iter().map(|mention| (&mention.path, mention.line));
        for (path, line) in imports.chain(mentions) {
            // All modules on the way count: re-exports hide nobody.
            for passed in modules.resolve(number, path).through {
                let other = folder_of(modules.all[passed].file).and_then(|(_, folder)| domain(folder));
                let sees = other.is_none_or(|other| own != KERNEL && other.is_seen_by(own));
                if let Some(other) = other.filter(|_| !sees) {
                    let (file, other, path) = (module.file, other.name, path.join("::"));
                    complaints.insert((file, line, format!("{own} may not see {other} (`{path}`)")));
                }
            }
        }
    }
    complaints.into_iter().map(|(file, line, text)| format!("{file}:{line}: {text}")).collect()
}

/// Returns true if a file is named as one for tests.
fn is_for_tests(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Complaints about a file of the store, beside some of the store's and core's other folders.
    fn of(path: &str, text: &str) -> Vec<String> {
        let (folder, name) = path.split_once('/').unwrap();
        let path = format!("crates/paperplane-store/src/{path}");
        let own = format!("crates/paperplane-store/src/{folder}/mod.rs");
        let declaration = format!("mod {};", name.trim_end_matches(".rs"));
        let lib = "mod kernel; mod talk; mod library; mod contacts; mod cases; pub use talk::*; pub use library::*;";
        let mut files = vec![
            ("crates/paperplane-core/src/lib.rs", "pub mod talk; pub mod kernel;"),
            ("crates/paperplane-core/src/talk/mod.rs", ""),
            ("crates/paperplane-core/src/kernel/mod.rs", ""),
            ("crates/paperplane-store/src/lib.rs", lib),
            ("crates/paperplane-store/src/kernel/mod.rs", ""),
            ("crates/paperplane-store/src/talk/mod.rs", ""),
            ("crates/paperplane-store/src/library/mod.rs", "pub struct Label;"),
            ("crates/paperplane-store/src/contacts/mod.rs", ""),
            ("crates/paperplane-store/src/cases/mod.rs", ""),
        ];
        files.retain(|(file, _)| *file != own);
        files.extend([(own.as_str(), declaration.as_str()), (path.as_str(), text)]);
        domains_see_allowed_neighbours(&Checkout::of_files(&files))
    }

    #[test]
    fn only_allowed_neighbours_are_named() {
        assert_eq!(
            of("library/read.rs", "\nuse crate::talk::A;"),
            ["crates/paperplane-store/src/library/read.rs:2: library may not see talk (`crate::talk::A`)"]
        );
        assert!(of("talk/read.rs", "use crate::library::A;").is_empty());
        assert!(of("cases/read.rs", "use crate::talk::A;").is_empty());
        assert!(of("library/read.rs", "use crate::{contacts::A, kernel::B, library::C};").is_empty());
        assert_eq!(of("talk/read.rs", "use crate::cases::A;").len(), 1);
    }

    #[test]
    fn all_ways_to_name_a_domain_are_seen() {
        let seen = [
            "use crate::{\n    kernel::{A, B},\n    talk::{self, C},\n};",
            "use super::super::talk::A;",
            "use paperplane_core::{kernel::B, talk::A};",
            "fn a() -> paperplane_core::talk::A { }",
            "fn a() { crate::talk::b() }",
            "fn a() { use crate::talk; }",
            "mod inner { use super::super::super::talk::A; }",
        ];
        for text in seen {
            assert!(!of("contacts/read.rs", text).is_empty(), "{text}");
        }
        assert_eq!(of("contacts/read.rs", "use crate::Label;").len(), 1, "a re-export at the root");
    }

    #[test]
    fn comments_and_tests_are_free() {
        let text = "// crate::talk::A\n/* use crate::talk; */ #[cfg(test)] mod tests { use crate::talk::A; }";
        assert!(of("contacts/read.rs", text).is_empty());
        assert!(of("contacts/tests.rs", "use crate::talk::A;").is_empty());
        assert!(!of("contacts/read.rs", "use crate::talk::A;").is_empty());
    }

    #[test]
    fn a_kernel_names_no_domain() {
        assert_eq!(of("kernel/file.rs", "use crate::contacts::A;").len(), 1);
        assert_eq!(of("kernel/file.rs", "use paperplane_core::talk::A;").len(), 1);
        assert!(of("kernel/file.rs", "use paperplane_core::kernel::A;").is_empty());
    }
}
