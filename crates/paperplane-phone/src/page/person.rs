//! The holder of a phone, and its number as it was typed.

use crate::line::{Direction, Line};

/// The holder of a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub name: String,
    /// As the provider spells it: `whatsapp:+447700900101`, `+447700900101`, `72975` or `MyClinic`.
    pub address: String,
}

impl Person {
    /// A new one; `None` where the number is none: over WhatsApp it has a country, as a text message also comes from a
    /// short code or from a name.
    pub(super) fn new(name: &str, number: &str, whatsapp: bool) -> Option<Self> {
        let number: String = number.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '-' | '(' | ')' | '.')).collect();
        let digits = |text: &str, from: usize, to: usize| {
            (from..=to).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_international = number.strip_prefix('+').is_some_and(|rest| digits(rest, 6, 15));
        let is_short_code = digits(&number, 3, 8);
        let is_sender_name = (1..=11).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && number.bytes().any(|byte| byte.is_ascii_alphabetic());
        if !(is_international || (!whatsapp && (is_short_code || is_sender_name))) {
            return None;
        }
        let name = name.trim();
        let name = if name.is_empty() { number.clone() } else { name.chars().take(60).collect() };
        Some(Self { name, address: if whatsapp { format!("whatsapp:{number}") } else { number } })
    }

    /// The address of the page with this phone.
    pub(super) fn page(&self) -> String {
        let with = url::form_urlencoded::Serializer::new(String::new()).append_pair("with", &self.address).finish();
        format!("/phone/?{with}")
    }

    /// True if it sends text messages over the phone network.
    pub(super) fn is_text(&self) -> bool {
        !self.address.contains(':')
    }

    /// The number without its channel.
    pub(super) fn number(&self) -> &str {
        self.address.split_once(':').map_or(&self.address, |(_, number)| number)
    }

    /// The first letters of the first and last name, for the picture that nobody has.
    pub(super) fn initials(&self) -> String {
        let mut words = self.name.split_whitespace().filter_map(|word| word.chars().next());
        let first = words.next();
        // Two letters of a script that joins them, or that has no capitals, are no initials.
        let last = words.next_back().filter(|last| last.is_uppercase());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }
}

/// The phone of that address, else the first one.
pub(super) fn find(line: &Line, address: &str) -> Option<Person> {
    let all = all(line);
    all.iter().find(|person| person.address == address).or_else(|| all.first()).cloned()
}

/// All phones, those that were added first.
pub(super) fn all(line: &Line) -> Vec<Person> {
    let known = line.known();
    known.people.iter().map(|(name, address)| Person { name: name.clone(), address: address.clone() }).collect()
}

/// Puts a phone before the others; one that is there already stays as it is.
pub(super) fn add(line: &Line, person: Person) {
    let mut known = line.known();
    if !known.people.iter().any(|(_, address)| *address == person.address) {
        known.people.insert(0, (person.name, person.address));
    }
    drop(known);
    line.notify();
}

/// Messages to a phone that nobody has looked at.
pub(super) fn unread(line: &Line, address: &str) -> usize {
    let known = line.known();
    let to_them = known.messages.iter().rev().filter(|message| message.peer == address);
    to_them
        .take_while(|message| message.direction == Direction::Outbound)
        .filter(|message| matches!(message.status.as_str(), "sent" | "delivered"))
        .count()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn address(number: &str, whatsapp: bool) -> Option<String> {
        Person::new("", number, whatsapp).map(|person| person.address)
    }

    #[test]
    fn numbers_are_taken_as_people_write_them() {
        assert_eq!(address("+44 (7700) 900-199", true).as_deref(), Some("whatsapp:+447700900199"));
        assert_eq!(address("+44 7700 900199", false).as_deref(), Some("+447700900199"));
        for sender in ["72975", "MyClinic", "4info"] {
            assert_eq!(address(sender, false).as_deref(), Some(sender));
            assert_eq!(address(sender, true), None, "{sender}");
        }
        for wrong in ["", "+", "+44", "07700 900199", "My Clinic Ltd.", "clé"] {
            assert_eq!(address(wrong, true), None, "{wrong}");
        }
        assert_eq!(address("123456789", false), None, "neither a short code nor a number with its country");
    }

    #[test]
    fn a_phone_without_a_name_has_its_number() {
        let person = Person::new(" ", "72975", false).unwrap();
        assert_eq!((person.name.as_str(), person.initials().as_str(), person.is_text()), ("72975", "7", true));
        for (name, initials) in
            [("Amara N. Okafor", "AO"), ("خالد المصري", "خ"), ("林佳怡", "林"), ("Ирина Соколова", "ИС")]
        {
            assert_eq!(Person::new(name, "+447700900101", true).unwrap().initials(), initials);
        }
    }
}
