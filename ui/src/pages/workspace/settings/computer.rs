//! What is under the desk: the channels, the folder, the log in use, the program itself.

use super::section::Section;
use crate::{
    pages::rail::Page,
    parts::{Copied, setting::Head},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{ChannelKind, view::workspace::Home};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChannelsProps {
    /// The agency and the node.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Page>,
}

/// The channels in a line each; everything else about them has a page of its own.
#[component]
pub fn Channels(props: &ChannelsProps) -> Html {
    let inboxes = &props.home.inboxes;
    let line = if inboxes.is_empty() { say!("settings-channels-none") } else { say!("settings-channels-line") };
    html! {
        <>
            <Head title={Section::Channels.name()} {line}>
                <button class="button" onclick={props.go.reform(|_: MouseEvent| Page::Channels)}
                    data-testid="open-channels">{ say!("settings-channels-open") }</button>
            </Head>
            <dl class="facts settings-facts">
                for inbox in inboxes.iter() {
                    <dt>{ channel(inbox.channel) }</dt>
                    <dd><bdi>{ readable(&inbox.address) }</bdi></dd>
                }
            </dl>
        </>
    }
}

fn channel(channel: ChannelKind) -> String {
    match channel {
        ChannelKind::Whatsapp => say!("channel-whatsapp"),
        ChannelKind::Sms => say!("channel-sms"),
    }
}

#[derive(PartialEq, Properties)]
pub struct ComputerProps {
    /// The agency and the node.
    pub home: Home,
}

#[component]
pub fn Computer(props: &ComputerProps) -> Html {
    let home = &props.home;
    html! {
        <>
            <Head title={Section::Computer.name()} line={say!("settings-computer-line")} />
            <dl class="facts settings-facts" data-testid="computer">
                <dt>{ say!("settings-folder") }</dt><dd><Copied text={home.data_folder.clone()} /></dd>
                <dt>{ say!("about-kept") }</dt><dd>{ words::kept(&home.log) }</dd>
                <dt>{ say!("about-state") }</dt><dd>{ words::state(&home.health) }</dd>
                <dt>{ say!("settings-version") }</dt><dd><bdi>{ format!("PaperPlane {}", home.version) }</bdi></dd>
                <dt>{ say!("settings-licence") }</dt><dd>{ say!("settings-licence-line") }</dd>
                <dt>{ say!("settings-about") }</dt><dd>{ say!("settings-about-line") }</dd>
            </dl>
        </>
    }
}
