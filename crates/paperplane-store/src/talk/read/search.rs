//! Search over people, messages, their files, and notes, as typed.

mod filters;
mod people;
mod similar;
mod snippet;

use super::media;
use crate::{
    kernel::{
        ids::{self, Blob},
        words,
    },
    talk::searchable,
};
use filters::Filters;
use paperplane_bridge::view::{
    bubble::gist_files,
    search::{MessageHit, NoteHit, SearchPage},
};
use paperplane_core::{
    event::Details,
    ids::{EventId, MemberId, MessageId},
    spelling::Asked,
    talk::{gist::Gist, query::Query},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use snippet::snippet;

/// The columns of a note that was found.
const NOTE_COLUMNS: &str =
    "d.conversation, d.event, d.sort_ms, c.contact, coalesce(d.body ->> '$.text', ''), coalesce(s.name, '')";

/// Any text is a question; none fails. Where nothing is found, words that differ by a typing error are looked for instead.
pub(crate) fn search(connection: &Connection, query: &Query, limit: u32) -> rusqlite::Result<SearchPage> {
    let misread = query.misread.clone();
    let asked = Asked::of(&query.words);
    if asked.is_empty() && query.is_words_alone() {
        return Ok(SearchPage { misread, ..SearchPage::default() });
    }
    let Some(filters) = filters::read(connection, query)? else {
        return Ok(SearchPage { misread, ..SearchPage::default() });
    };
    let page = answer(connection, query, &asked, &filters, limit)?;
    let similar = if page.is_empty() { similar::similar(connection, &asked)? } else { None };
    let Some(similar) = similar else {
        return Ok(SearchPage { misread, ..page });
    };
    let page = answer(connection, query, &similar.asked, &filters, limit)?;
    let words = if page.is_empty() { Vec::new() } else { similar.words };
    Ok(SearchPage { misread, similar: words, ..page })
}

fn answer(
    connection: &Connection,
    query: &Query,
    asked: &Asked,
    filters: &Filters,
    limit: u32,
) -> rusqlite::Result<SearchPage> {
    let mut page = SearchPage::default();
    let Some(question) = words::question(asked) else {
        page.messages = newest_messages(connection, filters, limit)?;
        if let Some(member) = query
            .reader
            .filter(|_| query.mentioned && !query.has_file && query.from.is_none() && !query.is_about_mails())
        {
            page.notes = notes_that_mention(connection, member, filters, limit)?;
        }
        return Ok(page);
    };
    if query.is_words_alone() {
        page.people = people::people(connection, &question, limit)?;
    }
    page.messages = messages(connection, asked, &question, filters, limit)?;
    if query.from.is_none() && !query.is_about_mails() {
        page.notes = notes(connection, asked, &question, filters, limit)?;
    }
    Ok(page)
}

/// The newest hits: in the order of folding, which is that of time but for what came late.
fn messages(
    connection: &Connection,
    asked: &Asked,
    question: &str,
    filters: &Filters,
    limit: u32,
) -> rusqlite::Result<Vec<MessageHit>> {
    let sql = format!(
        "SELECT m.conversation, m.id, m.sort_ms, c.contact, m.text, m.details, m.media_count
         FROM words CROSS JOIN messages AS m ON m.place = words.rowid
         CROSS JOIN conversations AS c ON c.id = m.conversation
         WHERE words MATCH ? AND m.hidden = 0{} ORDER BY words.rowid DESC LIMIT {limit}",
        filters.of_messages
    );
    let question = filters.narrow(question);
    let mut hits =
        message_hits(connection, asked, &sql, with_first(Value::Text(question), &filters.values_of_messages))?;
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    Ok(hits)
}

/// The newest messages that fit filters alone. Each of the places where they may stand is read along an index of its own.
fn newest_messages(connection: &Connection, filters: &Filters, limit: u32) -> rusqlite::Result<Vec<MessageHit>> {
    let mut hits = Vec::new();
    for (from, place) in filters.sources() {
        let sql = format!(
            "SELECT m.conversation, m.id, m.sort_ms, c.contact, m.text, m.details, m.media_count
             FROM {from} CROSS JOIN conversations AS c ON c.id = m.conversation
             WHERE m.hidden = 0{} ORDER BY m.sort_ms DESC, m.event DESC LIMIT {limit}",
            filters.of_messages
        );
        let values = place.into_iter().chain(filters.values_of_messages.iter().cloned());
        hits.extend(message_hits(connection, &Asked::default(), &sql, values)?);
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.at));
    hits.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(hits)
}

