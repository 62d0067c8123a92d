//! Records of pipelines and cases.

use super::Pen;
use crate::common::{file, naming, person};
use paperplane_core::{
    cases::{
        checklist::item_of,
        day::Day,
        definition::{Definition, ItemKind, Outcome, Stage, StageItem},
        texts::Texts,
    },
    envelope::Envelope,
    event::{
        BlobRef, CaseClosed, CaseDescribed, CaseFact, CaseGiven, CaseMoved, CaseNotTold, CaseOpened, CaseReopened,
        CasesEvent, Event, ItemAsked, ItemDated, ItemDecided, ItemDecision, ItemReceived, NotToldWhy, PipelineAdopted,
        PipelinePublished, TaskAdded, TaskChanged, TaskTicked,
    },
    ids::{CaseId, EventId, ItemId, MemberId, PipelineId, TaskId},
    time::Timestamp,
};

pub fn pipeline_id() -> PipelineId {
    PipelineId::new(Timestamp(8), [1; 10])
}

pub fn case_id(n: u8) -> CaseId {
    CaseId::new(Timestamp(8), [n; 10])
}

pub fn task_id(n: u8) -> TaskId {
    TaskId::new(Timestamp(8), [n; 10])
}

/// The item of that key of a case.
pub fn item_id(n: u8, key: &str) -> ItemId {
    item_of(&naming(), case_id(n), &key.into())
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A passport, due in a week, and a photo that nothing waits for.
fn papers() -> Vec<StageItem> {
    let item = |key: &str| StageItem { key: key.into(), name: Texts::of("en", key), ..StageItem::default() };
    vec![
        StageItem { days: Some(7), valid_months: Some(6), ..item("passport") },
        StageItem { optional: true, ..item("photo") },
    ]
}

/// Four stages; cases may stay ten days in the second, which asks for papers, and end in the last two.
fn definition() -> Definition {
    let stage =
        |key: &str, days, ends| Stage { key: key.into(), name: Texts::of("en", key), days, ends, ..Stage::default() };
    Definition {
        name: Texts::of("en", "Students"),
        stages: vec![
            stage("enquiry", None, None),
            Stage { message: Texts::of("en", "Hello"), items: papers(), ..stage("documents", Some(10), None) },
            stage("arrived", None, Some(Outcome::Won)),
            stage("closed", None, Some(Outcome::Lost)),
        ],
    }
}

impl Pen {
    pub fn pipeline_adopted(&mut self, version: u32) -> Envelope {
        let adopted = PipelineAdopted { pipeline: pipeline_id(), version };
        self.workspace(Event::Cases(CasesEvent::PipelineAdopted(adopted)))
    }

    pub fn pipeline(&mut self, version: u32) -> Envelope {
        let published = PipelinePublished { pipeline: pipeline_id(), version, definition: definition() };
        self.workspace(Event::Cases(CasesEvent::PipelinePublished(published)))
    }

    pub fn case(&mut self, n: u8, of: usize, title: &str) -> Envelope {
        let opened = CaseOpened {
            case: case_id(n),
            contact: person(of),
            pipeline: pipeline_id(),
            version: 1,
            stage: "enquiry".into(),
            title: title.into(),
        };
        self.workspace(Event::Cases(CasesEvent::CaseOpened(opened)))
    }

    pub fn case_moved(&mut self, n: u8, from: &str, to: &str, seen: EventId) -> Envelope {
        let moved = CaseMoved { case: case_id(n), from: from.into(), to: to.into() };
        self.seeing(seen, CasesEvent::CaseMoved(moved))
    }

    pub fn case_closed(&mut self, n: u8, seen: EventId) -> Envelope {
        let closed = CaseClosed { case: case_id(n), outcome: Outcome::Lost, reason: "went elsewhere".into() };
        self.seeing(seen, CasesEvent::CaseClosed(closed))
    }

    pub fn case_reopened(&mut self, n: u8, seen: EventId) -> Envelope {
        self.seeing(seen, CasesEvent::CaseReopened(CaseReopened { case: case_id(n) }))
    }

    pub fn case_given(&mut self, n: u8, to: Option<MemberId>) -> Envelope {
        self.workspace(Event::Cases(CasesEvent::CaseGiven(CaseGiven { case: case_id(n), to })))
    }

    pub fn case_described(&mut self, n: u8, partner: &str) -> Envelope {
        let facts = vec![CaseFact::Partner { text: partner.into() }];
        self.workspace(Event::Cases(CasesEvent::CaseDescribed(CaseDescribed { case: case_id(n), facts })))
    }

    pub fn case_not_told(&mut self, n: u8, moved: EventId) -> Envelope {
        let not_told = CaseNotTold { case: case_id(n), moved, why: NotToldWhy::WindowClosed, item: None };
        self.workspace(Event::Cases(CasesEvent::CaseNotTold(not_told)))
    }

    pub fn item_asked(&mut self, n: u8, item: ItemId, name: &str) -> Envelope {
        let due = Some(day("2027-03-01"));
        let asked = ItemAsked { item, case: case_id(n), name: name.into(), kind: ItemKind::Document, due };
        self.workspace(Event::Cases(CasesEvent::ItemAsked(asked)))
    }

    pub fn item_received(&mut self, n: u8, item: ItemId, name: &str) -> Envelope {
        let files: Vec<BlobRef> = vec![file(name)];
        let received = ItemReceived { item, case: case_id(n), files, said: String::new(), message: None };
        self.workspace(Event::Cases(CasesEvent::ItemReceived(received)))
    }

    pub fn item_decided(&mut self, n: u8, item: ItemId, version: u32, decision: ItemDecision) -> Envelope {
        let decided = ItemDecided { item, case: case_id(n), version, decision };
        self.workspace(Event::Cases(CasesEvent::ItemDecided(decided)))
    }

    pub fn item_dated(&mut self, n: u8, item: ItemId, due: Option<Day>) -> Envelope {
        self.workspace(Event::Cases(CasesEvent::ItemDated(ItemDated { item, case: case_id(n), due })))
    }

    pub fn begins_on(&mut self, n: u8, text: &str) -> Envelope {
        let facts = vec![CaseFact::BeginsOn { day: Some(day(text)) }];
        self.workspace(Event::Cases(CasesEvent::CaseDescribed(CaseDescribed { case: case_id(n), facts })))
    }

    pub fn task_added(&mut self, n: u8, case: Option<u8>, due: &str) -> Envelope {
        let contact = case.is_none().then(|| person(0));
        let added = TaskAdded {
            task: task_id(n),
            what: "Call the school".into(),
            owner: None,
            due: due.parse().ok(),
            case: case.map(case_id),
            contact,
        };
        self.workspace(Event::Cases(CasesEvent::TaskAdded(added)))
    }

    pub fn task_changed(&mut self, n: u8, owner: Option<MemberId>) -> Envelope {
        let changed = TaskChanged {
            task: task_id(n),
            case: None,
            contact: None,
            what: "Write to the school".into(),
            owner,
            due: None,
        };
        self.workspace(Event::Cases(CasesEvent::TaskChanged(changed)))
    }

    pub fn task_ticked(&mut self, n: u8, done: bool) -> Envelope {
        self.workspace(Event::Cases(CasesEvent::TaskTicked(TaskTicked { task: task_id(n), done })))
    }

    fn seeing(&mut self, seen: EventId, event: CasesEvent) -> Envelope {
        Envelope { expects: Some(seen), ..self.workspace(Event::Cases(event)) }
    }
}
