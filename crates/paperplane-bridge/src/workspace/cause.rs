//! Causes about the agency, its channel accounts and this device: errors and notices.

use super::mail::{MailFault, MailServer};
use crate::code::Code;
use paperplane_core::workspace::decide::IntroductionRefused;
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum WorkspaceCause {
    /// Nobody said who sits here.
    #[error("Say your name first.")]
    NameFirst,
    /// Quiet hours outside of a day.
    #[error("Quiet hours begin and end within a day.")]
    QuietHours,
    /// A signature that is too long.
    #[error("A signature has at most {chars_max} characters.")]
    SignatureTooLong {
        /// The most that it has.
        chars_max: usize,
    },
    /// No name of one's own.
    #[error("Write your name.")]
    NameMissing,
    /// No name of the agency.
    #[error("Write the agency's name.")]
    AgencyMissing,
    /// The agency's name.
    #[error("The agency's name is too long.")]
    AgencyTooLong,
    /// More than the log takes in one piece.
    #[error("This is too large to be kept.")]
    TooLarge,
    /// The sandbox's words.
    #[error("Copy the words as Twilio's console shows them, such as: join paper-plane")]
    JoinWords,
    /// No account.
    #[error("This account is not set up on this computer.")]
    NoAccount,
    /// A demo has pretend phones only.
    #[error("A demo talks with its own pretend phones. Start without --demo to connect an account.")]
    DemoAccount,
    /// The account is not this window's to change.
    #[error("The account comes from the environment or .env: change it there, then start again.")]
    AccountFromEnvironment,
    /// The shape of an Account SID.
    #[error("The Account SID is AC and 32 letters and digits. It stands on the first page of Twilio\u{2019}s console.")]
    AccountSid,
    /// No Auth Token.
    #[error("Write the Auth Token. It stands below the Account SID in Twilio\u{2019}s console.")]
    AuthToken,
    /// The shape of the agency's numbers.
    #[error("Write each number with its country: whatsapp:+14155238886 for WhatsApp, +15005550006 for text messages.")]
    Numbers,
    /// The shape of a Messaging Service.
    #[error("A Messaging Service is MG and 32 letters and digits. Leave it empty if there is none.")]
    MessagingService,
    /// A language in which no opt-out words are known.
    #[error("Opt-out words are known in these languages: {known}. Leave it empty for all of them.")]
    OptOutLanguages {
        /// The languages, with commas between them.
        known: String,
    },
    /// The shape of a public address.
    #[error("The public address is a web address like https://desk.example.com. Leave it empty if there is none.")]
    PublicAddress,
    /// The shape of SharedKeys.
    #[error("A SharedKey is its id, = and its secret, with commas between several. Leave it empty if there is none.")]
    SharedKeys,
    /// A webhook was signed with a SharedKey that nobody set up here.
    #[error(
        "Twilio signs with a SharedKey that is not set up here. Add it to this account, from the Webhooks configuration in Twilio\u{2019}s console."
    )]
    SharedKeyMissing,
    /// The number of another account.
    #[error("{number} belongs to another account here. Remove it there first.")]
    NumberTaken {
        /// The number as people type it.
        number: String,
    },
    /// The account is kept and not in the log yet.
    #[error("The account is kept, and its address is added once the log answers.")]
    NumberWaits,
    /// The provider did not answer.
    #[error("Twilio did not answer: check the connection to the internet.")]
    ProviderSilent,
    /// The provider does not accept the account.
    #[error("Twilio does not accept the account (HTTP {status}): check the Account SID and the Auth Token.")]
    ProviderRejects {
        /// The HTTP status.
        status: u16,
    },
    /// The provider cannot just now.
    #[error("Twilio answered HTTP {status}: it is asked again later.")]
    ProviderRefuses {
        /// The HTTP status.
        status: u16,
    },
    /// The provider says what nobody understands.
    #[error("Twilio's answer could not be read.")]
    ProviderUnreadable,
    /// A mail server could not be used.
    #[error("{server} {fault}")]
    Mail {
        /// The one of the account's two servers.
        server: MailServer,
        /// The reason.
        fault: MailFault,
    },
    /// A field of a mail account.
    #[error("The field {field} of the mail account is missing or cannot be used.")]
    MailField {
        /// The name of the field.
        field: String,
    },
    /// A request that could not be read is gone.
    #[error("This request is not here any more.")]
    DeadLetterGone,
    /// A request that can still not be read.
    #[error("It still cannot be read: {reason}.")]
    DeadLetterUnreadable {
        /// The reason, in English.
        reason: String,
    },
    /// The log does not answer.
    #[error("The log cannot be reached just now. Nothing was taken; try again.")]
    LogAway,
    /// The database of this device.
    #[error("This computer's copy could not be used: {error}.")]
    CopyBroken {
        /// The database's error, in English.
        error: String,
    },
    /// The files of this device.
    #[error("The file could not be kept or read: {error}.")]
    FileBroken {
        /// The error of reading or writing the file, in English.
        error: String,
    },
    /// The shared store of files does not answer.
    #[error(
        "The files of the team cannot be reached just now. They are tried again; check the connection if this stays."
    )]
    FilesAway,
    /// The shared store of files does not accept this node.
    #[error("The files of the team are not open to this computer: check where they are kept in its settings.")]
    FilesRefused,
    /// The replica could not be written.
    #[error("This computer's copy could not be written ({error}). Is the disk full? It is tried again.")]
    CopyNotWritten {
        /// The database's error, in English.
        error: String,
    },
    /// The provider's list cannot be read.
    #[error(
        "New messages cannot be read just now, so they do not come in. Check the account on the Channels page if this stays."
    )]
    ListUnreadable,
    /// A part of the program panicked.
    #[error("A part of PaperPlane broke and began again by itself ({name}). If that stays, restart it and tell us.")]
    LoopBroke {
        /// The part's name, for a developer.
        name: String,
    },
    /// A topic was deleted and made again.
    #[error(
        "The topic {topic} was made anew, so everything was read again from its beginning. What was only in the old topic is gone."
    )]
    TopicRemade {
        /// Its name in the log.
        topic: String,
    },
    /// The same again and again.
    #[error("The topic {topic} keeps being made anew: reading has stopped. Restart when that has ended.")]
    TopicRemadeAgain {
        /// Its name in the log.
        topic: String,
    },
    /// No gate, so nothing comes in here.
    #[error("No messages can come in through this computer: {error}.")]
    GateShut {
        /// The operating system's error, in English.
        error: String,
    },
}

