//! The pretend provider with a phone at its other end.
