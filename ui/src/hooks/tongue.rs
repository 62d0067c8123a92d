//! Changing the language of the window, for whoever lets a person do so.

use yew::prelude::*;

/// Called with the code of a language: everything is drawn again in it.
#[derive(Clone, PartialEq)]
pub struct Tongue(pub Callback<String>);
