//! Words by which a person asks to hear no more, or to hear again.

use crate::event::ContactWish;

/// Twilio's own stop words on long codes. Source: Twilio, Advanced Opt-Out.
const STOP: [&str; 8] = ["stop", "unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel"];
/// Twilio's own words to hear again. Source: Twilio, Advanced Opt-Out.
const START: [&str; 3] = ["start", "yes", "unstop"];

/// What the whole trimmed message asks for; a stop word inside a sentence asks for nothing.
///
/// `yes` alone only counts where the person had stopped; the fold applies a start to an address that never
/// stopped without effect, so it may be told here.
pub fn wish_of(text: &str) -> Option<ContactWish> {
    let word = text.trim().to_lowercase();
    if STOP.contains(&word.as_str()) {
        Some(ContactWish::Stop)
    } else if START.contains(&word.as_str()) {
        Some(ContactWish::Start)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_message_is_a_wish() {
        assert_eq!(wish_of(" STOP\n"), Some(ContactWish::Stop));
        assert_eq!(wish_of("Unstop"), Some(ContactWish::Start));
        assert_eq!(wish_of("please stop by tomorrow"), None);
        assert_eq!(wish_of(""), None);
    }
}
