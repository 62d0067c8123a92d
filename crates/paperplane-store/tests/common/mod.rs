//! An agency with three people, and records of what happened to them.
#![allow(dead_code, unused_imports, clippy::unwrap_used)]

mod memory_log;
mod pen;
mod replica;

pub use memory_log::MemoryLog;
pub use pen::{Pen, case_id, day, file, item_id, pipeline_id, task_id};
pub use replica::{Replica, folded, open};

use paperplane_core::{
    address::Address,
    envelope::Source,
    ids::{AddressId, AttemptId, ConversationId, DeviceId, EventId, LabelId, MemberId, MessageId, WorkspaceId},
    naming::{self, NamingKey},
    time::Timestamp,
};
use paperplane_store::FoldContext;

pub const ACCOUNT: &str = "AC00000000000000000000000000000000";
pub const OURS: &str = "whatsapp:+15005550006";
pub const OURS_SECOND: &str = "whatsapp:+15005550007";
pub const PEOPLE: [&str; 3] = ["whatsapp:+447700900101", "whatsapp:+447700900102", "whatsapp:NG.1A2B3C"];
pub const PARTITIONS: i32 = 6;

pub fn naming() -> NamingKey {
    NamingKey::new([7; 32])
}

pub fn source() -> Source {
    Source { workspace: WorkspaceId::new(Timestamp(1), [1; 10]), device: DeviceId::new(Timestamp(1), [2; 10]) }
}

pub fn context() -> FoldContext {
    FoldContext { workspace: source().workspace, naming: naming(), plain_records: true, reports_news: true }
}

pub fn event_id(n: u64) -> EventId {
    let mut random = [0_u8; 10];
    random[2..].copy_from_slice(&n.to_be_bytes());
    EventId::new(Timestamp(5), random)
}

pub fn message_id(n: u8) -> MessageId {
    MessageId::new(Timestamp(7), [n; 10])
}

pub fn attempt_id(n: u8) -> AttemptId {
    AttemptId::new(Timestamp(9), [n; 10])
}

pub fn member() -> MemberId {
    colleague(3)
}

pub fn colleague(n: u8) -> MemberId {
    MemberId::new(Timestamp(3), [n; 10])
}

/// The address of one of the people.
pub fn person(nth: usize) -> AddressId {
    naming().address(&Address::whatsapp(PEOPLE[nth]))
}

/// The agency's own address.
pub fn ours() -> AddressId {
    naming().address(&Address::whatsapp(OURS))
}

/// The conversation with one of the people, while nobody is linked with anybody.
pub fn conversation(nth: usize) -> ConversationId {
    naming::conversation(ours(), person(nth))
}

/// A message of theirs, by the provider's id.
pub fn theirs(sid: &str) -> MessageId {
    naming().message(ACCOUNT, sid)
}

pub fn label_id(n: u8) -> LabelId {
    LabelId::new(Timestamp(11), [n; 10])
}

/// The lines that only one of two dumps has.
pub fn difference(one: &str, other: &str) -> Vec<String> {
    let only = |mark: &str, one: &str, other: &str| {
        let other: std::collections::BTreeSet<&str> = other.lines().collect();
        let only: Vec<String> =
            one.lines().filter(|line| !other.contains(line)).map(|line| format!("{mark} {line}")).collect();
        only
    };
    [only("-", one, other), only("+", other, one)].concat()
}
