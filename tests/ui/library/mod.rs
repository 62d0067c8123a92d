//! What staff keep for their work.

mod messages;
