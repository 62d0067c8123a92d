//! Just enough of Cargo's manifests: a package's name and the names it depends on.

/// A name that a package depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub name: String,
    /// Only its tests and examples need it.
    pub for_tests: bool,
}

/// The package's name; `None` for a manifest that has no package.
pub fn package_name(text: &str) -> Option<String> {
    let (_, line) = entries(text).find(|(section, line)| section == "package" && key(line) == "name")?;
    Some(line.split_once('=')?.1.trim().trim_matches('"').to_owned())
}

/// Everything it depends on, on any system.
pub fn dependencies(text: &str) -> Vec<Dependency> {
    let mut all: Vec<Dependency> = Vec::new();
    let mut add = |name: &str, for_tests| {
        let dependency = Dependency { name: name.trim_matches('"').to_owned(), for_tests };
        if !all.contains(&dependency) {
            all.push(dependency);
        }
    };
    for (section, line) in entries(text) {
        if section.starts_with("workspace") {
            continue;
        }
        let tail = section.rsplit_once("dependencies").map(|(before, name)| (before.ends_with("dev-"), name));
        match tail {
            Some((for_tests, "")) if !line.is_empty() => add(key(line), for_tests),
            Some((for_tests, name)) if name.starts_with('.') => add(&name[1..], for_tests),
            _ => {}
        }
    }
    all
}

/// Each entry with its section; an empty entry for the section's own header.
fn entries(text: &str) -> impl Iterator<Item = (String, &str)> {
    let mut section = String::new();
    text.lines().filter_map(move |line| {
        let line = line.split(" #").next().unwrap_or(line).trim();
        if let Some(header) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            header.trim_matches(['[', ']']).clone_into(&mut section);
            return Some((section.clone(), ""));
        }
        (!line.is_empty() && !line.starts_with('#')).then(|| (section.clone(), line))
    })
}

/// `a` of `a = 1`, `a.workspace = true` and `"a" = 1`.
fn key(line: &str) -> &str {
    line.split(['=', '.']).next().unwrap_or(line).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ways_to_depend_are_seen() {
        let text = "
[workspace.dependencies]
unseen = \"1\"
[package]
name = \"a\"
[dependencies]
b.workspace = true # why
c = { version = \"1\", features = [\"x\"] }
[dependencies.d]
version = \"1\"
[target.'cfg(windows)'.dependencies]
e = \"1\"
[dev-dependencies]
f.workspace = true
[build-dependencies]
g = \"1\"
[features]
h = []
";
        assert_eq!(package_name(text).as_deref(), Some("a"));
        let names: Vec<_> = dependencies(text).into_iter().map(|d| (d.name, d.for_tests)).collect();
        let seen = [("b", false), ("c", false), ("d", false), ("e", false), ("f", true), ("g", false)];
        assert_eq!(names, seen.map(|(name, for_tests)| (name.to_owned(), for_tests)));
    }

    #[test]
    fn a_workspace_is_no_package() {
        assert_eq!(package_name("[workspace]\nmembers = []"), None);
    }
}
