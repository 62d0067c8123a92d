//! The pane while no conversation is open: what to do first, or next.

use crate::{
    pages::join::Join,
    parts::{Icon, Logo, Sign},
    words,
};
use paperplane_bridge::view::workspace::Home;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct NobodyProps {
    /// The agency and the node.
    pub home: Home,
    /// Nobody has written yet.
    pub inbox_is_empty: bool,
}

#[component]
pub fn Nobody(props: &NobodyProps) -> Html {
    let home = &props.home;
    html! {
        <div class="nobody">
            if let Some(phone) = home.phone.as_ref() {
                <Logo />
                <p class="quiet">{ words::DEMO_LINE }</p>
                <a class="button" href={phone.clone()} target="_blank" rel="noreferrer">
                    <Icon sign={Sign::Phone} />{ words::OPEN_PHONE }
                </a>
            } else if props.inbox_is_empty && home.inboxes.iter().any(|inbox| inbox.sandbox) {
                <Join />
            } else if props.inbox_is_empty {
                <Logo />
                <h2>{ words::NOBODY_WROTE }</h2>
                <p class="quiet">{ words::NOBODY_WROTE_LINE }</p>
            } else {
                <Logo />
                <p class="quiet key-hint"><kbd>{ "J" }</kbd><kbd>{ "K" }</kbd>{ " move, " }<kbd>{ "Enter" }</kbd>{ " opens, " }
                    <kbd>{ "?" }</kbd>{ " shows all keys" }</p>
            }
        </div>
    }
}
