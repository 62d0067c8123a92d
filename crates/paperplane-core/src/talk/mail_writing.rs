//! Writing a mail: to whom it goes beside the person of the conversation, its signature, and passing one on.

use super::{
    event::{MailHead, Participant},
    markup,
};
use crate::{address::Address, limits::MAIL_RECIPIENTS_MAX};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Stands on a line of its own above a signature. Source: RFC 3676, 4.3.
const SIGNATURE_MARK: &str = "-- ";

/// Copies and marks of a mail, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailWish {
    /// Those who get a copy that all can see: a mail address each, with or without a name before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<String>,
    /// Those who get a copy that nobody else can see.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bcc: Vec<String>,
    /// True if marks in the text are drawn (`*bold*`, `_italic_`, `- items`, `[words](https://...)`): where it has some, it
    /// goes out as HTML as well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub formatted: bool,
}

impl MailWish {
    /// True if it wishes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A field of a mail that names people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailField {
    /// Copies that all can see.
    Cc,
    /// Copies that nobody else can see.
    Bcc,
}

impl MailField {
    /// Its name in the head of a mail.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cc => "Cc",
            Self::Bcc => "Bcc",
        }
    }
}

/// The reason why a mail cannot go to those who were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecipientsRefused {
    /// One of them is no mail address.
    #[error("an entry of {} is no mail address", field.as_str())]
    NoAddress {
        /// The field.
        field: MailField,
        /// The place of the entry, from 1.
        place: usize,
    },
    /// There are more than one mail goes to.
    #[error("a mail goes to at most {count_max} people")]
    TooMany {
        /// The most, with the person of the conversation.
        count_max: usize,
    },
}

/// Puts what was wished into the head of a mail to `peer`. Nobody gets it twice.
///
/// # Errors
/// [`RecipientsRefused`], the first reason.
pub fn accept(wish: &MailWish, text: &str, peer: &Address, head: MailHead) -> Result<MailHead, RecipientsRefused> {
    let direct = head.to.iter().filter_map(|one| Address::email(&one.address));
    let mut named: BTreeSet<String> = direct.map(|one| one.value).collect();
    if named.is_empty() {
        named.insert(peer.value.clone());
    }
    let cc = accepted(MailField::Cc, &wish.cc, &mut named)?;
    let bcc = accepted(MailField::Bcc, &wish.bcc, &mut named)?;
    if named.len() > MAIL_RECIPIENTS_MAX {
        return Err(RecipientsRefused::TooMany { count_max: MAIL_RECIPIENTS_MAX });
    }
    let formatted = wish.formatted && markup::is_marked(text);
    Ok(MailHead { cc, bcc, formatted, ..head })
}

fn accepted(
    field: MailField,
    typed: &[String],
    named: &mut BTreeSet<String>,
) -> Result<Vec<Participant>, RecipientsRefused> {
    let mut accepted = Vec::new();
    for (nth, typed) in typed.iter().enumerate() {
        let one = participant(typed).ok_or(RecipientsRefused::NoAddress { field, place: nth + 1 })?;
        if Address::email(&one.address).is_some_and(|address| named.insert(address.value)) {
            accepted.push(one);
        }
    }
    Ok(accepted)
}

/// Reads somebody as people type them: `ada@example.net`, or `Ada Lovelace <ada@example.net>`.
pub fn participant(typed: &str) -> Option<Participant> {
    let typed = typed.trim();
    let (name, address) = match typed.strip_suffix('>').and_then(|typed| typed.rsplit_once('<')) {
        Some((name, address)) => (name.trim().trim_matches('"').trim(), address),
        None => ("", typed),
    };
    let address = address.trim();
    Address::email(address)?;
    let name = name.chars().filter(|sign| !sign.is_control()).collect();
    Some(Participant { name, address: address.to_owned() })
}

/// Somebody as people type them.
pub fn typed(one: &Participant) -> String {
    if one.name.is_empty() { one.address.clone() } else { format!("{} <{}>", one.name, one.address) }
}

/// Those who got a mail of theirs beside us, and so get the answer to all: without its writer, the one whom the answer goes
/// to, and ourselves.
pub fn others(theirs: &MailHead, peer: &Address, is_ours: impl Fn(&Address) -> bool) -> Vec<Participant> {
    let sides = theirs.from.iter().chain(&theirs.reply_to).filter_map(|one| Address::email(&one.address));
    let mut known: BTreeSet<String> = sides.map(|one| one.value).chain([peer.value.clone()]).collect();
    let is_new = |one: &&Participant| {
        Address::email(&one.address).is_some_and(|address| !is_ours(&address.inbox()) && known.insert(address.value))
    };
    theirs.to.iter().chain(&theirs.cc).filter(is_new).take(MAIL_RECIPIENTS_MAX - 1).cloned().collect()
}

/// All who get a mail of ours, but for the person of the conversation.
pub fn beside(head: &MailHead) -> impl Iterator<Item = &Participant> {
    head.to.iter().chain(&head.cc).chain(&head.bcc)
}

/// The copies and marks of a mail of ours, as somebody would type them.
pub fn wish_of(head: &MailHead) -> MailWish {
    let all = |people: &[Participant]| people.iter().map(typed).collect();
    MailWish { cc: all(&head.cc), bcc: all(&head.bcc), formatted: head.formatted }
}

/// A text with a signature below it, once; unchanged where there is none.
pub fn signed(text: &str, signature: &str) -> String {
    let signature = signature.trim();
    if signature.is_empty() {
        return text.to_owned();
    }
    let below = format!("\n{SIGNATURE_MARK}\n{signature}");
    let text = text.trim_end();
    if text.ends_with(&below) { text.to_owned() } else { format!("{text}\n{below}") }
}

