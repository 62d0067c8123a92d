//! The windows in a real browser, over the gate's own door: a folder for each domain, and what concerns all of them.

mod access;
mod away;
mod cases;
mod contacts;
mod library;
mod offline;
mod outreach;
mod pictures;
mod scene;
mod talk;
mod themes;
mod unreached;
mod workspace;
