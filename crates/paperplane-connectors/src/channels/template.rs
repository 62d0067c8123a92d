//! Message templates as providers list them.

use std::collections::BTreeMap;

/// A template in a provider's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The provider's id of it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// Its text with blanks like `{{1}}`.
    pub body: String,
    /// Sample values of its blanks, by the blank's name.
    pub samples: BTreeMap<String, String>,
    /// The channel's verdict in lower case, e.g. `approved`; `unsubmitted` where it was never asked.
    pub approval: String,
}

/// True if a verdict allows sending.
pub fn is_approved(approval: &str) -> bool {
    approval == "approved"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_is_compared_as_it_is_kept() {
        assert!(is_approved("approved") && !is_approved("APPROVED"));
    }
}
