//! Hubs stay small: a file in which all domains register may not grow with each of them.

use super::checkout::Checkout;

/// A file, the most lines that it may have, and why it is a hub.
type Hub = (&'static str, usize, &'static str);

/// The hubs. A budget may sink with each change; it rises only with a reason.
const HUBS: &[Hub] = &[
    ("crates/paperplane-core/src/event.rs", 160, "all events, one line a domain"),
    ("crates/paperplane-bridge/src/ask.rs", 120, "all questions and commands, one line a domain"),
    ("crates/paperplane-bridge/src/stale.rs", 120, "all that can become stale, one line a domain"),
    ("crates/paperplane-bridge/src/cause.rs", 120, "all causes of a refusal, one line a domain"),
    ("crates/paperplane-bridge/src/question.rs", 140, "the macro that makes the questions of each domain"),
    ("crates/paperplane-engine/src/desk.rs", 260, "answers to all questions, one line a domain"),
    ("crates/paperplane-engine/src/workers.rs", 120, "all workers of a node, one line each"),
    ("crates/paperplane-relay/src/router.rs", 260, "all routes; each domain brings its own"),
    ("crates/paperplane-relay/src/api/mod.rs", 40, "the REST API, one line a domain"),
];

/// No hub is longer than its budget, and each one named is there.
pub fn hubs_are_small(checkout: &Checkout) -> Vec<String> {
    complaints(checkout, HUBS)
}

fn complaints(checkout: &Checkout, hubs: &[Hub]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, most, why) in hubs {
        match checkout.files.iter().find(|file| file.path == *path) {
            None => complaints.push(format!("{path}: a hub that is not there; correct the table in tidy/hubs.rs")),
            Some(file) if file.text.lines().count() > *most => {
                complaints.push(format!("{path}: {} lines; {most} is the most ({why})", file.text.lines().count()));
            }
            Some(_) => {}
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hub_over_its_budget_is_refused() {
        let of = |lines: usize| complaints(&Checkout::of_file("a.rs", &"//!\n".repeat(lines)), &[("a.rs", 3, "why")]);
        assert!(of(3).is_empty());
        assert_eq!(of(4), ["a.rs: 4 lines; 3 is the most (why)"]);
    }

    #[test]
    fn a_hub_that_is_not_there_is_seen() {
        assert_eq!(complaints(&Checkout::of_file("b.rs", ""), &[("a.rs", 3, "why")]).len(), 1);
    }
}
