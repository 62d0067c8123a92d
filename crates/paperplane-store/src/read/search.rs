//! Search over people, messages, their files, and notes, as typed.

use super::{head, media};
use crate::{
    ids::{self, Blob},
    words::{self, SEAM},
};
use paperplane_bridge::view::search::{MessageHit, NoteHit, PersonHit, Piece, SearchPage};
use paperplane_core::{
    ids::{AddressId, MessageId},
    query::{From, Query},
};
use rusqlite::{Connection, params, params_from_iter, types::Value};

/// Marks around hits in what FTS5 gives back. Control characters that no message shows.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';
/// Characters of context before the first hit.
const LEAD_CHARS: usize = 18;
/// Characters of a snippet.
const SNIPPET_CHARS: usize = 160;

/// Any text is a question; none fails.
pub(crate) fn search(connection: &Connection, query: &Query, limit: u32) -> rusqlite::Result<SearchPage> {
    let misread = query.misread.clone();
    let question = words::question(&query.words);
    if question.is_none() && query.is_words_alone() {
        return Ok(SearchPage { misread, ..SearchPage::default() });
    }
    let Some(conditions) = conditions(connection, query)? else {
        return Ok(SearchPage { misread, ..SearchPage::default() });
    };
    let people = match &question {
        Some(question) if query.is_words_alone() => people(connection, question, limit)?,
        _ => Vec::new(),
    };
    let notes = match &question {
        Some(question) if !query.has_file && query.from.is_none() => notes(connection, question, &conditions, limit)?,
        _ => Vec::new(),
    };
    Ok(SearchPage { people, messages: messages(connection, question.as_deref(), &conditions, limit)?, notes, misread })
}

/// What filters say about messages: conditions with their values, in the order in which they stand.
#[derive(Default)]
struct Conditions {
    sql: String,
    values: Vec<Value>,
    /// Those of the conditions that are about conversations and times, for notes.
    of_notes: String,
    values_of_notes: Vec<Value>,
}

impl Conditions {
    fn of_messages(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql += sql;
        self.values.extend(values);
    }

    /// A condition about the conversation or the time; `x` stands for the row in it.
    fn of_both(&mut self, sql: &str, values: Vec<Value>) {
        self.of_notes += &sql.replace("x.", "d.");
        self.values_of_notes.extend(values.iter().cloned());
        self.of_messages(&sql.replace("x.", "m."), values);
    }
}

/// `None` where a filter fits nothing at all.
fn conditions(connection: &Connection, query: &Query) -> rusqlite::Result<Option<Conditions>> {
    let mut all = Conditions::default();
    match &query.from {
        None => {}
        Some(From::Us) => all.of_messages(" AND m.direction <> 0", []),
        Some(From::Person(name)) => {
            let contacts = contacts(connection, name)?;
            if contacts.is_empty() {
                return Ok(None);
            }
            let places = vec!["?"; contacts.len()].join(", ");
            let sql = format!(
                " AND m.direction = 0 AND m.conversation IN (SELECT id FROM conversations WHERE contact IN ({places}))"
            );
            all.of_messages(&sql, contacts.iter().map(|contact| Value::Blob(contact.blob().to_vec())));
        }
    }
    if query.has_file {
        all.of_messages(" AND m.media_count > 0", []);
    }
    if let Some(channel) = query.channel {
        let sql = " AND x.conversation IN (SELECT c.id FROM conversations AS c JOIN addresses AS o ON o.id = c.ours
                    WHERE o.channel = ?)";
        all.of_both(sql, vec![Value::Text(channel.as_str().to_owned())]);
    }
    if let Some(label) = &query.label {
        let sql = " AND x.conversation IN (SELECT cl.conversation FROM labels AS l
                    JOIN conversation_labels AS cl ON cl.label = l.id
                    WHERE l.removed = 0 AND lower(l.name) LIKE lower(?) || '%')";
        all.of_both(sql, vec![Value::Text(label.clone())]);
    }
    for (sql, at) in [(" AND x.shown_ms < ?", query.before), (" AND x.shown_ms >= ?", query.after)] {
        if let Some(at) = at {
            all.of_both(sql, vec![Value::Integer(at.0)]);
        }
    }
    Ok(Some(all))
}

/// The most people that a name stands for.
const CONTACTS_MAX: u32 = 50;

/// People whose name or address holds all of these words.
fn contacts(connection: &Connection, name: &str) -> rusqlite::Result<Vec<AddressId>> {
    let typed: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    let Some(question) = words::question(&typed) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT DISTINCT a.contact FROM people AS p JOIN addresses AS a ON a.place = p.rowid
               WHERE p.text MATCH ?1 LIMIT ?2";
    connection.prepare_cached(sql)?.query_map(params![question, CONTACTS_MAX], |row| ids::id(row, 0))?.collect()
}

fn people(connection: &Connection, question: &str, limit: u32) -> rusqlite::Result<Vec<PersonHit>> {
    let sql = "SELECT c.id, a.contact, a.channel, a.kind, a.said FROM people AS p
               JOIN addresses AS a ON a.place = p.rowid
               JOIN conversations AS c ON c.contact = a.contact
               WHERE p.text MATCH ?1 GROUP BY c.id ORDER BY c.last_ms DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![question, limit])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let contact: AddressId = ids::id(row, 1)?;
        hits.push(PersonHit {
            conversation: ids::id(row, 0)?,
            who: head::who(connection, contact)?,
            address: ids::address(row, 2)?.shown().to_owned(),
        });
    }
    Ok(hits)
}