impl WorkspaceCause {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::NameFirst
            | Self::NoAccount
            | Self::DemoAccount
            | Self::AccountFromEnvironment
            | Self::DeadLetterUnreadable { .. } => Code::NotNow,
            Self::QuietHours
            | Self::SignatureTooLong { .. }
            | Self::NameMissing
            | Self::AgencyMissing
            | Self::AgencyTooLong
            | Self::TooLarge
            | Self::JoinWords
            | Self::AccountSid
            | Self::AuthToken
            | Self::Numbers
            | Self::NumberTaken { .. }
            | Self::MessagingService
            | Self::OptOutLanguages { .. }
            | Self::PublicAddress
            | Self::SharedKeys
            | Self::SharedKeyMissing
            | Self::ProviderRejects { .. }
            | Self::ProviderRefuses { .. }
            | Self::ProviderUnreadable
            | Self::MailField { .. } => Code::Invalid,
            Self::Mail { fault, .. } => fault.code(),
            Self::NumberWaits | Self::ProviderSilent | Self::LogAway | Self::FilesAway => Code::Offline,
            Self::DeadLetterGone => Code::NotFound,
            Self::CopyBroken { .. }
            | Self::FileBroken { .. }
            | Self::FilesRefused
            | Self::CopyNotWritten { .. }
            | Self::ListUnreadable
            | Self::LoopBroke { .. }
            | Self::TopicRemade { .. }
            | Self::TopicRemadeAgain { .. }
            | Self::GateShut { .. } => Code::Internal,
        }
    }
}

impl From<IntroductionRefused> for WorkspaceCause {
    fn from(refused: IntroductionRefused) -> Self {
        match refused {
            IntroductionRefused::Name(_) => Self::NameMissing,
            IntroductionRefused::AgencyMissing => Self::AgencyMissing,
            IntroductionRefused::Agency(_) => Self::AgencyTooLong,
        }
    }
}
