//! Stories with real processes, a real broker and a simulated provider.

mod cases;
mod contacts;
mod library;
mod node;
mod office;
mod outreach;
mod story;
mod talk;
mod workspace;
