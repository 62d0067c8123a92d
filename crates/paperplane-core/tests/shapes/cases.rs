//! Examples of pipelines and cases.

use super::values::id;
use paperplane_core::{
    cases::{
        day::Day,
        definition::{Definition, EntryRule, FactName, ItemKind, Outcome, Stage, StageItem},
        money::Money,
        texts::Texts,
    },
    event::*,
};
use std::iter::successors;

/// All events of the domain. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = CasesEvent> {
    let published = PipelinePublished { pipeline: id(30), version: 2, definition: definition() };
    successors(Some(CasesEvent::PipelinePublished(published)), after)
}

fn after(event: &CasesEvent) -> Option<CasesEvent> {
    Some(match event {
        CasesEvent::PipelinePublished(_) => {
            CasesEvent::PipelineAdopted(PipelineAdopted { pipeline: id(30), version: 2 })
        }
        CasesEvent::PipelineAdopted(_) => CasesEvent::CaseOpened(CaseOpened {
            case: id(31),
            contact: id(3),
            pipeline: id(30),
            version: 2,
            stage: "documents".into(),
            title: "护理 BSc".into(),
        }),
        CasesEvent::CaseOpened(_) => {
            CasesEvent::CaseMoved(CaseMoved { case: id(31), from: "documents".into(), to: "arrived".into() })
        }
        CasesEvent::CaseMoved(_) => CasesEvent::CaseClosed(CaseClosed {
            case: id(31),
            outcome: Outcome::Lost,
            reason: "went to another university".into(),
        }),
        CasesEvent::CaseClosed(_) => CasesEvent::CaseReopened(CaseReopened { case: id(31) }),
        CasesEvent::CaseReopened(_) => CasesEvent::CaseGiven(CaseGiven { case: id(31), to: Some(id(1)) }),
        CasesEvent::CaseGiven(_) => CasesEvent::CaseDescribed(CaseDescribed { case: id(31), facts: facts() }),
        CasesEvent::CaseDescribed(_) => {
            let not_told = CaseNotTold { case: id(31), moved: id(32), why: NotToldWhy::WindowClosed, item: None };
            CasesEvent::CaseNotTold(not_told)
        }
        CasesEvent::CaseNotTold(_) => CasesEvent::ItemAsked(ItemAsked {
            item: id(33),
            case: id(31),
            name: "护照".into(),
            kind: ItemKind::Data,
            due: Day::new(2027, 3, 1),
        }),
        CasesEvent::ItemAsked(_) => CasesEvent::ItemReceived(ItemReceived {
            item: id(33),
            case: id(31),
            files: vec![BlobRef {
                blob: id(9), content_type: "image/jpeg".into(), bytes: 7, name: "护照.jpg".into()
            }],
            said: "A08 441 972".into(),
            message: Some(id(4)),
        }),
        CasesEvent::ItemReceived(_) => {
            let decision = ItemDecision::Refused { reason: "La photo est floue".into() };
            CasesEvent::ItemDecided(ItemDecided { item: id(33), case: id(31), version: 1, decision })
        }
        CasesEvent::ItemDecided(_) => {
            CasesEvent::ItemDated(ItemDated { item: id(33), case: id(31), due: Day::new(2027, 4, 1) })
        }
        CasesEvent::ItemDated(_) => CasesEvent::TaskAdded(TaskAdded {
            task: id(34),
            what: "Call the school".into(),
            owner: Some(id(1)),
            due: Day::new(2027, 3, 2),
            case: Some(id(31)),
            contact: Some(id(3)),
        }),
        CasesEvent::TaskAdded(_) => CasesEvent::TaskChanged(TaskChanged {
            task: id(34),
            case: None,
            contact: Some(id(3)),
            what: "Write to the school".into(),
            owner: None,
            due: None,
        }),
        CasesEvent::TaskChanged(_) => CasesEvent::TaskTicked(TaskTicked { task: id(34), done: true }),
        CasesEvent::TaskTicked(_) => return None,
    })
}

fn facts() -> Vec<CaseFact> {
    let money = |minor| Some(Money { minor, currency: "EUR".into() });
    vec![
        CaseFact::Title { text: "护理".into() },
        CaseFact::Partner { text: "Galway Bay University".into() },
        CaseFact::Programme { text: "BSc Nursing".into() },
        CaseFact::BeginsOn { day: Day::new(2027, 9, 1) },
        CaseFact::ApplyBy { day: None },
        CaseFact::Fees { money: money(1_450_000) },
        CaseFact::Commission { money: None },
    ]
}

fn definition() -> Definition {
    let passport = StageItem {
        key: "passport".into(),
        name: Texts::of("ar", "جواز السفر"),
        kind: ItemKind::Document,
        optional: true,
        days: Some(7),
        valid_months: Some(6),
    };
    let documents = Stage {
        key: "documents".into(),
        name: Texts::of("en", "Documents"),
        days: Some(21),
        items: vec![passport],
        rules: vec![EntryRule::ListSettled, EntryRule::Known { fact: FactName::BeginsOn }],
        message: Texts::of("en", "Hello {{ first_name }}"),
        ends: None,
    };
    let arrived =
        Stage { key: "arrived".into(), name: Texts::of("en", "Arrived"), ends: Some(Outcome::Won), ..Stage::default() };
    Definition { name: Texts::of("en", "Students"), stages: vec![documents, arrived] }
}
