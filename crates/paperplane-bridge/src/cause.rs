//! Causes of errors and notices, nested by domain: a window says them in its own language, a program without a window reads
//! the English sentence.

pub use crate::{
    cases::cause::*, contacts::cause::*, library::cause::*, outreach::cause::OutreachCause, talk::cause::*,
    workspace::cause::*,
};

use crate::code::Code;
use serde::{Deserialize, Serialize};

/// One line per domain.
macro_rules! domains {
    ($($(#[$doc:meta])* $name:ident($cause:ident),)*) => {
        /// A fact with its English sentence: what happened and what to do, without personal data.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
        #[serde(rename_all = "snake_case")]
        pub enum Cause {
            $(
                $(#[$doc])*
                #[error(transparent)]
                $name($cause),
            )*
            /// Anything else: for whoever set this computer up, or for a developer. In English in every window.
            #[error("{words}")]
            Other {
                /// The sentence.
                words: String,
            },
        }

        impl Cause {
            /// The code that a window acts on.
            pub const fn code(&self) -> Code {
                match self {
                    $(Self::$name(cause) => cause.code(),)*
                    Self::Other { .. } => Code::Internal,
                }
            }
        }

        $(
        impl From<$cause> for Cause {
            fn from(cause: $cause) -> Self {
                Self::$name(cause)
            }
        }

        )*
    };
}

domains! {
    /// The agency, its channel accounts and this device.
    Workspace(WorkspaceCause),
    /// Conversations and messages.
    Talk(TalkCause),
    /// Labels, canned responses, saved views and templates, shared by the staff.
    Library(LibraryCause),
    /// People and their addresses.
    Contacts(ContactsCause),
    /// Messages to many people.
    Outreach(OutreachCause),
    /// Pipelines, and the cases that go through them.
    Cases(CasesCause),
}

impl From<String> for Cause {
    fn from(words: String) -> Self {
        Self::Other { words }
    }
}

impl From<&str> for Cause {
    fn from(words: &str) -> Self {
        Self::Other { words: words.to_owned() }
    }
}
