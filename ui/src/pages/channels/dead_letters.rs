//! Letters: genuine requests that could not be read, to be read again or put aside.

use crate::{hooks::use_door, parts::in_full, words};
use paperplane_bridge::{ask::SettleDeadLetter, view::channels::DeadLetterView};
use wasm_bindgen_futures::spawn_local;
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
        <section class="block" data-testid="dead_letters">
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
    let door = use_door();
    let wrong = use_state(|| None::<String>);
    let dead_letter = &props.dead_letter;
    let settle = |put_aside: bool| {
        let (door, wrong, id) = (door.clone(), wrong.clone(), dead_letter.id);
        Callback::from(move |_: MouseEvent| {
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                let settled = door.ask(SettleDeadLetter { dead_letter: id, put_aside }).await;
                wrong.set(settled.err().map(|trouble| words::cause(&trouble.cause)));
            });
        })
    };
    html! {
        <details class="dead_letter" data-testid="dead_letter">
            <summary>{ say!("dead-letter-summary", at = in_full(dead_letter.at), reason = &dead_letter.reason) }</summary>
            <pre tabindex="0" dir="auto">{ &dead_letter.content }</pre>
            <p class="row-of-buttons">
                <button class="button" onclick={settle(false)}>{ say!("dead-letter-read-again") }</button>
                <button class="button plain" onclick={settle(true)}>{ say!("dead-letter-put-aside") }</button>
                if let Some(wrong) = &*wrong { <span class="wrong" role="alert">{ wrong }</span> }
            </p>
        </details>
    }
}
