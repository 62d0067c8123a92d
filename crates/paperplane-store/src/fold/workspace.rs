//! The `workspace` line: the agency, its members, its inboxes, what was seen.

use super::{Fact, Fold};
use crate::ids::{self, Blob};
use paperplane_core::{
    event::{
        ConversationSeen, DeadLetterKept, DeadLetterSettled, InboxAdded, MemberJoined, TemplateGone, TemplateListed,
        WorkspaceNamed,
    },
    ids::{AddressId, ConversationId, MessageId},
};
use rusqlite::{OptionalExtension, params};

/// Our address while the channel's inbox is not known yet.
pub(super) const NO_ADDRESS: AddressId = AddressId::from_uuid(uuid::Uuid::nil());

impl Fold<'_> {
    pub(super) fn workspace_named(&mut self, named: &WorkspaceNamed) -> rusqlite::Result<()> {
        let sql = "INSERT INTO agency (one, name) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET name = excluded.name";
        self.tx.prepare_cached(sql)?.execute([&named.name]).map(drop)
    }

    pub(super) fn member_joined(&mut self, joined: &MemberJoined) -> rusqlite::Result<()> {
        let sql = "INSERT INTO members (id, name) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET name = excluded.name";
        self.tx.prepare_cached(sql)?.execute(params![joined.member.blob(), joined.name]).map(drop)
    }

    /// Of several for one account and address the first counts. The first of a channel also takes the requests that
    /// named no address of ours.
    pub(super) fn inbox_added(&mut self, added: &InboxAdded) -> rusqlite::Result<()> {
        let first = self.default_address(added.channel.as_str())?.is_none();
        let address = self.know_address(&added.address)?;
        let sql = "INSERT INTO inboxes (id, channel, kind, value, provider, account, address, place)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT count(*) FROM inboxes)) ON CONFLICT DO NOTHING";
        let row = params![
            added.inbox.blob(),
            added.channel.as_str(),
            added.address.kind.as_str(),
            added.address.value,
            added.provider,
            added.account,
            address.blob()
        ];
        self.tx.prepare_cached(sql)?.execute(row)?;
        if first { self.give_address(address, added.channel.as_str()) } else { Ok(()) }
    }

    pub(super) fn template_listed(&mut self, listed: &TemplateListed) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO templates (account, id, name, language, body, approval)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let row = params![listed.account, listed.template, listed.name, listed.language, listed.body, listed.approval];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    pub(super) fn template_gone(&mut self, gone: &TemplateGone) -> rusqlite::Result<()> {
        let sql = "DELETE FROM templates WHERE account = ?1 AND id = ?2";
        self.tx.prepare_cached(sql)?.execute(params![gone.account, gone.template]).map(drop)
    }

    /// Our address on a channel for requests that name none: the first inbox.
    pub(super) fn default_address(&self, channel: &str) -> rusqlite::Result<Option<AddressId>> {
        let sql = "SELECT address FROM inboxes WHERE channel = ?1 ORDER BY place LIMIT 1";
        self.tx.prepare_cached(sql)?.query_row([channel], |row| ids::id(row, 0)).optional()
    }

    fn give_address(&mut self, ours: AddressId, channel: &str) -> rusqlite::Result<()> {
        let waiting: Vec<(MessageId, AddressId, ConversationId)> = self
            .tx
            .prepare_cached(
                "SELECT m.id, m.peer, m.conversation FROM messages AS m JOIN addresses AS a ON a.id = m.peer
                 WHERE m.ours_given = 0 AND a.channel = ?1",
            )?
            .query_map([channel], |row| Ok((ids::id(row, 0)?, ids::id(row, 1)?, ids::id(row, 2)?)))?
            .collect::<Result<_, _>>()?;
        for (message, peer, old) in waiting {
            let new = self.conversation_of(ours, peer)?;
            let sql = "UPDATE messages SET ours = ?2, conversation = ?3 WHERE id = ?1";
            self.tx.prepare_cached(sql)?.execute(params![message.blob(), ours.blob(), new.blob()])?;
            self.touched.insert(old);
        }
        Ok(())
    }

    pub(super) fn conversation_seen(&mut self, seen: &ConversationSeen) -> rusqlite::Result<()> {
        let sql = "INSERT INTO seen (ours, peer, message) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        let row = params![seen.ours.blob(), seen.peer.blob(), seen.up_to.blob()];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.conversation_of(seen.ours, seen.peer).map(drop)
    }

    /// A letter that was settled before it was told stays settled.
    pub(super) fn dead_letter_kept(&mut self, fact: &Fact<'_>, unread: &DeadLetterKept) -> rusqlite::Result<()> {
        let sql = "INSERT INTO dead_letters (id, provider, reason, path, content_type, body, at_ms)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                   ON CONFLICT (id) DO UPDATE SET provider = excluded.provider, reason = excluded.reason,
                       path = excluded.path, content_type = excluded.content_type, body = excluded.body,
                       at_ms = excluded.at_ms";
        let raw = &unread.raw;
        let row = params![
            fact.id().blob(),
            unread.provider,
            unread.reason,
            raw.path,
            raw.content_type,
            raw.body,
            fact.recorded_at.0
        ];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    pub(super) fn dead_letter_settled(&mut self, settled: &DeadLetterSettled) -> rusqlite::Result<()> {
        let sql = "INSERT INTO dead_letters (id, settled) VALUES (?1, 1) ON CONFLICT (id) DO UPDATE SET settled = 1";
        self.tx.prepare_cached(sql)?.execute([settled.dead_letter.blob()]).map(drop)
    }
}
