//! A page for when there is nothing else to show.

use crate::{parts::Logo, words};
use paperplane_bridge::Trouble;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct TroublePageProps {
    /// The reason why there is nothing else.
    pub trouble: Trouble,
}

#[component]
pub fn TroublePage(props: &TroublePageProps) -> Html {
    let (heading, line) = words::trouble(&props.trouble);
    html! {
        <main class="sheet" data-testid="trouble" role="alert">
            <Logo />
            <h1>{ heading }</h1>
            <p class="quiet">{ line }</p>
        </main>
    }
}
