//! Contacts in a browser.

mod importing;
mod pane;
mod people;
mod suggestions;
mod unsubscribing;
