//! Questions and commands about what staff share for their work.

use crate::{
    library::{
        stale::LibraryStale,
        view::{
            library::Library,
            message_templates::{MessageTemplateView, WordingPreview},
            templates::TemplateView,
            unpublished::{DraftKind, Unpublished},
        },
    },
    question::questions,
    stale::Stale,
    workspace::stale::WorkspaceStale,
};
use paperplane_core::{
    ids::{AddressId, CannedId, LabelId, MessageTemplateId, ViewId},
    library::{filter::Filter, message_template::Wordings},
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
        /// The message templates that are offered, by name.
        get_message_templates: GetMessageTemplates {} -> Vec<MessageTemplateView>,
            stale |_, stale| *stale == Stale::Library(LibraryStale::MessageTemplates);
        /// All versions of a message template, the newest first.
        get_message_template_versions: GetMessageTemplateVersions {
            /// The message template.
            template: MessageTemplateId,
        } -> Vec<MessageTemplateView>, stale |_, stale| *stale == Stale::Library(LibraryStale::MessageTemplates);
        /// Publishes a version of a message template, and ends its draft on this device.
        publish_message_template: PublishMessageTemplate {
            /// The message template: another one, or a new id.
            template: MessageTemplateId,
            /// Its name, for staff.
            name: String,
            /// Its wordings, by language.
            wordings: Wordings,
            /// It is not offered any more.
            removed: bool,
        } -> ();
        /// A message as one person would read it, in their language; without one, as somebody who is made up would.
        preview_wordings: PreviewWordings {
            /// Its wordings, by language.
            wordings: Wordings,
            /// An address of the person.
            person: Option<AddressId>,
            /// The language in which a made-up person reads.
            language: String,
        } -> WordingPreview, stale |_, stale| matches!(stale, Stale::Contacts(_));
        /// Drafts of this device that are not published yet.
        get_unpublished: GetUnpublished {
            /// The kind of thing.
            kind: DraftKind,
        } -> Vec<Unpublished>, stale |_, stale| *stale == Stale::Library(LibraryStale::Unpublished);
        /// Keeps a draft on this device, also offline.
        keep_unpublished: KeepUnpublished {
            /// The draft.
            draft: Unpublished,
        } -> ();
        /// Ends a draft.
        drop_unpublished: DropUnpublished {
            /// The kind of thing.
            kind: DraftKind,
            /// The thing.
            id: String,
        } -> ();
    }
}
