//! Reads the library that staff share: members, labels, canned texts, views, templates.

use crate::kernel::ids;
use crate::kernel::ids::Blob;
use paperplane_bridge::view::{
    library::{CannedView, LabelView, Library, SavedView},
    member::MemberView,
    message_templates::MessageTemplateView,
};
use paperplane_core::{
    event::TemplateListed,
    ids::{LabelId, MessageTemplateId},
};
use rusqlite::{Connection, OptionalExtension, Row};

pub(crate) fn library(connection: &Connection) -> rusqlite::Result<Library> {
    let read_member = |row: &Row<'_>| Ok(MemberView { id: ids::id(row, 0)?, name: row.get(1)? });
    let members = "SELECT id, name FROM members";
    let labels = "SELECT id, name, colour FROM labels WHERE removed = 0";
    let canned = "SELECT id, slash, text FROM canned WHERE removed = 0";
    let read_canned = |row: &Row<'_>| Ok(CannedView { id: ids::id(row, 0)?, slash: row.get(1)?, text: row.get(2)? });
    let views = "SELECT id, name, filter FROM views WHERE removed = 0";
    let read_view = |row: &Row<'_>| {
        let filter: String = row.get(2)?;
        Ok(SavedView {
            id: ids::id(row, 0)?,
            name: row.get(1)?,
            filter: serde_json::from_str(&filter).unwrap_or_default(),
        })
    };
    let mut library = Library {
        members: connection.prepare_cached(members)?.query_map([], read_member)?.collect::<Result<_, _>>()?,
        labels: connection.prepare_cached(labels)?.query_map([], label_view)?.collect::<Result<_, _>>()?,
        canned: connection.prepare_cached(canned)?.query_map([], read_canned)?.collect::<Result<_, _>>()?,
        views: connection.prepare_cached(views)?.query_map([], read_view)?.collect::<Result<_, _>>()?,
    };
    library.members.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    library.labels.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    library.canned.sort_by(|one, other| (&one.slash, one.id).cmp(&(&other.slash, other.id)));
    library.views.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(library)
}

/// A label by its columns id, name and colour.
pub(crate) fn label_view(row: &Row<'_>) -> rusqlite::Result<LabelView> {
    Ok(LabelView { id: ids::id(row, 0)?, name: row.get(1)?, colour: row.get(2)? })
}

/// A label, also one that was removed.
pub(crate) fn label(connection: &Connection, id: LabelId) -> rusqlite::Result<Option<LabelView>> {
    let sql = "SELECT id, name, colour FROM labels WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([id.blob()], label_view).optional()
}

/// The templates as the log lists them, by name and language.
pub(crate) fn templates(connection: &Connection) -> rusqlite::Result<Vec<TemplateListed>> {
    let sql = "SELECT account, id, name, language, body, approval, samples FROM templates ORDER BY name, language, id";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(TemplateListed {
            account: row.get(0)?,
            template: row.get(1)?,
            name: row.get(2)?,
            language: row.get(3)?,
            body: row.get(4)?,
            approval: row.get(5)?,
            samples: serde_json::from_str(&row.get::<_, String>(6)?).unwrap_or_default(),
        })
    };
    connection.prepare_cached(sql)?.query_map([], read)?.collect()
}

/// The message templates that are offered, in their newest version, by name.
pub(crate) fn message_templates(connection: &Connection) -> rusqlite::Result<Vec<MessageTemplateView>> {
    let sql = "SELECT t.id, max(t.version), t.name, t.wordings, t.removed, coalesce(m.name, ''), t.at_ms
               FROM message_templates AS t LEFT JOIN members AS m ON m.id = t.member GROUP BY t.id";
    let newest = connection.prepare_cached(sql)?.query_map([], message_template)?.collect::<Result<Vec<_>, _>>()?;
    let mut offered: Vec<_> = newest.into_iter().filter(|one| !one.removed).collect();
    offered.sort_by_cached_key(|one| (one.name.to_lowercase(), one.template));
    Ok(offered)
}

/// All versions of a message template, the newest first.
pub(crate) fn message_template_versions(
    connection: &Connection,
    id: MessageTemplateId,
) -> rusqlite::Result<Vec<MessageTemplateView>> {
    let sql = "SELECT t.id, t.version, t.name, t.wordings, t.removed, coalesce(m.name, ''), t.at_ms
               FROM message_templates AS t LEFT JOIN members AS m ON m.id = t.member WHERE t.id = ?1
               ORDER BY t.version DESC";
    connection.prepare_cached(sql)?.query_map([id.blob()], message_template)?.collect()
}

fn message_template(row: &Row<'_>) -> rusqlite::Result<MessageTemplateView> {
    let wordings: String = row.get(3)?;
    Ok(MessageTemplateView {
        template: ids::id(row, 0)?,
        version: row.get(1)?,
        name: row.get(2)?,
        wordings: serde_json::from_str(&wordings).unwrap_or_default(),
        removed: row.get(4)?,
        by: row.get(5)?,
        published_at: ids::at(row, 6)?,
    })
}
