//! The windows in a real browser, over the gate's own door.

mod access;
mod away;
mod contact;
mod days;
mod decisions;
mod demo;
mod emoji;
mod files;
mod finding;
mod first_run;
mod keys;
mod offline;
mod papers;
mod pictures;
mod scene;
mod scrolling;
mod sending;
mod settings;
mod strangers;
mod triage;
mod viewer;
mod views;
mod writing;
