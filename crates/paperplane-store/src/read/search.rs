//! Search over people and messages, as typed.

use super::head;
use crate::{
    ids::{self},
    words::{self, SEAM},
};
use paperplane_bridge::view::search::{MessageHit, PersonHit, Piece, SearchPage};
use paperplane_core::ids::AddressId;
use rusqlite::{Connection, params};

/// Marks around hits in what FTS5 gives back. Control characters that no message shows.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';
/// Characters of context before the first hit.
const LEAD_CHARS: usize = 18;
/// Characters of a snippet.
const SNIPPET_CHARS: usize = 160;

pub(crate) fn search(connection: &Connection, typed: &str, limit: u32) -> rusqlite::Result<SearchPage> {
    let Some(question) = words::question(typed) else {
        return Ok(SearchPage::default());
    };
    Ok(SearchPage { people: people(connection, &question, limit)?, messages: messages(connection, &question, limit)? })
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
fn messages(connection: &Connection, question: &str, limit: u32) -> rusqlite::Result<Vec<MessageHit>> {
    let sql = "SELECT m.conversation, m.id, m.shown_ms, c.contact, highlight(words, 0, char(1), char(2))
               FROM words JOIN messages AS m ON m.place = words.rowid
               JOIN conversations AS c ON c.id = m.conversation
               WHERE words.text MATCH ?1 AND m.hidden = 0 ORDER BY words.rowid DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![question, limit])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let marked: String = row.get(4)?;
        hits.push(MessageHit {
            conversation: ids::id(row, 0)?,
            message: ids::id(row, 1)?,
            who: head::who(connection, ids::id(row, 3)?)?,
            snippet: snippet(&marked),
            at: ids::at(row, 2)?,
        });
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
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
