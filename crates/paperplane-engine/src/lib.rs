//! Order and time: who carries what where, and when.
