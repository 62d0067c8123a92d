//! The language of the house: what can happen at an agency's desk, and what follows from it.
//!
//! Nothing here touches a socket, a file, the clock or chance; time and random bytes are arguments.
//! So every rule is a plain function, its tests run in milliseconds, and it compiles to wasm.

pub mod address;
pub mod checkpoint;
pub mod conversation;
pub mod country;
pub mod delivery;
pub mod envelope;
pub mod event;
pub mod failure;
pub mod filter;
pub mod guard;
pub mod ids;
pub mod limits;
pub mod mention;
pub mod naming;
pub mod observation;
pub mod optout;
pub mod partition;
pub mod query;
pub mod reconcile;
pub mod record;
pub mod time;
pub mod topic;
pub mod window;
pub mod wire;
