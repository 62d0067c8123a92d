//! Cards of people (vCard 2.1 to 4.0) as a table, and people as cards.

use super::list::Table;
use calcard::{
    Entry, Parser,
    vcard::{VCard, VCardEntry, VCardProperty, VCardValue},
};
use paperplane_core::{contacts::import::ListFormat, limits::IMPORT_ROWS_MAX};
use std::panic::{self, AssertUnwindSafe};

/// The headers of the table: names of properties.
const HEADERS: [&str; 5] = ["FN", "TEL", "EMAIL", "LANG", "CATEGORIES"];

/// True for a text that holds cards.
pub(super) fn are_cards(text: &str) -> bool {
    text.trim_start().get(..11).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// The people of a file of cards; several numbers or addresses of one stand in lines of their own.
pub(super) fn read(text: &str, encoding: &str) -> Option<Table> {
    // Cards are from anybody: one that breaks the reader is no list.
    let rows = panic::catch_unwind(AssertUnwindSafe(|| rows(text))).ok()?;
    let format = ListFormat::Cards { encoding: encoding.to_owned() };
    Some(Table { format, headers: HEADERS.map(str::to_owned).into(), rows })
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut parser, mut rows) = (Parser::new(text), Vec::new());
    while rows.len() <= IMPORT_ROWS_MAX {
        match parser.entry() {
            Entry::VCard(card) => rows.push(row(&card)),
            Entry::Eof => break,
            // Calendars, and lines that are none: the reader may learn more kinds of them.
            _ => {}
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

fn row(card: &VCard) -> Vec<String> {
    let all = |name: VCardProperty| -> Vec<String> {
        let entries = card.entries.iter().filter(|entry| entry.name == name);
        entries.flat_map(|entry| entry.values.iter().filter_map(text)).collect()
    };
    let first = |name: VCardProperty| all(name).into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let name = Some(first(VCardProperty::Fn)).filter(|name| !name.is_empty()).unwrap_or_else(|| by_parts(card));
    let numbers = all(VCardProperty::Tel).into_iter().map(|number| match number.strip_prefix("tel:") {
        Some(number) => number.to_owned(),
        None => number,
    });
    vec![
        name,
        numbers.collect::<Vec<_>>().join("\n"),
        all(VCardProperty::Email).join("\n"),
        Some(first(VCardProperty::Lang))
            .filter(|lang| !lang.is_empty())
            .unwrap_or_else(|| first(VCardProperty::Language)),
        all(VCardProperty::Categories).join("\n"),
    ]
}

/// The name by its parts, as cards of version 2.1 have it: family, given, more.
fn by_parts(card: &VCard) -> String {
    let Some(entry) = card.entries.iter().find(|entry| entry.name == VCardProperty::N) else { return String::new() };
    let parts: Vec<String> = entry
        .values
        .iter()
        .map(|value| match value {
            VCardValue::Component(parts) => parts.join(" "),
            other => text(other).unwrap_or_default(),
        })
        .collect();
    let part = |nth: usize| parts.get(nth).map(|part| part.trim()).unwrap_or_default();
    [part(1), part(2), part(0)].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

fn text(value: &VCardValue) -> Option<String> {
    match value {
        VCardValue::Text(text) => Some(text.trim().to_owned()),
        VCardValue::Component(parts) => Some(parts.join(" ").trim().to_owned()),
        VCardValue::Integer(number) => Some(number.to_string()),
        VCardValue::Float(_)
        | VCardValue::Boolean(_)
        | VCardValue::PartialDateTime(_)
        | VCardValue::Binary(_)
        | VCardValue::Sex(_)
        | VCardValue::GramGender(_)
        | VCardValue::Kind(_) => None,
    }
}

/// A person as a card of version 4.0.
pub(in crate::contacts) fn written(name: &str, numbers: &[String], mails: &[String], language: &str) -> String {
    let entry = |property, value: &str| VCardEntry::new(property).with_value(value.to_owned());
    let mut entries = vec![entry(VCardProperty::Fn, name)];
    entries.extend(numbers.iter().map(|number| entry(VCardProperty::Tel, number)));
    entries.extend(mails.iter().map(|mail| entry(VCardProperty::Email, mail)));
    if !language.is_empty() {
        entries.push(entry(VCardProperty::Lang, language));
    }
    VCard { entries }.to_string()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn cards_of_all_versions_are_people() {
        let cards = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Obi;Amara;;;\r\nTEL;CELL:+2348025550199\r\nEND:VCARD\r\n\
                     BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ayşe Yılmaz\r\nitem1.TEL;type=CELL:+90 532 555 01 99\r\nitem2.TEL:+905325550198\r\n\
                     EMAIL;type=INTERNET:ayse@example.net\r\nCATEGORIES:nursing,2027\r\nEND:VCARD\r\n\
                     BEGIN:VCARD\r\nVERSION:4.0\r\nFN:林志玲\r\nTEL;VALUE=uri:tel:+8613912345678\r\nLANG:zh\r\nEND:VCARD\r\n";
        assert!(are_cards(cards));
        let table = read(cards, "UTF-8").unwrap();
        assert_eq!(
            table.rows,
            [
                ["Amara Obi", "+2348025550199", "", "", ""],
                ["Ayşe Yılmaz", "+90 532 555 01 99\n+905325550198", "ayse@example.net", "", "nursing\n2027"],
                ["林志玲", "+8613912345678", "", "zh", ""],
            ]
        );
    }

    #[test]
    fn a_person_is_the_same_after_a_card() {
        let card = written("Obi, Amara; \"A\"", &["+2348025550199".into()], &["amara@example.net".into()], "yo");
        let table = read(&card, "UTF-8").unwrap();
        assert_eq!(table.rows, [["Obi, Amara; \"A\"", "+2348025550199", "amara@example.net", "yo", ""]], "{card}");
    }
}
