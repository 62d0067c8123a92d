//! Causes about conversations and messages: errors and notices.

use crate::code::Code;
use paperplane_core::{
    library::template::ValueRefused,
    limits::{FILES_AT_ONCE_MAX, NOTE_CHARS_MAX},
    talk::{
        decide::{NoteRefused, TimeRefused},
        mail_writing::{MailField, RecipientsRefused},
    },
};
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum TalkCause {
    /// Somebody wrote meanwhile.
    #[error("They wrote something while you did. Look at it, then send.")]
    Newer,
    /// There is nothing to send or keep.
    #[error("Write something first.")]
    TextEmpty,
    /// The text is longer than the channel takes.
    #[error("The message has {chars} characters; this channel takes {chars_max}. Send it in two.")]
    TextTooLong {
        /// Characters of the text.
        chars: usize,
        /// The most that the channel takes.
        chars_max: usize,
    },
    /// No such conversation.
    #[error("This conversation is not here.")]
    ConversationGone,
    /// No such message.
    #[error("This message is not here.")]
    MessageGone,
    /// The message needs no decision any more.
    #[error("This message is on its way already.")]
    OnItsWay,
    /// A message for later does not wait any more.
    #[error("It is on its way already, or was taken back.")]
    WaitsNoMore,
    /// A time that has passed, or lies too far ahead.
    #[error("Choose a time that is still to come, within a year.")]
    TimePassed,
    /// A note that is too long.
    #[error("A note has at most {chars_max} characters. Write two.")]
    NoteTooLong {
        /// The most that a note takes.
        chars_max: usize,
    },
    /// An empty file.
    #[error("This file is empty.")]
    FileEmpty,
    /// A file that the channel does not take.
    #[error("This file is larger than {megabytes} MB, the most that is taken here.")]
    FileTooLarge {
        /// The most that is taken.
        megabytes: u64,
    },
    /// A program, or a script that runs when it is opened.
    #[error("This file is a program. Programs are not sent.")]
    FileProgram,
    /// More files than go along at once.
    #[error("At most {count_max} files go along at once. Send the others after them.")]
    TooManyFiles {
        /// Files that go along at once.
        count_max: usize,
    },
    /// Content of a kind that the channel does not take.
    #[error("This channel does not take that.")]
    NotTaken,
    /// A blank of a template that does not take its value.
    #[error("The blank {name} does not take this: {why}.")]
    BlankRefused {
        /// The name of the blank.
        name: String,
        /// The reason.
        why: ValueRefused,
    },
    /// A conversation with the name of a sender.
    #[error("The name of a sender is nobody’s number: it cannot be answered.")]
    NotAnswerable,
    /// Something that was typed is no number that can be written to.
    #[error("This is no number that can be written to. Write it with a plus and its country, like +44 7700 900161.")]
    NotANumber,
    /// An entry among the copies of a mail that is no mail address.
    #[error("In {}, entry {place} is no mail address. Write it like ada@example.net.", among.as_str())]
    NoMailAddress {
        /// The field.
        among: MailField,
        /// The place of the entry, from 1.
        place: usize,
    },
    /// A mail to more people than one mail goes to.
    #[error("A mail goes to at most {count_max} people.")]
    TooManyRecipients {
        /// The most, with the person of the conversation.
        count_max: usize,
    },
    /// One of the agency's own addresses that is not here any more.
    #[error("This number of yours is not set up any more. Choose another one.")]
    InboxGone,
    /// A channel on which only the other person can begin.
    #[error("Over this channel they have to write first.")]
    TheyWriteFirst,
    /// A channel that takes only a template as the first message.
    #[error("The first message has to be a template. Choose one.")]
    TemplateFirst,
    /// A file that cannot be fetched again.
    #[error("This file is here already, or nobody knows where it is.")]
    FileNotWanted,
    /// Another computer fetches files.
    #[error("Files are fetched by the computer that holds the Twilio account.")]
    FetchedElsewhere,
    /// A file could not be read where it was given.
    #[error("This file could not be read.")]
    FileUnreadable,
}

impl TalkCause {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::Newer => Code::Newer,
            Self::TextEmpty | Self::TextTooLong { .. } => Code::TextRefused,
            Self::ConversationGone | Self::MessageGone | Self::FileNotWanted | Self::InboxGone => Code::NotFound,
            Self::OnItsWay | Self::WaitsNoMore | Self::FetchedElsewhere => Code::NotNow,
            Self::TimePassed
            | Self::NoteTooLong { .. }
            | Self::FileEmpty
            | Self::FileTooLarge { .. }
            | Self::FileProgram
            | Self::TooManyFiles { .. }
            | Self::NotTaken
            | Self::NotAnswerable
            | Self::NotANumber
            | Self::NoMailAddress { .. }
            | Self::TooManyRecipients { .. }
            | Self::TheyWriteFirst
            | Self::TemplateFirst
            | Self::BlankRefused { .. }
            | Self::FileUnreadable => Code::Invalid,
        }
    }
}

impl From<NoteRefused> for TalkCause {
    fn from(refused: NoteRefused) -> Self {
        match refused {
            NoteRefused::Empty => Self::TextEmpty,
            NoteRefused::TooLong => Self::NoteTooLong { chars_max: NOTE_CHARS_MAX },
            NoteRefused::TooManyFiles => Self::TooManyFiles { count_max: FILES_AT_ONCE_MAX },
            NoteRefused::FileTooLarge { bytes_max } => Self::FileTooLarge { megabytes: bytes_max / 1024 / 1024 },
        }
    }
}

impl From<RecipientsRefused> for TalkCause {
    fn from(refused: RecipientsRefused) -> Self {
        match refused {
            RecipientsRefused::NoAddress { field, place } => Self::NoMailAddress { among: field, place },
            RecipientsRefused::TooMany { count_max } => Self::TooManyRecipients { count_max },
        }
    }
}

impl From<TimeRefused> for TalkCause {
    fn from(refused: TimeRefused) -> Self {
        match refused {
            TimeRefused::Passed | TimeRefused::TooFarAhead => Self::TimePassed,
        }
    }
}
