//! The form that asks a client for something that no stage asks for.

use crate::{
    dom,
    hooks::{typed, use_acts},
    words,
};
use paperplane_bridge::{ask::AskItem, cases::definition::ItemKind, limits::CASE_TEXT_CHARS_MAX, view::case::CaseView};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct NewItemProps {
    pub view: CaseView,
    pub close: Callback<()>,
}

/// Asks for something that no stage asks for.
#[component]
pub fn NewItem(props: &NewItemProps) -> Html {
    let acts = use_acts();
    let (name, day) = (use_node_ref(), use_node_ref());
    let case = props.view.card.id;
    {
        let name = name.clone();
        use_effect_with((), move |()| {
            dom::focus(&name);
        });
    }
    let onsubmit = {
        let (acts, name, day, close) = (acts.clone(), name.clone(), day.clone(), props.close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let close = close.clone();
            let ask = AskItem { case, name: typed(&name), kind: ItemKind::Document, due: typed(&day) };
            acts.then(ask, move |_| close.emit(()));
        })
    };
    html! {
        <form class="item-new" {onsubmit}>
            <label for="item-new-name">{ words::in_their_language(&props.view.language) }</label>
            <input class="field" id="item-new-name" ref={name} dir="auto" autocomplete="off" maxlength={CASE_TEXT_CHARS_MAX.to_string()}
                data-testid="item-new-name" />
            <label for="item-new-day">{ say!("items-due") }</label>
            <input class="field" id="item-new-day" ref={day} type="date" />
            <button class="button primary" type="submit" data-testid="item-new-ask">{ say!("items-ask-now") }</button>
            <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("cases-cancel") }</button>
            { acts.wrong() }
        </form>
    }
}
