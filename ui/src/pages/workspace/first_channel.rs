//! The first channel: how WhatsApp is connected.

use super::channels::{self, ConnectForm};
use crate::{
    pages::{rail::Rail, section::Frame},
    parts::Notice,
    state::unread::Unread,
    words,
};
use yew::prelude::*;

#[component]
pub fn FirstChannel(frame: &Frame) -> Html {
    html! {
        <div class="desk">
            <Rail frame={frame.clone()} unread={Unread::default()} here={channels::SECTION.page} />
            <main class="sheet wide" data-testid="first-channel">
                <h1>{ say!("connect-title") }</h1>
                <p class="quiet">{ say!("connect-line") }</p>
                <p class="quiet">{ say!("connect-console") }</p>
                for notice in frame.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                <ConnectForm account={None} />
                <p class="quiet block">{ say!("connect-file") }</p>
            </main>
        </div>
    }
}
