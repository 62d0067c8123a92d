//! Importing lists of people: a file becomes a table, its rows become people, one after the other.

pub(super) mod cards;
mod desk;
mod encoding;
mod list;
mod row;
mod table;
pub mod worker;
