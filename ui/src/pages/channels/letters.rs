//! Letters: genuine requests that could not be read, to be read again or put aside.

use crate::{hooks::use_door, parts::in_full, words};
use paperplane_bridge::{ask::SettleLetter, view::channels::LetterView};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LettersProps {
    pub letters: Vec<LetterView>,
}

#[component]
pub fn Letters(props: &LettersProps) -> Html {
    if props.letters.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" data-testid="letters">
            <h2>{ say!("letters-title") }</h2>
            <p class="quiet">{ say!("letters-line") }</p>
            for letter in props.letters.iter() {
                <Letter key={letter.id.to_string()} letter={letter.clone()} />
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct LetterProps {
    letter: LetterView,
}

#[component]
fn Letter(props: &LetterProps) -> Html {
    let door = use_door();
    let wrong = use_state(|| None::<String>);
    let letter = &props.letter;
    let settle = |put_aside: bool| {
        let (door, wrong, id) = (door.clone(), wrong.clone(), letter.id);
        Callback::from(move |_: MouseEvent| {
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                let settled = door.ask(SettleLetter { letter: id, put_aside }).await;
                wrong.set(settled.err().map(|trouble| words::cause(&trouble.cause)));
            });
        })
    };
    html! {
        <details class="letter" data-testid="letter">
            <summary>{ say!("letter-summary", at = in_full(letter.at), reason = &letter.reason) }</summary>
            <pre tabindex="0" dir="auto">{ &letter.content }</pre>
            <p class="row-of-buttons">
                <button class="button" onclick={settle(false)}>{ say!("letter-read-again") }</button>
                <button class="button plain" onclick={settle(true)}>{ say!("letter-put-aside") }</button>
                if let Some(wrong) = &*wrong { <span class="wrong" role="alert">{ wrong }</span> }
            </p>
        </details>
    }
}
