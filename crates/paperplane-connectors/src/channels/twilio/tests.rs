//! What the whole folder promises together.
