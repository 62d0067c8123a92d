//! The page behind the link of a mail that goes to many, and what the desk then says.

use crate::{access::audit, scene::Scene};
use anyhow::{Context as _, ensure};
use paperplane_core::address::Address;
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP, Look},
    driver::marked,
    or_skip,
    people::AMARA,
    tools,
    wait::{SOON, until},
};
use std::path::PathBuf;
use url::Url;

const PHONE: Look = Look { width: 390, height: 844, dark: false };

/// The page of the person who writes from this number.
fn link(scene: &Scene, number: &str) -> anyhow::Result<Url> {
    let naming = scene.node.desk()?.naming();
    let ours = scene.node.desk()?.accounts().into_iter().flat_map(|account| account.addresses).next();
    let [person, ours] = [Address::whatsapp(number), ours.context("no account")?].map(|at| naming.address(&at));
    Ok(scene.door.link()?.join(&format!("/u/{}", naming.unsubscribe_token(person, ours)))?)
}

#[tokio::test]
async fn one_button_unsubscribes_in_the_reader_s_language_on_a_phone() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    let scene = Scene::open(&chromium).await?;
    let ended = story(&scene, &chromium, &axe).await;
    scene.finish("unsubscribing", ended).await
}

async fn story(scene: &Scene, chromium: &Chromium, axe: &str) -> anyhow::Result<()> {
    let conversation = scene.hear(AMARA, "Good morning").await?;
    let link = link(scene, AMARA.number)?;
    let looks = [
        ("light", PHONE, "en", "Unsubscribe?"),
        ("dark", Look { dark: true, ..PHONE }, "de,fr", "Se désabonner ?"),
        ("arabic", PHONE, "ar", "هل تريد إلغاء الاشتراك؟"),
        ("chinese", LAPTOP, "zh-CN", "要退订吗？"),
    ];
    for (name, look, language, title) in looks {
        let page = chromium.open_in_language(look, language).await?;
        let ended = looked_at(&page, &link, title, axe, name).await;
        page.finish(&format!("unsubscribing-{name}"), ended).await?;
    }

    // Looking changed nothing; the button, by its key alone, does.
    let page = &scene.page;
    page.go(link.as_str()).await?;
    page.see_text("h1", "Unsubscribe?").await?;
    page.press(None, '\u{e004}').await?;
    page.press(None, '\u{e007}').await?;
    page.see_text("h1", "You are unsubscribed").await?;
    page.client().execute(axe, vec![]).await?;
    audit(page, "unsubscribed").await?;
    shown(page, "done").await?;
    let head = scene.door.head(conversation).await?;
    ensure!(head.unsubscribed.is_some() && !head.opted_out, "{head:?}");

    // The desk says so beside the person.
    scene.enter().await?;
    scene.open_row(conversation).await?;
    page.click(&marked("about-person")).await?;
    page.see_text(&marked("contact-unsubscribed"), "by the link in a mail").await?;
    page.client().execute(axe, vec![]).await?;
    audit(page, "the person").await?;
    shown(page, "person").await?;
    page.go(link.as_str()).await?;
    page.click("button").await?;
    page.see_text("h1", "Unsubscribe?").await?;
    until("she is subscribed again", SOON, async || {
        ensure!(scene.door.head(conversation).await?.unsubscribed.is_none(), "not yet");
        Ok(())
    })
    .await
}

async fn looked_at(page: &Browser, link: &Url, title: &str, axe: &str, name: &str) -> anyhow::Result<()> {
    page.go(link.as_str()).await?;
    page.see_text("h1", title).await?;
    let wide: bool = page.read("return document.documentElement.scrollWidth > innerWidth", vec![]).await?;
    ensure!(!wide, "{name} is wider than the screen");
    page.client().execute(axe, vec![]).await?;
    audit(page, name).await?;
    let complaints = page.complaints().await?;
    ensure!(complaints.is_empty(), "the console says {complaints:?}");
    shown(page, name).await
}

/// A picture for people, where somebody wants some.
async fn shown(page: &Browser, name: &str) -> anyhow::Result<()> {
    let Some(folder) = std::env::var_os("PAPERPLANE_PICTURES") else { return Ok(()) };
    page.picture(&PathBuf::from(folder).join(format!("unsubscribing-{name}.png"))).await
}
