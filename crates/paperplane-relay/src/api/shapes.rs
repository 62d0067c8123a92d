//! Shapes of the REST API that several domains share.

use paperplane_core::library::message_template::{Approved, Wording, Wordings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The texts of a message, by language.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
pub(crate) struct Texts {
    /// The language that is used where the person's own is not among them.
    #[schema(example = "en", max_length = 35)]
    pub first_language: String,
    /// By language, e.g. `en`.
    pub by_language: BTreeMap<String, Text>,
}

/// The texts of a message in one language. They may name variables: `{{ first_name or "there" }}`.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
pub(crate) struct Text {
    /// The subject of a mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 998, nullable = false)]
    pub subject: Option<String>,
    #[schema(example = "Hello {{ first_name or \"there\" }}", max_length = 20000)]
    pub text: String,
    /// The approved template that says it where free text may not go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub approved: Option<ApprovedTemplate>,
}

/// An approved template of the provider.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
pub(crate) struct ApprovedTemplate {
    /// The provider's id of it.
    #[schema(example = "HX00000000000000000000000000000001", max_length = 200)]
    pub id: String,
    #[schema(example = "autumn_intake", max_length = 512)]
    pub name: String,
    /// Values of its blanks, which may name variables.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
}

impl From<Texts> for Wordings {
    fn from(texts: Texts) -> Self {
        let by_language = texts.by_language.into_iter().map(|(language, text)| (language, text.into())).collect();
        Self { first: texts.first_language, by_language }
    }
}

impl From<Text> for Wording {
    fn from(text: Text) -> Self {
        let approved = text.approved.map(|one| Approved { template: one.id, name: one.name, values: one.values });
        Self { subject: text.subject.unwrap_or_default(), text: text.text, approved }
    }
}

impl From<Wordings> for Texts {
    fn from(wordings: Wordings) -> Self {
        let by_language =
            wordings.by_language.into_iter().map(|(language, wording)| (language, wording.into())).collect();
        Self { first_language: wordings.first, by_language }
    }
}

impl From<Wording> for Text {
    fn from(wording: Wording) -> Self {
        let approved =
            wording.approved.map(|one| ApprovedTemplate { id: one.template, name: one.name, values: one.values });
        Self { subject: Some(wording.subject).filter(|subject| !subject.is_empty()), text: wording.text, approved }
    }
}
