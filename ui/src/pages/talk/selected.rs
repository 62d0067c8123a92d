//! The bar over the list while conversations are selected.

use super::acts::{Act, Menu};
use crate::parts::{Icon, Sign};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SelectedProps {
    pub count: usize,
    pub act: Callback<Act>,
    pub menu: Callback<Menu>,
    /// Selects nothing.
    pub clear: Callback<()>,
}

#[component]
pub fn Selected(props: &SelectedProps) -> Html {
    let to = |menu: Menu| props.menu.reform(move |_: MouseEvent| menu);
    let button = |sign, name: String, mark: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button class="button icon" {onclick} title={name.clone()} aria-label={name} data-testid={mark}><Icon {sign} /></button>
        }
    };
    html! {
        <div class="selected-bar" role="toolbar" aria-label={say!("select-count", count = props.count)} data-testid="selected">
            <span role="status">{ say!("select-count", count = props.count) }</span>
            { button(Sign::Check, say!("act-resolve"), "resolve-selected", props.act.reform(|_: MouseEvent| Act::Resolve)) }
            { button(Sign::Clock, say!("act-snooze"), "snooze-selected", to(Menu::Snooze)) }
            { button(Sign::Person, say!("act-assign"), "assign-selected", to(Menu::Assign)) }
            { button(Sign::Tag, say!("act-label"), "label-selected", to(Menu::Label)) }
            { button(Sign::Flag, say!("act-priority"), "priority-selected", to(Menu::Priority)) }
            { button(Sign::X, say!("select-clear"), "clear-selected", props.clear.reform(|_: MouseEvent| ())) }
        </div>
    }
}
