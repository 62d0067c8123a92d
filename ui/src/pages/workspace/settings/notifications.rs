//! What the operating system tells, and when it keeps still.

use super::{autostart::Autostart, quiet_hours::Quiet, section::Section};
use crate::{
    hooks::{use_change, use_settings},
    parts::{
        Switch,
        setting::{Head, Row},
    },
};
use yew::prelude::*;

#[component]
pub fn Notifications() -> Html {
    let notify = use_settings().notify;
    let (on, on_wrong) = use_change("notify", |settings, on: &bool| settings.notify.on = *on);
    let (preview, preview_wrong) = use_change("preview", |settings, on: &bool| settings.notify.preview = *on);
    html! {
        <>
            <Head title={Section::Notifications.name()} line={say!("settings-look-line")} />
            <Row id="notify" name={say!("settings-notify")} hint={say!("settings-notify-hint")} wrong={on_wrong}>
                <Switch id="notify" on={notify.on} onswitch={on} />
            </Row>
            <Row id="preview" name={say!("settings-preview")} hint={say!("settings-preview-hint")} wrong={preview_wrong}>
                <Switch id="preview" on={notify.preview} disabled={!notify.on} onswitch={preview} />
            </Row>
            <Quiet quiet={notify.quiet} disabled={!notify.on} />
            <Autostart />
        </>
    }
}
