//! Contacts in a browser.

mod pane;
mod suggestions;
mod unsubscribing;
