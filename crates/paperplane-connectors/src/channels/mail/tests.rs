//! Tests of mail: what is read from bytes, and what is written.

mod anything;
mod composing;
mod reading;
mod scene;
mod signing;
