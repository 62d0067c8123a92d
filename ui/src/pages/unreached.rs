//! The line over every page of a browser whose node cannot be reached: what can be done meanwhile.

use crate::{
    hooks::{use_away, use_door},
    parts::{Icon, Sign},
};
use yew::prelude::*;

#[component]
pub fn Unreached() -> Html {
    let is_away = use_away();
    // Inside of a program the node is never far.
    if !is_away || !use_door().announces() {
        return Html::default();
    }
    html! {
        <p class="unreached" role="status" data-testid="unreached">
            <Icon sign={Sign::Offline} size={16} />
            <span><strong>{ say!("away-title") }</strong>{ " " }{ say!("away-line") }</span>
        </p>
    }
}
