//! Contacts in a browser.

mod pane;
mod unsubscribing;
