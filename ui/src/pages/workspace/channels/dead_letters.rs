//! Letters: genuine requests that could not be read, to be read again or put aside.

use crate::{hooks::use_acts, parts::in_full};
use paperplane_bridge::{ask::SettleDeadLetter, view::channels::DeadLetterView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DeadLettersProps {
    pub dead_letters: Vec<DeadLetterView>,
}

#[component]
pub fn DeadLetters(props: &DeadLettersProps) -> Html {
    if props.dead_letters.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" data-testid="dead-letters">
            <h2>{ say!("dead-letters-title") }</h2>
            <p class="quiet">{ say!("dead-letters-line") }</p>
            for dead_letter in props.dead_letters.iter() {
                <DeadLetter key={dead_letter.id.to_string()} dead_letter={dead_letter.clone()} />
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct DeadLetterProps {
    dead_letter: DeadLetterView,
}

#[component]
fn DeadLetter(props: &DeadLetterProps) -> Html {
    let acts = use_acts();
    let dead_letter = &props.dead_letter;
    let settle = |put_aside: bool| {
        let (acts, id) = (acts.clone(), dead_letter.id);
        Callback::from(move |_: MouseEvent| acts.ask(SettleDeadLetter { dead_letter: id, put_aside }))
    };
    html! {
        <details class="dead-letter" data-testid="dead-letter">
            <summary>{ say!("dead-letter-summary", at = in_full(dead_letter.at), reason = &dead_letter.reason) }</summary>
            <pre tabindex="0" dir="auto">{ &dead_letter.content }</pre>
            <p class="row-of-buttons">
                <button class="button" onclick={settle(false)}>{ say!("dead-letter-read-again") }</button>
                <button class="button plain" onclick={settle(true)}>{ say!("dead-letter-put-aside") }</button>
                if let Some(wrong) = acts.error() { <span class="wrong" role="alert">{ wrong }</span> }
            </p>
        </details>
    }
}
