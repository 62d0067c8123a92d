//! The library of the staff: members, labels, canned responses and saved views.

use crate::workspace::view::member::MemberView;
use paperplane_core::{
    ids::{CannedId, LabelId, ViewId},
    library::filter::Filter,
};
use serde::{Deserialize, Serialize};

/// Everything that the desk offers beside the conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    /// The staff, by name.
    pub members: Vec<MemberView>,
    /// Labels, by name.
    pub labels: Vec<LabelView>,
    /// Texts kept ready, by their word.
    pub canned: Vec<CannedView>,
    /// Saved views, by name.
    pub views: Vec<SavedView>,
}

/// A label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelView {
    /// The id of the label.
    pub id: LabelId,
    /// The name of the label.
    pub name: String,
    /// The index of its colour in the desk's palette for labels, from 0.
    pub colour: u8,
}

/// A text kept ready.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CannedView {
    /// The id of the canned response.
    pub id: CannedId,
    /// The word behind the slash.
    pub slash: String,
    /// The text; `{name}` stands for the person's name.
    pub text: String,
}

/// A saved view of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// The id of the saved view.
    pub id: ViewId,
    /// The name of the saved view.
    pub name: String,
    /// The filter that it applies to the list of conversations.
    pub filter: Filter,
}
