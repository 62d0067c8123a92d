//! Rust text as far as the rules need it: what a file declares, imports and names.

mod source;
mod tests_removed;
mod tokens;
mod use_trees;

pub use source::{Mention, Source};
