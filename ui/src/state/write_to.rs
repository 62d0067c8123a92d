//! The way to a new conversation with a number, for parts that show one.

use yew::Callback;

/// Begins a new conversation with a number.
#[derive(Clone, PartialEq)]
pub struct WriteTo(pub Callback<String>);
