//! Reasons why something did not go out or did not come, and what to do.

use crate::words::{self, say};
use paperplane_bridge::{
    Channel, Class, LossReason, RecipientStop, Refusal, limits::FILE_BYTES_MAX, view::bubble::BubbleState,
};

/// The reason why a file is not here.
pub fn lost(because: LossReason) -> String {
    match because {
        LossReason::Gone => say!("file-lost-gone"),
        LossReason::TooLarge => say!("file-lost-too-large", max = FILE_BYTES_MAX / 1024 / 1024),
        LossReason::NotAllowed => say!("file-lost-not-allowed"),
        LossReason::CredentialsRejected => say!("file-lost-credentials"),
        LossReason::Unreachable => say!("file-lost-unreachable"),
    }
}

/// The reason why a message did not go out over a channel, and what to do; `retry_at` writes the time at which it is tried
/// again.
pub fn reason(
    state: &BubbleState,
    channel: Channel,
    retry_at: impl Fn(paperplane_bridge::Timestamp) -> String,
) -> Option<String> {
    match state {
        BubbleState::Refused { refusal } => Some(failure(refusal, channel)),
        BubbleState::Failed { provider_code, class, words } => {
            let why = match (class, words) {
                (Some(class), _) => of_class(*class, channel),
                (None, Some(words)) => say!("failure-not-delivered-words", words = words.clone()),
                (None, None) => say!("failure-not-delivered"),
            };
            Some(with_code(why, *provider_code))
        }
        BubbleState::Unsure => Some(say!("failure-unsure")),
        BubbleState::Later { not_before } => Some(say!("failure-later", time = retry_at(*not_before))),
        BubbleState::Discarded => Some(say!("failure-discarded")),
        BubbleState::WaitingForFile => Some(say!("failure-waiting-for-file")),
        BubbleState::OnlyHere
        | BubbleState::Waiting
        | BubbleState::Sending
        | BubbleState::Accepted
        | BubbleState::Sent
        | BubbleState::Delivered
        | BubbleState::Read => None,
    }
}

/// The reason why a channel does not take a message, and what to do.
pub fn failure(refusal: &Refusal, channel: Channel) -> String {
    match refusal {
        Refusal::WindowClosed => say!("failure-window-closed"),
        Refusal::OptedOut => say!("failure-opted-out"),
        Refusal::Blocked => say!("failure-contact-blocked"),
        Refusal::Unsubscribed => say!("failure-unsubscribed"),
        Refusal::Empty => say!("failure-empty"),
        Refusal::TooLong { chars, chars_max } => say!("failure-too-long", chars = chars, max = chars_max),
        Refusal::AddressUnreachable { provider_code, class: Some(class) } if channel == Channel::EMAIL => {
            with_code(of_class(*class, channel), *provider_code)
        }
        Refusal::AddressUnreachable { provider_code, .. } => {
            with_code(say!("failure-unreachable", channel = words::channel(channel)), *provider_code)
        }
        Refusal::CredentialsRejected { provider_code, .. } => with_code(say!("failure-credentials"), *provider_code),
        Refusal::NoInbox => say!("failure-no-inbox"),
        Refusal::Recipient { address, because, provider_code, words } => {
            let why = match (because, words) {
                (RecipientStop::OptedOut, _) => say!("failure-recipient-opted-out", who = address.clone()),
                (RecipientStop::Blocked, _) => say!("failure-recipient-blocked", who = address.clone()),
                (RecipientStop::Refused, None) => say!("failure-recipient-refused", who = address.clone()),
                (RecipientStop::Refused, Some(words)) => {
                    say!("failure-recipient-refused-words", who = address.clone(), words = words.clone())
                }
            };
            with_code(why, *provider_code)
        }
        Refusal::MailTooLarge { bytes_max } => say!("failure-mail-too-large", megabytes = bytes_max / 1024 / 1024),
        Refusal::GaveUp => say!("failure-gave-up"),
        Refusal::FileMissing => say!("failure-file-missing"),
        Refusal::FilesOutOfReach => say!("failure-files-out-of-reach"),
        Refusal::Provider { provider_code, class, words } => {
            let why = match (class, words) {
                (Some(class), _) => of_class(*class, channel),
                (None, Some(words)) => say!("failure-refused-words", words = words.clone()),
                (None, None) => say!("failure-refused"),
            };
            with_code(why, *provider_code)
        }
    }
}

