//! Events of outreaches, on the topic `workspace`: the plan, the audience, and the people who are left out.

use crate::{
    channel::Channel,
    ids::{AddressId, MessageTemplateId, OutreachId},
    kernel::{events::events, subject::Subject},
    library::{
        message_template::{Part, Wordings},
        wording::WordingRefused,
    },
    talk::notice::NoWay,
};
use serde::{Deserialize, Serialize};

events! {
    /// An event of the domain outreach.
    OutreachEvent {
        /// An outreach was planned.
        OutreachPlanned = "outreach.planned", about |_, _, _| Subject::None;
        /// A part of its audience was put down.
        OutreachAudience = "outreach.audience", about |_, _, _| Subject::None;
        /// It was started, paused, resumed or cancelled.
        OutreachSwitched = "outreach.switched", about |_, _, _| Subject::None;
        /// A person was left out.
        OutreachSkipped = "outreach.skipped", about |event, _, _| Subject::Address(event.person);
    }
}

/// An outreach was planned: what it says and how it goes out. It never changes afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachPlanned {
    /// The outreach.
    pub outreach: OutreachId,
    /// Its plan.
    pub plan: Plan,
}

/// The plan of an outreach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its name, for staff.
    pub name: String,
    /// The message template that it was made from, with its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<(MessageTemplateId, u32)>,
    /// Its wordings, by language.
    pub wordings: Wordings,
    /// Channels that are preferred, the first most; those that are not named come after them, the one used last first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<Channel>,
    /// Messages in an hour.
    pub per_hour: u32,
    /// The hours in which people are written to, in their own zone; `None` for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// The zone of people whose own is not known, IANA.
    pub zone: String,
    /// The most messages that a person gets from all outreaches; `None` for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Cap>,
    /// True if only people are written to whose consent is recorded for the channel over which it would go.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_consent: bool,
}

/// Hours of the day, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The first minute.
    pub from_min: u16,
    /// The minute at which they end; smaller than the first where they go over midnight.
    pub to_min: u16,
}

/// A limit of how often a person is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cap {
    /// Messages.
    pub count: u32,
    /// Within so many days.
    pub days: u32,
}

/// A part of the audience of an outreach, which is frozen when it starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachAudience {
    /// The outreach.
    pub outreach: OutreachId,
    /// The number of the part, from 0.
    pub part: u32,
    /// One address of each person.
    pub people: Vec<AddressId>,
}

/// An outreach was started, paused, resumed or cancelled. A cancelled one stays so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachSwitched {
    /// The outreach.
    pub outreach: OutreachId,
    /// The state that it has now.
    pub to: RunState,
}

/// The state of an outreach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    /// It writes to one person after the other.
    Running,
    /// It waits until somebody resumes it.
    Paused,
    /// It writes to nobody any more.
    Cancelled,
}

impl RunState {
    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a stored name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Running, Self::Paused, Self::Cancelled].into_iter().find(|state| state.as_str() == name)
    }
}

/// A person was left out of an outreach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutreachSkipped {
    /// The outreach.
    pub outreach: OutreachId,
    /// The person, by the address that the audience names.
    pub person: AddressId,
    /// The reason.
    pub because: Skip,
}

/// The reason for which a person is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "skip", rename_all = "snake_case")]
pub enum Skip {
    /// They wrote since it started.
    Answered,
    /// They got as many messages as the plan allows.
    Capped,
    /// They are one person with somebody who was written to.
    SamePerson,
    /// There is no way to them, or they do not want it.
    NoWay {
        /// The reason.
        why: NoWay,
    },
    /// The plan needs consent, and none is recorded for the channel.
    NoConsent {
        /// The channel.
        channel: Channel,
    },
    /// A text cannot be written out for them.
    Wording {
        /// The text.
        part: Part,
        /// The reason.
        why: WordingRefused,
    },
}
