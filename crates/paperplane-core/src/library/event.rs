//! Events of what staff share for their work, on the topic `workspace`: labels, canned responses, saved views, and the
//! provider's templates.

use super::{filter::Filter, message_template::Wordings};
use crate::{
    ids::{CannedId, LabelId, MessageTemplateId, ViewId},
    kernel::{events::events, subject::Subject},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

events! {
    /// An event of the domain library.
    LibraryEvent {
        /// A label was made, renamed, coloured or removed.
        LabelMade = "label.made", about |_, _, _| Subject::None;
        /// A canned response was written, changed or removed.
        CannedWritten = "canned.written", about |_, _, _| Subject::None;
        /// A view of the list of conversations was saved, changed or removed.
        ViewSaved = "view.saved", about |_, _, _| Subject::None;
        /// The provider lists a template, or its approval changed.
        TemplateListed = "template.listed", about |_, _, _| Subject::None;
        /// The provider lists a template no longer.
        TemplateGone = "template.gone", about |_, _, _| Subject::None;
        /// A version of a message template was published, or the template was removed.
        MessageTemplatePublished = "message_template.published", about |_, _, _| Subject::None;
    }
}

/// A label was made, renamed, coloured or put away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelMade {
    /// The label.
    pub label: LabelId,
    /// As a person typed it, trimmed.
    pub name: String,
    /// The index of its colour in the desk's palette for labels, from 0.
    #[serde(default)]
    pub colour: u8,
    /// It is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// A text was kept ready for answering, or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CannedWritten {
    /// The canned response.
    pub canned: CannedId,
    /// The word behind the slash by which it is found.
    pub slash: String,
    /// The text; `{name}` stands for the person's name.
    pub text: String,
    /// It is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// A view of the list of conversations was saved for everybody, or put away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewSaved {
    /// The view.
    pub view: ViewId,
    /// The view's name.
    pub name: String,
    /// The filter of the conversations that it lists.
    pub filter: Filter,
    /// It is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// A template as the provider lists it. Of several for one account and id, the last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateListed {
    /// The provider's account.
    pub account: String,
    /// The provider's id of it, e.g. Twilio's `HX...`.
    pub template: String,
    /// The template's name.
    pub name: String,
    /// Its language, e.g. `en`.
    pub language: String,
    /// Its text with blanks like `{{1}}`.
    pub body: String,
    /// WhatsApp's own word for what it thinks of it, e.g. `approved`.
    pub approval: String,
    /// Sample values of its blanks, by the blank's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub samples: BTreeMap<String, String>,
}

/// The provider lists a template no longer. It may come back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateGone {
    /// The provider's account.
    pub account: String,
    /// The provider's id of it.
    pub template: String,
}

/// A version of a message template was published. The last in the log is in use; the ones before it stay readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageTemplatePublished {
    /// The message template.
    pub template: MessageTemplateId,
    /// Its name, for staff.
    pub name: String,
    /// Its wordings, by language.
    pub wordings: Wordings,
    /// It is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}
