//! A message template as it is being written: in several languages, kept on this device until it is published.

use paperplane_bridge::{
    MessageTemplateId,
    message_template::{Wording, Wordings},
    view::{
        message_templates::MessageTemplateView,
        unpublished::{DraftKind, Unpublished},
    },
};
use serde::{Deserialize, Serialize};

/// A message template as it is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageDraft {
    /// Its name, for staff.
    pub name: String,
    /// Its wordings, by language.
    pub wordings: Wordings,
}

impl MessageDraft {
    /// One that says nothing yet.
    pub fn begun_in(language: &str) -> Self {
        let by_language = [(language.to_owned(), Wording::default())].into();
        Self { name: String::new(), wordings: Wordings { first: language.to_owned(), by_language } }
    }

    /// A version as the beginning of the next one.
    pub fn of_version(version: &MessageTemplateView) -> Self {
        Self { name: version.name.clone(), wordings: version.wordings.clone() }
    }

    /// As this device keeps it.
    pub fn kept(&self, template: MessageTemplateId, based_on: u32) -> Unpublished {
        Unpublished::of(DraftKind::MessageTemplate, template, based_on, self)
    }

    /// Its languages: the first one, then the others by their codes.
    pub fn languages(&self) -> Vec<String> {
        languages(&self.wordings)
    }

    /// Its texts in a language.
    pub fn wording(&self, language: &str) -> Wording {
        self.wordings.by_language.get(language).cloned().unwrap_or_default()
    }

    /// With other texts in a language.
    #[must_use]
    pub fn with(mut self, language: &str, wording: Wording) -> Self {
        self.wordings.by_language.insert(language.to_owned(), wording);
        self
    }

    /// Without a language. The last one stays; the next becomes the first where the first goes.
    #[must_use]
    pub fn without(mut self, language: &str) -> Self {
        if self.wordings.by_language.len() > 1 {
            self.wordings.by_language.remove(language);
        }
        if !self.wordings.by_language.contains_key(&self.wordings.first) {
            self.wordings.first = self.wordings.by_language.keys().next().cloned().unwrap_or_default();
        }
        self
    }
}

fn languages(wordings: &Wordings) -> Vec<String> {
    let first = wordings.by_language.contains_key(&wordings.first).then(|| wordings.first.clone());
    let others = wordings.by_language.keys().filter(|code| **code != wordings.first).cloned();
    first.into_iter().chain(others).collect()
}

/// A message template in the list: published, drafted, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// The message template.
    pub template: MessageTemplateId,
    /// Its name; that of the draft where there is one.
    pub name: String,
    /// Its languages.
    pub languages: Vec<String>,
    /// The version that is offered now.
    pub published: Option<MessageTemplateView>,
    /// Its draft on this device.
    pub draft: Option<(MessageDraft, u32)>,
}

/// The list: new drafts first, then by name.
pub fn message_rows(published: &[MessageTemplateView], kept: &[Unpublished]) -> Vec<MessageRow> {
    let drafts: Vec<(MessageTemplateId, MessageDraft, u32)> =
        kept.iter().filter_map(|one| Some((one.id.parse().ok()?, one.read()?, one.based_on))).collect();
    let is_new = |template: MessageTemplateId| published.iter().all(|one| one.template != template);
    let new = drafts.iter().filter(|(template, ..)| is_new(*template)).map(|(template, draft, based_on)| MessageRow {
        template: *template,
        name: draft.name.clone(),
        languages: draft.languages(),
        published: None,
        draft: Some((draft.clone(), *based_on)),
    });
    let known = published.iter().map(|one| {
        let draft = drafts.iter().find(|(template, ..)| *template == one.template);
        let draft = draft.map(|(_, draft, based_on)| (draft.clone(), *based_on));
        let shown = draft.as_ref().map_or_else(|| MessageDraft::of_version(one), |(draft, _)| draft.clone());
        MessageRow {
            template: one.template,
            languages: shown.languages(),
            name: shown.name,
            published: Some(one.clone()),
            draft,
        }
    });
    new.chain(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    fn id(nth: u8) -> MessageTemplateId {
        MessageTemplateId::new(Timestamp(1), [nth; 10])
    }

    fn published(nth: u8, name: &str) -> MessageTemplateView {
        MessageTemplateView {
            template: id(nth),
            version: 2,
            name: name.into(),
            wordings: Wordings::of_text("en", "Hello"),
            published_at: Timestamp(1),
            by: String::new(),
            removed: false,
        }
    }

    #[test]
    fn a_draft_stands_in_the_list_in_the_place_of_its_message_and_a_new_one_above() {
        let french = Wording { text: "Bonjour".into(), ..Wording::default() };
        let changed = MessageDraft::of_version(&published(1, "Welcome")).with("fr", french).kept(id(1), 2);
        let new = MessageDraft::begun_in("zh").kept(id(9), 0);
        let strange = Unpublished { body: serde_json::json!("?"), ..new.clone() };
        let rows = message_rows(&[published(1, "Welcome"), published(2, "Visa")], &[changed, new, strange]);
        let seen: Vec<_> =
            rows.iter().map(|row| (row.template, row.languages.join(" "), row.draft.is_some())).collect();
        assert_eq!(seen, [(id(9), "zh".into(), true), (id(1), "en fr".into(), true), (id(2), "en".to_owned(), false)]);
    }

    #[test]
    fn a_language_goes_and_the_last_one_stays() {
        let draft = MessageDraft::begun_in("zh").with("ar", Wording::default());
        assert_eq!(draft.languages(), ["zh", "ar"], "the first one stands first");
        let without = draft.without("zh");
        assert_eq!((without.languages(), without.wordings.first.as_str()), (vec!["ar".to_owned()], "ar"));
        assert_eq!(without.without("ar").languages(), ["ar"]);
    }
}
