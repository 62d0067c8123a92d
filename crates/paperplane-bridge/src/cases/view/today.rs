//! The page of today: all that is due, expires, begins, or stands still.

use super::{case::CaseCard, checklist::ItemView, task::TaskView};
use serde::{Deserialize, Serialize};

/// The work of a day. Each part has at most [`paperplane_core::limits::TODAY_ROWS_MAX`] rows, the most urgent first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Today {
    /// Tasks that are due.
    pub tasks: Vec<TaskView>,
    /// Items that are due, or whose paper ends.
    pub items: Vec<ItemToday>,
    /// Items that came and that nobody looked at.
    pub received: Vec<ItemToday>,
    /// Cases whose intake or treatment is near.
    pub ahead: Vec<CaseCard>,
    /// Cases that stand longer than their stage allows.
    pub still: Vec<CaseCard>,
}

/// An item with the case that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemToday {
    /// The item.
    pub item: ItemView,
    /// The case.
    pub card: CaseCard,
}
