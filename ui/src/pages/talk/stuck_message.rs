//! Decisions that a person can make about a message that is stuck.

use crate::{hooks::use_door, words};
use paperplane_bridge::{Class, Decision, MessageId, Refusal, ask::SettleMessage, view::bubble::BubbleState};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Decisions that can be made, the likeliest first; `is_open` is true if the person may be written to now.
fn decisions(state: &BubbleState, is_open: bool) -> &'static [Decision] {
    match state {
        BubbleState::Unsure => &[Decision::TreatAsSent, Decision::SendAgain],
        // Sent again it would only be refused again.
        BubbleState::Refused { refusal: Refusal::Empty | Refusal::TooLong { .. } | Refusal::Unsubscribed } => {
            &[Decision::Discard]
        }
        BubbleState::Refused { refusal: Refusal::WindowClosed | Refusal::OptedOut | Refusal::Blocked } if !is_open => {
            &[Decision::Discard]
        }
        BubbleState::Refused { refusal: Refusal::Provider { class: Some(class), .. } }
        | BubbleState::Failed { class: Some(class), .. }
            if !may_help(*class, is_open) =>
        {
            &[Decision::Discard]
        }
        BubbleState::Refused { refusal: Refusal::AddressUnreachable { .. } } => &[Decision::Discard],
        BubbleState::Refused { .. } | BubbleState::Failed { .. } => &[Decision::SendAgain, Decision::Discard],
        BubbleState::OnlyHere
        | BubbleState::Waiting
        | BubbleState::WaitingForFile
        | BubbleState::Sending
        | BubbleState::Later { .. }
        | BubbleState::Accepted
        | BubbleState::Sent
        | BubbleState::Delivered
        | BubbleState::Read
        | BubbleState::Discarded => &[],
    }
}

/// True if the same message may arrive when it is sent once more, perhaps after something was set right.
const fn may_help(class: Class, is_open: bool) -> bool {
    match class {
        // Another text, file, template or number would be another message.
        Class::BadAddress | Class::Blocked | Class::Content | Class::Template => false,
        Class::NeedsTemplate | Class::OptedOut => is_open,
        Class::TooFast
        | Class::NotInSandbox
        | Class::Setup
        | Class::HeldBack
        | Class::AccountStopped
        | Class::Registration
        | Class::OutOfReach
        | Class::ProviderDown
        | Class::OurGate => true,
    }
}

fn words_of(decision: Decision) -> String {
    match decision {
        Decision::SendAgain => say!("stuck-send-again"),
        Decision::TreatAsSent => say!("stuck-was-sent"),
        Decision::Discard => say!("stuck-discard"),
    }
}

#[derive(PartialEq, Properties)]
pub struct StuckMessageProps {
    pub message: MessageId,
    pub state: BubbleState,
    /// True if the person may be written to now.
    pub is_open: bool,
}

#[component]
pub fn StuckMessage(props: &StuckMessageProps) -> Html {
    let door = use_door();
    let wrong = use_state(|| None::<String>);
    let decide = |decision: Decision| {
        let (door, message, wrong) = (door.clone(), props.message, wrong.clone());
        Callback::from(move |_: MouseEvent| {
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                wrong.set(
                    door.ask(SettleMessage { message, decision })
                        .await
                        .err()
                        .map(|trouble| words::cause(&trouble.cause)),
                );
            });
        })
    };
    let decisions = decisions(&props.state, props.is_open);
    if decisions.is_empty() {
        return Html::default();
    }
    html! {
        <div class="stuck-message">
            for decision in decisions.iter() {
                <button class={classes!("button", (*decision == Decision::Discard).then_some("plain"))}
                    onclick={decide(*decision)}>
                    { words_of(*decision) }
                </button>
            }
            if let Some(wrong) = &*wrong {
                <span class="wrong" role="alert">{ wrong }</span>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_helps_is_offered() {
        let refused = |refusal| BubbleState::Refused { refusal };
        assert_eq!(decisions(&BubbleState::Unsure, true), [Decision::TreatAsSent, Decision::SendAgain]);
        assert_eq!(decisions(&refused(Refusal::WindowClosed), false), [Decision::Discard]);
        assert_eq!(decisions(&refused(Refusal::WindowClosed), true), [Decision::SendAgain, Decision::Discard]);
        assert_eq!(decisions(&refused(Refusal::Blocked), false), [Decision::Discard]);
        assert_eq!(decisions(&refused(Refusal::GaveUp), false), [Decision::SendAgain, Decision::Discard]);
        assert_eq!(decisions(&refused(Refusal::TooLong { chars: 2, chars_max: 1 }), true), [Decision::Discard]);
        assert!(decisions(&BubbleState::Read, true).is_empty());
        let failed = |class| BubbleState::Failed { provider_code: None, class, words: None };
        for class in [Class::BadAddress, Class::Content, Class::Blocked, Class::Template] {
            assert_eq!(decisions(&failed(Some(class)), true), [Decision::Discard], "{class:?}");
        }
        for class in [None, Some(Class::OutOfReach), Some(Class::NotInSandbox)] {
            assert_eq!(decisions(&failed(class), true), [Decision::SendAgain, Decision::Discard], "{class:?}");
        }
        assert_eq!(decisions(&failed(Some(Class::NeedsTemplate)), false), [Decision::Discard]);
        let unreachable = Refusal::AddressUnreachable { provider_code: None, class: None };
        assert_eq!(decisions(&refused(unreachable), true), [Decision::Discard]);
    }
}
