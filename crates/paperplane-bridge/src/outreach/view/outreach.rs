//! Outreaches: their progress, the people they write to, and what they would say.

use crate::view::bubble::BubbleState;
use paperplane_core::{
    channel::Channel,
    ids::{AddressId, ConversationId, OutreachId},
    library::message_template::Wording,
    outreach::event::{Plan, RunState, Skip},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// An outreach in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachRow {
    /// The outreach.
    pub outreach: OutreachId,
    /// Its name.
    pub name: String,
    /// Its state; `None` if it was never started.
    pub state: Option<RunState>,
    /// The time at which it was planned.
    pub planned_at: Timestamp,
    /// The name of who planned it; empty if a program did.
    pub by: String,
    /// The people of its audience.
    pub people: u32,
    /// Those who were written to or left out.
    pub done: u32,
}

/// One outreach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachView {
    /// The outreach.
    pub outreach: OutreachId,
    /// Its plan.
    pub plan: Plan,
    /// Its state; `None` if it was never started.
    pub state: Option<RunState>,
    /// The time at which it was planned.
    pub planned_at: Timestamp,
    /// The time at which it was started first.
    pub started_at: Option<Timestamp>,
    /// The name of who planned it; empty if a program did.
    pub by: String,
    /// The number of its people of each kind.
    pub counts: OutreachCounts,
}

/// The number of people of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachCounts {
    /// Nobody wrote to them yet.
    pub waiting: u32,
    /// They were left out.
    pub skipped: u32,
    /// They were written to, and have not answered.
    pub written: u32,
    /// They answered.
    pub answered: u32,
    /// The message to them was refused, came back, or waits for a decision.
    pub failed: u32,
}

impl OutreachCounts {
    /// All people.
    pub const fn people(&self) -> u32 {
        self.waiting + self.skipped + self.written + self.answered + self.failed
    }
}

/// A kind of people of an outreach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerKind {
    /// Nobody wrote to them yet.
    Waiting,
    /// They were left out.
    Skipped,
    /// They were written to, and have not answered.
    Written,
    /// They answered.
    Answered,
    /// The message to them was refused, came back, or waits for a decision.
    Failed,
}

impl LedgerKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Skipped, Self::Written, Self::Answered, Self::Failed];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Skipped => "skipped",
            Self::Written => "written",
            Self::Answered => "answered",
            Self::Failed => "failed",
        }
    }

    /// Reads a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A person of an outreach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    /// The address by which the audience names them.
    pub person: AddressId,
    /// Their name, or an address where there is none.
    pub who: String,
    /// The conversation in which the message stands.
    pub conversation: Option<ConversationId>,
    /// Their state.
    pub state: LedgerState,
}

/// The state of a person of an outreach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ledger", rename_all = "snake_case")]
pub enum LedgerState {
    /// Nobody wrote to them yet.
    Waiting,
    /// They were left out.
    Skipped {
        /// The reason.
        because: Skip,
    },
    /// They were written to.
    Written {
        /// The delivery of the message.
        state: BubbleState,
    },
    /// They answered.
    Answered,
}

/// People of an outreach, in the order of the audience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerPage {
    /// The people.
    pub lines: Vec<LedgerLine>,
    /// The place of the first, from 0.
    pub from: u32,
}

/// The effect of an outreach if it were started now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachPreview {
    /// People who would be written to.
    pub ready: u32,
    /// Those of them for whom no consent is recorded, by the channel over which it would go.
    pub no_consent: Vec<(Channel, u32)>,
    /// People who would be left out, by reason.
    pub left_out: Vec<LeftOut>,
    /// Messages, in the order of the audience, from a place on.
    pub messages: Vec<PreviewLine>,
}

/// People who would be left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The reason.
    pub because: Skip,
    /// Their number.
    pub count: u32,
    /// The names of some of them.
    pub some: Vec<String>,
}

/// The message that a person would get.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewLine {
    /// The address by which the audience names them.
    pub person: AddressId,
    /// Their name, or an address where there is none.
    pub who: String,
    /// The channel.
    pub channel: Channel,
    /// Their address there, as it is shown.
    pub address: String,
    /// The language.
    pub language: String,
    /// The texts as they will read them.
    pub wording: Wording,
    /// True if it goes out as the approved template.
    pub by_template: bool,
}
