//! The trait that ties an event's body to its domain.

/// The body of one event. Implemented by the macro `events!` alone.
pub trait Fact: Sized {
    /// The domain's enum of events.
    type Domain: From<Self>;

    /// The stored name (`ce_type`).
    const KIND: &'static str;
}
