//! The contract between the shell and the windows, which ship together and may change together.
//!
//! A window asks through [`ask::Ask`] and receives the [`stale::Stale`] tags of answers that have grown stale.
//! Errors carry a code that the window acts on; the words for people live in the windows.

pub mod ask;
pub mod cases;
pub mod cause;
pub mod code;
pub mod contacts;
pub mod error;
pub mod library;
pub mod outreach;
pub mod question;
pub mod stale;
pub mod talk;
pub mod view;
pub mod workspace;

pub use ask::{Ask, Question};
pub use cause::{CasesCause, Cause, ContactsCause, LibraryCause, OutreachCause, TalkCause, WorkspaceCause};
pub use code::Code;
pub use error::Trouble;
/// The core types that windows draw with.
pub use paperplane_core::{
    address::Reach,
    channel::{Capabilities, Channel, file_bytes_max},
    contacts::{
        consent::{Consent, ConsentBy, Purpose},
        filter::{PeopleFilter, PeopleOrder},
        import::{Column, ConsentColumn, ListFormat, RowRefused},
        person::{Evidence, Mark, PersonSource, ProspectStatus, Standing},
    },
    event::{
        BlobRef, Choice, ChoiceOf, Decision, Details, Forwarded, LinkReason, Location, LossReason, MailHead,
        Participant, Priority, RawRequest, Referral, TemplateUse, UnsubscribedBy,
    },
    ids::{
        AddressId, BlobId, CannedId, CaseId, ContactId, ConversationId, EventId, ImportId, InboxId, ItemId, LabelId,
        MemberId, MessageId, MessageTemplateId, NoteId, OutreachId, PipelineId, TaskId, ViewId,
    },
    library::filter::{Assigned, Filter, Order, Status},
    library::{message_template, template, template::ValueRefused, wording},
    limits,
    name::{NameRefused, accept_name},
    spelling,
    talk::{
        delivery::{RecipientStop, Refusal, ReportedStatus},
        failure::Class,
        file_kind,
        gist::{Gist, UNREADABLE},
        mail_history, mail_thread, mail_writing, markup, meeting, pace,
    },
    time::Timestamp,
    visible,
};
pub use question::DomainQuestion;
pub use stale::{CasesStale, ContactsStale, LibraryStale, OutreachStale, Stale, TalkStale, WorkspaceStale};
pub use workspace::mail::{CertificateFault, MailFault, MailServer};
