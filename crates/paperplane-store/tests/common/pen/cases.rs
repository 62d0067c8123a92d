//! Records of pipelines and cases.

use super::Pen;
use crate::common::person;
use paperplane_core::{
    cases::{
        definition::{Definition, Outcome, Stage},
        texts::Texts,
    },
    envelope::Envelope,
    event::{
        CaseClosed, CaseDescribed, CaseFact, CaseGiven, CaseMoved, CaseNotTold, CaseOpened, CaseReopened, CasesEvent,
        Event, NotToldWhy, PipelinePublished,
    },
    ids::{CaseId, EventId, MemberId, PipelineId},
    time::Timestamp,
};

pub fn pipeline_id() -> PipelineId {
    PipelineId::new(Timestamp(8), [1; 10])
}

pub fn case_id(n: u8) -> CaseId {
    CaseId::new(Timestamp(8), [n; 10])
}

/// Four stages; cases may stay ten days in the second, and end in the last two.
fn definition() -> Definition {
    let stage =
        |key: &str, days, ends| Stage { key: key.into(), name: Texts::of("en", key), days, ends, ..Stage::default() };
    Definition {
        name: Texts::of("en", "Students"),
        stages: vec![
            stage("enquiry", None, None),
            Stage { message: Texts::of("en", "Hello"), ..stage("documents", Some(10), None) },
            stage("arrived", None, Some(Outcome::Won)),
            stage("closed", None, Some(Outcome::Lost)),
        ],
    }
}

impl Pen {
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
        let not_told = CaseNotTold { case: case_id(n), moved, why: NotToldWhy::WindowClosed };
        self.workspace(Event::Cases(CasesEvent::CaseNotTold(not_told)))
    }

    fn seeing(&mut self, seen: EventId, event: CasesEvent) -> Envelope {
        Envelope { expects: Some(seen), ..self.workspace(Event::Cases(event)) }
    }
}
