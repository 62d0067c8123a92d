//! The first channel: how WhatsApp is connected.

use super::{
    channels::ConnectForm,
    rail::{Place, Rail},
};
use crate::{parts::Notice, words};
use paperplane_bridge::view::workspace::Home;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChannelProps {
    /// The agency, which has no channel yet.
    pub home: Home,
}

#[component]
pub fn Channel(props: &ChannelProps) -> Html {
    html! {
        <div class="desk">
            <Rail home={props.home.clone()} unread={0} here={Place::Channels} />
            <main class="sheet wide" data-testid="first-channel">
                <h1>{ words::CONNECT }</h1>
                <p class="quiet">{ words::CONNECT_LINE }</p>
                <p class="quiet">{ words::CONNECT_CONSOLE }</p>
                for notice in props.home.health.notices.iter() {
                    <Notice text={notice.clone()} />
                }
                <ConnectForm account={None} />
                <p class="quiet block">{ words::CONNECT_FILE }</p>
            </main>
        </div>
    }
}
