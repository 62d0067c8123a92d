//! Every question and command of the windows, nested by domain. The shell and the gate carry the same [`Ask`].

pub use crate::{cases::ask::*, contacts::ask::*, library::ask::*, outreach::ask::*, talk::ask::*, workspace::ask::*};

use crate::{error::Trouble, question::DomainQuestion};
use serde::{Deserialize, Serialize};

/// One line per domain.
macro_rules! domains {
    ($($(#[$doc:meta])* $name:ident($ask:ident, $answers:ident),)*) => {
        /// One question or command, as it crosses the bridge.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Ask {
            $($(#[$doc])* $name($ask),)*
        }

        $(
        impl From<$ask> for Ask {
            fn from(ask: $ask) -> Self {
                Self::$name(ask)
            }
        }

        impl Nested for $ask {}
        )*

        impl Ask {
            /// The answer as JSON of the question's own answer type.
            ///
            /// # Errors
            /// If the answer's own method fails.
            #[expect(clippy::implied_bounds_in_impls, reason = "the macro's list of bounds ends with one")]
            pub async fn answer(self, desk: &(impl $($answers +)* Sync)) -> Result<serde_json::Value, Trouble> {
                match self {
                    $(Self::$name(ask) => ask.answer(desk).await,)*
                }
            }
        }
    };
}

/// A domain's enum of questions, as part of [`Ask`].
pub trait Nested: Into<Ask> {}

/// A question of any domain, with a type for its answer.
pub trait Question: DomainQuestion<Domain: Nested> {}

impl<Q: DomainQuestion<Domain: Nested>> Question for Q {}

impl<Q: DomainQuestion> From<Q> for Ask
where
    Q::Domain: Nested,
{
    fn from(question: Q) -> Self {
        Q::Domain::from(question).into()
    }
}

domains! {
    /// The agency, its channel accounts and this device.
    Workspace(WorkspaceAsk, AnswerWorkspace),
    /// Conversations and messages.
    Talk(TalkAsk, AnswerTalk),
    /// Labels, canned responses, saved views and templates, shared by the staff.
    Library(LibraryAsk, AnswerLibrary),
    /// People and their addresses.
    Contacts(ContactsAsk, AnswerContacts),
    /// Messages to many people.
    Outreach(OutreachAsk, AnswerOutreach),
    /// Pipelines, and the cases that go through them.
    Cases(CasesAsk, AnswerCases),
}
