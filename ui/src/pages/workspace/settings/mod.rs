//! The settings: who I am, how the desk looks and behaves, what staff keep for their work, and this computer.

mod autostart;
mod browser_leave;
mod commands;
mod computer;
mod field;
mod look;
mod notifications;
mod profile;
mod quiet_hours;
mod section_list;
mod signature;

pub use commands::commands;
pub use computer::{CHANNELS_IN_SHORT, COMPUTER};
pub use look::SECTION as LOOK;
pub use notifications::SECTION as NOTIFICATIONS;
pub use profile::SECTION as PROFILE;

use crate::{
    dom,
    hooks::use_unread,
    pages::{
        rail::Rail,
        section::{Command, Frame, Page, RailItem, Section},
    },
    parts::Sign,
};
use gloo_events::EventListener;
use section_list::SectionList;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The section of settings.
pub const SECTION: Section = Section {
    page: Page("settings"),
    key: "",
    needs_channel: false,
    rail: |_, _| {
        let (title, label) = (say!("settings-title"), say!("settings-title"));
        Some(RailItem { sign: Sign::Settings, title, label, badge: Html::default(), at_end: true })
    },
    commands: |frame| {
        let run = frame.go.reform(|()| SECTION.page);
        vec![Command { sign: Sign::Settings, name: say!("do-settings"), key: "", run }]
    },
    view: |frame| html! { <Settings ..frame.clone() /> },
};

#[component]
fn Settings(frame: &Frame) -> Html {
    let unread = use_unread();
    let start = frame.registry.start();
    use_escape(frame.go.reform(move |()| start));
    let choose = {
        let chosen = frame.settings.clone();
        Callback::from(move |to| chosen.set(to))
    };
    let chosen = *frame.settings;
    let section = frame.registry.all_settings().find(|section| section.id == chosen);
    html! {
        <div class="desk settings-desk">
            <Rail frame={frame.clone()} {unread} here={SECTION.page} />
            <aside class="settings-side">
                <header class="list-head"><h1>{ say!("settings-title") }</h1></header>
                <SectionList registry={frame.registry} {chosen} {choose} />
            </aside>
            <main class="settings" data-testid="settings">
                <div class="settings-inner" key={chosen}>
                    if let Some(section) = section { { (section.view)(frame) } }
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
