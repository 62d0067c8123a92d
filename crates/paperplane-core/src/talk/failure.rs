//! Classes of a provider's error codes: what went wrong, and so what a person can do next. Which code is of which class
//! is the provider's own dictionary.

use serde::{Deserialize, Serialize};

/// A class of failures, by what a person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Only a template can be sent now.
    NeedsTemplate,
    /// Too much at once; it goes later by itself.
    TooFast,
    /// The address cannot be reached on this channel, ever.
    BadAddress,
    /// The person or their phone blocked us.
    Blocked,
    /// The person opted out.
    OptedOut,
    /// The person has to join the sandbox first.
    NotInSandbox,
    /// Our account or number is not set up for this.
    Setup,
    /// The content is not accepted: the text, the file or its address.
    Content,
    /// The template is missing, rejected, paused or filled in wrongly.
    Template,
    /// WhatsApp chose not to deliver it now.
    HeldBack,
    /// The account is stopped or at its daily limit.
    AccountStopped,
    /// Registration with the carriers is missing.
    Registration,
    /// The phone or the carrier could not be reached; later may work.
    OutOfReach,
    /// The provider itself was in trouble.
    ProviderDown,
    /// The provider could not reach our gate, or did not understand its answer.
    OurGate,
}

impl Class {
    /// All classes.
    pub const ALL: [Self; 15] = [
        Self::NeedsTemplate,
        Self::TooFast,
        Self::BadAddress,
        Self::Blocked,
        Self::OptedOut,
        Self::NotInSandbox,
        Self::Setup,
        Self::Content,
        Self::Template,
        Self::HeldBack,
        Self::AccountStopped,
        Self::Registration,
        Self::OutOfReach,
        Self::ProviderDown,
        Self::OurGate,
    ];

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NeedsTemplate => "needs_template",
            Self::TooFast => "too_fast",
            Self::BadAddress => "bad_address",
            Self::Blocked => "blocked",
            Self::OptedOut => "opted_out",
            Self::NotInSandbox => "not_in_sandbox",
            Self::Setup => "setup",
            Self::Content => "content",
            Self::Template => "template",
            Self::HeldBack => "held_back",
            Self::AccountStopped => "account_stopped",
            Self::Registration => "registration",
            Self::OutOfReach => "out_of_reach",
            Self::ProviderDown => "provider_down",
            Self::OurGate => "our_gate",
        }
    }

    /// The class of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_name_is_the_serialized_one() {
        for class in Class::ALL {
            assert_eq!(serde_json::to_value(class).unwrap(), class.as_str());
            assert_eq!(Class::named(class.as_str()), Some(class));
        }
        assert_eq!(Class::named("pigeon"), None);
    }
}
