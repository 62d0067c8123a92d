//! Twilio's error codes and what they mean for a message. Source: Twilio's error dictionary.

use paperplane_core::{delivery::Refusal, limits::TWILIO_BODY_CHARS_MAX};

/// What a code that Twilio gave to a request means for the message. `status` is the HTTP status.
pub(super) fn refusal_of(code: Option<i64>, status: u16, chars: usize) -> Refusal {
    match code {
        Some(21610) => Refusal::OptedOut,
        Some(63016) => Refusal::WindowClosed,
        Some(21617) => Refusal::TooLong { chars, chars_max: TWILIO_BODY_CHARS_MAX },
        Some(21211 | 21614 | 21612 | 63003 | 63015 | 63024) => Refusal::AddressUnreachable { provider_code: code },
        Some(20003 | 20404 | 63007 | 63002 | 21606 | 21212) => Refusal::CredentialsRejected { provider_code: code },
        _ if matches!(status, 401 | 403) => Refusal::CredentialsRejected { provider_code: code },
        _ => Refusal::Provider { provider_code: code },
    }
}
