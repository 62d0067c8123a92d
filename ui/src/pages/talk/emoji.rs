//! A small grid of the signs that people use most with clients, found by a word, by keyboard and by mouse.

use crate::{
    dom,
    state::{emoji::fitting, steps::step},
};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// The signs of one row.
const WIDE: isize = 10;

#[derive(PartialEq, Properties)]
pub struct EmojiProps {
    pub take: Callback<String>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Emoji(props: &EmojiProps) -> Html {
    let (grid, field) = (use_node_ref(), use_node_ref());
    let typed = use_state_eq(String::new);
    {
        let field = field.clone();
        use_effect_with((), move |()| dom::focus(&field));
    }
    let all = say!("emoji-words");
    let found = fitting(&all, &typed);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
            }
        })
    };
    let onkeydown = {
        let (grid, field, close) = (grid.clone(), field.clone(), props.onclose.clone());
        let (take, first, count) = (props.take.clone(), found.first().map(|one| one.sign.to_owned()), found.len());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            let at = dom::focused().and_then(|at| at.get_attribute("data-nth")).and_then(|nth| nth.parse().ok());
            match (event.key().as_str(), at) {
                ("Escape", _) => close.emit(()),
                ("Enter", None) => first.iter().for_each(|sign| take.emit(sign.clone())),
                ("ArrowDown", None) => focus_nth(&grid, 0),
                ("ArrowUp", Some(at)) if at < WIDE.unsigned_abs() => dom::focus(&field),
                (key, Some(at)) => match by(key) {
                    Some(by) => step(count, Some(at), by).into_iter().for_each(|next| focus_nth(&grid, next)),
                    None => return,
                },
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <>
            <div class="pick-back" onclick={props.onclose.reform(|_: MouseEvent| ())}></div>
            <div class="emoji" ref={grid} role="dialog" aria-label={say!("emoji-title")} {onkeydown} data-testid="emoji-grid">
                <input class="pick-field" ref={field} {oninput} type="text" dir="auto" autocomplete="off" spellcheck="false"
                    placeholder={say!("emoji-find")} aria-label={say!("emoji-find")} data-testid="emoji-find" />
                for (nth, one) in found.iter().enumerate() {
                    <button class="emoji-one" key={one.sign.to_owned()} data-nth={nth.to_string()}
                        tabindex={if nth == 0 { "0" } else { "-1" }} title={one.words.to_owned()} aria-label={one.words.to_owned()}
                        onclick={take(&props.take, one.sign)}>{ one.sign }</button>
                }
                if found.is_empty() { <p class="pick-nothing" role="status">{ say!("emoji-nothing") }</p> }
            </div>
        </>
    }
}

fn take(take: &Callback<String>, sign: &str) -> Callback<MouseEvent> {
    let sign = sign.to_owned();
    take.reform(move |_: MouseEvent| sign.clone())
}

/// The step of a key, in the direction in which one reads.
fn by(key: &str) -> Option<isize> {
    let ahead = if dom::is_right_to_left() { -1 } else { 1 };
    match key {
        "ArrowRight" => Some(ahead),
        "ArrowLeft" => Some(-ahead),
        "ArrowDown" => Some(WIDE),
        "ArrowUp" => Some(-WIDE),
        _ => None,
    }
}

fn focus_nth(grid: &NodeRef, nth: usize) {
    let found =
        grid.cast::<HtmlElement>().and_then(|grid| grid.query_selector(&format!("[data-nth='{nth}']")).ok().flatten());
    if let Some(button) = found.and_then(|button| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(button).ok()) {
        // A button that is on the screen can take the focus.
        let _ = button.focus();
    }
}
