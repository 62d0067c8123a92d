//! Search over people, messages, their files, and notes, as typed.

mod filters;
mod people;

use super::media;
use crate::kernel::{
    ids,
    words::{self, SEAM},
};
use filters::Filters;
use paperplane_bridge::view::search::{MessageHit, NoteHit, Piece, SearchPage};
use paperplane_core::{ids::MessageId, talk::query::Query};
use rusqlite::{Connection, params_from_iter, types::Value};

/// Marks around hits in what FTS5 gives back. Control characters that no message shows.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';
/// Characters of context before the first hit.
const LEAD_CHARS: usize = 18;
/// Characters of a snippet.
const SNIPPET_CHARS: usize = 160;

/// Any text is a question; none fails.
pub(crate) fn search(connection: &Connection, query: &Query, limit: u32) -> rusqlite::Result<SearchPage> {
    let mut page = SearchPage { misread: query.misread.clone(), ..SearchPage::default() };
    let question = words::question(&query.words);
    if question.is_none() && query.is_words_alone() {
        return Ok(page);
    }
    let Some(filters) = filters::read(connection, query)? else {
        return Ok(page);
    };
    let Some(question) = question else {
        page.messages = newest_messages(connection, &filters, limit)?;
        return Ok(page);
    };
    if query.is_words_alone() {
        page.people = people::people(connection, &question, limit)?;
    }
    page.messages = messages(connection, &question, &filters, limit)?;
    if !query.has_file && query.from.is_none() {
        page.notes = notes(connection, &question, &filters, limit)?;
    }
    Ok(page)
}

/// The newest hits: in the order of folding, which is that of time but for what came late.
fn messages(
    connection: &Connection,
    question: &str,
    filters: &Filters,
    limit: u32,
) -> rusqlite::Result<Vec<MessageHit>> {
    let sql = format!(
        "SELECT m.conversation, m.id, m.sort_ms, c.contact, highlight(words, 0, char(1), char(2)), m.media_count
         FROM words CROSS JOIN messages AS m ON m.place = words.rowid
         CROSS JOIN conversations AS c ON c.id = m.conversation
         WHERE words MATCH ? AND m.hidden = 0{} ORDER BY words.rowid DESC LIMIT {limit}",
        filters.of_messages
    );
    let question = filters.narrow(question);
    let mut hits = message_hits(connection, &sql, with_first(&question, &filters.values_of_messages))?;
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    Ok(hits)
}

/// The newest messages that fit filters alone. Each of the places where they may stand is read along an index of its own.
fn newest_messages(connection: &Connection, filters: &Filters, limit: u32) -> rusqlite::Result<Vec<MessageHit>> {
    let mut hits = Vec::new();
    for (from, place) in filters.sources() {
        let sql = format!(
            "SELECT m.conversation, m.id, m.sort_ms, c.contact, m.text, m.media_count
             FROM {from} CROSS JOIN conversations AS c ON c.id = m.conversation
             WHERE m.hidden = 0{} ORDER BY m.sort_ms DESC, m.event DESC LIMIT {limit}",
            filters.of_messages
        );
        let values = place.into_iter().chain(filters.values_of_messages.iter().cloned());
        hits.extend(message_hits(connection, &sql, values)?);
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    hits.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(hits)
}

fn with_first<'v>(question: &str, values: &'v [Value]) -> impl Iterator<Item = Value> + use<'v> {
    std::iter::once(Value::Text(question.to_owned())).chain(values.iter().cloned())
}

fn message_hits(
    connection: &Connection,
    sql: &str,
    values: impl Iterator<Item = Value>,
) -> rusqlite::Result<Vec<MessageHit>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let (message, marked): (MessageId, String) = (ids::id(row, 1)?, row.get(4)?);
        let media_count: i64 = row.get(5)?;
        hits.push(MessageHit {
            conversation: ids::id(row, 0)?,
            message,
            who: crate::people::who(connection, ids::id(row, 3)?)?,
            snippet: snippet(&marked),
            files: if media_count > 0 { files(connection, message)? } else { Vec::new() },
            at: ids::at(row, 2)?,
        });
    }
    Ok(hits)
}

/// The names of a message's files, or their types if they have no names.
fn files(connection: &Connection, message: MessageId) -> rusqlite::Result<Vec<String>> {
    let files = media::of(connection, message)?;
    Ok(files.into_iter().map(|file| if file.name.is_empty() { file.content_type } else { file.name }).collect())
}

fn notes(connection: &Connection, question: &str, filters: &Filters, limit: u32) -> rusqlite::Result<Vec<NoteHit>> {
    let sql = format!(
        "SELECT d.conversation, d.event, d.sort_ms, c.contact, highlight(notes, 0, char(1), char(2)),
                coalesce(s.name, '')
         FROM notes CROSS JOIN activities AS d ON d.place = notes.rowid
         CROSS JOIN conversations AS c ON c.id = d.conversation LEFT JOIN members AS s ON s.id = d.member
         WHERE notes.text MATCH ?{} ORDER BY notes.rowid DESC LIMIT {limit}",
        filters.of_notes
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(with_first(question, &filters.values_of_notes)))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let marked: String = row.get(4)?;
        hits.push(NoteHit {
            conversation: ids::id(row, 0)?,
            id: ids::id(row, 1)?,
            who: crate::people::who(connection, ids::id(row, 3)?)?,
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
    // A text that was found by a filter alone has no hit, and is shown from its beginning.
    if let [first, _, ..] = &mut pieces[..]
        && !first.hit
    {
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
        let read: Vec<_> = pieces.iter().map(|piece| (piece.text.as_str(), piece.hit)).collect();
        assert_eq!(read, [("my ", false), ("签证", true), ("?", false)]);
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
