//! The first channel: the choice of a provider, and its form.

use super::channels::{self, AddAccount};
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
                for notice in frame.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                <AddAccount with_guide=true />
            </main>
        </div>
    }
}
