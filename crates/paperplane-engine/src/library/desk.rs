//! Answers about what staff share.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    LibraryCause, Trouble,
    ask::{
        AnswerLibrary, DropUnpublished, GetLibrary, GetMessageTemplateVersions, GetMessageTemplates, GetTemplates,
        GetUnpublished, KeepUnpublished, PreviewWordings, PublishMessageTemplate, SaveCanned, SaveLabel, SaveView,
    },
    view::{
        library::Library,
        message_templates::{MessageTemplateView, WordingPreview},
        templates::TemplateView,
        unpublished::Unpublished,
    },
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

    async fn get_message_templates(&self, _: GetMessageTemplates) -> Result<Vec<MessageTemplateView>, Trouble> {
        self.store().message_templates().await.map_err(broken)
    }

    async fn get_message_template_versions(
        &self,
        ask: GetMessageTemplateVersions,
    ) -> Result<Vec<MessageTemplateView>, Trouble> {
        self.store().message_template_versions(ask.template).await.map_err(broken)
    }

    async fn publish_message_template(&self, ask: PublishMessageTemplate) -> Result<(), Trouble> {
        self.publish_message_template_as(self.actor().await?, ask).await
    }

    async fn preview_wordings(&self, ask: PreviewWordings) -> Result<WordingPreview, Trouble> {
        self.preview(ask).await
    }

    async fn get_unpublished(&self, ask: GetUnpublished) -> Result<Vec<Unpublished>, Trouble> {
        self.store().unpublished(ask.kind).await.map_err(broken)
    }

    async fn keep_unpublished(&self, ask: KeepUnpublished) -> Result<(), Trouble> {
        self.put_draft(ask).await
    }

    async fn drop_unpublished(&self, ask: DropUnpublished) -> Result<(), Trouble> {
        self.take_draft(ask).await
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
