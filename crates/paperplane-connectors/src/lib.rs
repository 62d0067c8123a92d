//! The outside world's words: one folder per provider.
