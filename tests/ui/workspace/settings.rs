//! The settings: kept at once, in force everywhere, and taken back where they cannot be kept.

use crate::scene::{Scene, focus_is_on};
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_bridge::{
    ask::{GetLibrary, GetSettings},
    view::{
        library::Library,
        settings::{DeviceSettings, QuietHours, Theme},
    },
};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AGENCY, AMARA},
    wait::{SOON, until},
};

#[tokio::test]
async fn a_name_is_kept_when_one_leaves_its_field() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = name(&scene).await;
    scene.finish("settings_name", ended).await
}

async fn name(scene: &Scene) -> anyhow::Result<()> {
    enter(scene, "profile").await?;
    put(scene, "my-name", "خالد Brooks").await?;
    scene.page.press(None, Key::Tab.into()).await?;
    until("the house knows the name, and keeps the agency's", SOON, async || {
        let home = scene.door.home().await?;
        let me = home.me.context("nobody sits here")?;
        ensure!(me.name == "خالد Brooks" && home.agency == AGENCY, "it knows {me:?} of {}", home.agency);
        Ok(())
    })
    .await?;
    scene.page.see_text(".setting", "Saved").await?;
    put(scene, "agency-name", "Brighter Path").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    until("the house knows the agency's name, and keeps mine", SOON, async || {
        let home = scene.door.home().await?;
        let mine = home.me.is_some_and(|me| me.name == "خالد Brooks");
        ensure!(mine && home.agency == "Brighter Path", "it knows {}", home.agency);
        Ok(())
    })
    .await?;
    put(scene, "my-name", " ").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text("[role=alert]", "Write a name.").await?;
    ensure!(value(scene, "my-name").await? == "خالد Brooks", "the name did not go back");
    Ok(())
}

#[tokio::test]
async fn the_look_is_kept_and_holds_everywhere() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = look(&mut scene).await;
    scene.finish("settings_look", ended).await
}

async fn look(scene: &mut Scene) -> anyhow::Result<()> {
    scene.hear(AMARA, "Hello").await?;
    enter(scene, "look").await?;
    root_is(scene, "data-theme", None).await?;
    scene.page.click(&marked("theme-dark")).await?;
    root_is(scene, "data-theme", Some("dark")).await?;
    scene.page.click(&marked("density-compact")).await?;
    root_is(scene, "data-density", Some("compact")).await?;
    kept(scene, "the theme is kept", |settings| settings.theme == Theme::Dark).await?;
    scene.page.client().refresh().await?;
    // Not waited for: it is dark from the first moment on.
    let theme: Option<String> = scene.page.read("return document.documentElement.dataset.theme", vec![]).await?;
    ensure!(theme.as_deref() == Some("dark"), "the page begins as {theme:?}");
    scene.page.see_text(&marked("row"), AMARA.name).await?;
    let row = "return document.querySelector('[data-testid=row]').offsetHeight";
    let high: u32 = scene.page.read(row, vec![]).await?;
    ensure!(high == 46, "a row is {high} high");

    // Where the house cannot keep it, the control goes back and says why.
    scene.page.click(&marked("to-settings")).await?;
    scene.page.click(&marked("settings-look")).await?;
    scene.page.see(&marked("theme-light")).await?;
    scene.node.close().await;
    scene.page.click(&marked("theme-light")).await?;
    scene.page.see_text(".setting [role=alert]", "cannot be reached").await?;
    root_is(scene, "data-theme", Some("dark")).await?;
    let chosen = "return document.querySelector('[name=theme]:checked').value";
    let chosen: String = scene.page.read(chosen, vec![]).await?;
    ensure!(chosen == "dark", "{chosen} is chosen");
    Ok(())
}

#[tokio::test]
async fn arabic_turns_the_page_and_english_turns_it_back() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = language(&scene).await;
    scene.finish("settings_language", ended).await
}

async fn language(scene: &Scene) -> anyhow::Result<()> {
    enter(scene, "look").await?;
    for (code, way, title) in [("ar", "rtl", "الإعدادات"), ("en", "ltr", "Settings")] {
        scene.page.see(&marked("language")).await?.select_by_value(code).await?;
        root_is(scene, "dir", Some(way)).await?;
        root_is(scene, "lang", Some(code)).await?;
        scene.page.see_text("h1", title).await?;
        focus_is_on(&scene.page, "language").await?;
        kept(scene, "the language is kept", |settings| settings.language.as_deref() == Some(code)).await?;
    }
    // The list at the side is walked by keys; what one comes to is shown.
    scene.page.click(&marked("settings-look")).await?;
    scene.page.press(None, Key::Down.into()).await?;
    focus_is_on(&scene.page, "settings-notifications").await?;
    scene.page.see(&marked("quiet")).await?;
    scene.page.press(None, Key::Home.into()).await?;
    scene.page.see(&marked("my-name")).await?;
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone(&marked("settings")).await
}

#[tokio::test]
async fn texts_and_labels_are_made_changed_and_put_away() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = async {
        texts(&scene).await?;
        labels(&scene).await
    };
    let ended = ended.await;
    scene.finish("settings_kept", ended).await
}

