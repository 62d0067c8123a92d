//! Outreach: its states, and what became of people.

use super::{channel, failure, say, wording};
use paperplane_bridge::{
    Channel, Refusal,
    outreach::{
        NoWay,
        event::{RunState, Skip},
    },
    view::{
        bubble::BubbleState,
        outreach::{LedgerKind, LedgerState},
    },
};

/// The state of an outreach; `ended` where everybody had their turn.
pub fn outreach_state(state: Option<RunState>, ended: bool) -> String {
    match state {
        Some(RunState::Cancelled) => say!("outreach-cancelled"),
        _ if ended => say!("outreach-ended"),
        Some(RunState::Running) => say!("outreach-running"),
        Some(RunState::Paused) => say!("outreach-paused"),
        None => say!("outreach-planned"),
    }
}

/// A kind of people.
pub fn ledger_kind(kind: LedgerKind) -> String {
    match kind {
        LedgerKind::Waiting => say!("outreach-kind-waiting"),
        LedgerKind::Skipped => say!("outreach-kind-skipped"),
        LedgerKind::Written => say!("outreach-kind-written"),
        LedgerKind::Answered => say!("outreach-kind-answered"),
        LedgerKind::Failed => say!("outreach-kind-failed"),
    }
}

/// The state of a person.
pub fn ledger(state: &LedgerState) -> String {
    match state {
        LedgerState::Waiting => say!("outreach-kind-waiting"),
        LedgerState::Skipped { because } => skip(because),
        LedgerState::Answered => say!("outreach-kind-answered"),
        LedgerState::Written { state } => match state {
            BubbleState::Delivered => say!("outreach-delivered"),
            BubbleState::Read => say!("outreach-read"),
            BubbleState::Refused { .. } | BubbleState::Failed { .. } | BubbleState::Unsure | BubbleState::Discarded => {
                say!("outreach-kind-failed")
            }
            BubbleState::OnlyHere
            | BubbleState::WaitingForFile
            | BubbleState::Waiting
            | BubbleState::Sending
            | BubbleState::Later { .. }
            | BubbleState::Accepted
            | BubbleState::Sent => say!("outreach-kind-written"),
        },
    }
}

/// The reason for which a person is left out.
pub fn skip(skip: &Skip) -> String {
    match skip {
        Skip::Answered => say!("outreach-skip-answered"),
        Skip::Capped => say!("outreach-skip-capped"),
        Skip::NoConsent { channel: over } => say!("outreach-skip-consent", channel = channel(*over)),
        Skip::SamePerson => say!("outreach-skip-same"),
        Skip::NoWay { why: NoWay::NoAddress } => say!("outreach-skip-no-address"),
        Skip::NoWay { why: NoWay::Refused { refusal } } => refused_in_short(refusal),
        Skip::Wording { why, .. } => wording(why),
    }
}

/// The reason for which somebody would not get a message, in a few words where that is possible.
fn refused_in_short(refusal: &Refusal) -> String {
    if *refusal == Refusal::OptedOut || *refusal == Refusal::Blocked {
        say!("outreach-skip-unwanted")
    } else if *refusal == Refusal::Unsubscribed {
        say!("outreach-skip-unsubscribed")
    } else if *refusal == Refusal::WindowClosed {
        say!("outreach-skip-window")
    } else {
        failure(refusal, Channel::EMAIL)
    }
}
