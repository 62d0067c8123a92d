//! The empty state of the thread pane, while no conversation is open: what to do first, or next.

use crate::{
    pages::workspace::Join,
    parts::{Icon, Logo, Sign},
    words,
};
use paperplane_bridge::view::workspace::Home;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct EmptyStateProps {
    /// The agency and the node.
    pub home: Home,
    /// Nobody has written yet.
    pub inbox_is_empty: bool,
}

#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    let home = &props.home;
    html! {
        <div class="empty-state">
            if let Some(phone) = home.phone.as_ref() {
                <Logo />
                <p class="quiet">{ say!("empty-demo-line") }</p>
                <a class="button" href={phone.clone()} target="_blank" rel="noreferrer">
                    <Icon sign={Sign::Phone} />{ say!("open-phone") }
                </a>
            } else if props.inbox_is_empty && home.inboxes.iter().any(|inbox| inbox.sandbox) {
                <Join />
            } else if props.inbox_is_empty {
                <Logo />
                <h2>{ say!("empty-wrote") }</h2>
                <p class="quiet">{ say!("empty-wrote-line") }</p>
            } else {
                <Logo />
                <p class="quiet key-hint">{ keys() }</p>
            }
        </div>
    }
}

/// The keys that one needs first.
fn keys() -> Html {
    let hint = say!("empty-keys", step = words::slot(0), open = words::slot(1), help = words::slot(2));
    let step = html! { <><kbd>{ "J" }</kbd><kbd>{ "K" }</kbd></> };
    words::with_elements(&hint, &[step, html! { <kbd>{ "Enter" }</kbd> }, html! { <kbd>{ "?" }</kbd> }])
}
