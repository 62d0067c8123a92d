//! Sentences for causes of errors and notices, in the language of this window. One file per domain.

mod cases;
mod contacts;
mod library;
mod outreach;
mod talk;
mod workspace;

pub use library::wording;

use paperplane_bridge::Cause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Workspace(cause) => workspace::cause(cause),
        Cause::Talk(cause) => talk::cause(cause),
        Cause::Library(cause) => library::cause(cause),
        Cause::Contacts(cause) => contacts::cause(cause),
        Cause::Outreach(cause) => outreach::cause(cause),
        Cause::Cases(cause) => cases::cause(cause),
        Cause::Other { words } => words.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::choose;
    use serde_json::{Value, json};

    /// Every cause there is, by the names that the contract gives them: a new one fails here until it has its words.
    fn all() -> Vec<Cause> {
        let sources = [
            ("workspace", include_str!("../../../crates/paperplane-bridge/src/workspace/cause.rs")),
            ("talk", include_str!("../../../crates/paperplane-bridge/src/talk/cause.rs")),
            ("library", include_str!("../../../crates/paperplane-bridge/src/library/cause.rs")),
            ("contacts", include_str!("../../../crates/paperplane-bridge/src/contacts/cause.rs")),
            ("outreach", include_str!("../../../crates/paperplane-bridge/src/outreach/cause.rs")),
            ("cases", include_str!("../../../crates/paperplane-bridge/src/cases/cause.rs")),
        ];
        sources.into_iter().flat_map(|(domain, source)| of(domain, source)).collect()
    }

    fn of(domain: &str, source: &str) -> Vec<Cause> {
        let body = source.split("Cause {").nth(1).unwrap().split("\n}\n").next().unwrap();
        let names = body.lines().filter_map(|line| {
            let name = line.strip_prefix("    ")?;
            let end = name.find(|c: char| !c.is_ascii_alphanumeric())?;
            name.starts_with(|c: char| c.is_ascii_uppercase()).then(|| &name[..end])
        });
        names.map(|name| read(domain, &snake(name))).collect()
    }

    fn snake(name: &str) -> String {
        let mut snake = String::new();
        for letter in name.chars() {
            if letter.is_ascii_uppercase() && !snake.is_empty() {
                snake.push('_');
            }
            snake.push(letter.to_ascii_lowercase());
        }
        snake
    }

    fn read(domain: &str, name: &str) -> Cause {
        let numbers = [
            "chars",
            "chars_max",
            "count_max",
            "days_max",
            "files_max",
            "items_max",
            "megabytes",
            "nth",
            "per_hour_max",
            "place",
            "status",
        ]
        .map(|field| (field.to_owned(), json!(7)));
        let texts = ["error", "field", "known", "language", "name", "number", "topic", "reason", "words"]
            .map(|field| (field.to_owned(), json!("xyz")));
        let mut all: serde_json::Map<String, Value> = numbers.into_iter().chain(texts).collect();
        all.insert("why".into(), json!("braces"));
        all.insert("wrong".into(), json!({ "why": "too_much" }));
        all.insert("part".into(), json!({ "part": "text" }));
        all.insert("among".into(), json!("cc"));
        all.insert("server".into(), json!("incoming"));
        all.insert("fault".into(), json!({ "fault": "password" }));
        all.insert("cause".into(), json!(name));
        serde_json::from_value(json!({ domain: all })).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    #[test]
    fn every_cause_is_said_in_every_language() {
        let causes = all();
        assert!(causes.len() > 50, "only {} were read", causes.len());
        for language in ["es", "fr", "pt", "ar", "zh"] {
            choose(language);
            for known in causes.iter().filter(|cause| !matches!(cause, Cause::Other { .. })) {
                let said = cause(known);
                assert_ne!(said, known.to_string(), "{known:?} is English in {language}");
                assert!(!said.starts_with("cause-"), "{said} has no words in {language}");
            }
        }
        choose("en");
    }
}
