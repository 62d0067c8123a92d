//! The replica: the folded log in SQLite, and beside it what only this device knows.
//!
//! `replica.db` may be deleted at any time and comes back the same. `desk.db` cannot be rebuilt: outbox and
//! settings of this device. No transaction spans both. One writer thread, many readers.
