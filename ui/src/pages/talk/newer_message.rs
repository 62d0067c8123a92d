//! Confirmation before sending: a newer message arrived while one wrote, and both texts are shown.

use super::writing::Writing;
use crate::words;
use paperplane_bridge::view::bubble::Bubble;
use yew::prelude::*;

/// Their newer message above the text that was written here, and two ways to go on.
pub fn newer_message(writing: &Writing, newest: Option<&Bubble>) -> Html {
    let resume = writing.resume.reform(|_: MouseEvent| ());
    let send = writing.send.reform(|_: MouseEvent| true);
    html! {
        <section class="newer-message" role="alertdialog" aria-label={say!("newer-title")} data-testid="newer">
            <p class="newer-title">{ say!("newer-title") }</p>
            if let Some(newest) = newest {
                <p class="bubble" dir="auto">{ words::line(&newest.text, newest.gist().as_ref()) }</p>
            }
            <p class="newer-title">{ say!("newer-yours") }</p>
            <p class="bubble mine" dir="auto">{ &writing.draft.text }</p>
            <p class="row-of-buttons">
                <button class="button primary" onclick={resume} data-testid="keep-writing">{ say!("newer-keep") }</button>
                <button class="button" onclick={send} data-testid="send-anyway">{ say!("newer-send") }</button>
            </p>
        </section>
    }
}
