//! The library: what staff keep for their work, as it is kept in the settings.

mod canned;
mod item_form;
mod item_list;
mod label;
mod messages;
mod view;

pub use canned::SECTION as CANNED;
pub use label::SECTION as LABELS;
pub use messages::SECTION as MESSAGES;
pub use view::SECTION as VIEWS;
