//! The replica: the folded log in SQLite, and beside it what only this device knows.
//!
//! `replica.db` may be deleted at any time and comes back the same. `desk.db` cannot be rebuilt: outbox and settings of
//! this device. No transaction spans both. One writer thread, a few connections that read.

mod cases;
mod contacts;
mod kernel;
mod library;
mod opt_out;
mod outreach;
mod people;
mod persons;
mod projections;
mod replica;
mod store;
mod talk;
mod workspace;

#[cfg(test)]
#[path = "../tests/common/mod.rs"]
mod common;
#[cfg(test)]
mod growth;
#[cfg(test)]
mod pending_tests;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod refold_tests;
#[cfg(test)]
extern crate self as paperplane_store; // under its public name, for what the tests share

pub use cases::read::{board::LaneAsked, card::Telling, tasks::TasksAsked, today::TodayAsked};
pub use contacts::{
    imported::ImportWork,
    read::{Description, WishAboutMany},
};
pub use kernel::{
    disk::{Disk, Job, Moment, Room},
    error::{OpenError, StoreError},
    file::DbKey,
};
pub use outreach::work::{OutreachFacts, OutreachWork};
pub use projections::{Applied, FoldContext, refold::Refold};
pub use store::Store;
pub use talk::{
    fold::{
        conversation::Arrival,
        staff_notices::{StaffNotice, StaffNoticeKind},
    },
    read::{
        head::Named,
        media::Wanted,
        message_rows::MessageRow,
        schedules::Waiting,
        sending::{Due, Open, Resting},
        viewer::Viewer,
        ways::{Way, Ways},
    },
    sent_copies::KeptCopy,
};
pub use workspace::read::{Agency, DeadLetter, InboxRecord};
