//! Cases: names in the reader's language, what holds a case back, what was done.

use super::{language, say};
use crate::parts::language_name;
use paperplane_bridge::{
    cases::{
        checklist::ItemState,
        decide::HeldBack,
        definition::{Definition, FactName, Outcome, StepKey},
        event::{ItemDecision, NotToldWhy},
        ready_made::ReadyMade,
        texts::Texts,
    },
    view::{
        case::{CaseActKind, ItemChange},
        task::TaskView,
    },
};

/// A text of a pipeline in the language of this window.
pub fn of_texts(texts: &Texts) -> String {
    texts.in_language(language()).to_owned()
}

/// The name of a ready-made pipeline and a line about it.
pub fn ready_made(ready: ReadyMade) -> (String, String) {
    match ready {
        ReadyMade::StudentRecruitment => (say!("cases-ready-students"), say!("cases-ready-students-line")),
        ReadyMade::MedicalTourism => (say!("cases-ready-patients"), say!("cases-ready-patients-line")),
    }
}

/// The end of a case in one word.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Won => say!("cases-won"),
        Outcome::Lost => say!("cases-lost"),
    }
}

/// That a case has ended, in a sentence.
pub fn ended(outcome: Outcome) -> String {
    match outcome {
        Outcome::Won => say!("cases-ended-won"),
        Outcome::Lost => say!("cases-ended-lost"),
    }
}

/// Everything that holds a case back from a stage.
pub fn held_back(held: &[HeldBack]) -> String {
    let one = |held: &HeldBack| match held {
        HeldBack::Unsettled(count) => say!("cases-held-list", count = *count),
        HeldBack::Unknown(FactName::Partner) => say!("cases-held-partner"),
        HeldBack::Unknown(FactName::Programme) => say!("cases-held-programme"),
        HeldBack::Unknown(FactName::BeginsOn) => say!("cases-held-begins-on"),
        HeldBack::Unknown(FactName::Fees) => say!("cases-held-fees"),
    };
    held.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The days until a case stands too long, or since it does.
pub fn days_left(days: i64) -> String {
    match days {
        0 => say!("time-today"),
        1.. => say!("cases-days-left", count = days),
        _ => say!("cases-days-late", count = -days),
    }
}

/// The reason for which a client was not told, or would not be.
pub fn not_told(why: NotToldWhy) -> String {
    match why {
        NotToldWhy::NoAddress => say!("cases-not-told-address"),
        NotToldWhy::Unwanted => say!("cases-not-told-unwanted"),
        NotToldWhy::WindowClosed => say!("cases-not-told-window"),
        NotToldWhy::Refused => say!("cases-not-told-refused"),
        NotToldWhy::Text => say!("cases-not-told-text"),
    }
}

/// An act on a case in a line.
pub fn case_act(act: &CaseActKind, definition: &Definition) -> String {
    let name = |key: &StepKey| definition.stage(key).map_or_else(|| key.0.clone(), |stage| of_texts(&stage.name));
    match act {
        CaseActKind::Opened { stage } => say!("cases-act-opened", stage = name(stage)),
        CaseActKind::Moved { from, to } => say!("cases-act-moved", from = name(from), to = name(to)),
        CaseActKind::Closed { outcome: Outcome::Won, .. } => say!("cases-act-won"),
        CaseActKind::Closed { outcome: Outcome::Lost, reason } if reason.is_empty() => say!("cases-act-lost"),
        CaseActKind::Closed { outcome: Outcome::Lost, reason } => say!("cases-act-lost-because", reason = reason),
        CaseActKind::Reopened => say!("cases-act-reopened"),
        CaseActKind::Described { .. } => say!("cases-act-described"),
        CaseActKind::Given { to: Some(_) } => say!("cases-act-given"),
        CaseActKind::Given { to: None } => say!("cases-act-given-nobody"),
        CaseActKind::Item { name, change } => item_change(&of_texts(name), change),
        CaseActKind::NotTold { why } => not_told(*why),
        CaseActKind::Overtaken { to: Some(to) } => say!("cases-act-overtaken", stage = name(to)),
        CaseActKind::Overtaken { to: None } => say!("cases-act-overtaken-end"),
    }
}

fn item_change(name: &str, change: &ItemChange) -> String {
    match change {
        ItemChange::Asked => say!("cases-act-item-asked", name = name),
        ItemChange::Received => say!("cases-act-item-received", name = name),
        ItemChange::Accepted => say!("cases-act-item-accepted", name = name),
        ItemChange::Refused { reason } => say!("cases-act-item-refused", name = name, reason = reason),
        ItemChange::Waived => say!("cases-act-item-waived", name = name),
        ItemChange::Open => say!("cases-act-item-open", name = name),
    }
}

/// The state of an item in a word.
pub fn item_state(state: ItemState) -> String {
    match state {
        ItemState::Asked => say!("items-state-asked"),
        ItemState::Received => say!("items-state-received"),
        ItemState::Accepted => say!("items-state-accepted"),
        ItemState::Refused => say!("items-state-refused"),
        ItemState::Waived => say!("items-state-waived"),
        ItemState::Expired => say!("items-state-expired"),
    }
}

/// A decision about an item, in the sentence that tells of it.
pub fn item_decided(decision: &ItemDecision, name: &str) -> String {
    match decision {
        ItemDecision::Accepted { .. } => say!("items-did-accept", name = name),
        ItemDecision::Refused { .. } => say!("items-did-refuse", name = name),
        ItemDecision::Waived => say!("items-did-waive", name = name),
        ItemDecision::Open => say!("items-did-open"),
    }
}

/// The label of a reason that the client reads; `their` is the code of their language, empty where it is not known.
pub fn reason_in_their_language(their: &str) -> String {
    match language_of(their) {
        Some(language) => say!("items-reason-in", language = language),
        None => say!("items-reason-theirs"),
    }
}

/// The label of the name of an item that the client reads.
pub fn in_their_language(their: &str) -> String {
    match language_of(their) {
        Some(language) => say!("items-name-in", language = language),
        None => say!("items-name-theirs"),
    }
}

fn language_of(code: &str) -> Option<String> {
    (!code.is_empty()).then(|| language_name(code))
}

/// The days until something is due, or since it was.
pub fn due_in(days: i64) -> String {
    match days {
        0 => say!("time-today"),
        1 => say!("cases-due-tomorrow"),
        2.. => say!("cases-due-in", count = days),
        _ => say!("cases-days-late", count = -days),
    }
}

/// The thing to do of a task.
pub fn task(task: &TaskView) -> String {
    match &task.untold {
        Some(untold) => match &untold.item {
            Some(item) => say!("tasks-tell-item", item = of_texts(item), why = not_told(untold.why)),
            None => say!("tasks-tell", why = not_told(untold.why)),
        },
        None => task.what.clone(),
    }
}
