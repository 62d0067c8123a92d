//! The first channel: how WhatsApp is connected.

use super::rail::Rail;
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
            <Rail home={props.home.clone()} unread={0} />
            <main class="sheet wide" data-testid="first-channel">
                <h1>{ words::CONNECT }</h1>
                <p class="quiet">{ words::CONNECT_LINE }</p>
                <ol class="steps">
                    <li>{ words::CONNECT_CONSOLE }</li>
                    <li>
                        { words::CONNECT_FILE }{ " " }<code>{ ".env" }</code>{ " " }{ words::CONNECT_FOLDER }
                        <pre tabindex="0">{ words::SETTINGS }</pre>
                    </li>
                    <li>{ words::CONNECT_AGAIN }</li>
                </ol>
                for notice in props.home.health.notices.iter() {
                    <Notice text={notice.clone()} />
                }
            </main>
        </div>
    }
}
