//! What went wrong, or what a person should know, as a fact: a window says it in its own language, and whoever has no window
//! reads the English sentence.

use crate::error::Code;
use serde::{Deserialize, Serialize};

/// A fact with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum Cause {
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
    /// Nobody said who sits here.
    #[error("Say your name first.")]
    NameFirst,

    /// A time that has passed, or lies too far ahead.
    #[error("Choose a time that is still to come, within a year.")]
    TimePassed,
    /// Quiet hours outside of a day.
    #[error("Quiet hours begin and end within a day.")]
    QuietHours,
    /// A note that is too long.
    #[error("A note has at most {chars_max} characters. Write two.")]
    NoteTooLong {
        /// The most that a note takes.
        chars_max: usize,
    },
    /// A label without a name.
    #[error("Write what the label says.")]
    LabelNameless,
    /// Another label has this name.
    #[error("There is a label of this name already.")]
    LabelTaken,
    /// A view without a name.
    #[error("Write what the view is called.")]
    ViewNameless,
    /// The word behind the slash.
    #[error("The word behind the slash has no spaces and at most {chars_max} characters.")]
    SlashWrong {
        /// The most characters.
        chars_max: usize,
    },
    /// Another text has this word.
    #[error("There is a text of this word already.")]
    SlashTaken,
    /// A text kept ready that is empty or too long.
    #[error("Write the text, of at most {chars_max} characters.")]
    CannedWrong {
        /// The most characters.
        chars_max: usize,
    },
    /// A person's name.
    #[error("This name is too long.")]
    NameTooLong,
    /// A zone that nobody knows.
    #[error("This time zone is not known. Write it like Africa/Lagos.")]
    ZoneUnknown,
    /// Two that are one already.
    #[error("These two are one person already.")]
    OnePerson,
    /// No name of one's own.
    #[error("Write your name.")]
    NameMissing,
    /// No name of the agency.
    #[error("Write the agency's name.")]
    AgencyMissing,
    /// The agency's name.
    #[error("The agency's name is too long.")]
    AgencyTooLong,

    /// An empty file.
    #[error("This file is empty.")]
    FileEmpty,
    /// A file that no channel takes.
    #[error("This file is larger than {megabytes} MB, which WhatsApp does not take.")]
    FileTooLarge {
        /// The most that is taken.
        megabytes: u64,
    },
    /// A file that cannot be fetched again.
    #[error("This file is here already, or nobody knows where it is.")]
    FileNotWanted,
    /// Another computer fetches files.
    #[error("Files are fetched by the computer that holds the Twilio account.")]
    FetchedElsewhere,
    /// A file could not be read where it was given.
    #[error("This file could not be read.")]
    FileUnreadable,
    /// More than the log takes in one piece.
    #[error("This is too large to be kept.")]
    TooLarge,

    /// The sandbox's words.
    #[error("Copy the words as Twilio's console shows them, such as: join paper-plane")]
    JoinWords,
    /// No account.
    #[error("No Twilio account is set up on this computer.")]
    NoAccount,
    /// A demo has pretend phones only.
    #[error("A demo talks with its own pretend phones. Start without --demo to connect Twilio.")]
    DemoAccount,
    /// The account is not this window's to change.
    #[error("The account comes from the environment or .env: change it there, then start again.")]
    AccountFromEnvironment,
    /// The shape of an Account SID.
    #[error(
        "The Account SID is AC and 32 dead_letters and digits. It stands on the first page of Twilio\u{2019}s console."
    )]
    AccountSid,
    /// No Auth Token.
    #[error("Write the Auth Token. It stands below the Account SID in Twilio\u{2019}s console.")]
    AuthToken,
    /// The shape of the agency's numbers.
    #[error("Write each number with its country: whatsapp:+14155238886 for WhatsApp, +15005550006 for text messages.")]
    Numbers,
    /// The shape of a Messaging Service.
    #[error("A Messaging Service is MG and 32 dead_letters and digits. Leave it empty if there is none.")]
    MessagingService,
    /// The shape of a public address.
    #[error("The public address is a web address like https://desk.example.com. Leave it empty if there is none.")]
    PublicAddress,
    /// The account is kept and not in the log yet.
    #[error("The account is kept, and its number is added once the log answers.")]
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
    /// A request that could not be read is gone.
    #[error("This request is not here any more.")]
    DeadLetterGone,
    /// A request that can still not be read.
    #[error("It still cannot be read: {reason}.")]
    DeadLetterUnreadable {
        /// Why, in English.
        reason: String,
    },

    /// The log does not answer.
    #[error("The log cannot be reached just now. Nothing was taken; try again.")]
    LogAway,
    /// The database of this device.
    #[error("This computer's copy could not be used: {error}.")]
    CopyBroken {
        /// What the database said, in English.
        error: String,
    },
    /// The files of this device.
    #[error("The file could not be kept or read: {error}.")]
    FileBroken {
        /// What the disk said, in English.
        error: String,
    },
    /// The replica could not be written.
    #[error("This computer's copy could not be written ({error}). Is the disk full? It is tried again.")]
    CopyNotWritten {
        /// What the database said, in English.
        error: String,
    },
    /// The provider's list cannot be read.
    #[error(
        "Twilio's message list cannot be read just now, so new messages do not come in. Check the account on the Channels page if this stays."
    )]
    ListUnreadable,
    /// A part of the program panicked.
    #[error("A part of PaperPlane broke and began again by itself ({name}). If that stays, restart it and tell us.")]
    LoopBroke {
        /// Which part, for a developer.
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
        /// What the system said, in English.
        error: String,
    },

    /// Whatever else: for whoever set this computer up, or for a developer. In English in every window.
    #[error("{words}")]
    Told {
        /// The sentence.
        words: String,
    },
}

impl Cause {
    /// What a window can do about it.
    pub const fn code(&self) -> Code {
        match self {
            Self::Newer => Code::Newer,
            Self::TextEmpty | Self::TextTooLong { .. } => Code::TextRefused,
            Self::ConversationGone | Self::MessageGone | Self::FileNotWanted | Self::DeadLetterGone => Code::NotFound,
            Self::OnItsWay
            | Self::WaitsNoMore
            | Self::NameFirst
            | Self::FetchedElsewhere
            | Self::NoAccount
            | Self::DemoAccount
            | Self::AccountFromEnvironment
            | Self::DeadLetterUnreadable { .. } => Code::NotNow,
            Self::LogAway | Self::NumberWaits | Self::ProviderSilent => Code::Offline,
            Self::CopyBroken { .. }
            | Self::FileBroken { .. }
            | Self::CopyNotWritten { .. }
            | Self::ListUnreadable
            | Self::LoopBroke { .. }
            | Self::TopicRemade { .. }
            | Self::TopicRemadeAgain { .. }
            | Self::GateShut { .. }
            | Self::Told { .. } => Code::Internal,
            _ => Code::Invalid,
        }
    }
}

impl From<String> for Cause {
    fn from(words: String) -> Self {
        Self::Told { words }
    }
}

impl From<&str> for Cause {
    fn from(words: &str) -> Self {
        Self::Told { words: words.to_owned() }
    }
}
