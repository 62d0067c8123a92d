//! What a provider's error code means to a person: what went wrong, and so what to do next.
//!
//! Codes are Twilio's. Source: Twilio, error and warning dictionary.

/// A class of failures, by what a person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Only a template can be sent now.
    NeedsTemplate,
    /// Too much at once; it goes later by itself.
    TooFast,
    /// The address cannot be reached on this channel, ever.
    BadAddress,
    /// The person or their phone blocked us.
    Blocked,
    /// The person asked to hear no more.
    OptedOut,
    /// The person has to join the sandbox first.
    NotInSandbox,
    /// Our account or number is not set up for this.
    Setup,
    /// What was sent is not accepted: the text, the file or its address.
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

/// The class of a code; `None` where this version does not know it.
pub const fn class_of(code: i64) -> Option<Class> {
    Some(match code {
        63016 => Class::NeedsTemplate,
        20429 | 21611 | 30001 | 63017 | 63018 => Class::TooFast,
        21211 | 21614 | 21612 | 30005 | 30006 | 63003 | 63024 => Class::BadAddress,
        30004 | 63014 | 63033 => Class::Blocked,
        21610 => Class::OptedOut,
        63015 => Class::NotInSandbox,
        20003 | 20404 | 21212 | 21408 | 21606 | 21608 | 63002 | 63007 => Class::Setup,
        21602 | 21617 | 21619 | 21620 | 21623 | 30007 | 63019 | 63021 | 63034 | 63037 => Class::Content,
        21655 | 21656 | 63027 | 63028 | 63029 | 63040 | 63041 | 63042 => Class::Template,
        63032 | 63049 => Class::HeldBack,
        63038 | 63051 => Class::AccountStopped,
        30022 | 30023 | 30032 | 30034 => Class::Registration,
        30003 | 30008 => Class::OutOfReach,
        20500 | 20503 => Class::ProviderDown,
        11200 | 11205 | 11206 | 12100 | 12300 => Class::OurGate,
        _ => return None,
    })
}

impl Class {
    /// Whether sending the same once more may help.
    pub const fn may_help_again(self) -> bool {
        !matches!(
            self,
            Self::BadAddress | Self::Blocked | Self::OptedOut | Self::NeedsTemplate | Self::Content | Self::Template
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_that_is_promised_has_a_class() {
        let promised = [
            63016, 63018, 63017, 63003, 63024, 63014, 63033, 63015, 63007, 63002, 63019, 63021, 63034, 63037, 63027,
            63028, 63029, 63040, 63041, 63042, 63032, 63049, 63038, 63051, 21610, 21408, 21211, 21614, 21612, 21608,
            21611, 30001, 21617, 21620, 21623, 21655, 21656, 30003, 30005, 30006, 30004, 30007, 30008, 30034, 30032,
            30022, 30023, 20003, 20404, 20429, 20500, 11200, 11205, 11206, 12100, 12300,
        ];
        for code in promised {
            assert!(class_of(code).is_some(), "{code}");
        }
        assert_eq!(class_of(99_999), None);
    }
}
