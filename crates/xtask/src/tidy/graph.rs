//! Stairs lead down only, and each outside thing is known in one room.

use super::house::House;

/// Which rooms each room may see. Whoever is not named here may see none.
const STAIRS: &[(&str, &[&str])] = &[
    ("paperplane-core", &[]),
    ("paperplane-bridge", &["paperplane-core"]),
    ("paperplane-sqlite", &[]),
    ("paperplane-log", &["paperplane-core", "paperplane-bridge", "paperplane-sqlite"]),
    ("paperplane-store", &["paperplane-core", "paperplane-bridge", "paperplane-sqlite"]),
    ("paperplane-connectors", &["paperplane-core", "paperplane-bridge"]),
    (
        "paperplane-engine",
        &["paperplane-core", "paperplane-bridge", "paperplane-log", "paperplane-store", "paperplane-connectors"],
    ),
    (
        "paperplane-relay",
        &["paperplane-core", "paperplane-bridge", "paperplane-connectors", "paperplane-engine", "paperplane-phone"],
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

/// Which rooms may name an outside thing. A name that ends with `*` stands for all that begin so.
const OUTSIDE: &[(&str, &[&str])] = &[
    // The bare programs of the benches speak to Kafka, SQLite and HTTP themselves: that is what they are for.
    ("rdkafka", &["paperplane-log", "paperplane-benches"]),
    ("rusqlite", &["paperplane-sqlite", "paperplane-store", "paperplane-log", "paperplane-benches"]),
    ("rusqlite_migration", &["paperplane-store"]),
    ("axum", &["paperplane-relay", "paperplane-phone", "paperplane-benches"]),
    ("reqwest", &["paperplane-connectors", "paperplane-phone", "paperplane-testkit"]),
    ("tauri*", &["paperplane"]),
    ("keyring", &["paperplane"]),
    ("notify-rust", &["paperplane"]),
    ("zbus", &["paperplane"]),
    ("libloading", &["paperplane"]),
    ("web-sys", &["paperplane-ui"]),
    ("yew*", &["paperplane-ui"]),
    ("gloo*", &["paperplane-ui"]),
];

/// No room sees a room above it or beside it. Tests may: they stand outside.
pub fn stairs_lead_down(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for member in &house.members {
        let below = STAIRS.iter().find(|(name, _)| *name == member.name).map_or(&[][..], |(_, below)| below);
        for dependency in member.dependencies.iter().filter(|dependency| !dependency.for_tests) {
            let ours = dependency.name.starts_with("paperplane");
            if ours && !below.contains(&dependency.name.as_str()) {
                complaints.push(format!("{} may not depend on {}", member.name, dependency.name));
            }
        }
    }
    complaints
}

/// No room names an outside thing that another room hides.
pub fn outside_things_are_hidden(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for member in &house.members {
        for dependency in member.dependencies.iter().filter(|dependency| !dependency.for_tests) {
            let Some((_, rooms)) = OUTSIDE.iter().find(|(thing, _)| matches(thing, &dependency.name)) else {
                continue;
            };
            if !rooms.contains(&member.name.as_str()) {
                let rooms = rooms.join(" and ");
                complaints.push(format!("{} names {}, which only {rooms} may know", member.name, dependency.name));
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

    fn member(name: &str, section: &str, dependency: &str) -> House {
        House::of_member(&format!("[package]\nname = \"{name}\"\n[{section}]\n{dependency} = \"1\""))
    }

    #[test]
    fn a_stair_up_is_seen() {
        assert_eq!(stairs_lead_down(&member("paperplane-core", "dependencies", "paperplane-store")).len(), 1);
        assert_eq!(stairs_lead_down(&member("paperplane-log", "dependencies", "paperplane-store")).len(), 1);
        assert_eq!(stairs_lead_down(&member("newcomer", "dependencies", "paperplane-core")).len(), 1);
        assert!(stairs_lead_down(&member("paperplane-store", "dependencies", "paperplane-core")).is_empty());
    }

    #[test]
    fn only_tests_use_the_testkit() {
        assert_eq!(stairs_lead_down(&member("paperplane-log", "dependencies", "paperplane-testkit")).len(), 1);
        assert!(stairs_lead_down(&member("paperplane-log", "dev-dependencies", "paperplane-testkit")).is_empty());
    }

    #[test]
    fn an_outside_thing_in_the_wrong_room_is_seen() {
        assert_eq!(outside_things_are_hidden(&member("paperplane-engine", "dependencies", "rdkafka")).len(), 1);
        assert_eq!(outside_things_are_hidden(&member("paperplane-relay", "dependencies", "tauri-build")).len(), 1);
        assert!(outside_things_are_hidden(&member("paperplane-log", "dependencies", "rdkafka")).is_empty());
    }
}
