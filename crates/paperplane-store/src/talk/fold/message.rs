//! Messages: received, found in the provider's list, or requested by us.

use super::{
    NO_ADDRESS, Talk,
    media::{File, count},
};
use crate::kernel::batch::Fact;
use crate::{
    kernel::{ids::Blob, words::Indexed},
    talk::{facts, mail_facts, searchable},
    workspace,
};
use paperplane_core::{
    channel::Channel,
    event::{
        Details, Direction, Incoming, MediaPending, MessageFound, MessageReceived, MessageRequested, MessageReread,
        RawRequest,
    },
    ids::{AddressId, ConversationId, MessageId},
    limits::NEWS_AGE_MS_MAX,
    talk::gist::{Gist, GistFile},
    time::Timestamp,
};
use rusqlite::{OptionalExtension, params};

/// Directions of a message, as the column `direction` holds them.
pub(crate) const THEIRS: i64 = 0;
pub(crate) const OURS_FOUND: i64 = 1;
pub(crate) const OURS_REQUESTED: i64 = 2;

/// A message as it is first written down.
struct Row<'a> {
    id: MessageId,
    ours: AddressId,
    /// `ours` without the name of a thread.
    inbox: AddressId,
    ours_given: bool,
    peer: AddressId,
    channel: Channel,
    direction: i64,
    sort_at: Timestamp,
    text: &'a str,
    details: &'a Details,
    quotes: Vec<u8>,
    files: Vec<File<'a>>,
    author: &'a [u8],
    requested: &'a [u8],
    received: bool,
    inbound_at: Option<Timestamp>,
}

/// Details as they are stored: nothing where there are none.
fn json(details: &Details) -> String {
    if details.is_empty() { String::new() } else { serde_json::to_string(details).unwrap_or_default() }
}

fn gist_file(media: &MediaPending) -> GistFile<'_> {
    GistFile { content_type: &media.content_type, name: "", length_ms: None }
}

impl Talk<'_, '_> {
    pub(super) fn message_received(&mut self, fact: &Fact<'_>, received: &MessageReceived) -> rusqlite::Result<()> {
        self.keep_unshown(&received.message, &received.raw, true)?;
        self.observed(fact, &received.message, THEIRS, true)
    }

    /// A better reading takes the place of the one that is here; a message that is not here has nothing to correct.
    pub(super) fn message_reread(&mut self, reread: &MessageReread) -> rusqlite::Result<()> {
        if self.known(reread.message.id)? { self.observed_again(&reread.message, true, None) } else { Ok(()) }
    }

    pub(super) fn message_found(&mut self, fact: &Fact<'_>, found: &MessageFound) -> rusqlite::Result<()> {
        self.keep_unshown(&found.message, &found.raw, false)?;
        match found.direction {
            Direction::Incoming => self.observed(fact, &found.message, THEIRS, false),
            Direction::Outgoing => {
                self.observed(fact, &found.message, OURS_FOUND, false)?;
                self.settle_found(found.message.id)?;
                self.refresh_stuck(found.message.id)
            }
        }
    }

