//! What staff keep for their work, and who they are.

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
    /// Which.
    pub id: LabelId,
    /// What it says.
    pub name: String,
    /// Which of the desk's colours for labels, from 0.
    pub colour: u8,
}

/// A text kept ready.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CannedView {
    /// Which.
    pub id: CannedId,
    /// The word behind the slash.
    pub slash: String,
    /// The text; `{name}` stands for the person's name.
    pub text: String,
}

/// A saved view of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Which.
    pub id: ViewId,
    /// What it is called.
    pub name: String,
    /// What it shows.
    pub filter: Filter,
}
