//! Contacts in a browser.

mod pane;
