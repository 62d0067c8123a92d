//! Fields of a provider's form that follow from others, for a person to look at.

use std::collections::BTreeMap;

/// The secret that a provider wants of programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignIn {
    /// The password of the account, as far as is known.
    #[default]
    Password,
    /// A password made for one program.
    AppPassword,
    /// OAuth 2.0, no password at all.
    OAuth,
}

/// Fields that were guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// Fields of the form by their names.
    pub fields: BTreeMap<String, String>,
    /// The secret that goes with them.
    pub sign_in: SignIn,
}