fn with_first(first: Value, values: &[Value]) -> impl Iterator<Item = Value> {
    std::iter::once(first).chain(values.iter().cloned())
}

fn message_hits(
    connection: &Connection,
    asked: &Asked,
    sql: &str,
    values: impl Iterator<Item = Value>,
) -> rusqlite::Result<Vec<MessageHit>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let (message, media_count): (MessageId, i64) = (ids::id(row, 1)?, row.get(6)?);
        let (text, details): (String, String) = (row.get(4)?, row.get(5)?);
        let files = if media_count > 0 { media::of(connection, message)? } else { Vec::new() };
        let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
        // A hit of words shows all that was searched, a hit of filters alone the message.
        let is_shown_whole = !asked.is_empty() || text.is_empty();
        let text = if is_shown_whole { searchable::of_row(&text, &details, &names) } else { text };
        // Files without a name are named by what they are.
        let is_named = files.iter().all(|file| !file.name.is_empty());
        let gist = if is_named { None } else { Gist::of("", &Details::default(), &gist_files(&files)) };
        hits.push(MessageHit {
            conversation: ids::id(row, 0)?,
            message,
            who: crate::people::who(connection, ids::id(row, 3)?)?,
            snippet: snippet(&text, &asked.marks(&text)),
            files: names.into_iter().filter(|name| !name.is_empty()).collect(),
            gist,
            at: ids::at(row, 2)?,
        });
    }
    Ok(hits)
}

fn notes(
    connection: &Connection,
    asked: &Asked,
    question: &str,
    filters: &Filters,
    limit: u32,
) -> rusqlite::Result<Vec<NoteHit>> {
    let sql = format!(
        "SELECT {NOTE_COLUMNS} FROM notes CROSS JOIN activities AS d ON d.place = notes.rowid
         CROSS JOIN conversations AS c ON c.id = d.conversation LEFT JOIN members AS s ON s.id = d.member
         WHERE notes MATCH ?{} ORDER BY notes.rowid DESC LIMIT {limit}",
        filters.of_notes
    );
    note_hits(connection, asked, &sql, with_first(Value::Text(question.to_owned()), &filters.values_of_notes))
}

/// The newest notes that mention a member, where no word was typed.
fn notes_that_mention(
    connection: &Connection,
    member: MemberId,
    filters: &Filters,
    limit: u32,
) -> rusqlite::Result<Vec<NoteHit>> {
    let sql = format!(
        "SELECT {NOTE_COLUMNS} FROM mentions AS n CROSS JOIN activities AS d ON d.event = n.event
         CROSS JOIN conversations AS c ON c.id = d.conversation LEFT JOIN members AS s ON s.id = d.member
         WHERE n.member = ?{} ORDER BY d.sort_ms DESC, d.event DESC LIMIT {limit}",
        filters.of_notes
    );
    let values = with_first(Value::Blob(member.blob().to_vec()), &filters.values_of_notes);
    note_hits(connection, &Asked::default(), &sql, values)
}

fn note_hits(
    connection: &Connection,
    asked: &Asked,
    sql: &str,
    values: impl Iterator<Item = Value>,
) -> rusqlite::Result<Vec<NoteHit>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let id: EventId = ids::id(row, 1)?;
        let named = media::of_note(connection, id)?.into_iter().map(|file| file.name);
        let files: Vec<String> = named.filter(|name| !name.is_empty()).collect();
        let text = searchable::of(&row.get::<_, String>(4)?, &Details::default(), &files);
        hits.push(NoteHit {
            conversation: ids::id(row, 0)?,
            id,
            who: crate::people::who(connection, ids::id(row, 3)?)?,
            author: row.get(5)?,
            snippet: snippet(&text, &asked.marks(&text)),
            files,
            at: ids::at(row, 2)?,
        });
    }
    Ok(hits)
}