/// The newest hits: in the order of folding, which is that of time but for what came late.
fn messages(
    connection: &Connection,
    question: Option<&str>,
    conditions: &Conditions,
    limit: u32,
) -> rusqlite::Result<Vec<MessageHit>> {
    let filters = &conditions.sql;
    let sql = match question {
        Some(_) => format!(
            "SELECT m.conversation, m.id, m.shown_ms, c.contact, highlight(words, 0, char(1), char(2)), m.media_count
             FROM words JOIN messages AS m ON m.place = words.rowid
             JOIN conversations AS c ON c.id = m.conversation
             WHERE words.text MATCH ? AND m.hidden = 0{filters} ORDER BY words.rowid DESC LIMIT {limit}"
        ),
        None => format!(
            "SELECT m.conversation, m.id, m.shown_ms, c.contact, m.text, m.media_count
             FROM messages AS m JOIN conversations AS c ON c.id = m.conversation
             WHERE m.hidden = 0{filters} ORDER BY m.place DESC LIMIT {limit}"
        ),
    };
    let values = question.map(|question| Value::Text(question.to_owned())).into_iter();
    let values = values.chain(conditions.values.iter().cloned());
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let (message, marked): (MessageId, String) = (ids::id(row, 1)?, row.get(4)?);
        let media_count: i64 = row.get(5)?;
        hits.push(MessageHit {
            conversation: ids::id(row, 0)?,
            message,
            who: head::who(connection, ids::id(row, 3)?)?,
            snippet: snippet(&marked),
            files: if media_count > 0 { files(connection, message)? } else { Vec::new() },
            at: ids::at(row, 2)?,
        });
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    Ok(hits)
}

/// What a message's files are called, or what they are where they have no names.
fn files(connection: &Connection, message: MessageId) -> rusqlite::Result<Vec<String>> {
    let files = media::of(connection, message)?;
    Ok(files.into_iter().map(|file| if file.name.is_empty() { file.content_type } else { file.name }).collect())
}

fn notes(
    connection: &Connection,
    question: &str,
    conditions: &Conditions,
    limit: u32,
) -> rusqlite::Result<Vec<NoteHit>> {
    let filters = &conditions.of_notes;
    let sql = format!(
        "SELECT d.conversation, d.event, d.shown_ms, c.contact, highlight(notes, 0, char(1), char(2)),
                coalesce(s.name, '')
         FROM notes JOIN doings AS d ON d.place = notes.rowid
         JOIN conversations AS c ON c.id = d.conversation LEFT JOIN members AS s ON s.id = d.member
         WHERE notes.text MATCH ?{filters} ORDER BY notes.rowid DESC LIMIT {limit}"
    );
    let values = std::iter::once(Value::Text(question.to_owned())).chain(conditions.values_of_notes.iter().cloned());
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let marked: String = row.get(4)?;
        hits.push(NoteHit {
            conversation: ids::id(row, 0)?,
            id: ids::id(row, 1)?,
            who: head::who(connection, ids::id(row, 3)?)?,
            author: row.get(5)?,
            snippet: snippet(&marked),
            at: ids::at(row, 2)?,
        });
    }
    Ok(hits)
}

/// The text around the first hit, in pieces, without the marks and seams of the index.
fn snippet(marked: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut hit = false;
    for c in marked.chars().filter(|c| *c != SEAM) {
        match c {
            OPEN => hit = true,
            CLOSE => hit = false,
            c => match pieces.last_mut() {
                Some(piece) if piece.hit == hit => piece.text.push(c),
                _ => pieces.push(Piece { text: c.to_string(), hit }),
            },
        }
    }
    if let Some(first) = pieces.first_mut().filter(|piece| !piece.hit) {
        first.text = lead(&first.text);
    }
    shorten(pieces)
}

/// The end of what stands before a hit, from the beginning of a word where there is one.
fn lead(text: &str) -> String {
    let chars = text.chars().count();
    if chars <= LEAD_CHARS {
        return text.to_owned();
    }
    let end: String = text.chars().skip(chars - LEAD_CHARS).collect();
    let words = end.split_once(char::is_whitespace).map_or(end.as_str(), |(_, words)| words);
    format!("…{}", if words.trim().is_empty() { &end } else { words })
}

fn shorten(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut left = SNIPPET_CHARS;
    let mut short = Vec::new();
    for piece in pieces {
        let chars = piece.text.chars().count();
        if chars > left {
            let text: String = piece.text.chars().take(left).chain(std::iter::once('…')).collect();
            short.push(Piece { text, ..piece });
            break;
        }
        left -= chars;
        short.push(piece);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_what_was_written() {
        let pieces = snippet(&format!("my {SEAM}{OPEN}签{SEAM}证{CLOSE}{SEAM}?"));
        let told: Vec<_> = pieces.iter().map(|piece| (piece.text.as_str(), piece.hit)).collect();
        assert_eq!(told, [("my ", false), ("签证", true), ("?", false)]);
    }

    #[test]
    fn what_stands_before_a_hit_begins_with_a_word() {
        let pieces = snippet(&format!("After that they send the letter for the {OPEN}visa{CLOSE}."));
        assert_eq!(pieces[0].text, "…letter for the ");
    }

    #[test]
    fn a_long_text_is_cut_around_the_hit() {
        let pieces = snippet(&format!("{}{OPEN}visa{CLOSE}{}", "a".repeat(500), "b".repeat(500)));
        assert!(pieces[0].text.starts_with('…') && pieces[0].text.chars().count() == LEAD_CHARS + 1);
        assert!(pieces[2].text.ends_with('…'));
    }
}
