//! Choosing one of some things: a list that is searched by typing and walked through by keys.

use crate::{dom, state::steps::step};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct PickProps {
    /// What can be chosen: a key, what it says, and what stands before it.
    pub items: Vec<(String, String, Option<Html>)>,
    /// The key of what was chosen.
    pub onpick: Callback<String>,
    /// Makes what was typed, where nothing fits.
    #[prop_or_default]
    pub onnew: Option<Callback<String>>,
    /// Leaves without choosing.
    pub onclose: Callback<()>,
    pub placeholder: String,
    pub label: String,
}

#[component]
pub fn Pick(props: &PickProps) -> Html {
    let field = use_node_ref();
    let typed = use_state_eq(String::new);
    let at = use_state_eq(|| 0_usize);
    let opener = use_mut_ref(|| None::<HtmlElement>);
    {
        let (field, opener) = (field.clone(), opener.clone());
        use_effect_with((), move |()| {
            *opener.borrow_mut() = dom::focused();
            dom::focus(&field);
            move || {
                if let Some(opener) = opener.borrow_mut().take() {
                    // What opened it may be gone by now.
                    let _ = opener.focus();
                }
            }
        });
    }
    let wanted = typed.trim().to_lowercase();
    let fits: Vec<_> = props.items.iter().filter(|(_, text, _)| text.to_lowercase().contains(&wanted)).collect();
    let new = props.onnew.as_ref().filter(|_| fits.is_empty() && !wanted.is_empty());
    let count = fits.len() + usize::from(new.is_some());
    let take = {
        let keys: Vec<String> = fits.iter().map(|(key, _, _)| key.clone()).collect();
        let (onpick, new, typed) = (props.onpick.clone(), new.cloned(), typed.clone());
        Callback::from(move |nth: usize| match (keys.get(nth), &new) {
            (Some(key), _) => onpick.emit(key.clone()),
            (None, Some(new)) => new.emit(typed.trim().to_owned()),
            (None, None) => {}
        })
    };
    let onkeydown = {
        let (at, take, close) = (at.clone(), take.clone(), props.onclose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                "Enter" => {
                    event.prevent_default();
                    return take.emit(*at);
                }
                "Escape" | "Tab" => {
                    event.prevent_default();
                    event.stop_propagation();
                    return close.emit(());
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(next) = step(count, Some(*at), by) {
                at.set(next);
            }
        })
    };
    let oninput = {
        let (typed, at) = (typed.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                at.set(0);
                typed.set(field.value());
            }
        })
    };
    let shut = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <>
            <div class="pick-back" onclick={shut}></div>
            <div class="pick" data-testid="pick">
                <input ref={field} class="pick-field" {oninput} {onkeydown} value={(*typed).clone()} role="combobox" dir="auto"
                    aria-expanded="true" aria-controls="pick-list" aria-label={props.label.clone()} autocomplete="off"
                    aria-activedescendant={format!("pick-{}", *at)} placeholder={props.placeholder.clone()} />
                <ul class="pick-list" id="pick-list" role="listbox" aria-label={props.label.clone()}>
                    for (nth, (_, text, before)) in fits.iter().enumerate() {
                        { option(nth, nth == *at, text.clone(), before.clone(), &take) }
                    }
                    if new.is_some() {
                        { option(fits.len(), true, say!("pick-new", name = typed.trim()), None, &take) }
                    }
                </ul>
            </div>
        </>
    }
}

fn option(nth: usize, is_at: bool, text: String, before: Option<Html>, take: &Callback<usize>) -> Html {
    let onclick = take.reform(move |_: MouseEvent| nth);
    html! {
        <li class={classes!("pick-item", is_at.then_some("at"))} id={format!("pick-{nth}")} role="option"
            aria-selected={is_at.to_string()} {onclick}>
            { before.unwrap_or_default() }<bdi>{ text }</bdi>
        </li>
    }
}
