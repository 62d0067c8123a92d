//! Measurements of the desk: a feed that is always the same, a load, looks at processes, and figures in a table.
//!
//! `measure` asks for the rows one after another; `cargo xtask bench` builds what is needed and writes the table down. The
//! programs that are measured against stand in `bin/bare_*.rs`, each in one file.

pub mod feed;
pub mod figures;
pub mod load;
pub mod machine;
pub mod programs;
pub mod rows;
pub mod setup;
pub mod talk;
pub mod tree;
