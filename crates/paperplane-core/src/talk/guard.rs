//! The send guard: the last check before a message leaves, whoever wrote it. No screen can go around it.

use super::{delivery::Refusal, failure::Class, window::Window};
use crate::{address::Reach, channel::Capabilities, visible::is_visible};

/// Facts that are known just before sending, over all of the person's addresses.
#[derive(Clone, Copy, Debug)]
pub struct GuardFacts<'a> {
    /// The capabilities of the channel through this provider.
    pub capabilities: Capabilities,
    /// Answers whether a message to the address can arrive.
    pub reach: Reach,
    /// The last message came back, since there is no such address, and the person has not written from it since.
    pub came_back: bool,
    /// The text.
    pub text: &'a str,
    /// The kind of content beside the text.
    pub with: With,
    /// The person opted out, over any of their addresses.
    pub opted_out: bool,
    /// Staff blocked the contact.
    pub blocked: bool,
    /// The message goes to many, and the person unsubscribed from such.
    pub unsubscribed: bool,
    /// The conversation window now.
    pub window: Window,
}

/// The kind of content that a message has beside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum With {
    /// Nothing: the text is all.
    #[default]
    TextAlone,
    /// Files or a place; the text may be empty.
    Attachments,
    /// It is an approved template: the channel has checked its text, and takes it at any time.
    Template,
}

/// Lets a message pass or says why not.
///
/// # Errors
/// The first reason that a person can do something about, the gravest first.
pub fn check(facts: GuardFacts<'_>) -> Result<(), Refusal> {
    if facts.opted_out {
        return Err(Refusal::OptedOut);
    }
    if facts.blocked {
        return Err(Refusal::Blocked);
    }
    if facts.unsubscribed {
        return Err(Refusal::Unsubscribed);
    }
    if facts.reach == Reach::No {
        return Err(Refusal::AddressUnreachable { provider_code: None, class: None });
    }
    if facts.came_back {
        return Err(Refusal::AddressUnreachable { provider_code: None, class: Some(Class::BadAddress) });
    }
    check_text(facts.capabilities, facts.text, facts.with)?;
    match facts.window {
        Window::Closed { .. } | Window::Refused { .. } if facts.with != With::Template => Err(Refusal::WindowClosed),
        Window::Closed { .. } | Window::Refused { .. } | Window::Open { .. } | Window::Unknown | Window::Always => {
            Ok(())
        }
    }
}

/// Checks the text alone, before anything is known about the person.
///
/// # Errors
/// [`Refusal::Empty`] or [`Refusal::TooLong`].
pub fn check_text(capabilities: Capabilities, text: &str, with: With) -> Result<(), Refusal> {
    if with == With::Template {
        return Ok(());
    }
    if with == With::TextAlone && !is_visible(text) {
        return Err(Refusal::Empty);
    }
    let chars_max = capabilities.text_chars_max;
    let chars = text.chars().count();
    if chars > chars_max { Err(Refusal::TooLong { chars, chars_max }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{channel::Channel, time::Timestamp};

    fn facts(text: &str) -> GuardFacts<'_> {
        let window = Window::Open { until: Timestamp(9) };
        let capabilities = Channel::SMS.capabilities();
        GuardFacts {
            capabilities,
            reach: Reach::Yes,
            came_back: false,
            text,
            with: With::TextAlone,
            opted_out: false,
            blocked: false,
            unsubscribed: false,
            window,
        }
    }

    #[test]
    fn a_reply_within_the_window_passes() {
        assert_eq!(check(facts("Hello")), Ok(()));
    }

    #[test]
    fn who_opted_out_hears_nothing_even_in_an_open_window() {
        assert_eq!(check(GuardFacts { opted_out: true, ..facts("Hello") }), Err(Refusal::OptedOut));
    }

    #[test]
    fn nothing_goes_to_a_blocked_contact_not_even_a_template() {
        let blocked = GuardFacts { blocked: true, ..facts("Hello") };
        assert_eq!(check(blocked), Err(Refusal::Blocked));
        assert_eq!(check(GuardFacts { with: With::Template, ..blocked }), Err(Refusal::Blocked));
    }

    #[test]
    fn who_unsubscribed_gets_nothing_that_goes_to_many() {
        let unsubscribed = GuardFacts { unsubscribed: true, ..facts("Hello") };
        assert_eq!(check(unsubscribed), Err(Refusal::Unsubscribed));
        assert_eq!(check(GuardFacts { opted_out: true, ..unsubscribed }), Err(Refusal::OptedOut), "the graver reason");
    }

    #[test]
    fn the_name_of_a_sender_is_no_address_and_a_short_code_may_be() {
        let nobody = Refusal::AddressUnreachable { provider_code: None, class: None };
        assert_eq!(check(GuardFacts { reach: Reach::No, ..facts("Hello") }), Err(nobody));
        assert_eq!(check(GuardFacts { reach: Reach::Perhaps, ..facts("Hello") }), Ok(()));
    }

    #[test]
    fn nothing_more_goes_to_an_address_from_which_all_comes_back() {
        let nobody = Refusal::AddressUnreachable { provider_code: None, class: Some(Class::BadAddress) };
        assert_eq!(check(GuardFacts { came_back: true, ..facts("Hello") }), Err(nobody));
    }

    #[test]
    fn free_text_stops_at_a_shut_window() {
        let shut = GuardFacts { window: Window::Closed { since: Timestamp(1) }, ..facts("Hello") };
        assert_eq!(check(shut), Err(Refusal::WindowClosed));
    }

    #[test]
    fn a_template_goes_out_at_any_time_but_not_to_who_opted_out() {
        let shut = Window::Closed { since: Timestamp(1) };
        let template = GuardFacts { window: shut, with: With::Template, ..facts("") };
        assert_eq!(check(template), Ok(()));
        assert_eq!(check(GuardFacts { opted_out: true, ..template }), Err(Refusal::OptedOut));
    }

    #[test]
    fn a_file_needs_no_words_but_an_open_window() {
        let file = GuardFacts { with: With::Attachments, ..facts("") };
        assert_eq!(check(file), Ok(()));
        let shut = Window::Closed { since: Timestamp(1) };
        assert_eq!(check(GuardFacts { window: shut, ..file }), Err(Refusal::WindowClosed));
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        let fits = "签".repeat(1600);
        assert_eq!(check(facts(&fits)), Ok(()));
        let long = "签".repeat(1601);
        assert_eq!(check(facts(&long)), Err(Refusal::TooLong { chars: 1601, chars_max: 1600 }));
    }

    #[test]
    fn white_space_is_nothing() {
        assert_eq!(check(facts(" \n\t")), Err(Refusal::Empty));
        for nothing in [" \n\t\u{200b} ", "\u{3164}", "\u{feff}\u{200d}", "\u{2800}"] {
            assert_eq!(check(facts(nothing)), Err(Refusal::Empty), "{nothing:?}");
        }
        assert_eq!(check(facts("\u{200f}שלום")), Ok(()));
    }
}
