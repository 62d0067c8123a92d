//! The pane before its answer: who it is stands there already, the rest keeps its place.

use crate::{parts::Avatar, state::numbers::readable};
use yew::prelude::*;

/// Lines of what is known, and rows of where it stands.
const FACTS: usize = 3;
const ROWS: usize = 4;

pub fn of(who: &str) -> Html {
    html! {
        <>
            <header class="contact-head">
                <Avatar name={who.to_owned()} />
                <div class="contact-names"><h2><span class="contact-name"><bdi>{ readable(who) }</bdi></span></h2></div>
            </header>
            <div class="loading" aria-busy="true" aria-label={say!("loading")}>
                <div class="contact-part contact-facts">
                    for _ in 0..FACTS { <div class="contact-fact"><span class="ghost contact-ghost-sign"></span><span class="bar"></span></div> }
                </div>
                <div class="contact-part">
                    <span class="bar contact-ghost-head"></span>
                    for _ in 0..ROWS { <div class="contact-row"><span class="bar contact-ghost-label"></span><span class="bar"></span></div> }
                </div>
            </div>
        </>
    }
}
