//! Dependencies point down only, and each outside library is known in few crates.

use super::checkout::Checkout;

/// The crates of ours that each crate may depend on. A crate without an entry may depend on none.
const ALLOWED_DEPENDENCIES: &[(&str, &[&str])] = &[
    ("paperplane-core", &[]),
    ("paperplane-bridge", &["paperplane-core"]),
    ("paperplane-sqlite", &[]),
    ("paperplane-numbers", &["paperplane-core"]),
    ("paperplane-log", &["paperplane-core", "paperplane-bridge", "paperplane-sqlite"]),
    ("paperplane-blobs", &["paperplane-core"]),
    ("paperplane-store", &["paperplane-core", "paperplane-bridge", "paperplane-sqlite", "paperplane-numbers"]),
    ("paperplane-connectors", &["paperplane-core", "paperplane-bridge", "paperplane-numbers"]),
    (
        "paperplane-engine",
        &[
            "paperplane-core",
            "paperplane-bridge",
            "paperplane-numbers",
            "paperplane-log",
            "paperplane-blobs",
            "paperplane-store",
            "paperplane-connectors",
        ],
    ),
    (
        "paperplane-relay",
        &[
            "paperplane-core",
            "paperplane-bridge",
            "paperplane-numbers",
            "paperplane-connectors",
            "paperplane-engine",
            "paperplane-phone",
        ],
    ),
    ("paperplane", &["paperplane-core", "paperplane-bridge", "paperplane-engine", "paperplane-relay"]),
    ("paperplane-ui", &["paperplane-bridge"]),
    ("paperplane-phone", &[]),
    (
        "paperplane-testkit",
        &[
            "paperplane-core",
            "paperplane-bridge",
            "paperplane-log",
            "paperplane-blobs",
            "paperplane-store",
            "paperplane-connectors",
            "paperplane-engine",
            "paperplane-relay",
            "paperplane-phone",
        ],
    ),
    (
        "paperplane-benches",
        &[
            "paperplane-core",
            "paperplane-bridge",
            "paperplane-log",
            "paperplane-store",
            "paperplane-connectors",
            "paperplane-engine",
            "paperplane-testkit",
        ],
    ),
    ("xtask", &[]),
];

/// The crates that may depend on an outside library. A name that ends with `*` stands for all that begin so.
const OUTSIDE: &[(&str, &[&str])] = &[
    // The bare programs of the benches speak to Kafka, SQLite and HTTP themselves: that is what they are for.
    ("rdkafka", &["paperplane-log", "paperplane-benches"]),
    ("rusqlite", &["paperplane-sqlite", "paperplane-store", "paperplane-log", "paperplane-benches"]),
    ("rusqlite_migration", &["paperplane-store"]),
    ("phonenumber", &["paperplane-numbers"]),
    ("axum", &["paperplane-relay", "paperplane-phone", "paperplane-benches", "paperplane-testkit"]),
    ("object_store", &["paperplane-blobs"]),
    ("reqwest", &["paperplane-blobs", "paperplane-connectors", "paperplane-phone", "paperplane-testkit"]),
    ("tauri*", &["paperplane"]),
    ("keyring", &["paperplane"]),
    ("notify-rust", &["paperplane"]),
    ("zbus", &["paperplane"]),
    ("libloading", &["paperplane"]),
    ("web-sys", &["paperplane-ui"]),
    ("yew*", &["paperplane-ui"]),
    ("gloo*", &["paperplane-ui"]),
];

/// No crate depends on a crate above it or beside it. Dependencies of tests are free.
pub fn dependencies_point_down(checkout: &Checkout) -> Vec<String> {
    let mut complaints = Vec::new();
    for member in &checkout.members {
        let below =
            ALLOWED_DEPENDENCIES.iter().find(|(name, _)| *name == member.name).map_or(&[][..], |(_, below)| below);
        for dependency in member.dependencies.iter().filter(|dependency| !dependency.for_tests) {
            let ours = dependency.name.starts_with("paperplane");
            if ours && !below.contains(&dependency.name.as_str()) {
                complaints.push(format!("{} may not depend on {}", member.name, dependency.name));
            }
        }
    }
    complaints
}

/// No crate depends on an outside library that another crate hides.
pub fn outside_things_are_hidden(checkout: &Checkout) -> Vec<String> {
    let mut complaints = Vec::new();
    for member in &checkout.members {
        for dependency in member.dependencies.iter().filter(|dependency| !dependency.for_tests) {
            let Some((_, crates)) = OUTSIDE.iter().find(|(thing, _)| matches(thing, &dependency.name)) else {
                continue;
            };
            if !crates.contains(&member.name.as_str()) {
                let crates = crates.join(" and ");
                complaints.push(format!("{} names {}, which only {crates} may know", member.name, dependency.name));
            }
        }
    }
    complaints
}

fn matches(thing: &str, name: &str) -> bool {
    match thing.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => thing == name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, section: &str, dependency: &str) -> Checkout {
        Checkout::of_member(&format!("[package]\nname = \"{name}\"\n[{section}]\n{dependency} = \"1\""))
    }

    #[test]
    fn a_dependency_upwards_is_refused() {
        assert_eq!(dependencies_point_down(&member("paperplane-core", "dependencies", "paperplane-store")).len(), 1);
        assert_eq!(dependencies_point_down(&member("paperplane-log", "dependencies", "paperplane-store")).len(), 1);
        assert_eq!(dependencies_point_down(&member("newcomer", "dependencies", "paperplane-core")).len(), 1);
        assert!(dependencies_point_down(&member("paperplane-store", "dependencies", "paperplane-core")).is_empty());
    }

    #[test]
    fn only_tests_use_the_testkit() {
        assert_eq!(dependencies_point_down(&member("paperplane-log", "dependencies", "paperplane-testkit")).len(), 1);
        assert!(
            dependencies_point_down(&member("paperplane-log", "dev-dependencies", "paperplane-testkit")).is_empty()
        );
    }

    #[test]
    fn an_outside_library_in_the_wrong_crate_is_refused() {
        assert_eq!(outside_things_are_hidden(&member("paperplane-engine", "dependencies", "rdkafka")).len(), 1);
        assert_eq!(outside_things_are_hidden(&member("paperplane-relay", "dependencies", "tauri-build")).len(), 1);
        assert!(outside_things_are_hidden(&member("paperplane-log", "dependencies", "rdkafka")).is_empty());
    }
}
