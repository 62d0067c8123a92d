//! Mentions: a colleague is chosen behind an `@` and drawn as a chip; whom a note mentions finds it, and sees it once.

use crate::scene::{Scene, focus_is_on, reply_is};
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_bridge::{
    ConversationId,
    ask::{GetSettings, SaveSettings},
    view::settings::DeviceSettings,
};
use paperplane_core::ids::MemberId;
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP, Look},
    driver::marked,
    or_skip,
    past::Past,
    people::{AGENCY, ALLEN, AMARA, LIN, Person},
    wait::{SOON, until},
};
use std::path::PathBuf;

/// Messages behind a note: more than the thread shows at once.
const LATER: usize = 40;

/// Allen's id.
async fn me(scene: &Scene) -> anyhow::Result<MemberId> {
    Ok(scene.door.home().await?.me.context("nobody sits here")?.id)
}

/// The staff is larger; Mia mentions these people of it in the conversation with somebody.
async fn noted(scene: &mut Scene, at: Person, text: &str, mentions: &[MemberId]) -> anyhow::Result<()> {
    scene.node.close().await;
    let mut past = Past::of(&scene.node).await?;
    let mia = past.joined("Mia Chen").await?;
    past.joined("Mara Lund").await?;
    past.joined("Inês Carvalho").await?;
    past.noted(mia, &at.address(), text, mentions).await?;
    drop(past);
    scene.node.open().await
}

/// The options that are offered, and which of them the keys are at.
async fn offered(scene: &Scene, wanted: &[&str], at: usize) -> anyhow::Result<()> {
    until(&format!("{wanted:?} are offered"), SOON, async || {
        let names = scene.page.texts(&format!("{} .offered-name", marked("colleagues"))).await?;
        ensure!(names == wanted, "they are {names:?}");
        let script = "return document.activeElement.getAttribute('aria-activedescendant') ?? ''";
        let option: String = scene.page.read(script, vec![]).await?;
        ensure!(option == format!("colleagues-{at}"), "the keys are at {option:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_colleague_is_chosen_by_keys_and_drawn_as_a_chip() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = chosen(&mut scene).await;
    scene.finish("mention_chosen", ended).await
}

async fn chosen(scene: &mut Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Is my offer there?").await?;
    noted(scene, AMARA, "likes tea", &[]).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    let page = &scene.page;
    page.see(&marked("composer")).await?;
    // In a reply an `@` is a letter like any other.
    page.press(None, 'r').await?;
    focus_is_on(page, "composer").await?;
    page.write(&marked("composer"), "@m").await?;
    reply_is(page, "@m").await?;
    page.see_gone(&marked("colleagues")).await?;
    page.click(&marked("mode-note")).await?;
    page.write(&marked("composer"), "\u{8}\u{8}ask @").await?;
    offered(scene, &["Inês Carvalho", "Mara Lund", "Mia Chen"], 0).await?;
    page.write(&marked("composer"), "m").await?;
    offered(scene, &["Mara Lund", "Mia Chen"], 0).await?;
    page.press(None, Key::Down.into()).await?;
    offered(scene, &["Mara Lund", "Mia Chen"], 1).await?;
    page.press(None, Key::Enter.into()).await?;
    reply_is(page, "ask @Mia Chen ").await?;
    page.see_gone(&marked("colleagues")).await?;
    // Any spelling finds a name, and Tab takes it too.
    page.write(&marked("composer"), "and @CARV").await?;
    offered(scene, &["Inês Carvalho"], 0).await?;
    page.press(None, Key::Tab.into()).await?;
    reply_is(page, "ask @Mia Chen and @Inês Carvalho ").await?;
    // Escape shuts the list alone; what was typed stays, and so does the field.
    page.write(&marked("composer"), "not @mar").await?;
    offered(scene, &["Mara Lund"], 0).await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("colleagues")).await?;
    focus_is_on(page, "composer").await?;
    reply_is(page, "ask @Mia Chen and @Inês Carvalho not @mar").await?;
    // Typed on it stays shut, and a click takes a name as a key does.
    page.write(&marked("composer"), "a").await?;
    page.see_gone(&marked("colleagues")).await?;
    page.write(&marked("composer"), ", @mar").await?;
    offered(scene, &["Mara Lund"], 0).await?;
    page.click("#colleagues-0").await?;
    focus_is_on(page, "composer").await?;
    reply_is(page, "ask @Mia Chen and @Inês Carvalho not @mara, @Mara Lund ").await?;
    page.click(&marked("send")).await?;
    chips_are(page, &["@Mia Chen", "@Inês Carvalho", "@mara", "@Mara Lund"]).await?;
    let mine = page.texts(&format!("{}.me", marked("mention"))).await?;
    ensure!(mine.is_empty(), "these are drawn as Allen: {mine:?}");
    on_the_pane_of_the_person(scene).await
}

async fn chips_are(page: &Browser, wanted: &[&str]) -> anyhow::Result<()> {
    until(&format!("{wanted:?} are chips"), SOON, async || {
        let chips = page.texts(&format!("{} {}", marked("note"), marked("mention"))).await?;
        ensure!(chips == wanted, "they are {chips:?}");
        Ok(())
    })
    .await
}

async fn on_the_pane_of_the_person(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    page.click(&marked("about-person")).await?;
    page.write(&marked("contact-note-field"), "for @in").await?;
    offered(scene, &["Inês Carvalho"], 0).await?;
    page.press(None, Key::Enter.into()).await?;
    page.write(&marked("contact-note-field"), "too").await?;
    page.click(&marked("contact-note-keep")).await?;
    page.see_text(&marked("contact-note"), "for @Inês Carvalho too").await?;
    page.see_text(&format!("{} {}", marked("contact-note"), marked("mention")), "@Inês Carvalho").await
}

#[tokio::test]
async fn whom_a_note_mentions_finds_it_and_has_seen_it_on_every_desk() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let other = chromium.open(LAPTOP).await?;
    let ended = found(&mut scene, &other).await;
    let ended = other.finish("mention_found_elsewhere", ended).await;
    scene.finish("mention_found", ended).await
}

async fn found(scene: &mut Scene, other: &Browser) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Is my offer there?").await?;
    let lin = scene.hear(LIN, "你好").await?;
    let allen = me(scene).await?;
    noted(scene, AMARA, "@Allen she paid, and @Mara knows", &[allen]).await?;
    scene.enter().await?;
    other.go(scene.door.link()?.as_str()).await?;
    for page in [&scene.page, other] {
        calls(page, amara, true).await?;
    }
    // The number leads to the view, which holds this conversation alone.
    scene.page.see_text(&marked("mentions"), "1").await?;
    scene.page.click(&marked("mentions")).await?;
    scene.page.see_text(&marked("view"), "Mentions").await?;
    scene.page.see_gone(&format!("{}[data-id=\"{lin}\"]", marked("row"))).await?;
    scene.page.press(None, 'v').await?;
    scene.page.see_text(".pick-end", "1 new · 1").await?;
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone(&marked("pick")).await?;
    scene.open_row(amara).await?;
    chips_are(&scene.page, &["@Allen"]).await?;
    let mine = scene.page.texts(&format!("{}.me", marked("mention"))).await?;
    ensure!(mine == ["@Allen"], "these are drawn as Allen: {mine:?}");
    for page in [&scene.page, other] {
        calls(page, amara, false).await?;
    }
    scene.page.see(&format!("{}[data-id=\"{amara}\"]", marked("row"))).await?;
    ensure!(scene.door.head(amara).await?.unseen_mentions.is_empty(), "it is not written down as seen");
    Ok(())
}

