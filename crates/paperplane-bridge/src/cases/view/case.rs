//! Cases.

use super::{
    checklist::{ItemView, Progress},
    task::TaskView,
};
use crate::view::member::MemberView;
use paperplane_core::{
    cases::{
        day::Day,
        decide::Standing,
        definition::{Definition, FactName, Outcome, StepKey},
        event::{CaseFact, NotToldWhy},
        money::Money,
        texts::Texts,
    },
    channel::Channel,
    ids::{CaseId, ContactId, ConversationId, EventId, MemberId, PipelineId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A case in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseCard {
    /// The id of the case.
    pub id: CaseId,
    /// The person: their name, or an address where no name is known.
    pub who: String,
    /// The contact.
    pub contact: ContactId,
    /// Their newest conversation; `None` where there is none.
    pub conversation: Option<ConversationId>,
    /// True if they wait for an answer.
    pub waits: bool,
    /// Its title; may be empty.
    pub title: String,
    /// The pipeline.
    pub pipeline: PipelineId,
    /// The version of the pipeline by which it goes.
    pub version: u32,
    /// The stage where it stands.
    pub stage: StepKey,
    /// Since when it stands there.
    pub since: Timestamp,
    /// The time at which it was opened.
    pub opened: Timestamp,
    /// The event by which it came to where it stands: what a move has to have seen.
    pub standing: EventId,
    /// Its end; `None` while it goes on.
    pub outcome: Option<Outcome>,
    /// The facts that are written down.
    pub facts: CaseFacts,
    /// From when on it stands too long; `None` where it may stay.
    pub late: Option<Timestamp>,
    /// Its owner; `None` for nobody.
    pub owner: Option<MemberView>,
    /// Its checklist in figures.
    pub progress: Progress,
}

/// The facts of a case that are written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFacts {
    /// The partner institution; empty if not known.
    pub partner: String,
    /// The programme or the treatment; empty if not known.
    pub programme: String,
    /// The day of the intake or of the treatment.
    pub begins_on: Option<Day>,
    /// The last day on which to apply.
    pub apply_by: Option<Day>,
    /// The fees.
    pub fees: Option<Money>,
    /// The commission.
    pub commission: Option<Money>,
}

impl CaseFacts {
    /// The facts that are known, of those that rules may ask for.
    pub fn known(&self) -> BTreeSet<FactName> {
        let known = [
            (FactName::Partner, !self.partner.is_empty()),
            (FactName::Programme, !self.programme.is_empty()),
            (FactName::BeginsOn, self.begins_on.is_some()),
            (FactName::Fees, self.fees.is_some()),
        ];
        known.into_iter().filter_map(|(fact, is_known)| is_known.then_some(fact)).collect()
    }
}

impl CaseCard {
    /// The case as far as rules of entry ask, by the figures of its card: they do not know that a paper has ended since it was
    /// accepted. Where the items are at hand, [`CaseView::for_rules`] does.
    pub fn for_rules(&self) -> Standing {
        standing(self.progress, &self.facts)
    }
}

fn standing(progress: Progress, facts: &CaseFacts) -> Standing {
    Standing { unsettled: progress.all.saturating_sub(progress.done), known: facts.known() }
}

/// A case with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    /// The case in short.
    pub card: CaseCard,
    /// The version of the pipeline by which it goes.
    pub definition: Definition,
    /// The acts that made it what it is, the newest first.
    pub history: Vec<CaseAct>,
    /// Its checklist.
    pub items: Vec<ItemView>,
    /// Its tasks: what is to be done first, in the order of the days.
    pub tasks: Vec<TaskView>,
    /// The language in which the client likes to be written to; empty where it is not known.
    pub language: String,
}

impl CaseView {
    /// Its checklist in figures, on the day for which its items were read: a paper that has ended is not settled.
    pub fn progress(&self) -> Progress {
        let count = |of: fn(&ItemView) -> bool| {
            let counted = self.items.iter().filter(|item| !item.optional && of(item)).count();
            u32::try_from(counted).unwrap_or(u32::MAX)
        };
        Progress { all: count(|_| true), done: count(|item| item.state.is_settled()), due: self.card.progress.due }
    }

    /// The case as far as rules of entry ask, on that day.
    pub fn for_rules(&self) -> Standing {
        standing(self.progress(), &self.card.facts)
    }
}

/// A case with its checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseItems {
    /// The case.
    pub card: CaseCard,
    /// Its items.
    pub items: Vec<ItemView>,
}

/// The message that a client would get if their case came to a stage now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "preview", rename_all = "snake_case")]
pub enum TellPreview {
    /// Nothing.
    Nothing,
    /// This message.
    Message {
        /// The channel over which it goes.
        channel: Channel,
        /// The text as they will read it.
        text: String,
    },
    /// They cannot be told.
    NotTold {
        /// The reason.
        why: NotToldWhy,
    },
}

/// Something that somebody did with a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseAct {
    /// The event.
    pub id: EventId,
    /// The time at which it was recorded.
    pub at: Timestamp,
    /// The member who did it; `None` for a program.
    pub by: Option<MemberView>,
    /// The act.
    pub what: CaseActKind,
}

/// The kind of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum CaseActKind {
    /// It was opened.
    Opened {
        /// In this stage.
        stage: StepKey,
    },
    /// It was moved.
    Moved {
        /// From this stage.
        from: StepKey,
        /// To this one.
        to: StepKey,
    },
    /// It ended where it stood.
    Closed {
        /// Its end.
        outcome: Outcome,
        /// The reason; may be empty.
        reason: String,
    },
    /// It went on.
    Reopened,
    /// Facts were written down.
    Described {
        /// The facts with their new values.
        facts: Vec<CaseFact>,
    },
    /// It was given to somebody.
    Given {
        /// The id of the member; `None` for nobody.
        to: Option<MemberId>,
    },
    /// An item changed.
    Item {
        /// Its name.
        name: Texts,
        /// The change.
        change: ItemChange,
    },
    /// The client could not be told of the move or the refusal before.
    NotTold {
        /// The reason.
        why: NotToldWhy,
    },
    /// Somebody was faster: this did not count.
    Overtaken {
        /// The stage to which it was to go; `None` where it was to be closed or reopened.
        to: Option<StepKey>,
    },
}

/// A change of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum ItemChange {
    /// A person asked for it.
    Asked,
    /// It was received.
    Received,
    /// It was accepted.
    Accepted,
    /// It was refused.
    Refused {
        /// The reason, in the client's language.
        reason: String,
    },
    /// It is not needed.
    Waived,
    /// The decision about it was taken back.
    Open,
}
