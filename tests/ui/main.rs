//! The windows in a real browser, over the gate's own door.

mod access;
mod contact;
mod decisions;
mod demo;
mod finding;
mod first_run;
mod keys;
mod papers;
mod pictures;
mod scene;
mod sending;
mod settings;
mod strangers;
mod triage;
mod writing;