/// The event, and the advice.
fn of_class(class: Class, channel: Channel) -> String {
    match class {
        Class::NeedsTemplate => say!("failure-needs-template"),
        Class::TooFast => say!("failure-too-fast"),
        Class::BadAddress if channel == Channel::EMAIL => say!("failure-bad-mail-address"),
        Class::BadAddress => say!("failure-bad-address"),
        Class::Blocked => say!("failure-blocked"),
        Class::OptedOut => say!("failure-opted-out"),
        Class::NotInSandbox => say!("failure-not-in-sandbox"),
        Class::Setup => say!("failure-setup"),
        Class::Content => say!("failure-content", channel = words::channel(channel)),
        Class::Template => say!("failure-template"),
        Class::HeldBack => say!("failure-held-back"),
        Class::AccountStopped => say!("failure-account-stopped"),
        Class::Registration => say!("failure-registration"),
        Class::OutOfReach if channel == Channel::EMAIL => say!("failure-mailbox-out-of-reach"),
        Class::OutOfReach => say!("failure-out-of-reach"),
        Class::ProviderDown => say!("failure-provider-down"),
        Class::OurGate => say!("failure-our-gate"),
    }
}

fn with_code(why: String, code: Option<i64>) -> String {
    match code {
        Some(code) => say!("failure-with-code", why = why, code = code),
        None => why,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn is_plain(words: &str) {
        for jargon in ["topic", "offset", "sync", "replica", "node", "API", "!"] {
            assert!(!words.contains(jargon), "“{words}” says {jargon}");
        }
        assert!(words.ends_with(['.', ')']), "“{words}” is no sentence");
    }

    fn recipient(because: RecipientStop, words: Option<String>) -> Refusal {
        Refusal::Recipient { address: "uncle@example.net".into(), because, provider_code: None, words }
    }

    #[test]
    fn a_recipient_who_stops_a_mail_is_named() {
        for because in [RecipientStop::OptedOut, RecipientStop::Blocked, RecipientStop::Refused] {
            let refused = BubbleState::Refused { refusal: recipient(because, None) };
            let words = reason(&refused, Channel::EMAIL, |_| String::new()).unwrap_or_default();
            assert!(words.contains("uncle@example.net"), "{words}");
        }
    }

    #[test]
    fn stuck_messages_have_a_reason_in_plain_words() {
        let code = Some(63_016);
        let refusals = [
            Refusal::WindowClosed,
            Refusal::OptedOut,
            Refusal::Blocked,
            Refusal::Unsubscribed,
            Refusal::Empty,
            Refusal::TooLong { chars: 1700, chars_max: 1600 },
            Refusal::AddressUnreachable { provider_code: code, class: Some(Class::NeedsTemplate) },
            Refusal::CredentialsRejected { provider_code: None, class: None },
            Refusal::NoInbox,
            Refusal::GaveUp,
            Refusal::FilesOutOfReach,
            Refusal::FileMissing,
            recipient(RecipientStop::OptedOut, None),
            recipient(RecipientStop::Blocked, None),
            recipient(RecipientStop::Refused, None),
            recipient(RecipientStop::Refused, Some("No such user".into())),
            Refusal::MailTooLarge { bytes_max: 10 * 1024 * 1024 },
            Refusal::Provider { provider_code: code, class: Some(Class::NeedsTemplate), words: None },
        ];
        let states = refusals.into_iter().map(|refusal| BubbleState::Refused { refusal });
        let failed = |class, words: Option<&str>| {
            let words = words.map(str::to_owned);
            BubbleState::Failed { provider_code: Some(63_999), class, words }
        };
        for state in states.chain([BubbleState::Unsure, failed(None, None)]) {
            assert!(state.is_stuck());
            is_plain(&reason(&state, Channel::WHATSAPP, |_| String::new()).unwrap_or_default());
        }
        let later = reason(&BubbleState::Later { not_before: Timestamp(0) }, Channel::SMS, |_| "10:42".into());
        assert!(later.is_some_and(|words| words.contains("10:42")));
        assert_eq!(reason(&BubbleState::Read, Channel::SMS, |_| String::new()), None);
        let unknown = reason(&failed(None, Some("A new rule")), Channel::SMS, |_| String::new()).unwrap_or_default();
        assert!(unknown.contains("A new rule") && unknown.contains("63999"), "{unknown}");
        let content = reason(&failed(Some(Class::Content), None), Channel::SMS, |_| String::new()).unwrap_or_default();
        assert!(content.contains("SMS") && !content.contains("WhatsApp"), "{content}");
    }

    #[test]
    fn a_file_that_is_too_large_is_reported_in_megabytes() {
        assert_eq!(lost(LossReason::TooLarge), "It is larger than 32 MB. Ask them for a link.");
    }
}
