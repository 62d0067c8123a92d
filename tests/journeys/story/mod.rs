//! The story of one client and one agency, from the first words on.
//!
//! `whole` goes through the steps in order, in the real window, with a relay elsewhere and Kafka between them. Each step stands in a file
//! of its own.

mod by_mail;
mod step_02;
mod step_04;
mod step_05;
mod step_09;
mod step_14;
mod two_channels;
mod whole;
