//! The state of a message, as a small sign with a name.

use super::{Icon, Sign};
use crate::words;
use paperplane_bridge::view::bubble::BubbleState;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TickProps {
    /// State of the message.
    pub state: BubbleState,
    /// True if this is a bubble's, and not that of a row in a list.
    #[prop_or_default]
    pub of_bubble: bool,
}

/// The stored name of a state.
pub fn state_name(state: &BubbleState) -> &'static str {
    match state {
        BubbleState::OnlyHere => "only_here",
        BubbleState::Waiting => "waiting",
        BubbleState::WaitingForFile => "waiting_for_file",
        BubbleState::Sending => "sending",
        BubbleState::Later { .. } => "later",
        BubbleState::Accepted => "accepted",
        BubbleState::Sent => "sent",
        BubbleState::Delivered => "delivered",
        BubbleState::Read => "read",
        BubbleState::Refused { .. } => "refused",
        BubbleState::Failed { .. } => "failed",
        BubbleState::Unsure => "unsure",
        BubbleState::Discarded => "discarded",
    }
}

#[component]
pub fn Tick(props: &TickProps) -> Html {
    let sign = match props.state {
        BubbleState::OnlyHere
        | BubbleState::Waiting
        | BubbleState::WaitingForFile
        | BubbleState::Sending
        | BubbleState::Later { .. } => Sign::Clock,
        BubbleState::Accepted | BubbleState::Sent => Sign::Check,
        BubbleState::Delivered | BubbleState::Read => Sign::CheckCheck,
        BubbleState::Refused { .. } | BubbleState::Failed { .. } | BubbleState::Unsure => Sign::Alert,
        BubbleState::Discarded => Sign::Ban,
    };
    let words = words::tick(&props.state);
    html! {
        <span class={classes!("tick", format!("tick-{}", state_name(&props.state)))} role="img"
            aria-label={words.clone()} title={words} data-testid={props.of_bubble.then_some("tick")}
            data-state={state_name(&props.state)}>
            <Icon {sign} size={14} />
        </span>
    }
}