    /// Keeps the request of a message of which nothing can be shown; the webhook's counts before the list's item.
    fn keep_unshown(&self, message: &Incoming, raw: &RawRequest, received: bool) -> rusqlite::Result<()> {
        let files: Vec<_> = message.media.iter().map(gist_file).collect();
        if !matches!(Gist::of(&message.text, &message.details, &files), Some(Gist::Unshown { .. })) {
            return Ok(());
        }
        let sql = "INSERT INTO unshown (message, received, path, content_type, body) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (message) DO UPDATE SET received = 1, path = excluded.path,
                       content_type = excluded.content_type, body = excluded.body
                   WHERE excluded.received > unshown.received";
        let row = params![message.id.blob(), received, raw.path, raw.content_type, raw.body];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    fn observed(
        &mut self,
        fact: &Fact<'_>,
        message: &Incoming,
        direction: i64,
        received: bool,
    ) -> rusqlite::Result<()> {
        let peer = self.know_address(&message.peer)?;
        let (ours, inbox) = self.know_ours(&message.ours)?;
        if direction == THEIRS {
            self.learn(fact, message, peer)?;
        }
        let inbound_at = (direction == THEIRS).then(|| message.provider_at.unwrap_or(fact.recorded_at));
        if self.known(message.id)? {
            return self.observed_again(message, received, inbound_at);
        }
        let age_ms = message.provider_at.map_or(0, |at| fact.appended_at.since_ms(at));
        let is_seen = direction == THEIRS && message.details.mail.as_ref().is_some_and(|mail| mail.seen);
        if is_seen {
            self.seen_elsewhere(ours, peer, message.id)?;
        }
        if direction == THEIRS && !is_seen && age_ms <= NEWS_AGE_MS_MAX {
            self.arrived.push((message.id, fact.appended_at));
        }
        self.insert(
            fact,
            &Row {
                id: message.id,
                ours,
                inbox,
                ours_given: true,
                peer,
                channel: message.peer.channel,
                direction,
                sort_at: message.provider_at.unwrap_or(fact.recorded_at),
                text: &message.text,
                details: &message.details,
                quotes: self.quotes(message),
                files: message.media.iter().map(File::Pending).collect(),
                author: &[],
                requested: &[],
                received,
                inbound_at,
            },
        )
    }

    /// The message that this one answers, under the id that the provider's reference gives it.
    fn quotes(&self, message: &Incoming) -> Vec<u8> {
        let quoted = message.details.quotes.as_ref();
        quoted
            .map(|quoted| self.naming.message(&message.account, &quoted.provider_ref).blob().to_vec())
            .unwrap_or_default()
    }

    pub(super) fn known(&self, id: MessageId) -> rusqlite::Result<bool> {
        self.tx.prepare_cached("SELECT 1 FROM messages WHERE id = ?1")?.exists([id.blob()])
    }

    /// A second observation of a message: what was delivered replaces what was found; the sort key stays, and a window
    /// is only ever narrowed.
    fn observed_again(
        &mut self,
        message: &Incoming,
        received: bool,
        inbound_at: Option<Timestamp>,
    ) -> rusqlite::Result<()> {
        let sql = "UPDATE messages SET inbound_ms = min(inbound_ms, ?2) WHERE id = ?1 AND direction = 0";
        if let Some(inbound_at) = inbound_at {
            self.tx.prepare_cached(sql)?.execute(params![message.id.blob(), inbound_at.0])?;
        }
        if received {
            let sql = "UPDATE messages SET text = ?2, media_count = ?3, details = ?4, quotes = ?5, received = 1
                       WHERE id = ?1";
            let (files, details, quotes) = (count(&message.media), json(&message.details), self.quotes(message));
            let row = params![message.id.blob(), message.text, files, details, quotes];
            self.tx.prepare_cached(sql)?.execute(row)?;
            let files: Vec<_> = message.media.iter().map(File::Pending).collect();
            self.write_files(message.id, &files)?;
            self.index_words(message.id)?;
        }
        self.touch_message(message.id)
    }

    /// Marks the conversation of a message as changed; a message that is not here yet changes none.
    pub(super) fn touch_message(&mut self, id: MessageId) -> rusqlite::Result<()> {
        let sql = "SELECT conversation FROM messages WHERE id = ?1";
        let found = self
            .tx
            .prepare_cached(sql)?
            .query_row([id.blob()], |row| crate::kernel::ids::id::<ConversationId>(row, 0))
            .optional()?;
        self.touched.extend(found);
        Ok(())
    }

    pub(super) fn message_requested(&mut self, fact: &Fact<'_>, requested: &MessageRequested) -> rusqlite::Result<()> {
        if self.known(requested.message)? {
            return Ok(());
        }
        let peer = self.know_address(&requested.peer)?;
        let (ours, inbox) = if let Some(ours) = &requested.ours {
            self.know_ours(ours)?
        } else {
            let known = workspace::read::default_address(self.tx, requested.peer.channel.as_str())?;
            let ours = known.unwrap_or(NO_ADDRESS);
            (ours, ours)
        };
        let author = fact.member();
        self.schedule_requested(requested.message)?;
        self.insert(
            fact,
            &Row {
                id: requested.message,
                ours,
                inbox,
                ours_given: requested.ours.is_some(),
                peer,
                channel: requested.peer.channel,
                direction: OURS_REQUESTED,
                sort_at: fact.recorded_at,
                text: &requested.text,
                details: &requested.details,
                quotes: Vec::new(),
                files: requested.files.iter().map(File::Kept).collect(),
                author: &author,
                requested: fact.id().blob(),
                received: false,
                inbound_at: None,
            },
        )?;
        let template =
            requested.template.as_ref().and_then(|used| serde_json::to_string(used).ok()).unwrap_or_default();
        let sql = "INSERT INTO sends (message, state, template) VALUES (?1, 'waiting', ?2)
                   ON CONFLICT (message) DO UPDATE SET template = excluded.template";
        self.tx.prepare_cached(sql)?.execute(params![requested.message.blob(), template]).map(drop)
    }

    fn insert(&mut self, fact: &Fact<'_>, row: &Row<'_>) -> rusqlite::Result<()> {
        let conversation = self.conversation_of(row.ours, row.peer)?;
        let sql = "INSERT INTO messages (id, conversation, ours, ours_given, peer, direction, sort_ms, event, text,
                                         media_count, details, quotes, author, requested, received, inbound_ms, recorded_ms,
                                         inbox)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
        self.tx.prepare_cached(sql)?.execute(params![
            row.id.blob(),
            conversation.blob(),
            row.ours.blob(),
            row.ours_given,
            row.peer.blob(),
            row.direction,
            row.sort_at.0,
            fact.id().blob(),
            row.text,
            count(&row.files),
            json(row.details),
            row.quotes,
            row.author,
            row.requested,
            row.received,
            row.inbound_at.map_or(-1, |at| at.0),
            fact.recorded_at.0,
            row.inbox.blob(),
        ])?;
        let place = self.tx.last_insert_rowid();
        self.write_files(row.id, &row.files)?;
        self.index_new(place, row)?;
        self.touch_marked(row.id)
    }

