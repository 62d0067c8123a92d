//! Every text that a person reads here, in one place.

use paperplane_bridge::{Code, Refusal, Trouble, view::bubble::BubbleState};

/// What a tick means, for who cannot see it.
pub fn tick(state: &BubbleState) -> &'static str {
    match state {
        BubbleState::OnlyHere => "Not sent yet: waiting for the connection",
        BubbleState::Waiting => "Waiting to be sent",
        BubbleState::Sending => "Being sent",
        BubbleState::Later { .. } => "Will be tried again",
        BubbleState::Accepted => "Taken by the provider",
        BubbleState::Sent => "Sent",
        BubbleState::Delivered => "Delivered",
        BubbleState::Read => "Read",
        BubbleState::Refused { .. } => "Not sent",
        BubbleState::Failed { .. } => "Not delivered",
        BubbleState::Unsure => "Perhaps sent",
        BubbleState::Discarded => "Discarded",
    }
}

/// Why a message did not go out, and what to do.
pub fn reason(state: &BubbleState) -> Option<String> {
    match state {
        BubbleState::Refused { refusal } => Some(refusal_words(refusal)),
        BubbleState::Failed { provider_code } => Some(with_code("WhatsApp could not deliver this. Try again, or call.", *provider_code)),
        BubbleState::Unsure => {
            Some("The connection broke while this was being sent, so it may have arrived. Later messages wait until you decide.".into())
        }
        BubbleState::Discarded => Some("Not sent; you discarded it.".into()),
        _ => None,
    }
}

fn refusal_words(refusal: &Refusal) -> String {
    match refusal {
        Refusal::WindowClosed => "Outside the 24-hour window: this can be sent after they write again.".into(),
        Refusal::OptedOut => "They asked not to be written to. They can write START to hear from you again.".into(),
        Refusal::Empty => "There was nothing to send.".into(),
        Refusal::TooLong { chars, chars_max } => format!("{chars} characters, and {chars_max} fit. Send it in two."),
        Refusal::AddressUnreachable { provider_code } => {
            with_code("This number cannot be reached on WhatsApp. Check it with them.", *provider_code)
        }
        Refusal::CredentialsRejected { provider_code } => {
            with_code("Twilio does not accept this account. Check the account's settings.", *provider_code)
        }
        Refusal::NoInbox => "No account is connected for this number.".into(),
        Refusal::GaveUp => "Tried for half a day without success. Try again when the provider is well.".into(),
        Refusal::Provider { provider_code } => with_code("The provider did not take this.", *provider_code),
    }
}

fn with_code(words: &str, code: Option<i64>) -> String {
    code.map_or_else(|| words.to_owned(), |code| format!("{words} ({code})"))
}

/// A trouble as a heading and a line.
pub fn trouble(trouble: &Trouble) -> (&'static str, String) {
    match trouble.code {
        Code::NotLetIn => ("This page needs its link", "Open the address that PaperPlane printed when it started. It holds a token that lets this browser in.".into()),
        Code::Offline => ("PaperPlane cannot be reached", "It may be starting or closed. This page looks again by itself.".into()),
        _ => ("Something went wrong", trouble.message.clone()),
    }
}

/// The keys and what they do.
pub const KEYS: [(&str, &str); 8] = [
    ("J", "Next conversation"),
    ("K", "Previous conversation"),
    ("Enter", "Open it"),
    ("R", "Write a reply"),
    ("Enter", "Send (in the reply)"),
    ("Shift Enter", "New line"),
    ("Ctrl K", "Search everything"),
    ("Esc", "Back"),
];
