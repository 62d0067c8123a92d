//! Questions and commands about people and their addresses.

use super::view::{
    added::Added,
    consent::ConsentLine,
    import::{ImportPreview, ImportView, Undone},
    made::MadeFile,
};
use crate::{
    question::questions,
    stale::{ContactsStale, Stale},
};
use paperplane_core::{
    contacts::{
        consent::Consent,
        filter::PeopleFilter,
        import::{Column, ConsentColumn},
        person::{Evidence, Mark, PersonSource},
    },
    ids::{AddressId, BlobId, ContactId, ConversationId, ImportId, LabelId},
};
use serde::{Deserialize, Serialize};

/// True if a tag is about imports of lists.
const fn about_imports(stale: &Stale) -> bool {
    match stale {
        Stale::Contacts(ContactsStale::Imports) | Stale::Rebuilt => true,
        Stale::Contacts(ContactsStale::People | ContactsStale::List)
        | Stale::Talk(_)
        | Stale::Library(_)
        | Stale::Cases(_)
        | Stale::Outreach(_)
        | Stale::Workspace(_) => false,
    }
}

/// True if a tag is about people.
const fn about_people(stale: &Stale) -> bool {
    match stale {
        Stale::Contacts(ContactsStale::People) | Stale::Rebuilt => true,
        Stale::Contacts(ContactsStale::List | ContactsStale::Imports)
        | Stale::Talk(_)
        | Stale::Library(_)
        | Stale::Cases(_)
        | Stale::Outreach(_)
        | Stale::Workspace(_) => false,
    }
}

questions! {
    /// A question or command about people and their addresses, as it crosses the bridge.
    ContactsAsk answered by AnswerContacts {
        /// Adds a person. Who is known by one of the addresses is returned, and gets the others.
        add_person: AddPerson {
            /// Their name; empty where it is not known.
            name: String,
            /// The ways to reach them, as people type them: numbers with their country, mail addresses, or `whatsapp:` and an id.
            addresses: Vec<String>,
            /// Their language, BCP 47; empty where it is not known.
            language: String,
            /// Their time zone, IANA; empty where it is not known.
            zone: String,
        } -> Added;
        /// Puts a label on people, or takes it off.
        label_people: LabelPeople {
            /// The people; at most 1,000.
            people: Vec<ContactId>,
            /// The label.
            label: LabelId,
            /// True for on, false for off.
            on: bool,
        } -> ();
        /// Decides how far it has come with people.
        mark_people: MarkPeople {
            /// The people; at most 1,000.
            people: Vec<ContactId>,
            /// The decision.
            mark: Mark,
        } -> ();
        /// Writes down the source of a person.
        source_person: SourcePerson {
            /// The person.
            contact: ContactId,
            /// The source.
            source: PersonSource,
            /// The evidence for it.
            evidence: Evidence,
        } -> ();
        /// Writes down what is known of a person; what is empty is not known any more.
        describe_contact: DescribeContact {
            /// The person.
            whom: Whom,
            /// The person's name.
            name: String,
            /// Their language, BCP 47.
            language: String,
            /// Their time zone, IANA.
            zone: String,
        } -> ();
        /// Says that two people are one. It can be taken back.
        merge_contacts: MergeContacts {
            /// One of them.
            whom: Whom,
            /// The other.
            other: Whom,
        } -> ();
        /// Says that two people are two, so that nobody is asked again. They can be merged all the same.
        tell_apart: TellApart {
            /// One of them.
            whom: Whom,
            /// The other.
            other: Whom,
        } -> ();
        /// Takes back that two addresses belong to one person.
        split_contact: SplitContact {
            /// One of them.
            one: AddressId,
            /// The other.
            other: AddressId,
        } -> ();
        /// Blocks a contact, or unblocks them.
        block_contact: BlockContact {
            /// The contact.
            whom: Whom,
            /// True to block, false to unblock.
            on: bool,
        } -> ();
        /// Notes that a contact wants no more messages, or takes that note back. A wish of their own is
        /// ended by them alone.
        note_opt_out: NoteOptOut {
            /// The contact.
            whom: Whom,
            /// True to note it, false to take the note back.
            on: bool,
        } -> ();
        /// Lines of the ledger of consent of a person, the newest first.
        get_consents: GetConsents {
            /// The person.
            whom: Whom,
        } -> Vec<ConsentLine>, stale |_, stale| about_people(stale);
        /// Writes a line into the ledger of consent of a person.
        record_consent: RecordConsent {
            /// The person.
            whom: Whom,
            /// The line.
            consent: Consent,
        } -> ();
        /// Reads a list of people, and shows what its import would do.
        preview_import: PreviewImport {
            /// The list, and how it is read.
            list: ListAsked,
        } -> ImportPreview;
        /// Imports a list of people: it is worked off row by row, and can be taken back as a whole.
        start_import: StartImport {
            /// The id that the window gave it, by which it is started once; absent to let the node make one.
            import: Option<ImportId>,
            /// The list, and how it is read.
            list: ListAsked,
            /// The source of the people.
            source: PersonSource,
            /// The evidence for it, of rows that bring none.
            evidence: Evidence,
            /// Labels that each of them gets.
            labels: Vec<LabelId>,
        } -> ImportId;
        /// All imports, the newest first.
        get_imports: GetImports {} -> Vec<ImportView>, stale |_, stale| about_imports(stale);
        /// Takes an import back. People who came to something meanwhile stay.
        undo_import: UndoImport {
            /// The import.
            import: ImportId,
        } -> Undone;
        /// Makes a file of the rows of an import that were not taken, each with the reason.
        get_refused_rows: GetRefusedRows {
            /// The import.
            import: ImportId,
        } -> MadeFile;
        /// Makes a file of the people who fit a filter.
        export_people: ExportPeople {
            /// The filter.
            filter: PeopleFilter,
            /// The kind of the file.
            format: ExportFormat,
        } -> MadeFile;
    }
}

/// A list of people, and how it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListAsked {
    /// The file, which was brought in before.
    pub file: BlobId,
    /// Its name.
    pub name: String,
    /// The name of its encoding; empty to guess it.
    pub encoding: String,
    /// The meaning of its columns; empty to guess it.
    pub columns: Vec<Column>,
    /// The country of numbers without one, ISO 3166 in two letters; empty where they need one.
    pub country: String,
    /// The consent that a column says yes or no to.
    pub consent: Option<ConsentColumn>,
}

/// The kind of a file of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A table, for spreadsheets.
    Csv,
    /// An object in each line, for programs.
    JsonLines,
    /// Cards, for address books.
    Vcard,
}

impl ExportFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::JsonLines, Self::Vcard];

    /// The content type of such a file.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::JsonLines => "application/x-ndjson",
            Self::Vcard => "text/vcard; charset=utf-8",
        }
    }

    /// The end of the name of such a file.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Vcard => "vcf",
        }
    }
}

/// A person, named by a conversation with them or as a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The person of this conversation.
    Conversation(ConversationId),
    /// This contact, by any id that it ever had.
    Contact(ContactId),
}

impl From<ConversationId> for Whom {
    fn from(conversation: ConversationId) -> Self {
        Self::Conversation(conversation)
    }
}

impl From<ContactId> for Whom {
    fn from(contact: ContactId) -> Self {
        Self::Contact(contact)
    }
}
