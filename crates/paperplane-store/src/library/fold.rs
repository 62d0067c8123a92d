//! Folds events of what staff share.

use crate::kernel::{
    batch::{Batch, Fact},
    ids::Blob,
};
use paperplane_core::library::event::{
    CannedWritten, LabelMade, LibraryEvent, MessageTemplatePublished, TemplateGone, TemplateListed, ViewSaved,
};
use rusqlite::{Connection, params};

/// Folds one event.
pub(crate) fn fold(batch: &Batch<'_>, fact: &Fact<'_>, event: &LibraryEvent) -> rusqlite::Result<()> {
    let library = Library { tx: batch.tx };
    match event {
        LibraryEvent::LabelMade(made) => library.label_made(made),
        LibraryEvent::CannedWritten(written) => library.canned_written(written),
        LibraryEvent::ViewSaved(saved) => library.view_saved(saved),
        LibraryEvent::TemplateListed(listed) => library.template_listed(listed),
        LibraryEvent::TemplateGone(gone) => library.template_gone(gone),
        LibraryEvent::MessageTemplatePublished(published) => library.message_template_published(fact, published),
    }
}

struct Library<'t> {
    tx: &'t Connection,
}

impl Library<'_> {
    fn label_made(&self, made: &LabelMade) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO labels (id, name, colour, removed) VALUES (?1, ?2, ?3, ?4)";
        self.tx.prepare_cached(sql)?.execute(params![made.label.blob(), made.name, made.colour, made.removed]).map(drop)
    }

    fn canned_written(&self, written: &CannedWritten) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO canned (id, slash, text, removed) VALUES (?1, ?2, ?3, ?4)";
        let row = params![written.canned.blob(), written.slash, written.text, written.removed];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    fn view_saved(&self, saved: &ViewSaved) -> rusqlite::Result<()> {
        let filter = serde_json::to_string(&saved.filter).unwrap_or_default();
        let sql = "INSERT OR REPLACE INTO views (id, name, filter, removed) VALUES (?1, ?2, ?3, ?4)";
        self.tx.prepare_cached(sql)?.execute(params![saved.view.blob(), saved.name, filter, saved.removed]).map(drop)
    }

    fn template_listed(&self, listed: &TemplateListed) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO templates (account, id, name, language, body, approval, samples)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let samples = serde_json::to_string(&listed.samples).unwrap_or_default();
        let TemplateListed { account, template, name, language, body, approval, .. } = listed;
        let row = params![account, template, name, language, body, approval, samples];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    fn template_gone(&self, gone: &TemplateGone) -> rusqlite::Result<()> {
        let sql = "DELETE FROM templates WHERE account = ?1 AND id = ?2";
        self.tx.prepare_cached(sql)?.execute(params![gone.account, gone.template]).map(drop)
    }

    /// Versions are counted in the order of the log, so that two who publish at once make two.
    fn message_template_published(
        &self,
        fact: &Fact<'_>,
        published: &MessageTemplatePublished,
    ) -> rusqlite::Result<()> {
        let sql = "INSERT INTO message_templates (id, version, name, wordings, removed, member, at_ms)
                   SELECT ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM message_templates WHERE id = ?1";
        let MessageTemplatePublished { template, name, wordings, removed } = published;
        let wordings = serde_json::to_string(wordings).unwrap_or_default();
        let row = params![template.blob(), name, wordings, removed, fact.member(), fact.recorded_at.0];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }
}