/// The rail, the head of the list and the row say that a note mentions one, or none of them does.
async fn calls(page: &Browser, conversation: ConversationId, does: bool) -> anyhow::Result<()> {
    let row = format!("{}[data-id=\"{conversation}\"] {}", marked("row"), marked("row-mention"));
    for css in [marked("rail-mentions"), row] {
        if does {
            page.see(&css).await?;
        } else {
            page.see_gone(&css).await?;
        }
    }
    if !does {
        page.see_gone(&marked("mentions")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_mention_far_up_is_gone_to_before_it_counts_as_seen() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = far_up(&mut scene).await;
    scene.finish("mention_far_up", ended).await
}

async fn far_up(scene: &mut Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Is my offer there?").await?;
    let allen = me(scene).await?;
    noted(scene, AMARA, "@Allen she paid", &[allen]).await?;
    for nth in 0..LATER {
        scene.door.send(amara, &format!("Line {nth} of the checklist")).await?;
    }
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), &format!("Line {} of", LATER - 1)).await?;
    scene.page.see(&marked("to-mention")).await?;
    ensure!(scene.door.head(amara).await?.unseen_mentions.len() == 1, "it was seen before it showed");
    scene.page.click(&marked("to-mention")).await?;
    until("it is seen", SOON, async || {
        ensure!(scene.door.head(amara).await?.unseen_mentions.is_empty(), "not yet");
        Ok(())
    })
    .await?;
    scene.page.see_gone(&marked("to-mention")).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn mentions_by_day_by_night_and_from_right_to_left() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, dark, language) in [("light", false, None), ("dark", true, None), ("arabic", false, Some("ar"))] {
        let mut scene = Scene::open_unknown(&chromium, Look { dark, ..LAPTOP }).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        let settings = scene.door.ask(GetSettings {}).await?;
        let settings = DeviceSettings { language: language.map(str::to_owned), ..settings };
        scene.door.ask(SaveSettings { settings }).await?;
        let ended = pictures(&mut scene, &|screen| folder.join(format!("mentions-{screen}-{name}.png"))).await;
        scene.finish("pictures_mentions", ended).await?;
    }
    Ok(())
}

async fn pictures(scene: &mut Scene, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Is my offer there?").await?;
    scene.hear(LIN, "你好，签证需要多长时间？").await?;
    let allen = me(scene).await?;
    noted(scene, AMARA, "@Allen she paid the deposit, please send the receipt.", &[allen]).await?;
    scene.enter().await?;
    let page = &scene.page;
    page.see(&marked("mentions")).await?;
    page.picture(&name("list")).await?;
    page.press(None, 'v').await?;
    page.see(".pick-end").await?;
    page.picture(&name("views")).await?;
    page.press(None, Key::Escape.into()).await?;
    scene.open_row(amara).await?;
    page.see(&marked("mention")).await?;
    page.click(&marked("mode-note")).await?;
    page.write(&marked("composer"), "@Mia Chen, I asked @in").await?;
    page.press(None, Key::Enter.into()).await?;
    page.click(&marked("send")).await?;
    chips_are(page, &["@Allen", "@Mia Chen", "@Inês Carvalho"]).await?;
    page.write(&marked("composer"), "and @").await?;
    page.see(&marked("colleagues")).await?;
    page.press(None, Key::Down.into()).await?;
    page.picture(&name("thread")).await?;
    page.press(None, Key::Escape.into()).await?;
    page.click(&marked("about-person")).await?;
    page.write(&marked("contact-note-field"), "ask @m").await?;
    page.see(&marked("colleagues")).await?;
    page.picture(&name("person")).await
}
