//! People, faults and processes for rehearsals of the product. Development only.
//!
//! A rehearsal that needs a program which is not on this machine says `skipped: ...` and returns; `./x test` provides
//! them all. Nothing here sleeps for a guessed time: [`wait::until`] looks until it sees.

pub mod broker;
pub mod browser;
pub mod clock;
pub mod door;
pub mod driver;
pub mod held_log;
pub mod http;
pub mod mail;
pub mod moto;
pub mod node;
pub mod notifications;
pub mod past;
pub mod people;
pub mod ports;
pub mod prism;
pub mod process;
pub mod provider;
pub mod proxy;
pub mod relay;
pub mod signed_form;
pub mod storm;
pub mod tools;
pub mod wait;
pub mod window;
