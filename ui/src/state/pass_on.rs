//! The way to a new mail that passes another one on, for parts that show one.

use paperplane_bridge::BlobRef;
use yew::Callback;

/// A mail that is passed on, as the beginning of a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassedOn {
    /// The mail address that it goes to.
    pub to: String,
    /// Our mail address that it came to: the new one goes out from there.
    pub ours: String,
    pub subject: String,
    pub text: String,
    pub files: Vec<BlobRef>,
}

/// Begins it.
#[derive(Clone, PartialEq)]
pub struct PassOn(pub Callback<PassedOn>);
