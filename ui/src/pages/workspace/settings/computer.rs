//! The computer: the channels in short, the folder, the log in use, the program itself.

use super::super::channels;
use crate::{
    pages::section::{Frame, SettingsSection},
    parts::{Copied, Sign, setting::Head},
    state::numbers::readable,
    words,
};
use paperplane_bridge::view::workspace::FilesView;
use yew::prelude::*;

/// The section of channels in short.
pub const CHANNELS_IN_SHORT: SettingsSection = SettingsSection {
    id: "channels",
    sign: Sign::Plug,
    name: || say!("channels-title"),
    view: |frame| html! { <Channels ..frame.clone() /> },
};

/// The section of this computer.
pub const COMPUTER: SettingsSection = SettingsSection {
    id: "computer",
    sign: Sign::Monitor,
    name: || say!("settings-computer"),
    view: |frame| html! { <Computer ..frame.clone() /> },
};

/// The channels in a line each; everything else about them has a page of its own.
#[component]
fn Channels(frame: &Frame) -> Html {
    let inboxes = &frame.home.inboxes;
    let line = if inboxes.is_empty() { say!("settings-channels-none") } else { say!("settings-channels-line") };
    html! {
        <>
            <Head title={say!("channels-title")} {line}>
                <button class="button" onclick={frame.go.reform(|_: MouseEvent| channels::SECTION.page)}
                    data-testid="open-channels">{ say!("settings-channels-open") }</button>
            </Head>
            <dl class="facts settings-facts">
                for inbox in inboxes.iter() {
                    <dt>{ words::channel(inbox.channel) }</dt>
                    <dd><bdi>{ readable(&inbox.address) }</bdi></dd>
                }
            </dl>
        </>
    }
}

/// The place of files, how many wait to go there, and the room that copies take.
fn files(files: &FilesView) -> Html {
    html! {
        <>
            <bdi>{ words::files(&files.place) }</bdi>
            if files.waiting > 0 {
                <br />{ say!("settings-files-waiting", count = files.waiting) }
            }
            if let Some(copies) = files.copies {
                <br />{ words::copies(copies) }
            }
        </>
    }
}

#[component]
fn Computer(frame: &Frame) -> Html {
    let home = &frame.home;
    html! {
        <>
            <Head title={say!("settings-computer")} line={say!("settings-computer-line")} />
            <dl class="facts settings-facts" data-testid="computer">
                <dt>{ say!("settings-folder") }</dt><dd><Copied text={home.data_folder.clone()} /></dd>
                <dt>{ say!("about-kept") }</dt><dd>{ words::kept(&home.log) }</dd>
                <dt>{ say!("settings-files") }</dt><dd data-testid="files">{ files(&home.files) }</dd>
                <dt>{ say!("about-state") }</dt><dd>{ words::state(&home.health) }</dd>
                <dt>{ say!("settings-version") }</dt><dd><bdi>{ format!("PaperPlane {}", home.version) }</bdi></dd>
                <dt>{ say!("settings-licence") }</dt><dd>{ say!("settings-licence-line") }</dd>
                <dt>{ say!("settings-about") }</dt><dd>{ say!("settings-about-line") }</dd>
            </dl>
        </>
    }
}
