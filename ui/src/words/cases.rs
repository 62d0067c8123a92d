//! Cases: names in the reader's language, what holds a case back, what was done.

use super::{language, say};
use paperplane_bridge::{
    cases::{
        decide::HeldBack,
        definition::{Definition, FactName, Outcome, StepKey},
        event::NotToldWhy,
        ready_made::ReadyMade,
        texts::Texts,
    },
    view::case::CaseActKind,
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
        CaseActKind::NotTold { why } => not_told(*why),
        CaseActKind::Overtaken { to: Some(to) } => say!("cases-act-overtaken", stage = name(to)),
        CaseActKind::Overtaken { to: None } => say!("cases-act-overtaken-end"),
    }
}