    /// Indexes a new message.
    fn index_new(&self, place: i64, row: &Row<'_>) -> rusqlite::Result<()> {
        let files = self.file_names(row.id)?;
        let facts = facts::of(
            row.peer.blob(),
            row.channel.as_str(),
            row.sort_at.0,
            row.direction != THEIRS,
            !row.files.is_empty(),
        );
        let facts = mail_facts::beside(facts, row.details);
        let sql = "INSERT INTO words (rowid, text, others, facts) VALUES (?1, ?2, ?3, ?4)";
        let indexed = Indexed::of(&searchable::of(row.text, row.details, &files));
        self.tx.prepare_cached(sql)?.execute(params![place, indexed.text, indexed.others, facts])?;
        self.learn_words(&indexed)
    }

    fn file_names(&self, id: MessageId) -> rusqlite::Result<Vec<String>> {
        let sql = "SELECT name FROM media WHERE message = ?1 AND name <> '' ORDER BY nth";
        self.tx.prepare_cached(sql)?.query_map([id.blob()], |row| row.get(0))?.collect()
    }

    /// Indexes a message again from its rows; a message that is not here yet has none.
    pub(super) fn index_words(&self, id: MessageId) -> rusqlite::Result<()> {
        let sql = "SELECT m.place, m.text, m.details, m.peer, a.channel, m.sort_ms, m.direction, m.media_count
                   FROM messages AS m JOIN addresses AS a ON a.id = m.peer WHERE m.id = ?1";
        let read = |row: &rusqlite::Row<'_>| {
            let (peer, channel, direction, files): (Vec<u8>, String, i64, i64) =
                (row.get(3)?, row.get(4)?, row.get(6)?, row.get(7)?);
            let details = serde_json::from_str(&row.get::<_, String>(2)?).unwrap_or_default();
            let facts = facts::of(&peer, &channel, row.get(5)?, direction != THEIRS, files > 0);
            let facts = mail_facts::beside(facts, &details);
            Ok((row.get(0)?, row.get(1)?, details, facts))
        };
        let found = self.tx.prepare_cached(sql)?.query_row([id.blob()], read).optional()?;
        let Some((place, text, details, facts)): Option<(i64, String, Details, String)> = found else {
            return Ok(());
        };
        let files = self.file_names(id)?;
        let sql = "INSERT OR REPLACE INTO words (rowid, text, others, facts) VALUES (?1, ?2, ?3, ?4)";
        let indexed = Indexed::of(&searchable::of(&text, &details, &files));
        self.tx.prepare_cached(sql)?.execute(params![place, indexed.text, indexed.others, facts])?;
        self.learn_words(&indexed)
    }

    /// A message found at the provider that is one we requested is not shown twice.
    pub(super) fn settle_found(&mut self, found: MessageId) -> rusqlite::Result<()> {
        let sql = "SELECT 1 FROM reports AS r WHERE r.id = ?1 AND (
                       EXISTS (SELECT 1 FROM attempts AS a WHERE a.id = r.attempt)
                       OR EXISTS (SELECT 1 FROM refs AS f WHERE f.account = r.account AND f.provider_ref = r.provider_ref))";
        let reported = self.tx.prepare_cached(sql)?.exists([found.blob()])?;
        let sql = "SELECT 1 FROM refs WHERE found = ?1";
        if reported || self.tx.prepare_cached(sql)?.exists([found.blob()])? {
            let sql = "UPDATE messages SET hidden = 1, stuck = 0 WHERE id = ?1 AND direction = 1";
            self.tx.prepare_cached(sql)?.execute([found.blob()])?;
            self.touch_message(found)?;
        }
        Ok(())
    }
}
