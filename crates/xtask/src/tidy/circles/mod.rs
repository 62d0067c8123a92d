//! No files of one crate name each other in a circle.

mod components;

use super::{
    checkout::Checkout,
    modules::{Modules, Target, sources_folder},
    rust::Mention,
};
use std::collections::{BTreeMap, BTreeSet};

/// The edges between modules: for each pair the first place where one names an item of the other.
type Edges = BTreeMap<(usize, usize), Example>;

/// A path as it stands in a file.
struct Example {
    path: String,
    line: usize,
}

/// No files of one crate name each other in a circle.
pub fn files_form_no_circle(checkout: &Checkout) -> Vec<String> {
    let modules = &Modules::read(checkout);
    let edges = edges(modules);
    let mut targets = vec![BTreeSet::new(); modules.all.len()];
    for (from, to) in edges.keys() {
        targets[*from].insert(*to);
    }
    components::components(&targets).iter().map(|circle| described(modules, &edges, circle)).collect()
}

/// Collects who names whom. Declaring a module and re-exporting from it is no edge; using it is one.
fn edges(modules: &Modules) -> Edges {
    let mut edges = Edges::new();
    for (from, module) in modules.all.iter().enumerate() {
        let mut add = |target: Target, path: &[&str], line: usize| {
            if target.module != from && modules.all[target.module].root == module.root {
                edges.entry((from, target.module)).or_insert_with(|| Example { path: path.join("::"), line });
            }
        };
        for import in &module.source.imports {
            let Some(target) = modules.resolve(from, &import.path).target else { continue };
            let is_re_export = import.is_public && modules.is_below(target.module, from);
            // A module that is only imported is not used yet; its uses are mentions.
            if !is_re_export && (target.is_item || import.name == "*") {
                add(target, &import.path, import.line);
            }
        }
        for mention in &module.source.mentions {
            let target = modules.resolve(from, &mention.path).target.or_else(|| macro_in_sight(modules, from, mention));
            if let Some(target) = target.filter(|target| target.is_item) {
                add(target, &mention.path, mention.line);
            }
        }
    }
    edges
}

/// The module that declares a macro which is named without a path.
fn macro_in_sight(modules: &Modules, from: usize, mention: &Mention) -> Option<Target> {
    let name = mention.is_macro.then(|| mention.path.last()).flatten()?;
    let in_tree = |module: &usize| modules.all[*module].root == modules.all[from].root;
    let mut all = (0..modules.all.len()).filter(in_tree);
    let module = all.find(|module| modules.all[*module].source.macros.contains(name))?;
    (mention.path.len() == 1).then_some(Target { module, is_item: true })
}

/// The files of a circle, each with one place where it names another of them.
fn described(modules: &Modules, edges: &Edges, circle: &[usize]) -> String {
    let folder = sources_folder(modules.all[circle[0]].file).unwrap_or_default();
    let short = |module: usize| modules.all[module].file[folder.len()..].trim_start_matches('/');
    let mut text = format!("{folder}: {} files name each other in a circle", circle.len());
    for from in circle {
        let inside = circle.iter().find_map(|to| Some((to, edges.get(&(*from, *to))?)));
        if let Some((to, Example { path, line })) = inside {
            text += &format!("\n    {}:{line} names {} by `{path}`", short(*from), short(*to));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "crates/paperplane-core/src/lib.rs";
    const A: &str = "crates/paperplane-core/src/a/mod.rs";
    const B: &str = "crates/paperplane-core/src/a/b.rs";
    const C: &str = "crates/paperplane-core/src/a/c.rs";

    fn of(a: &str, b: &str, c: &str) -> Vec<String> {
        let checkout = Checkout::of_files(&[(ROOT, "mod a; pub use a::B;"), (A, a), (B, b), (C, c)]);
        files_form_no_circle(&checkout)
    }

    #[test]
    fn files_beside_each_other_in_a_circle_are_seen() {
        let found = of("mod b; mod c;", "use super::c::C;", "struct C; fn c() -> crate::a::b::B {}");
        let text = "crates/paperplane-core/src: 2 files name each other in a circle
    a/b.rs:1 names a/c.rs by `super::c::C`
    a/c.rs:1 names a/b.rs by `crate::a::b::B`";
        assert_eq!(found, [text]);
        assert!(of("mod b; mod c;", "use super::c::C;", "struct C;").is_empty());
    }

    #[test]
    fn a_parent_may_declare_and_re_export_but_not_use() {
        let b = "pub struct B; use super::Own;";
        assert!(of("mod b; pub use b::B; pub struct Own;", b, "").is_empty());
        assert!(of("mod b; pub(crate) use b::*; pub struct Own;", b, "").is_empty());
        assert_eq!(of("mod b; use b::B; pub struct Own;", b, "").len(), 1);
        assert_eq!(of("mod b; pub use b::B; pub struct Own(B);", b, "").len(), 1);
        assert_eq!(of("mod b; pub struct Own(b::B);", b, "").len(), 1);
    }

    #[test]
    fn a_glob_of_the_parent_is_an_edge() {
        assert_eq!(of("mod b; fn a() { b::c() }", "use super::*; pub fn c() {}", "").len(), 1);
        assert!(of("mod b; fn a() { b::c() }", "#[cfg(test)] mod tests { use super::super::*; }", "").is_empty());
    }

    #[test]
    fn a_re_export_leads_to_the_child_and_not_to_the_parent() {
        let a = "mod b; mod c; pub use b::B; pub fn own() -> c::C {}";
        assert!(of(a, "pub struct B;", "pub struct C(super::B); use crate::B as D;").is_empty());
        assert_eq!(of(a, "pub struct B; use super::c::C;", "pub struct C(super::B);").len(), 1);
    }

    #[test]
    fn a_re_export_from_beside_is_an_edge() {
        assert_eq!(of("mod b; mod c;", "pub use super::c::C;", "pub struct C; use super::b::D;").len(), 1);
    }

    #[test]
    fn a_module_that_is_only_named_is_no_edge() {
        assert!(of("mod b; mod c;", "use super::c;", "use super::b;").is_empty());
        assert!(of("mod b; fn a() { b::c() }", "pub(in crate::a) fn c() {}", "").is_empty());
        assert!(of("mod b; fn a() { b(1) }", "use super::a;", "").is_empty());
    }

    #[test]
    fn other_crates_are_left_out() {
        let store = "crates/paperplane-store/src/lib.rs";
        let checkout = Checkout::of_files(&[(ROOT, "use paperplane_store::A;"), (store, "use paperplane_core::B;")]);
        assert!(files_form_no_circle(&checkout).is_empty());
    }

    #[test]
    fn a_macro_without_a_path_is_an_edge() {
        let a = "macro_rules! make { () => {} } mod b; fn a() { b::c() }";
        assert_eq!(of(a, "make! {} pub fn c() {}", "").len(), 1);
    }
}
