//! The windows as an accessibility auditor reads them: axe finds nothing against WCAG 2.2 AA, by day and by night.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_bridge::ask::WriteNote;
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP, Look},
    driver::marked,
    or_skip,
    past::Past,
    people::{AGENCY, ALLEN, AMARA, KHALED, LIN},
    tools,
    wait::{SOON, until},
};

/// Runs axe over what is shown; answers with what it finds, a line for each place.
const AUDIT: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // A rule that axe still calls experimental: who speaks to a computer says the words that stand on a button.
    const rules = { 'label-content-name-mismatch': { enabled: true } };
    const whole = axe.run(document, { runOnly: { type: 'tag', values: tags }, rules });
    whole.then(
        found => done(found.violations.flatMap(one =>
            one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.any.map(why => why.message).join('; ')}`))),
        error => done([String(error)]));
";

#[tokio::test]
async fn an_auditor_finds_nothing_by_day() -> anyhow::Result<()> {
    audited("access_light", LAPTOP).await
}

#[tokio::test]
async fn an_auditor_finds_nothing_by_night() -> anyhow::Result<()> {
    audited("access_dark", Look { dark: true, ..LAPTOP }).await
}

async fn audited(story: &str, look: Look) -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    let mut scene = Scene::open_unknown(&chromium, look).await?;
    // A colleague is there before anybody sits at this desk.
    scene.node.close().await;
    Past::of(&scene.node).await?.joined("Mia Chen").await?;
    scene.node.open().await?;
    let ended = rooms(&scene, &axe).await;
    scene.finish(story, ended).await
}

#[tokio::test]
async fn an_auditor_finds_nothing_on_the_page_of_all_parts() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    let scene = Scene::open(&chromium).await?;
    let ended = parts(&scene, &axe).await;
    scene.finish("access_parts", ended).await
}

/// Every part in every state, in both themes and both directions.
async fn parts(scene: &Scene, axe: &str) -> anyhow::Result<()> {
    let mut address = scene.door.link()?;
    address.set_fragment(Some("parts"));
    scene.page.go(address.as_str()).await?;
    scene.page.see(&marked("parts")).await?;
    let grounds: Vec<(String, String)> = scene
        .page
        .read("return [...document.querySelectorAll('.parts-ground')].map(one => [one.dataset.theme, one.dir])", vec![])
        .await?;
    let all = ["light ltr", "dark ltr", "light rtl", "dark rtl"];
    ensure!(grounds.iter().map(|(theme, dir)| format!("{theme} {dir}")).eq(all), "they are {grounds:?}");
    scene.page.client().execute(axe, vec![]).await?;
    clean(scene, "the page of all parts").await?;
    let complaints = scene.page.complaints().await?;
    ensure!(complaints.is_empty(), "the console says {complaints:?}");
    Ok(())
}

async fn rooms(scene: &Scene, axe: &str) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.enter().await?;
    page.see(&marked("first-run")).await?;
    page.client().execute(axe, vec![]).await?;
    clean(scene, "the first page").await?;
    scene.door.introduce(ALLEN, AGENCY).await?;
    let amara = scene.hear(AMARA, "Good morning! Is my offer there?").await?;
    scene.hear(LIN, "你好，签证需要多长时间？").await?;
    scene.hear(KHALED, "متى تبدأ المواعيد في المستشفى؟").await?;
    scene.door.send(amara, "It came this morning.").await?;
    page.see_text(&marked("row"), AMARA.name).await?;
    clean(scene, "the inbox").await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("bubble"), "It came this morning.").await?;
    page.click(&marked("about-person")).await?;
    page.see(&marked("contact-name")).await?;
    let paper = scene.door.bring("letter.pdf", b"%PDF-1.7 a letter").await?;
    scene.door.ask(WriteNote { files: vec![paper], ..WriteNote::text(amara, "It came by post") }).await?;
    page.see("[data-testid=contact-note] [data-testid=file]").await?;
    clean(scene, "a conversation and its person").await?;
    over_the_field(scene).await?;
    page.press(None, Key::Escape.into()).await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("who"), AMARA.name).await?;
    mentions(scene).await?;
    page.click(&marked("snooze")).await?;
    page.see(&marked("pick")).await?;
    clean(scene, "a choice").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("pick")).await?;
    page.press(Some(Key::Control.into()), 'k').await?;
    page.write(&marked("search"), "morning").await?;
    page.see(&marked("hit")).await?;
    clean(scene, "the command bar").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("finder")).await?;
    page.click(&marked("to-channels")).await?;
    page.see(&marked("facts")).await?;
    clean(scene, "the channels").await?;
    page.click(&marked("connect-mail")).await?;
    page.click(&marked("mail-servers")).await?;
    page.click(&marked("mail-signature")).await?;
    clean(scene, "a mail account").await?;
    page.click(&marked("to-settings")).await?;
    for section in ["profile", "look", "notifications", "texts", "labels", "computer"] {
        page.click(&marked(&format!("settings-{section}"))).await?;
        clean(scene, section).await?;
    }
    Ok(())
}

/// All that opens over the field of a reply: signs, a later time, templates.
async fn over_the_field(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    page.click(&marked("emoji")).await?;
    page.see(&marked("emoji-grid")).await?;
    clean(scene, "the signs").await?;
    page.press(None, Key::Escape.into()).await?;
    page.write(&marked("composer"), ":smile").await?;
    page.see(&marked("colon")).await?;
    clean(scene, "signs in a sentence").await?;
    page.click(&marked("send-later")).await?;
    page.write(&marked("when"), "4d").await?;
    page.see(&marked("later-shut")).await?;
    clean(scene, "a later time").await?;
    page.click(&marked("later-template")).await?;
    page.see(&marked("template-of")).await?;
    clean(scene, "the templates").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see(&marked("send-template")).await?;
    clean(scene, "a template for later").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("templates")).await
}

/// A colleague is offered, and drawn in a note.
async fn mentions(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    page.click(&marked("mode-note")).await?;
    page.write(&marked("composer"), "ask @").await?;
    page.see(&marked("colleagues")).await?;
    clean(scene, "the colleagues that are offered").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_gone(&marked("colleagues")).await?;
    page.click(&marked("send")).await?;
    page.see(&marked("mention")).await?;
    clean(scene, "a note with a mention").await?;
    page.click(&marked("mode-reply")).await
}

/// Nothing moves any more, and axe finds nothing.
pub async fn clean(scene: &Scene, place: &str) -> anyhow::Result<()> {
    until(&format!("{place} stands still"), SOON, async || {
        let moving: u32 = scene.page.read("return document.getAnimations().length", vec![]).await?;
        ensure!(moving == 0, "{moving} things move");
        Ok(())
    })
    .await?;
    audit(&scene.page, place).await
}

/// Fails where axe finds something on a page into which its script was put.
pub async fn audit(page: &Browser, place: &str) -> anyhow::Result<()> {
    let found = page.client().execute_async(AUDIT, vec![]).await.context("axe")?;
    let found: Vec<String> = serde_json::from_value(found)?;
    ensure!(found.is_empty(), "{place}: {found:#?}");
    Ok(())
}
