//! The replica: folded log in SQLite, and what only this device knows.
