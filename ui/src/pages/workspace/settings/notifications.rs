//! Notifications by the operating system, and hours without them.

use super::{autostart::Autostart, browser_leave::use_browser_leave, quiet_hours::Quiet};
use crate::{
    hooks::{use_change, use_settings},
    pages::section::SettingsSection,
    parts::{
        Sign, Switch,
        setting::{Head, Row},
    },
};
use yew::prelude::*;

/// The section of notifications.
pub const SECTION: SettingsSection = SettingsSection {
    id: "notifications",
    sign: Sign::Bell,
    name: || say!("settings-notifications"),
    view: |_| html! { <Notifications /> },
};

#[component]
fn Notifications() -> Html {
    let notify = use_settings().notify;
    let (on, on_wrong) = use_change("notify", |settings, on: &bool| settings.notify.on = *on);
    let (preview, preview_wrong) = use_change("preview", |settings, on: &bool| settings.notify.preview = *on);
    let leave = use_browser_leave();
    let is_on = notify.on && leave.given;
    let onswitch = {
        let ask = leave.ask.clone();
        Callback::from(move |wish: bool| {
            if wish {
                ask.emit(());
            }
            on.emit(wish);
        })
    };
    html! {
        <>
            <Head title={say!("settings-notifications")} line={say!("settings-look-line")} />
            <Row id="notify" name={say!("settings-notify")} hint={leave.hint.clone().unwrap_or_else(|| say!("settings-notify-hint"))}
                wrong={on_wrong}>
                <Switch id="notify" on={is_on} disabled={!leave.can_ask} {onswitch} />
            </Row>
            <Row id="preview" name={say!("settings-preview")} hint={say!("settings-preview-hint")} wrong={preview_wrong}>
                <Switch id="preview" on={notify.preview} disabled={!is_on} onswitch={preview} />
            </Row>
            <Quiet quiet={notify.quiet} disabled={!is_on} />
            <Autostart />
        </>
    }
}
