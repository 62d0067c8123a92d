//! The paper plane.

use yew::prelude::*;

#[component]
pub fn Logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor"
            stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round">
            <path d="M3 11.2 21 3l-5.2 18-4.6-7.2z" />
            <path d="M21 3 11.2 13.8" />
            <path d="m11.2 13.8-.7 6 2.4-3.4" />
        </svg>
    }
}
