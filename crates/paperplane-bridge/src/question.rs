//! The trait of questions, and the macro that declares those of a domain.

use crate::{error::Trouble, stale::Stale};
use serde::{Serialize, de::DeserializeOwned};

/// A question of one domain, with a type for its answer.
pub trait DomainQuestion: Serialize + Sized {
    /// The answer.
    type Answer: DeserializeOwned + Serialize + 'static;

    /// The domain's enum of questions.
    type Domain: From<Self>;

    /// True if a change makes its answer stale; never for a command.
    fn invalidated_by(&self, stale: &Stale) -> bool;
}

/// One line per question of a domain: its method, its name with its fields, its answer, and what makes that answer stale.
///
/// Makes the domain's enum, a struct per question, and a trait with one method per question: a question without an answer
/// does not compile.
macro_rules! questions {
    (
        $(#[$outer:meta])*
        $domain:ident answered by $answers:ident {
            $(
                $(#[$doc:meta])*
                $method:ident: $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? }
                    -> $answer:ty $(, stale $stale:expr)?;
            )*
        }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "ask", rename_all = "snake_case")]
        pub enum $domain {$(
            #[doc = concat!("See [`", stringify!($name), "`].")]
            $name($name),
        )*}

        /// Answers the questions of one domain.
        pub trait $answers: Sync {
            $(
                $(#[$doc])*
                fn $method(
                    &self,
                    ask: $name,
                ) -> impl Future<Output = Result<$answer, $crate::error::Trouble>> + Send;
            )*
        }

        impl $domain {
            /// The answer as JSON.
            ///
            /// # Errors
            /// If the answer's own method fails.
            pub async fn answer(self, desk: &impl $answers) -> Result<serde_json::Value, $crate::error::Trouble> {
                match self {
                    $(Self::$name(ask) => $crate::question::to_json(desk.$method(ask).await?),)*
                }
            }
        }

        $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

        impl From<$name> for $domain {
            fn from(ask: $name) -> Self {
                Self::$name(ask)
            }
        }

        impl $crate::question::DomainQuestion for $name {
            type Answer = $answer;

            type Domain = $domain;

            fn invalidated_by(&self, stale: &$crate::stale::Stale) -> bool {
                $crate::question::questions!(@invalidated self, stale $(, $stale)?)
            }
        }
        )*
    };
    (@invalidated $ask:expr, $stale:ident, $invalidates:expr) => {{
        let invalidates: fn(&Self, &$crate::stale::Stale) -> bool = $invalidates;
        *$stale == $crate::stale::Stale::Rebuilt || invalidates($ask, $stale)
    }};
    (@invalidated $ask:expr, $stale:ident) => {{
        let _ = $stale;
        false
    }};
}

pub(crate) use questions;

pub(crate) fn to_json(answer: impl Serialize) -> Result<serde_json::Value, Trouble> {
    serde_json::to_value(answer).map_err(|_| Trouble::from("An answer could not be written down."))
}
