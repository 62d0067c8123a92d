//! Events of cases. Where a case stands is contestable: a move, a close and a reopening carry in `expects` the event by which
//! the case came to where its author saw it, and count only while that is still the newest.

use crate::{
    cases::{
        day::Day,
        definition::{Outcome, StepKey},
        money::Money,
    },
    ids::{AddressId, CaseId, EventId, ItemId, MemberId, PipelineId},
};
use serde::{Deserialize, Serialize};

/// A case was opened for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOpened {
    /// The case.
    pub case: CaseId,
    /// An address of the person.
    pub contact: AddressId,
    /// Its pipeline.
    pub pipeline: PipelineId,
    /// The version of the pipeline by which it goes.
    pub version: u32,
    /// The stage where it begins.
    pub stage: StepKey,
    /// Its title, as a person typed it, trimmed.
    pub title: String,
}

/// A case went to another stage. Into a stage that ends cases it ends; out of one it goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMoved {
    /// The case.
    pub case: CaseId,
    /// The stage where its author saw it.
    pub from: StepKey,
    /// The stage to which it went.
    pub to: StepKey,
}

/// A case ended where it stands: it was lost, or won without another stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClosed {
    /// The case.
    pub case: CaseId,
    /// Its end.
    pub outcome: Outcome,
    /// The reason, as a person typed it; empty if none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A case that had ended goes on in the stage where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseReopened {
    /// The case.
    pub case: CaseId,
}

/// A case was given to a member of staff, or to nobody. The last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseGiven {
    /// The case.
    pub case: CaseId,
    /// Its owner; absent for nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<MemberId>,
}

/// Facts of a case were written down. Of each fact the last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseDescribed {
    /// The case.
    pub case: CaseId,
    /// The facts that changed.
    pub facts: Vec<CaseFact>,
}

/// A fact of a case with its new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum CaseFact {
    /// Its title.
    Title {
        /// One line; empty for none.
        text: String,
    },
    /// The partner institution: a university, a hospital.
    Partner {
        /// One line; empty for none.
        text: String,
    },
    /// The programme or the treatment.
    Programme {
        /// One line; empty for none.
        text: String,
    },
    /// The day of the intake or of the treatment.
    BeginsOn {
        /// Absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<Day>,
    },
    /// The last day on which to apply.
    ApplyBy {
        /// Absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<Day>,
    },
    /// The fees that the client pays to the partner.
    Fees {
        /// Absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        money: Option<Money>,
    },
    /// The commission that the partner pays to the agency.
    Commission {
        /// Absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        money: Option<Money>,
    },
}

/// A client could not be told that their case moved, or that an item was refused: somebody has to do it. The id of this event
/// follows from that one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNotTold {
    /// The case.
    pub case: CaseId,
    /// The event by which it moved, or by which the item was refused.
    pub moved: EventId,
    /// The reason.
    pub why: NotToldWhy,
    /// The item that was refused; absent for a move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
}

/// The reason for which a client was not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotToldWhy {
    /// No account of ours writes to an address of theirs.
    NoAddress,
    /// They want no messages, or are blocked.
    Unwanted,
    /// Free text may not go to them now.
    WindowClosed,
    /// The guard refuses for another reason.
    Refused,
    /// The text cannot be written out for them.
    Text,
}