/// The line above a mail that is passed on, as other programs know it.
const PASSED_ON: &str = "---------- Forwarded message ---------";

/// The text of a mail that passes another one on: the lines of its head, then its text.
pub fn passed_on(head: &MailHead, from: &str, date: &str, text: &str) -> String {
    let to = head.to.iter().map(typed).collect::<Vec<_>>().join(", ");
    let cc = head.cc.iter().map(typed).collect::<Vec<_>>().join(", ");
    let lines = [("From", from), ("Date", date), ("Subject", head.subject.as_str()), ("To", &to), ("Cc", &cc)];
    let lines: String = lines
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(name, said)| format!("{name}: {said}\n"))
        .collect();
    format!("\n\n{PASSED_ON}\n{lines}\n{text}")
}

/// The subject of a mail that passes another one on.
pub fn passed_on_subject(subject: &str) -> String {
    if super::mail_thread::is_forward(subject) {
        subject.to_owned()
    } else {
        format!("Fwd: {subject}").trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer() -> Address {
        Address::email("amara@example.net").unwrap()
    }

    fn somebody(name: &str, address: &str) -> Participant {
        Participant { name: name.into(), address: address.into() }
    }

    fn wish(cc: &[&str], bcc: &[&str]) -> MailWish {
        let all = |typed: &[&str]| typed.iter().map(|&one| one.to_owned()).collect();
        MailWish { cc: all(cc), bcc: all(bcc), formatted: false }
    }

    #[test]
    fn copies_go_to_each_once() {
        let wish = wish(
            &["Bayo <bayo@example.org>", " BAYO@example.org ", "Amara@example.net"],
            &["bayo@example.org", "c@x.example"],
        );
        let head = accept(&wish, "Hello", &peer(), MailHead::default()).unwrap();
        assert_eq!(head.cc, [somebody("Bayo", "bayo@example.org")]);
        assert_eq!(head.bcc, [somebody("", "c@x.example")]);
        assert_eq!(beside(&head).count(), 2);
    }

    #[test]
    fn an_entry_that_is_no_address_is_named_by_its_field_and_its_place() {
        let refused = |cc: &[&str], bcc: &[&str]| accept(&wish(cc, bcc), "", &peer(), MailHead::default()).unwrap_err();
        assert_eq!(
            refused(&["a@x.example", "bayo"], &[]),
            RecipientsRefused::NoAddress { field: MailField::Cc, place: 2 }
        );
        assert_eq!(refused(&[], &["a@x@y"]), RecipientsRefused::NoAddress { field: MailField::Bcc, place: 1 });
        let many: Vec<String> = (0..50).map(|nth| format!("{nth}@x.example")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(refused(&many, &[]), RecipientsRefused::TooMany { count_max: 50 });
        assert!(accept(&wish(&many[..49], &[]), "", &peer(), MailHead::default()).is_ok());
    }

    #[test]
    fn a_mail_is_formatted_where_it_is_wished_and_has_marks() {
        let formatted = |formatted: bool, text: &str| {
            let wish = MailWish { formatted, ..MailWish::default() };
            accept(&wish, text, &peer(), MailHead::default()).unwrap().formatted
        };
        assert!(formatted(true, "*now*"));
        assert!(!formatted(true, "now") && !formatted(false, "*now*"));
    }

    #[test]
    fn an_answer_to_all_leaves_out_its_writer_and_us() {
        let office = Address::email("office@agency.example").unwrap();
        let head = MailHead {
            from: Some(somebody("Amara", "Amara@example.net")),
            to: vec![somebody("", "office+pp-0123456789abcdef@agency.example"), somebody("Bayo", "bayo@example.org")],
            cc: vec![
                somebody("", "uncle@example.net"),
                somebody("", "BAYO@example.org"),
                somebody("list", "no address"),
            ],
            ..MailHead::default()
        };
        let others = others(&head, &peer(), |address| *address == office);
        assert_eq!(others.iter().map(typed).collect::<Vec<_>>(), ["Bayo <bayo@example.org>", "uncle@example.net"]);
    }

    #[test]
    fn somebody_is_read_as_they_are_typed() {
        assert_eq!(participant("\"Ada L.\" <ada@x.example>"), Some(somebody("Ada L.", "ada@x.example")));
        assert_eq!(participant(" ada@x.example "), Some(somebody("", "ada@x.example")));
        for wrong in ["", "ada", "Ada <ada>", "<ada@x.example", "a@x.example, b@x.example"] {
            assert_eq!(participant(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_signature_stands_once_below_its_mark_and_is_folded() {
        let once = signed("Hello\n", " Ada\nAgency ");
        assert_eq!(once, "Hello\n\n-- \nAda\nAgency");
        assert_eq!(signed(&once, "Ada\nAgency"), once);
        assert_eq!(signed("Hello", "  "), "Hello");
        assert_eq!(super::super::mail_history::parted(&once, false).0, "Hello");
    }

    #[test]
    fn a_mail_that_is_passed_on_is_read_as_one() {
        let head =
            MailHead { subject: "Visa".into(), to: vec![somebody("Office", "o@x.example")], ..MailHead::default() };
        let text = passed_on(&head, "Amara <amara@example.net>", "1 March 2026, 10:40", "My visa?");
        assert!(text.ends_with("\nFrom: Amara <amara@example.net>\nDate: 1 March 2026, 10:40\nSubject: Visa\nTo: Office <o@x.example>\n\nMy visa?"), "{text}");
        assert!(super::super::mail_history::is_passed_on(&text));
        assert_eq!(
            (passed_on_subject("Visa"), passed_on_subject("Fwd: Visa")),
            ("Fwd: Visa".into(), "Fwd: Visa".into())
        );
    }
}
