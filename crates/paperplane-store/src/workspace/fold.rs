//! Folds events of the agency, its members, channel accounts and unreadable requests.

use super::read;
use crate::kernel::{
    batch::{Batch, Change, Fact},
    ids::Blob,
};
use paperplane_core::workspace::event::{
    DeadLetterKept, DeadLetterSettled, InboxAdded, MemberJoined, WorkspaceEvent, WorkspaceNamed,
};
use rusqlite::params;
use std::ops::Deref;

/// Folds one event.
pub(crate) fn fold(batch: &Batch<'_>, fact: &Fact<'_>, event: &WorkspaceEvent) -> rusqlite::Result<()> {
    let workspace = Workspace { batch };
    match event {
        WorkspaceEvent::WorkspaceFounded(_) => Ok(()),
        WorkspaceEvent::WorkspaceNamed(named) => workspace.workspace_named(named),
        WorkspaceEvent::MemberJoined(joined) => workspace.member_joined(joined),
        WorkspaceEvent::InboxAdded(added) => workspace.inbox_added(added),
        WorkspaceEvent::DeadLetterKept(kept) => workspace.dead_letter_kept(fact, kept),
        WorkspaceEvent::DeadLetterSettled(settled) => workspace.dead_letter_settled(settled),
    }
}

struct Workspace<'b, 't> {
    batch: &'b Batch<'t>,
}

impl<'t> Deref for Workspace<'_, 't> {
    type Target = Batch<'t>;

    fn deref(&self) -> &Batch<'t> {
        self.batch
    }
}

impl Workspace<'_, '_> {
    fn workspace_named(&self, named: &WorkspaceNamed) -> rusqlite::Result<()> {
        let sql = "INSERT INTO agency (one, name) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET name = excluded.name";
        self.tx.prepare_cached(sql)?.execute([&named.name]).map(drop)
    }

    fn member_joined(&self, joined: &MemberJoined) -> rusqlite::Result<()> {
        let sql = "INSERT INTO members (id, name) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET name = excluded.name";
        self.tx.prepare_cached(sql)?.execute(params![joined.member.blob(), joined.name]).map(drop)
    }

    /// Of several for one account, channel and address the first counts. The first of a channel also takes the requests that
    /// named no address of ours.
    fn inbox_added(&self, added: &InboxAdded) -> rusqlite::Result<()> {
        let first = read::default_address(self.tx, added.channel.as_str())?.is_none();
        let address = self.know_address(&added.address)?;
        let sql = "INSERT INTO inboxes (id, provider, channel, kind, value, account, address, place)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT count(*) FROM inboxes)) ON CONFLICT DO NOTHING";
        let row = params![
            added.inbox.blob(),
            added.provider,
            added.channel.as_str(),
            added.address.kind.as_str(),
            added.address.value,
            added.account,
            address.blob(),
        ];
        self.tx.prepare_cached(sql)?.execute(row)?;
        if first {
            self.note_change(Change::FirstInbox { address, channel: added.channel });
        }
        Ok(())
    }

    /// A dead letter whose settlement was folded before it stays settled.
    fn dead_letter_kept(&self, fact: &Fact<'_>, unread: &DeadLetterKept) -> rusqlite::Result<()> {
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

    fn dead_letter_settled(&self, settled: &DeadLetterSettled) -> rusqlite::Result<()> {
        let sql = "INSERT INTO dead_letters (id, settled) VALUES (?1, 1) ON CONFLICT (id) DO UPDATE SET settled = 1";
        self.tx.prepare_cached(sql)?.execute([settled.dead_letter.blob()]).map(drop)
    }
}
