//! Mails: the head that an answer goes on with, the subject of a conversation, and who else writes in its thread.

use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::fold::{message::THEIRS, resolve},
};
use paperplane_bridge::view::conversation::WriterView;
use paperplane_core::{
    event::{Details, MailHead},
    ids::{AddressId, ConversationId},
    talk::{
        mail_history,
        mail_thread::{bare_subject, is_forward},
    },
};
use rusqlite::{Connection, OptionalExtension, params};

/// The most other writers of a thread that are named.
const WRITERS_MAX: u32 = 5;
/// The characters of a mail that are looked through for what its writer wrote: a row shows fewer.
const LOOKED_THROUGH_CHARS: usize = 4_000;

/// The subject of a mail without the words for answers before it, from its details as they are stored; empty for anything else.
pub(super) fn subject(details: &str) -> String {
    head(details).map(|head| bare_subject(&head.subject).to_owned()).unwrap_or_default()
}

/// The beginning of a mail's text without the mails before it and without its signature; any other text as it is.
pub(super) fn own_words<'a>(text: &'a str, details: &str) -> &'a str {
    let Some(head) = head(details) else { return text };
    let end = text.char_indices().nth(LOOKED_THROUGH_CHARS).map_or(text.len(), |(at, _)| at);
    mail_history::parted(&text[..end], is_forward(&head.subject)).0
}

fn head(details: &str) -> Option<Box<MailHead>> {
    // Most messages are no mails, and every row of every list asks.
    let details: Details = details.contains("\"mail\"").then(|| serde_json::from_str(details).ok()).flatten()?;
    details.mail
}

/// The subject of a conversation: that of its newest mail.
pub(super) fn subject_of(connection: &Connection, conversation: ConversationId) -> rusqlite::Result<String> {
    let sql = "SELECT m.details FROM conversations AS c JOIN messages AS m ON m.id = c.last_message WHERE c.id = ?1";
    let details: Option<String> =
        connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| row.get(0)).optional()?;
    Ok(details.map(|details| subject(&details)).unwrap_or_default())
}

/// The head of their newest mail in a conversation; of ours where they have not written, with the `Message-ID` that it was
/// handed over with.
pub(crate) fn newest(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<Box<MailHead>>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let sql =
        "SELECT m.details, m.direction, coalesce((SELECT s.provider_ref FROM sends AS s WHERE s.message = m.id), '')
               FROM messages AS m WHERE m.conversation = ?1 AND m.hidden = 0
               ORDER BY m.direction <> 0, m.sort_ms DESC, m.event DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| {
        let (details, direction, name): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((details, direction, name))
    };
    let found = connection.prepare_cached(sql)?.query_row([conversation.blob()], read).optional()?;
    Ok(found.and_then(|(details, direction, name)| {
        let mut head = head(&details)?;
        if direction != THEIRS {
            head.message_id = (!name.is_empty()).then_some(name);
        }
        Some(head)
    }))
}

/// Others who wrote in the thread of a conversation, each with the conversation that is theirs, the newest first.
pub(super) fn other_writers(
    connection: &Connection,
    conversation: ConversationId,
    thread: AddressId,
) -> rusqlite::Result<Vec<WriterView>> {
    let sql = "SELECT id, contact FROM conversations INDEXED BY conversations_of_thread
               WHERE thread = ?1 AND thread <> ours AND id <> ?2 ORDER BY last_ms DESC, id LIMIT ?3";
    let found: Vec<(ConversationId, AddressId)> = connection
        .prepare_cached(sql)?
        .query_map(params![thread.blob(), conversation.blob(), WRITERS_MAX], |row| {
            Ok((ids::id(row, 0)?, ids::id(row, 1)?))
        })?
        .collect::<Result<_, _>>()?;
    let view = |(conversation, contact)| Ok(WriterView { conversation, who: people::who(connection, contact)? });
    found.into_iter().map(view).collect()
}
