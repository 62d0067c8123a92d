//! Words that may stand only in some places of the sources.

use super::checkout::{Checkout, File};

/// Words that belong to one place: the word, the places that may say it, and why.
const PLACED: &[(&[&str], &[&str], &str)] = &[
    (
        &["SystemTime::now", "Utc::now", "Zoned::now", "jiff::Timestamp::now", "Uuid::now_v7", "Uuid::new_v4"],
        &[
            "crates/paperplane-engine/src/node/host.rs",
            "crates/paperplane-phone/",
            "crates/paperplane-testkit/",
            "tests/",
        ],
        "time and chance are arguments; the computer's own are asked for in engine/src/node/host.rs",
    ),
    (
        &["rusqlite::", "use rusqlite"],
        &[
            "crates/paperplane-sqlite/",
            "crates/paperplane-store/",
            "crates/paperplane-log/src/local",
            "benches/src/bin/bare_",
        ],
        "SQL is known to the store and to the local log, and to the crate that opens their files (and to bare programs)",
    ),
    (
        &["rdkafka::", "use rdkafka"],
        &["crates/paperplane-log/src/kafka", "tests/contract/", "tests/broker/", "benches/src/bin/bare_"],
        "Kafka is known to log/src/kafka and to the log's own tests (and to bare programs)",
    ),
    (
        &["EventSource::new", "Request::new_with", ".fetch_with_", "__TAURI__"],
        &["ui/src/door.rs", "ui/src/door/", "crates/paperplane-testkit/src/window.rs"],
        "only the door talks to the outside",
    ),
];

/// Names that say nothing about the trade.
const EMPTY_NAMES: &[&str] = &["Manager", "Service", "Helper", "Util", "Utils", "Processor"];

/// Clock, chance, SQL, Kafka and the window's door are where they belong.
pub fn words_are_in_their_place(checkout: &Checkout) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in checkout.rust().filter(|file| !file.path.starts_with("crates/xtask/")) {
        for (words, places, why) in PLACED {
            if places.iter().any(|place| file.path.starts_with(place)) {
                continue;
            }
            for (number, line) in file.code().filter(|(_, line)| words.iter().any(|word| line.contains(word))) {
                complaints.push(format!("{}:{number}: `{}`: {why}", file.path, line.trim()));
            }
        }
    }
    complaints
}

/// No type and no file is named after nothing.
pub fn names_are_of_the_trade(checkout: &Checkout) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in checkout.rust() {
        let stem = file.name().trim_end_matches(".rs").trim_end_matches('s').to_lowercase();
        if EMPTY_NAMES.iter().any(|name| name.trim_end_matches('s').to_lowercase() == stem) {
            complaints.push(format!("{}: a file named after nothing", file.path));
        }
        for (number, name) in file.code().filter_map(|(number, line)| Some((number, declared(line)?))) {
            if EMPTY_NAMES.iter().any(|empty| name.ends_with(empty)) {
                complaints.push(format!("{}:{number}: {name} is no noun of the trade", file.path));
            }
        }
    }
    complaints
}

/// The type that a line declares.
fn declared(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
    let sort = words.next()?;
    let name = words.next()?;
    ["struct", "enum", "trait", "type", "union"].contains(&sort).then(|| {
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
        &name[..end]
    })
}

/// Every file of ours begins with the one reason why it is there.
pub fn files_say_their_reason(checkout: &Checkout) -> Vec<String> {
    let silent = checkout.rust().filter(|file| !file.text.starts_with("//! "));
    silent.map(|file| format!("{}: does not begin with `//!` and its one reason", file.path)).collect()
}

/// Every recorded example is used by some test; one that is not says nothing.
pub fn fixtures_are_used(checkout: &Checkout) -> Vec<String> {
    let is_fixture = |file: &&File| file.path.contains("/fixtures/");
    let is_licence = |file: &File| file.name().starts_with("LICEN") || file.name().starts_with("README");
    let sources: Vec<&File> = checkout.rust().collect();
    let unused = checkout.files.iter().filter(is_fixture).filter(|file| {
        // Named itself, or read with its whole folder.
        let folder = file.path.rsplit('/').nth(1).unwrap_or_default();
        let names = [file.name(), file.name().split('.').next().unwrap_or_default(), folder];
        let is_named = |name: &str| name != "fixtures" && sources.iter().any(|source| source.text.contains(name));
        !is_licence(file) && !names.into_iter().any(is_named)
    });
    unused.map(|file| format!("{}: no source names it", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(path: &str, line: &str) -> usize {
        words_are_in_their_place(&Checkout::of_file(path, line)).len()
    }

    #[test]
    fn a_clock_in_the_wrong_place_is_seen() {
        assert_eq!(placed("crates/paperplane-store/src/lib.rs", "let now = std::time::SystemTime::now();"), 1);
        assert_eq!(placed("crates/paperplane-engine/src/node/host.rs", "let now = std::time::SystemTime::now();"), 0);
        assert_eq!(placed("crates/paperplane-store/src/lib.rs", "// never SystemTime::now"), 0);
    }

    #[test]
    fn sql_kafka_and_the_outside_stay_in_their_crates() {
        assert_eq!(placed("crates/paperplane-engine/src/a.rs", "use rusqlite::Connection;"), 1);
        assert_eq!(placed("crates/paperplane-log/src/local/file.rs", "use rusqlite::Connection;"), 0);
        assert_eq!(placed("crates/paperplane-log/src/local/file.rs", "rdkafka::config();"), 1);
        assert_eq!(placed("ui/src/pages/inbox.rs", "EventSource::new(\"pushes\")"), 1);
    }

    #[test]
    fn empty_names_are_seen() {
        let named = |path: &str, line: &str| names_are_of_the_trade(&Checkout::of_file(path, line)).len();
        assert_eq!(named("a.rs", "pub(crate) struct ConnectionManager<T> {"), 1);
        assert_eq!(named("a.rs", "trait MessageService {}"), 1);
        assert_eq!(named("src/utils.rs", ""), 1);
        assert_eq!(named("src/delivery.rs", "pub struct Projector; // not a Manager"), 0);
    }

    #[test]
    fn a_file_without_a_reason_is_seen() {
        assert_eq!(files_say_their_reason(&Checkout::of_file("a.rs", "use std::fs;")).len(), 1);
        assert!(files_say_their_reason(&Checkout::of_file("a.rs", "//! Why.\nuse std::fs;")).is_empty());
    }

    #[test]
    fn a_forgotten_fixture_is_seen() {
        let mut checkout = Checkout::of_file("tests/fixtures/list.json", "{}");
        assert_eq!(fixtures_are_used(&checkout).len(), 1);
        checkout.files.push(File { path: "tests/a.rs".into(), text: "include_str!(\"fixtures/list.json\")".into() });
        assert!(fixtures_are_used(&checkout).is_empty());
    }
}
