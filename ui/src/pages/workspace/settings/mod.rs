//! The settings: who I am, how the desk looks and behaves, what staff keep for their work, and this computer.

mod autostart;
mod computer;
mod field;
mod look;
mod notifications;
mod profile;
mod quiet_hours;
mod section;

pub use section::Section;

use crate::{
    dom,
    hooks::use_unread,
    pages::{
        library::KeptList,
        rail::{Page, Rail},
    },
};
use computer::{Channels, Computer};
use gloo_events::EventListener;
use look::Look;
use notifications::Notifications;
use paperplane_bridge::view::{
    library::{CannedView, LabelView, SavedView},
    workspace::Home,
};
use profile::Profile;
use section::Sections;
use wasm_bindgen::JsCast;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SettingsProps {
    /// The agency and the node.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Page>,
    /// Which section is shown.
    pub section: UseStateHandle<Section>,
}

#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let home = &props.home;
    let unread = use_unread();
    use_escape(props.go.reform(|()| Page::Inbox));
    let choose = {
        let section = props.section.clone();
        Callback::from(move |to| section.set(to))
    };
    let section = *props.section;
    html! {
        <div class="desk settings-desk">
            <Rail home={home.clone()} {unread} here={Page::Settings} go={props.go.clone()} />
            <aside class="settings-side">
                <header class="list-head"><h1>{ say!("settings-title") }</h1></header>
                <Sections chosen={section} {choose} />
            </aside>
            <main class="settings" data-testid="settings">
                <div class="settings-inner" key={format!("{section:?}")}>
                    {
                        match section {
                            Section::Profile => html! { <Profile home={home.clone()} /> },
                            Section::Look => html! { <Look /> },
                            Section::Notifications => html! { <Notifications /> },
                            Section::Texts => html! { <KeptList<CannedView> /> },
                            Section::Labels => html! { <KeptList<LabelView> /> },
                            Section::Views => html! { <KeptList<SavedView> /> },
                            Section::Channels => html! { <Channels home={home.clone()} go={props.go.clone()} /> },
                            Section::Computer => html! { <Computer home={home.clone()} /> },
                        }
                    }
                </div>
            </main>
        </div>
    }
}

/// Escape leaves a field, and then the settings. One that was spent on something nearer has its default prevented.
#[hook]
fn use_escape(leave: Callback<()>) {
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "keydown", move |event| {
                let escape = event.dyn_ref::<KeyboardEvent>().filter(|event| event.key() == "Escape");
                if !escape.is_some_and(|event| !event.default_prevented() && !dom::is_composing(event)) {
                    return;
                }
                if dom::focused().is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT")) {
                    dom::blur();
                } else {
                    leave.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
