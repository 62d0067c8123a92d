//! Mails: the head that an answer goes on with, the subject of a conversation, and who else writes in its thread.

use super::gist;
use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::fold::resolve,
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

/// A message in a list: the subject of a mail, without the words for answers before it, and one line of what its writer wrote,
/// without the mails before it and without a signature. Any other message has no subject, and its whole text counts.
pub(super) fn line(text: &str, details: &str) -> (String, String) {
    let Some(head) = head(details) else { return (String::new(), gist::one_line(text)) };
    let end = text.char_indices().nth(LOOKED_THROUGH_CHARS).map_or(text.len(), |(at, _)| at);
    let (own, _) = mail_history::parted(&text[..end], is_forward(&head.subject));
    (bare_subject(&head.subject).to_owned(), gist::one_line(own))
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
    let head = details.and_then(|details| head(&details));
    Ok(head.map(|head| bare_subject(&head.subject).to_owned()).unwrap_or_default())
}

/// The head of their newest mail in a conversation; of ours where they have not written, with the `Message-ID` that it was
/// handed over with.
pub(crate) fn newest(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<Box<MailHead>>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let theirs = "SELECT details, '' FROM messages WHERE conversation = ?1 AND direction = 0
                  ORDER BY sort_ms DESC, event DESC LIMIT 1";
    let ours = "SELECT m.details, coalesce((SELECT s.provider_ref FROM sends AS s WHERE s.message = m.id), '')
                FROM messages AS m WHERE m.conversation = ?1 AND m.direction <> 0 AND m.hidden = 0
                ORDER BY m.sort_ms DESC, m.event DESC LIMIT 1";
    for (sql, is_ours) in [(theirs, false), (ours, true)] {
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
        let found = connection.prepare_cached(sql)?.query_row([conversation.blob()], read).optional()?;
        if let Some((details, name)) = found {
            return Ok(head(&details).map(|mut head| {
                if is_ours {
                    head.message_id = (!name.is_empty()).then_some(name);
                }
                head
            }));
        }
    }
    Ok(None)
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
