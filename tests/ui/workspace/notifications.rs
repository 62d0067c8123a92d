//! Notifications of the browser: asked for by a person, of what nobody looks at, and a click opens it.

use crate::scene::Scene;
use anyhow::ensure;
use paperplane_testkit::{
    browser::{Browser, Chromium},
    driver::marked,
    or_skip,
    people::{AMARA, LIN},
    wait::{SOON, until},
};

/// Stands in for the browser's own: `leave` is what a person would answer. Shown ones are in `window.shown`.
const PRETENDED: &str = "
    window.shown = [];
    window.Notification = class extends EventTarget {
        static permission = LEAVE;
        static async requestPermission() { return (window.Notification.permission = ANSWER); }
        constructor(title, options) {
            super();
            window.shown = window.shown.filter(one => one.tag !== options.tag);
            window.shown.push(this);
            Object.assign(this, { title, body: options.body, tag: options.tag });
        }
        close() { window.shown = window.shown.filter(one => one !== this); }
    };
    return 0";

#[tokio::test]
async fn a_browser_announces_once_a_person_allows_it() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = announced(&scene).await;
    scene.finish("notifications", ended).await
}

async fn announced(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Good morning").await?;
    scene.hear(LIN, "你好").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("bubble"), "Good morning").await?;
    pretend(page, "default", "granted").await?;

    page.click(&marked("to-settings")).await?;
    page.click(&marked("settings-notifications")).await?;
    ensure!(!is_on(page).await?, "the switch says On, and the browser shows nothing");
    page.see_text("#notify-hint", "Your browser asks you once").await?;
    page.click(&marked("notify")).await?;
    until("the switch is on", SOON, async || {
        ensure!(is_on(page).await?, "it is off");
        Ok(())
    })
    .await?;

    // On the page of settings no conversation is before their eyes.
    scene.hear(LIN, "签证到了吗").await?;
    shown_are(page, &[(LIN.name, "签证到了吗")]).await?;
    page.read::<u32>("window.shown[0].dispatchEvent(new Event('click')); return 0", vec![]).await?;
    page.see_text(&marked("bubble"), "签证到了吗").await?;
    shown_are(page, &[]).await?;
    scene.hear(LIN, "谢谢").await?;
    page.see_text(&marked("bubble"), "谢谢").await?;
    scene.hear(AMARA, "And my visa?").await?;
    shown_are(page, &[(AMARA.name, "And my visa?")]).await
}

#[tokio::test]
async fn a_browser_that_forbids_notifications_is_not_said_to_show_them() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = forbidden(&scene).await;
    scene.finish("notifications-forbidden", ended).await
}

async fn forbidden(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.enter().await?;
    page.see(&marked("to-settings")).await?;
    pretend(page, "denied", "denied").await?;
    page.click(&marked("to-settings")).await?;
    page.click(&marked("settings-notifications")).await?;
    page.see_text("#notify-hint", "Your browser forbids notifications").await?;
    let disabled: bool = page.read("return document.querySelector('#notify').disabled", vec![]).await?;
    ensure!(disabled && !is_on(page).await?, "the switch can be switched");
    Ok(())
}

async fn pretend(page: &Browser, leave: &str, answer: &str) -> anyhow::Result<()> {
    let script = PRETENDED.replace("ANSWER", &format!("'{answer}'")).replace("LEAVE", &format!("'{leave}'"));
    page.read::<u32>(&script, vec![]).await.map(drop)
}

async fn is_on(page: &Browser) -> anyhow::Result<bool> {
    page.see(&marked("notify")).await?;
    page.read("return document.querySelector('#notify').checked", vec![]).await
}

async fn shown_are(page: &Browser, wanted: &[(&str, &str)]) -> anyhow::Result<()> {
    until(&format!("notifications are {wanted:?}"), SOON, async || {
        let shown: Vec<(String, String)> =
            page.read("return window.shown.map(one => [one.title, one.body])", vec![]).await?;
        let shown: Vec<(&str, &str)> = shown.iter().map(|(title, body)| (title.as_str(), body.as_str())).collect();
        ensure!(shown == wanted, "they are {shown:?}");
        Ok(())
    })
    .await
}
