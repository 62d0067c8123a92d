//! Contacts in a browser.

mod pane;
mod people;
mod suggestions;
mod unsubscribing;
