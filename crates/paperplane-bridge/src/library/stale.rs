//! Answers about what staff share that grow stale.

use paperplane_core::library::event::LibraryEvent;
use serde::{Deserialize, Serialize};

/// An answer about what staff share that has grown stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LibraryStale {
    /// Labels, canned responses and saved views.
    Shared,
    /// The provider's templates.
    Templates,
    /// Message templates.
    MessageTemplates,
    /// Drafts of this device that are not published yet.
    Unpublished,
}

/// The answers that an event makes stale.
pub(crate) const fn of(event: &LibraryEvent) -> &'static [LibraryStale] {
    match event {
        LibraryEvent::LabelMade(_) | LibraryEvent::CannedWritten(_) | LibraryEvent::ViewSaved(_) => {
            &[LibraryStale::Shared]
        }
        LibraryEvent::TemplateListed(_) | LibraryEvent::TemplateGone(_) => &[LibraryStale::Templates],
        LibraryEvent::MessageTemplatePublished(_) => &[LibraryStale::MessageTemplates],
    }
}
