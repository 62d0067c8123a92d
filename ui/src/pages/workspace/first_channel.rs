//! The first channel: how WhatsApp is connected.

use super::channels::ConnectForm;
use crate::{
    pages::rail::{Page, Rail},
    parts::Notice,
    words,
};
use paperplane_bridge::view::workspace::Home;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FirstChannelProps {
    /// The agency, which has no channel yet.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Page>,
}

#[component]
pub fn FirstChannel(props: &FirstChannelProps) -> Html {
    html! {
        <div class="desk">
            <Rail home={props.home.clone()} unread={0} here={Page::Channels} go={props.go.clone()} />
            <main class="sheet wide" data-testid="first-channel">
                <h1>{ say!("connect-title") }</h1>
                <p class="quiet">{ say!("connect-line") }</p>
                <p class="quiet">{ say!("connect-console") }</p>
                for notice in props.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                <ConnectForm account={None} />
                <p class="quiet block">{ say!("connect-file") }</p>
            </main>
        </div>
    }
}
