//! People who may be the same person: somebody whose number or mail address stands in a message of theirs or in a note about them, or
//! who gives the same name.

use crate::{
    kernel::{
        ids::{self, Blob},
        words,
    },
    people,
};
use paperplane_bridge::view::contact::{SuggestedBecause, Suggestion};
use paperplane_core::{
    address::{Address, AddressKind},
    channel::Channel,
    ids::{AddressId, ContactId, ConversationId, MessageId},
    naming::NamingKey,
    spelling::Asked,
    talk::{
        mail_history,
        markup::{self, Link},
    },
};
use paperplane_numbers as numbers;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

/// People who may be the same one, at most: more would be guessing.
const SUGGESTIONS_MAX: usize = 3;
/// People with a fitting name that are looked at.
const NAMESAKES_MAX: u32 = 8;
/// Conversations of a person whose messages are looked through, the newest.
const CONVERSATIONS_MAX: u32 = 8;
/// Messages and notes of each that are looked through, the newest.
const LOOKED_THROUGH_MAX: u32 = 20;
/// Characters of each text that are read: a mail may have a book in it.
const TEXT_CHARS_MAX: u32 = 4_000;
/// Addresses of a text that are looked up: a list of people names nobody in particular.
const ADDRESSES_MAX: usize = 4;
/// The shortest name of two words, and the shortest in a script that is written without spaces, in characters.
const NAME_CHARS_MIN: usize = 5;
const NAME_CHARS_MIN_WITHOUT_SPACES: usize = 3;

/// People who may be the same as this one, those with the best reason first.
pub(crate) fn suggestions(
    connection: &Connection,
    contact: AddressId,
    naming: &NamingKey,
) -> rusqlite::Result<Vec<Suggestion>> {
    let mut found = Found { connection, others: told_apart(connection, contact)?, all: Vec::new() };
    found.others.insert(contact);
    for conversation in conversations_of(connection, contact)? {
        by_messages(&mut found, conversation, naming)?;
        by_notes(&mut found, conversation, naming)?;
    }
    // A message is better evidence than a note.
    found.all.sort_by_key(|one| matches!(one.because, SuggestedBecause::Noted));
    by_name(&mut found, contact)?;
    found.all.truncate(SUGGESTIONS_MAX);
    Ok(found.all)
}

/// The suggestions so far, and those who are none: the person, those who were told apart, and those who stand there already.
struct Found<'c> {
    connection: &'c Connection,
    others: BTreeSet<AddressId>,
    all: Vec<Suggestion>,
}

impl Found<'_> {
    /// Takes the person of an address, where they are known and none of the others.
    fn take(&mut self, address: AddressId, because: SuggestedBecause) -> rusqlite::Result<()> {
        let sql = "SELECT a.contact, a.channel, a.kind, a.value, coalesce(c.id, x'') FROM addresses AS a
                   JOIN persons AS p ON p.contact = a.contact LEFT JOIN conversations AS c ON c.contact = a.contact
                   WHERE a.id = ?1 AND a.value <> '' ORDER BY c.last_ms DESC LIMIT 1";
        let read = |row: &Row<'_>| {
            Ok((ids::id::<AddressId>(row, 0)?, ids::address(row, 1)?, ids::maybe_id::<ConversationId>(row, 4)?))
        };
        let found = self.connection.prepare_cached(sql)?.query_row([address.blob()], read).optional()?;
        let Some((contact, address, conversation)) = found else { return Ok(()) };
        if self.others.insert(contact) {
            self.all.push(Suggestion {
                conversation,
                who: people::who(self.connection, contact)?,
                channel: address.channel,
                address: if address.kind == AddressKind::Anchor { String::new() } else { address.display().to_owned() },
                contact: ContactId::of_address(contact),
                because,
            });
        }
        Ok(())
    }

    /// Takes everybody whose address stands in a text.
    fn take_all_in(&mut self, text: &str, naming: &NamingKey, because: SuggestedBecause) -> rusqlite::Result<()> {
        for address in addresses_in(text) {
            self.take(naming.address(&address), because)?;
        }
        Ok(())
    }
}

/// The addresses that a text names: a number with its country's code is one on each channel of numbers.
fn addresses_in(text: &str) -> Vec<Address> {
    let of = |link: Link| match link {
        Link::Mail(typed) => Address::email(&typed).map(|mail| mail.inbox()).into_iter().collect(),
        Link::Phone(typed) => {
            let number = numbers::read(&typed).ok();
            let on = |number: String| vec![Address::whatsapp(&number), Address::sms(number)];
            number.map(on).unwrap_or_default()
        }
        Link::Web(_) => Vec::new(),
    };
    markup::addresses(text).into_iter().take(ADDRESSES_MAX).flat_map(of).collect()
}

fn conversations_of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<ConversationId>> {
    let sql = "SELECT id FROM conversations WHERE contact = ?1 ORDER BY last_ms DESC, id DESC LIMIT ?2";
    let row = params![contact.blob(), CONVERSATIONS_MAX];
    connection.prepare_cached(sql)?.query_map(row, |row| ids::id(row, 0))?.collect()
}

