//! Questions and commands about what staff share for their work.

use crate::{
    library::{
        stale::LibraryStale,
        view::{library::Library, templates::TemplateView},
    },
    question::questions,
    stale::Stale,
    workspace::stale::WorkspaceStale,
};
use paperplane_core::{
    ids::{CannedId, LabelId, ViewId},
    library::filter::Filter,
};

questions! {
    /// A question or command about what staff share for their work, as it crosses the bridge.
    LibraryAsk answered by AnswerLibrary {
        /// The templates that the provider lists, with what WhatsApp thinks of each.
        get_templates: GetTemplates {} -> Vec<TemplateView>, stale |_, stale| *stale == Stale::Library(LibraryStale::Templates);
        /// The staff, and what they keep for their work.
        get_library: GetLibrary {} -> Library, stale |_, stale| matches!(stale, Stale::Library(LibraryStale::Shared) | Stale::Workspace(WorkspaceStale::Agency));
        /// Makes a label, or changes one.
        save_label: SaveLabel {
            /// The label to change; a new one where absent.
            label: Option<LabelId>,
            /// The label's text.
            name: String,
            /// Its colour, from 0.
            colour: u8,
            /// It is not offered any more.
            removed: bool,
        } -> LabelId;
        /// Keeps a text ready, or changes one.
        save_canned: SaveCanned {
            /// The canned response to change; a new one where absent.
            canned: Option<CannedId>,
            /// The word behind the slash.
            slash: String,
            /// The text; `{name}` stands for the person's name.
            text: String,
            /// It is not offered any more.
            removed: bool,
        } -> CannedId;
        /// Saves a view of the list for everybody, or puts it away.
        save_view: SaveView {
            /// The view to change; a new one where absent.
            view: Option<ViewId>,
            /// The view's name.
            name: String,
            /// The filter of the conversations that it lists.
            filter: Filter,
            /// It is not offered any more.
            removed: bool,
        } -> ViewId;
    }
}
