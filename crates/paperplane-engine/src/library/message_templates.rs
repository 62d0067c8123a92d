//! Answers about messages that staff keep for many people, and about drafts that are not published yet.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    LibraryCause, LibraryStale, Stale, Trouble,
    ask::{DropUnpublished, KeepUnpublished, PreviewWordings, PublishMessageTemplate},
    view::{
        message_templates::WordingPreview,
        unpublished::{DraftKind, Unpublished},
    },
};
use paperplane_core::{
    envelope::Actor,
    event::MessageTemplatePublished,
    ids::MessageTemplateId,
    library::{
        message_template::{self, Wordings},
        wording::Values,
    },
};

/// The person to whom a preview goes where nobody is named.
const MADE_UP: &str = "Amara Okafor";

impl Desk {
    /// The id of a message template that is not published yet.
    pub fn new_message_template(&self) -> MessageTemplateId {
        MessageTemplateId::new(self.node.host.now(), self.node.ten_random())
    }

    /// Publishes a version of a message template.
    ///
    /// # Errors
    /// If it is refused, or cannot be kept.
    pub async fn publish_message_template_as(&self, by: Actor, ask: PublishMessageTemplate) -> Result<(), Trouble> {
        let PublishMessageTemplate { template, name, wordings, removed } = ask;
        let offered = self.store().message_templates().await.map_err(broken)?;
        let named = offered.iter().filter(|_| !removed).map(|one| (one.template, one.name.as_str()));
        let (name, wordings) =
            message_template::accept(template, &name, &wordings, named).map_err(LibraryCause::from)?;
        self.write(by, MessageTemplatePublished { template, name, wordings, removed }).await?;
        self.end_draft(DraftKind::MessageTemplate, template.to_string()).await
    }

    pub(super) async fn preview(&self, ask: PreviewWordings) -> Result<WordingPreview, Trouble> {
        let values = Values::default().with("agency", &self.agency_name().await?);
        let values = values.with("me", &self.me().await?.map(|me| me.name).unwrap_or_default());
        let (who, language) = match ask.person {
            Some(person) => {
                let ways = self.store().ways_to(person).await.map_err(broken)?;
                (ways.who, ways.language)
            }
            None => (MADE_UP.to_owned(), ask.language),
        };
        Ok(written_out(&ask.wordings, &language, &values.with_person(&who)))
    }

    async fn agency_name(&self) -> Result<String, Trouble> {
        Ok(self.store().agency().await.map_err(broken)?.name)
    }

    pub(super) async fn put_draft(&self, ask: KeepUnpublished) -> Result<(), Trouble> {
        let draft = Unpublished { changed_at: self.node.host.now(), ..ask.draft };
        self.store().keep_unpublished(draft).await.map_err(broken)?;
        self.drafts_changed();
        Ok(())
    }

    pub(super) async fn take_draft(&self, ask: DropUnpublished) -> Result<(), Trouble> {
        self.end_draft(ask.kind, ask.id).await
    }

    /// Ends the draft of a thing on this device, where there is one.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub(crate) async fn end_draft(&self, kind: DraftKind, id: String) -> Result<(), Trouble> {
        self.store().end_unpublished(kind, id).await.map_err(broken)?;
        self.drafts_changed();
        Ok(())
    }

    fn drafts_changed(&self) {
        self.node.changed(vec![Stale::Library(LibraryStale::Unpublished)]);
    }
}

/// A message as a reader of a language would read it.
fn written_out(wordings: &Wordings, language: &str, values: &Values) -> WordingPreview {
    let Some((language, wording)) = wordings.for_reader(language) else { return WordingPreview::Nothing };
    let language = language.to_owned();
    match wording.write_out(values) {
        Ok(wording) => WordingPreview::Written { language, wording },
        Err((part, why)) => WordingPreview::Refused { language, part, why },
    }
}