fn by_messages(found: &mut Found<'_>, conversation: ConversationId, naming: &NamingKey) -> rusqlite::Result<()> {
    let sql = "SELECT m.id, a.channel, substr(m.text, 1, ?3) FROM messages AS m JOIN addresses AS a ON a.id = m.peer
               WHERE m.conversation = ?1 AND m.direction = 0 AND m.hidden = 0
               ORDER BY m.sort_ms DESC, m.event DESC LIMIT ?2";
    let read = |row: &Row<'_>| {
        let (id, channel): (MessageId, Channel) = (ids::id(row, 0)?, ids::channel(row, 1)?);
        Ok((id, channel, row.get::<_, String>(2)?))
    };
    let row = params![conversation.blob(), LOOKED_THROUGH_MAX, TEXT_CHARS_MAX];
    let newest: Vec<_> = found.connection.prepare_cached(sql)?.query_map(row, read)?.collect::<Result<_, _>>()?;
    for (message, channel, text) in newest {
        let own = if channel == Channel::EMAIL { mail_history::before_history(&text) } else { &text };
        found.take_all_in(own, naming, SuggestedBecause::Wrote { message, channel })?;
    }
    Ok(())
}

/// The text of a note, as its row has it.
#[derive(Default, serde::Deserialize)]
struct Note {
    #[serde(default)]
    text: String,
}

fn by_notes(found: &mut Found<'_>, conversation: ConversationId, naming: &NamingKey) -> rusqlite::Result<()> {
    let sql = "SELECT body FROM activities WHERE conversation = ?1 AND kind = 'note'
               ORDER BY sort_ms DESC, event DESC LIMIT ?2";
    let row = params![conversation.blob(), LOOKED_THROUGH_MAX];
    let bodies: Vec<String> =
        found.connection.prepare_cached(sql)?.query_map(row, |row| row.get(0))?.collect::<Result<_, _>>()?;
    for body in bodies {
        let Note { text } = serde_json::from_str(&body).unwrap_or_default();
        found.take_all_in(&text, naming, SuggestedBecause::Noted)?;
    }
    Ok(())
}

/// Other people with the same name, as they write it themselves.
fn by_name(found: &mut Found<'_>, contact: AddressId) -> rusqlite::Result<()> {
    if !people::is_named(found.connection, contact)? {
        return Ok(());
    }
    let name = people::who(found.connection, contact)?;
    let Some(question) = words::question(&Asked::exactly(&name)).filter(|_| is_whole_name(&name)) else {
        return Ok(());
    };
    let sql = "SELECT a.id, a.name, coalesce(d.name, '') FROM people AS p
               JOIN addresses AS a ON a.place = p.rowid JOIN persons AS c ON c.contact = a.contact
               LEFT JOIN described AS d ON d.address = a.id
               WHERE p.text MATCH ?1 AND a.contact <> ?2 AND a.value <> ''
               GROUP BY a.contact ORDER BY c.last_ms DESC LIMIT ?3";
    let row = params![question, contact.blob(), NAMESAKES_MAX];
    let read = |row: &Row<'_>| Ok((ids::id::<AddressId>(row, 0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?));
    let namesakes: Vec<_> = found.connection.prepare_cached(sql)?.query_map(row, read)?.collect::<Result<_, _>>()?;
    for (address, own, given) in namesakes {
        if words::same(&own, &name) || words::same(&given, &name) {
            found.take(address, SuggestedBecause::SameName)?;
        }
    }
    Ok(())
}

/// True for a name that is more than a first name: of two words or more, or in a script without spaces.
fn is_whole_name(name: &str) -> bool {
    let letters = name.chars().filter(|sign| sign.is_alphabetic()).count();
    let has_spaces = name.split_whitespace().count() > 1;
    let is_without_spaces = name.chars().any(|sign| matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    (has_spaces && letters >= NAME_CHARS_MIN) || (is_without_spaces && letters >= NAME_CHARS_MIN_WITHOUT_SPACES)
}

/// The people of whom staff said that they are not this one.
fn told_apart(connection: &Connection, contact: AddressId) -> rusqlite::Result<BTreeSet<AddressId>> {
    let sql = "SELECT b.contact FROM addresses AS a JOIN told_apart AS t ON t.one = a.id JOIN addresses AS b ON b.id = t.other
               WHERE a.contact = ?1
               UNION SELECT b.contact FROM addresses AS a JOIN told_apart AS t ON t.other = a.id
               JOIN addresses AS b ON b.id = t.one WHERE a.contact = ?1";
    connection.prepare_cached(sql)?.query_map([contact.blob()], |row| ids::id(row, 0))?.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_has_two_words_or_is_written_without_spaces() {
        for whole in ["Amara Okafor", "José da Silva", "林志玲", "أمارا أوكافور"] {
            assert!(is_whole_name(whole), "{whole}");
        }
        for half in ["Amara", "A. B.", "+234 802 555", "李", ""] {
            assert!(!is_whole_name(half), "{half}");
        }
    }

    #[test]
    fn a_text_names_addresses_of_every_channel_that_has_numbers() {
        let typed = |text: &str| addresses_in(text).iter().map(Address::typed).collect::<Vec<_>>();
        let text = "Call me: +234 802 555 0199, or write to Amara@Example.net. See www.example.com, 2026-12-01";
        assert_eq!(typed(text), ["whatsapp:+2348025550199", "+2348025550199", "amara@example.net"]);
        assert_eq!(typed("It costs 12,500.00 and my code is 123456"), Vec::<String>::new());
    }
}
