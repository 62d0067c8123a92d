//! Answers about what staff share.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    LibraryCause, Trouble,
    ask::{AnswerLibrary, GetLibrary, GetTemplates, SaveCanned, SaveLabel, SaveView},
    view::{library::Library, templates::TemplateView},
};
use paperplane_connectors::channels::template;
use paperplane_core::{
    event::{CannedWritten, LabelMade, TemplateListed, ViewSaved},
    ids::{CannedId, LabelId, ViewId},
    library::{
        decide::{TypedCanned, TypedLabel, accept_canned, accept_label},
        template::blanks,
    },
    name::accept_name,
};

impl AnswerLibrary for Desk {
    // The templates as the log lists them; who holds an account looks meanwhile whether they have changed.
    async fn get_templates(&self, _: GetTemplates) -> Result<Vec<TemplateView>, Trouble> {
        self.node.templates_wanted.send_replace(());
        let listed = self.store().templates().await.map_err(broken)?;
        Ok(listed.into_iter().map(template_view).collect())
    }

    async fn get_library(&self, _: GetLibrary) -> Result<Library, Trouble> {
        self.store().library().await.map_err(broken)
    }

    async fn save_label(&self, ask: SaveLabel) -> Result<LabelId, Trouble> {
        let library = self.store().library().await.map_err(broken)?;
        let typed = TypedLabel { label: ask.label, name: &ask.name, removed: ask.removed };
        let offered = library.labels.iter().map(|label| (label.id, label.name.as_str()));
        let name = accept_label(typed, offered).map_err(LibraryCause::from)?;
        let label = ask.label.unwrap_or_else(|| LabelId::new(self.node.host.now(), self.node.ten_random()));
        let made = LabelMade { label, name, colour: ask.colour, removed: ask.removed };
        self.write(self.actor().await?, made).await?;
        Ok(label)
    }

    async fn save_canned(&self, ask: SaveCanned) -> Result<CannedId, Trouble> {
        let library = self.store().library().await.map_err(broken)?;
        let typed = TypedCanned { canned: ask.canned, slash: &ask.slash, text: &ask.text, removed: ask.removed };
        let offered = library.canned.iter().map(|canned| (canned.id, canned.slash.as_str()));
        let slash = accept_canned(typed, offered).map_err(LibraryCause::from)?;
        let canned = ask.canned.unwrap_or_else(|| CannedId::new(self.node.host.now(), self.node.ten_random()));
        let written = CannedWritten { canned, slash, text: ask.text, removed: ask.removed };
        self.write(self.actor().await?, written).await?;
        Ok(canned)
    }

    async fn save_view(&self, ask: SaveView) -> Result<ViewId, Trouble> {
        let name = accept_name(&ask.name).map_err(|_| LibraryCause::ViewNameless)?;
        let view = ask.view.unwrap_or_else(|| ViewId::new(self.node.host.now(), self.node.ten_random()));
        let saved = ViewSaved { view, name, filter: ask.filter, removed: ask.removed };
        self.write(self.actor().await?, saved).await?;
        Ok(view)
    }
}

fn template_view(listed: TemplateListed) -> TemplateView {
    TemplateView {
        blanks: blanks(&listed.body),
        approved: template::is_approved(&listed.approval),
        account: listed.account,
        id: listed.template,
        name: listed.name,
        language: listed.language,
        body: listed.body,
        samples: listed.samples,
        approval: listed.approval,
    }
}
