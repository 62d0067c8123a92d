//! What went wrong, or what a person should know, in the language of this window.

use super::say;
use paperplane_bridge::Cause;

/// What happened and what to do.
pub fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Newer => say!("cause-newer"),
        Cause::TextEmpty => say!("cause-text-empty"),
        Cause::TextTooLong { chars, chars_max } => say!("failure-too-long", chars = *chars, max = *chars_max),
        Cause::ConversationGone => say!("cause-conversation-gone"),
        Cause::MessageGone => say!("cause-message-gone"),
        Cause::OnItsWay => say!("cause-on-its-way"),
        Cause::WaitsNoMore => say!("cause-waits-no-more"),
        Cause::NameFirst => say!("cause-name-first"),
        Cause::LogAway => say!("cause-log-away"),
        Cause::CopyBroken { error } => say!("cause-copy-broken", error = error.as_str()),
        Cause::CopyNotWritten { error } => say!("cause-copy-not-written", error = error.as_str()),
        Cause::LoopBroke { name } => say!("cause-loop-broke", name = name.as_str()),
        Cause::TopicRemade { topic } => say!("cause-topic-remade", topic = topic.as_str()),
        Cause::TopicRemadeAgain { topic } => say!("cause-topic-remade-again", topic = topic.as_str()),
        Cause::GateShut { error } => say!("cause-gate-shut", error = error.as_str()),
        Cause::Told { words } => words.clone(),
        other => in_a_form(other).or_else(|| about_a_file(other)).unwrap_or_else(|| about_the_account(other)),
    }
}

/// What was filled in wrongly.
fn in_a_form(cause: &Cause) -> Option<String> {
    Some(match cause {
        Cause::TimePassed => say!("cause-time-passed"),
        Cause::QuietHours => say!("cause-quiet-hours"),
        Cause::NoteTooLong { chars_max } => say!("cause-note-too-long", max = *chars_max),
        Cause::LabelNameless => say!("cause-label-nameless"),
        Cause::LabelTaken => say!("cause-label-taken"),
        Cause::ViewNameless => say!("cause-view-nameless"),
        Cause::SlashWrong { chars_max } => say!("cause-slash-wrong", max = *chars_max),
        Cause::SlashTaken => say!("cause-slash-taken"),
        Cause::CannedWrong { chars_max } => say!("cause-canned-wrong", max = *chars_max),
        Cause::NameTooLong => say!("cause-name-too-long"),
        Cause::ZoneUnknown => say!("cause-zone-unknown"),
        Cause::OnePerson => say!("cause-one-person"),
        Cause::NameMissing => say!("cause-name-missing"),
        Cause::AgencyMissing => say!("cause-agency-missing"),
        Cause::AgencyTooLong => say!("cause-agency-too-long"),
        _ => return None,
    })
}

fn about_a_file(cause: &Cause) -> Option<String> {
    Some(match cause {
        Cause::FileEmpty => say!("cause-file-empty"),
        Cause::FileTooLarge { megabytes } => say!("cause-file-too-large", megabytes = *megabytes),
        Cause::FileNotWanted => say!("cause-file-not-wanted"),
        Cause::FetchedElsewhere => say!("cause-fetched-elsewhere"),
        Cause::FileUnreadable => say!("cause-file-unreadable"),
        Cause::FileBroken { error } => say!("cause-file-broken", error = error.as_str()),
        Cause::TooLarge => say!("cause-too-large"),
        _ => return None,
    })
}

fn about_the_account(cause: &Cause) -> String {
    match cause {
        Cause::JoinWords => say!("cause-join-words"),
        Cause::NoAccount => say!("cause-no-account"),
        Cause::DemoAccount => say!("cause-demo-account"),
        Cause::AccountFromEnvironment => say!("cause-account-from-environment"),
        Cause::AccountSid => say!("cause-account-sid"),
        Cause::AuthToken => say!("cause-auth-token"),
        Cause::Numbers => say!("cause-numbers"),
        Cause::MessagingService => say!("cause-messaging-service"),
        Cause::PublicAddress => say!("cause-public-address"),
        Cause::NumberWaits => say!("cause-number-waits"),
        Cause::ProviderSilent => say!("cause-provider-silent"),
        Cause::ProviderRejects { status } => say!("cause-provider-rejects", status = *status),
        Cause::ProviderRefuses { status } => say!("cause-provider-refuses", status = *status),
        Cause::ProviderUnreadable => say!("cause-provider-unreadable"),
        Cause::ListUnreadable => say!("cause-list-unreadable"),
        Cause::DeadLetterGone => say!("cause-dead-letter-gone"),
        Cause::DeadLetterUnreadable { reason } => say!("cause-dead-letter-unreadable", reason = reason.as_str()),
        // Its English sentence, rather than nothing.
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::choose;
    use serde_json::{Value, json};

    /// Every cause there is, by the names that the contract gives them: a new one fails here until it has its words.
    fn all() -> Vec<Cause> {
        let source = include_str!("../../../crates/paperplane-bridge/src/cause.rs");
        let body = source.split("pub enum Cause {").nth(1).unwrap().split("\n}\n").next().unwrap();
        let names = body.lines().filter_map(|line| {
            let name = line.strip_prefix("    ")?;
            let end = name.find(|c: char| !c.is_ascii_alphanumeric())?;
            name.starts_with(|c: char| c.is_ascii_uppercase()).then(|| &name[..end])
        });
        names.map(|name| read(&snake(name))).collect()
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

    fn read(name: &str) -> Cause {
        let numbers = ["chars", "chars_max", "megabytes", "status"].map(|field| (field.to_owned(), json!(7)));
        let texts = ["error", "name", "topic", "reason", "words"].map(|field| (field.to_owned(), json!("xyz")));
        let mut all: serde_json::Map<String, Value> = numbers.into_iter().chain(texts).collect();
        all.insert("cause".into(), json!(name));
        serde_json::from_value(Value::Object(all)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    #[test]
    fn every_cause_is_said_in_every_language() {
        let causes = all();
        assert!(causes.len() > 50, "only {} were read", causes.len());
        for language in ["es", "fr", "pt", "ar", "zh"] {
            choose(language);
            for known in causes.iter().filter(|cause| !matches!(cause, Cause::Told { .. })) {
                let said = cause(known);
                assert_ne!(said, known.to_string(), "{known:?} is English in {language}");
                assert!(!said.starts_with("cause-"), "{said} has no words in {language}");
            }
        }
        choose("en");
    }
}
