//! The numbers that call the person: shown on the rail, wherever in the desk one is.

/// The numbers of all lists together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Conversations with something unread.
    pub conversations: u32,
    /// Notes that mention this person and that they have not seen.
    pub mentions: u32,
}
