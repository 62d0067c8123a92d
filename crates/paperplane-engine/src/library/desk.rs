//! Answers about what staff share.

use crate::desk::{Desk, broken, checked_name};
use paperplane_bridge::{
    LibraryCause, Trouble,
    ask::{AnswerLibrary, GetLibrary, GetTemplates, SaveCanned, SaveLabel, SaveView},
    view::{
        library::{LabelView, Library},
        templates::TemplateView,
    },
};
use paperplane_connectors::channels::template;
use paperplane_core::{
    event::{CannedWritten, LabelMade, TemplateListed, ViewSaved},
    ids::{CannedId, LabelId, ViewId},
    limits::{CANNED_CHARS_MAX, SLASH_CHARS_MAX},
};

impl AnswerLibrary for Desk {
    // The templates as the log tells them; who holds an account looks meanwhile whether they have changed.
    async fn get_templates(&self, _: GetTemplates) -> Result<Vec<TemplateView>, Trouble> {
        self.node.templates_wanted.send_replace(());
        let listed = self.store().templates().await.map_err(broken)?;
        Ok(listed.into_iter().map(template_view).collect())
    }

    async fn get_library(&self, _: GetLibrary) -> Result<Library, Trouble> {
        self.store().library().await.map_err(broken)
    }

    async fn save_label(&self, ask: SaveLabel) -> Result<LabelId, Trouble> {
        let name = checked_name(&ask.name).ok_or(LibraryCause::LabelNameless)?;
        let label = ask.label.unwrap_or_else(|| LabelId::new(self.node.host.now(), self.node.ten_random()));
        let library = self.store().library().await.map_err(broken)?;
        let is_taken = |other: &LabelView| other.id != label && other.name.to_lowercase() == name.to_lowercase();
        if !ask.removed && library.labels.iter().any(is_taken) {
            return Err(LibraryCause::LabelTaken.into());
        }
        let made = LabelMade { label, name, colour: ask.colour, removed: ask.removed };
        self.write(self.actor().await?, made).await?;
        Ok(label)
    }

    async fn save_canned(&self, ask: SaveCanned) -> Result<CannedId, Trouble> {
        let slash = ask.slash.trim().trim_start_matches('/').to_lowercase();
        let fits =
            !slash.is_empty() && slash.chars().count() <= SLASH_CHARS_MAX && !slash.contains(char::is_whitespace);
        if !fits {
            return Err(LibraryCause::SlashWrong { chars_max: SLASH_CHARS_MAX }.into());
        }
        if ask.text.trim().is_empty() || ask.text.chars().count() > CANNED_CHARS_MAX {
            return Err(LibraryCause::CannedWrong { chars_max: CANNED_CHARS_MAX }.into());
        }
        let canned = ask.canned.unwrap_or_else(|| CannedId::new(self.node.host.now(), self.node.ten_random()));
        let library = self.store().library().await.map_err(broken)?;
        if !ask.removed && library.canned.iter().any(|other| other.id != canned && other.slash == slash) {
            return Err(LibraryCause::SlashTaken.into());
        }
        let written = CannedWritten { canned, slash, text: ask.text, removed: ask.removed };
        self.write(self.actor().await?, written).await?;
        Ok(canned)
    }

    async fn save_view(&self, ask: SaveView) -> Result<ViewId, Trouble> {
        let name = checked_name(&ask.name).ok_or(LibraryCause::ViewNameless)?;
        let view = ask.view.unwrap_or_else(|| ViewId::new(self.node.host.now(), self.node.ten_random()));
        let saved = ViewSaved { view, name, filter: ask.filter, removed: ask.removed };
        self.write(self.actor().await?, saved).await?;
        Ok(view)
    }
}

fn template_view(listed: TemplateListed) -> TemplateView {
    TemplateView {
        blanks: template::blanks(&listed.body),
        approved: template::is_approved(&listed.approval),
        account: listed.account,
        id: listed.template,
        name: listed.name,
        language: listed.language,
        body: listed.body,
        approval: listed.approval,
    }
}
