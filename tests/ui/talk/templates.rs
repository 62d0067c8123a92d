//! Templates: found by a word, the client's language first, sent now or at a later time.

use crate::scene::{Scene, focus, focus_is_on};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::ask::{DescribeContact, GetTemplates};
use paperplane_phone::Template;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::MARIA,
    wait::{LATER, SOON, until},
};

#[tokio::test]
async fn the_clients_language_comes_first_and_a_word_finds() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = chosen(&scene).await;
    scene.finish("templates_chosen", ended).await
}

/// The provider has these, and the desk knows it.
async fn listed(scene: &Scene) -> anyhow::Result<()> {
    let template = |nth: u8, name: &str, language: &str, body: &str| Template {
        sid: format!("HX{nth:032}"),
        name: name.into(),
        language: language.into(),
        body: body.into(),
        approval: "approved".into(),
    };
    scene.provider.phone().lists_templates(|all| {
        *all = vec![
            template(1, "visa_news", "en", "There is news about your visa."),
            template(2, "nouvelles", "fr", "Il y a des nouvelles."),
            template(3, "novedades_visado", "es_MX", "Hay novedades de tu visado."),
            template(4, "welcome", "en_US", "Welcome, {{1}}."),
        ];
    });
    until("the templates are here", LATER, async || {
        let all = scene.door.ask(GetTemplates {}).await?;
        ensure!(all.len() == 4, "there are {}", all.len());
        Ok(())
    })
    .await
}

async fn names(scene: &Scene) -> anyhow::Result<Vec<String>> {
    let names = scene.page.texts(".template-name").await?;
    Ok(names.into_iter().map(|name| name.replace('\n', " ")).collect())
}

async fn chosen(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let maria = scene.hear(MARIA, "Hola").await?;
    listed(scene).await?;
    let (name, zone) = (String::new(), String::new());
    scene.door.ask(DescribeContact { whom: maria.into(), name, language: "es".into(), zone }).await?;
    scene.enter().await?;
    scene.open_row(maria).await?;
    page.click(&marked("template")).await?;
    focus_is_on(page, "template-find").await?;
    let all = names(scene).await?;
    let wanted = [
        "novedades_visado · Mexican Spanish",
        "visa_news · English",
        "welcome · American English",
        "nouvelles · French",
    ];
    ensure!(all == wanted, "they are {all:?}");
    // A word of the name or the text, in any spelling.
    page.write(&marked("template-find"), "VISÁ").await?;
    until("two are left", SOON, async || {
        let left = names(scene).await?;
        ensure!(left == ["novedades_visado · Mexican Spanish", "visa_news · English"], "they are {left:?}");
        Ok(())
    })
    .await?;
    page.press(None, Key::Down.into()).await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("preview"), "There is news about your visa.").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_gone(&marked("templates")).await?;
    page.see_text(&marked("bubble"), "There is news about your visa.").await?;
    // The focus is where it was.
    let at = focus(page).await?;
    ensure!(at == "template", "the focus is on “{at}”");
    Ok(())
}

#[tokio::test]
async fn a_template_goes_out_at_a_time_when_free_text_may_not() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = later(&scene).await;
    scene.finish("templates_later", ended).await
}

async fn later(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let maria = scene.hear(MARIA, "Hola").await?;
    listed(scene).await?;
    scene.enter().await?;
    scene.open_row(maria).await?;
    page.write(&marked("composer"), "Good morning").await?;
    page.click(&marked("send-later")).await?;
    focus_is_on(page, "when").await?;
    page.write(&marked("when"), "4d").await?;
    page.see_text(&marked("later-shut"), "By then the 24 hours will be over").await?;
    page.click(&marked("later-template")).await?;
    page.see_gone(&marked("later")).await?;
    page.write(&marked("template-find"), "welcome").await?;
    page.press(None, Key::Enter.into()).await?;
    // The time is the one that was chosen, and can still be another.
    page.see_text(&marked("send-template"), "Send then").await?;
    page.click(&marked("send-template")).await?;
    page.see_gone(&marked("templates")).await?;
    page.see_text(&marked("scheduled"), "Welcome, ").await?;
    let waiting = scene.door.head(maria).await?.scheduled;
    let script = "return (arguments[0] - Date.now()) / 86400000";
    let days: f64 = page.read(script, vec![waiting[0].at.0.into()]).await?;
    ensure!(waiting[0].template.is_some() && (3.9..4.1).contains(&days), "it waits for {days} days: {waiting:?}");
    ensure!(scene.provider.requests_to_send().is_empty(), "it went out at once");
    // What was written in the field stays there.
    let text: String = page.read("return document.querySelector('[data-testid=composer]').value", vec![]).await?;
    ensure!(text == "Good morning", "the field holds “{text}”");
    // The same from the templates themselves.
    page.click(&marked("cancel-scheduled")).await?;
    page.see_gone(&marked("scheduled")).await?;
    page.click(&marked("template")).await?;
    page.write(&marked("template-find"), "welcome").await?;
    page.press(None, Key::Enter.into()).await?;
    page.click(&marked("template-later")).await?;
    focus_is_on(page, "when").await?;
    page.write(&marked("when"), "nonsense").await?;
    page.see("[data-testid=send-template][disabled]").await?;
    page.read::<u32>("document.querySelector('#when').select(); return 0", vec![]).await?;
    page.write(&marked("when"), "2h").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("scheduled"), "Welcome, ").await
}