async fn texts(scene: &Scene) -> anyhow::Result<()> {
    enter(scene, "texts").await?;
    scene.page.see(&marked("none")).await?;
    scene.page.click(&marked("add")).await?;
    focus_is_on(&scene.page, "canned-slash").await?;
    scene.page.write(&marked("canned-slash"), "two words").await?;
    scene.page.write(&marked("canned-text"), "{name}، نفتح كل يوم").await?;
    scene.page.click(&marked("keep")).await?;
    scene.page.see_text("[role=alert]", "without spaces").await?;
    put(scene, "canned-slash", "hours").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text(&marked("kept"), "/hours").await?;
    scene.page.see_gone(&marked("kept-form")).await?;
    focus_is_on(&scene.page, "add").await?;

    scene.page.click(&marked("change")).await?;
    put(scene, "canned-text", "We are open every day, {name}.").await?;
    scene.page.press(Some(Key::Control.into()), Key::Enter.into()).await?;
    scene.page.see_text(&marked("kept"), "We are open every day").await?;
    focus_is_on(&scene.page, "change").await?;

    scene.page.click(&marked("put-away")).await?;
    scene.page.see(&marked("none")).await?;
    focus_is_on(&scene.page, "undo").await?;
    library(scene, "the text is put away", |library| library.canned.is_empty()).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text(&marked("kept"), "/hours").await?;
    library(scene, "the text is back", |library| {
        library.canned.iter().any(|canned| canned.slash == "hours" && canned.text.ends_with("{name}."))
    })
    .await
}

async fn labels(scene: &Scene) -> anyhow::Result<()> {
    scene.page.click(&marked("settings-labels")).await?;
    for name in ["تمريض", "签证"] {
        scene.page.click(&marked("add")).await?;
        scene.page.write(&marked("label-name"), name).await?;
        scene.page.press(None, Key::Enter.into()).await?;
        scene.page.see_text(&marked("label"), name).await?;
    }
    library(scene, "two labels have two colours", |library| {
        library.labels.len() == 2 && library.labels[0].colour != library.labels[1].colour
    })
    .await?;
    scene.page.click(&marked("change")).await?;
    put(scene, "label-name", "签证").await?;
    scene.page.click(&marked("keep")).await?;
    scene.page.see_text("[role=alert]", "already").await?;
    put(scene, "label-name", "Nursing").await?;
    scene.page.click(&marked("colour-6")).await?;
    scene.page.click(&marked("keep")).await?;
    scene.page.see_text(&marked("label"), "Nursing").await?;
    library(scene, "the label has its new name and colour", |library| {
        library.labels.iter().any(|label| label.name == "Nursing" && label.colour == 6)
    })
    .await?;
    scene.page.click(&marked("put-away")).await?;
    scene.page.see_text("[role=status]", "Nursing was put away").await?;
    library(scene, "one label is left", |library| library.labels.len() == 1 && library.labels[0].name == "签证").await
}

#[tokio::test]
async fn quiet_hours_are_kept() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = quiet(&scene).await;
    scene.finish("settings_quiet", ended).await
}

async fn quiet(scene: &Scene) -> anyhow::Result<()> {
    enter(scene, "notifications").await?;
    scene.page.click(&marked("preview")).await?;
    kept(scene, "the preview is off", |settings| settings.notify.on && !settings.notify.preview).await?;
    scene.page.click(&marked("quiet")).await?;
    scene.page.see(&marked("quiet-from")).await?;
    put(scene, "quiet-from", "23:00").await?;
    scene.page.press(None, Key::Tab.into()).await?;
    let night = QuietHours { from_min: 23 * 60, to_min: 7 * 60 };
    kept(scene, "the hours are kept", |settings| settings.notify.quiet == Some(night)).await?;
    scene.page.client().refresh().await?;
    scene.page.click(&marked("to-settings")).await?;
    scene.page.click(&marked("settings-notifications")).await?;
    scene.page.see(&marked("quiet-from")).await?;
    let hours = (value(scene, "quiet-from").await?, value(scene, "quiet-to").await?);
    ensure!(hours == ("23:00".to_owned(), "07:00".to_owned()), "the fields say {hours:?}");
    scene.page.click(&marked("quiet")).await?;
    scene.page.see_gone(&marked("quiet-from")).await?;
    kept(scene, "there are none any more", |settings| settings.notify.quiet.is_none()).await
}

/// Goes to a section of the settings, as a person does.
async fn enter(scene: &Scene, section: &str) -> anyhow::Result<()> {
    scene.enter().await?;
    scene.page.click(&marked("to-settings")).await?;
    scene.page.click(&marked(&format!("settings-{section}"))).await
}

/// Writes over what stands in a field.
async fn put(scene: &Scene, mark: &str, text: &str) -> anyhow::Result<()> {
    scene.page.click(&marked(mark)).await?;
    scene.page.press(Some(Key::Control.into()), 'a').await?;
    scene.page.write(&marked(mark), text).await
}

async fn value(scene: &Scene, mark: &str) -> anyhow::Result<String> {
    scene.page.read("return document.querySelector(arguments[0]).value", vec![marked(mark).into()]).await
}

async fn root_is(scene: &Scene, name: &str, wanted: Option<&str>) -> anyhow::Result<()> {
    until(&format!("{name} is {wanted:?}"), SOON, async || {
        let script = "return document.documentElement.getAttribute(arguments[0])";
        let is: Option<String> = scene.page.read(script, vec![name.into()]).await?;
        ensure!(is.as_deref() == wanted, "it is {is:?}");
        Ok(())
    })
    .await
}

async fn kept(scene: &Scene, what: &str, holds: impl Fn(&DeviceSettings) -> bool) -> anyhow::Result<()> {
    until(what, SOON, async || {
        let settings = scene.door.ask(GetSettings {}).await?;
        ensure!(holds(&settings), "kept are {settings:?}");
        Ok(())
    })
    .await
}

async fn library(scene: &Scene, what: &str, holds: impl Fn(&Library) -> bool) -> anyhow::Result<()> {
    until(what, SOON, async || {
        let library = scene.door.ask(GetLibrary {}).await?;
        ensure!(holds(&library), "kept are {library:?}");
        Ok(())
    })
    .await
}
