//! Twilio's error answers and what they mean to a person at the desk.

use paperplane_core::talk::{
    delivery::{Delay, DeliveryOutcome, Refusal},
    failure::Class,
};
use serde::Deserialize;

/// The longest text that Twilio takes in one message, in characters. Source: Twilio, `Body`; error 21617.
pub(super) const BODY_CHARS_MAX: usize = 1_600;

/// The longest of Twilio's sentences that is kept, in characters.
const WORDS_CHARS_MAX: usize = 300;

/// Twilio's error envelope; other fields are for its own support.
#[derive(Deserialize)]
struct Envelope {
    code: i64,
    #[serde(default)]
    message: String,
}

/// The code in an answer, if the answer is Twilio's at all.
pub(super) fn code_in(body: &[u8]) -> Option<i64> {
    serde_json::from_slice::<Envelope>(body).ok().map(|envelope| envelope.code)
}

/// Twilio's own words about a failure; `None` where it has none.
pub(super) fn own_words(text: &str) -> Option<String> {
    let words: String = text.trim().chars().take(WORDS_CHARS_MAX).collect();
    (!words.is_empty()).then_some(words)
}

/// The verdict on an answer that is no success; `after_ms` is how long it asks us to wait, `text` what was sent.
pub(super) fn verdict(status: u16, body: &[u8], after_ms: Option<i64>, text: &str) -> DeliveryOutcome {
    let envelope = serde_json::from_slice::<Envelope>(body).ok();
    let code = envelope.as_ref().map(|envelope| envelope.code);
    match (status, code) {
        // Too much at once, for the account or for the number: certainly not taken.
        (429, _) | (_, Some(20429 | 21611 | 63017 | 63018)) => {
            DeliveryOutcome::Later { after_ms, because: Delay::RateLimited }
        }
        // Twilio itself says that it failed; anything else in the five hundreds may have stood behind it.
        (500..=599, Some(20500 | 20503)) => DeliveryOutcome::Later { after_ms, because: Delay::ProviderDown },
        // A proxy between here and there: it has not been passed.
        (300..=399 | 407, None) => DeliveryOutcome::Later { after_ms, because: Delay::Unreachable },
        // The answer to a request that was not read to its end, from whoever.
        (408, None) => DeliveryOutcome::Unknown,
        (400..=499, _) => {
            let words = envelope.and_then(|envelope| own_words(&envelope.message));
            DeliveryOutcome::Refused(refusal(status, code, words, text))
        }
        _ => DeliveryOutcome::Unknown,
    }
}

/// The reason why Twilio will not send it, in terms of what a person can do about it.
fn refusal(status: u16, code: Option<i64>, words: Option<String>, text: &str) -> Refusal {
    let class = code.and_then(class_of);
    let words = words.filter(|_| class.is_none());
    match (code, status) {
        (Some(21610), _) => Refusal::OptedOut,
        (Some(63016), _) => Refusal::WindowClosed,
        (Some(21617), _) => Refusal::TooLong { chars: text.chars().count(), chars_max: BODY_CHARS_MAX },
        (Some(21602 | 21619), _) => Refusal::Empty,
        // 63015: a person who has not joined the sandbox.
        (Some(21211 | 21612 | 21614 | 63003 | 63015 | 63024), _) => {
            Refusal::AddressUnreachable { provider_code: code, class }
        }
        // The sender is not ours, or not known.
        (Some(20003 | 20404 | 21212 | 21606 | 63002 | 63007), _) => {
            Refusal::CredentialsRejected { provider_code: code, class }
        }
        // Allowed for the account, but not for this recipient: the account itself is fine.
        (Some(21408 | 21608), _) => Refusal::Provider { provider_code: code, class, words },
        (_, 401 | 403 | 404) => Refusal::CredentialsRejected { provider_code: code, class },
        _ => Refusal::Provider { provider_code: code, class, words },
    }
}

/// The class of a code; `None` where this version does not know it. Source: Twilio, error and warning dictionary.
pub(super) const fn class_of(code: i64) -> Option<Class> {
    Some(match code {
        63016 => Class::NeedsTemplate,
        20429 | 21611 | 30001 | 63017 | 63018 => Class::TooFast,
        21211 | 21614 | 21612 | 30005 | 30006 | 63003 | 63024 => Class::BadAddress,
        30004 | 63014 | 63033 => Class::Blocked,
        21610 => Class::OptedOut,
        63015 => Class::NotInSandbox,
        20003 | 20404 | 21212 | 21408 | 21606 | 21608 | 63002 | 63007 => Class::Setup,
        21602 | 21617 | 21619 | 21620 | 21623 | 30007 | 63019 | 63021 | 63034 | 63037 => Class::Content,
        21655 | 21656 | 63027 | 63028 | 63029 | 63040 | 63041 | 63042 => Class::Template,
        63032 | 63049 => Class::HeldBack,
        63038 | 63051 => Class::AccountStopped,
        30022 | 30023 | 30032 | 30034 => Class::Registration,
        30003 | 30008 => Class::OutOfReach,
        20500 | 20503 => Class::ProviderDown,
        11200 | 11205 | 11206 | 12100 | 12300 => Class::OurGate,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_that_is_promised_has_a_class() {
        let promised = [
            63016, 63018, 63017, 63003, 63024, 63014, 63033, 63015, 63007, 63002, 63019, 63021, 63034, 63037, 63027,
            63028, 63029, 63040, 63041, 63042, 63032, 63049, 63038, 63051, 21610, 21408, 21211, 21614, 21612, 21608,
            21611, 30001, 21617, 21620, 21623, 21655, 21656, 30003, 30005, 30006, 30004, 30007, 30008, 30034, 30032,
            30022, 30023, 20003, 20404, 20429, 20500, 11200, 11205, 11206, 12100, 12300,
        ];
        for code in promised {
            assert!(class_of(code).is_some(), "{code}");
        }
        assert_eq!(class_of(99_999), None);
    }
}
