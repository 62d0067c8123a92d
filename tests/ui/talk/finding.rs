//! Search as people type it, in the scripts they write.

use crate::scene::Scene;
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, KHALED, LIN, MARIA},
    wait::{SOON, until},
};

/// Messages after the one that is looked for: more than a page of a conversation.
const LATER: usize = 70;
/// Conversations of a long list.
const PEOPLE: usize = 120;
/// The most rows that may be in the page at once.
const DRAWN_MAX: usize = 80;

#[tokio::test]
async fn words_are_found_without_accents_in_chinese_and_in_arabic() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = search(&scene).await;
    scene.finish("finding", ended).await
}

async fn search(scene: &Scene) -> anyhow::Result<()> {
    scene.hear(AMARA, "Good morning").await?;
    scene.hear(MARIA, "¿Cuánto cuesta la traducción?").await?;
    scene.hear(LIN, "你好，签证需要多长时间？").await?;
    scene.hear(KHALED, "متى تبدأ المواعيد في المستشفى؟").await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), MARIA.name).await?;
    scene.page.click(&marked("find")).await?;
    for (typed, who, other) in [
        ("traduccion", MARIA, LIN),
        ("签证", LIN, MARIA),
        ("المستش", KHALED, LIN),
        ("maria fern", MARIA, KHALED),
        ("0102", LIN, MARIA),
        ("(415) 555 0102", LIN, MARIA),
        ("traduccoin", MARIA, LIN),
    ] {
        find(scene, typed, who.name, other.name).await?;
    }
    scene.page.see_text(".finder-foot", "traduccion").await?;
    find(scene, "签证", LIN.name, MARIA.name).await?;
    scene.page.click(&marked("hit")).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    scene.page.see_text(&marked("bubble"), "签证").await
}

#[tokio::test]
async fn what_was_found_is_opened_at_its_place() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = place(&scene).await;
    scene.finish("place", ended).await
}

async fn place(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "The scholarship is called Chevening.").await?;
    for nth in 0..LATER {
        scene.door.send(amara, &format!("Line {nth} of the checklist")).await?;
    }
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), &format!("Line {} of", LATER - 1)).await?;
    let bubbles = scene.page.texts(&marked("bubble")).await?;
    ensure!(bubbles.len() < LATER, "the whole conversation is in the page at once: {}", bubbles.len());
    scene.page.press(Some(Key::Control.into()), 'k').await?;
    scene.page.write(&marked("search"), "chevening").await?;
    scene.page.see_text(&marked("hit"), "Chevening").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    stands_in_view(scene, "Chevening").await?;
    scene.page.click(&marked("to-end")).await?;
    scene.page.see_text(&marked("bubble"), &format!("Line {} of", LATER - 1)).await
}

/// Returns when the marked message, with this text, is wholly to be seen.
async fn stands_in_view(scene: &Scene, text: &str) -> anyhow::Result<()> {
    until("the message stands in view", SOON, async || {
        let script = "const at = document.querySelector('.said.marked'); if (!at) return 'not there';
            const box = at.getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight ? at.innerText : 'out of view at ' + box.top";
        let seen: String = scene.page.read(script, vec![]).await?;
        ensure!(seen.contains(text), "{seen}");
        Ok(())
    })
    .await
}

/// On a slow computer the browser scrolls and draws while the desk is between drawing and keeping the place.
#[tokio::test]
async fn who_reads_far_back_stays_there_however_slow_the_computer_is() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = slow_place(&scene).await;
    scene.finish("slow-place", ended).await
}

/// Each look at the clock takes long, and whatever changes in the page is followed by a scroll event.
const SLOW: &str = "const now = Date.now.bind(Date); let lost = 0; Date.now = () => now() + (lost += 20);
    new MutationObserver(() => document.querySelector('[data-testid=thread]')?.dispatchEvent(new Event('scroll')))
        .observe(document.body, { childList: true, subtree: true });";

async fn slow_place(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "The scholarship is called Chevening.").await?;
    for nth in 0..LATER {
        scene.hear(AMARA, &format!("Line {nth} of the checklist")).await?;
    }
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), &format!("Line {} of", LATER - 1)).await?;
    scene.page.read::<()>(SLOW, vec![]).await?;
    scene.page.press(Some(Key::Control.into()), 'k').await?;
    scene.page.write(&marked("search"), "chevening").await?;
    scene.page.see_text(&marked("hit"), "Chevening").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    stands_in_view(scene, "Chevening").await?;
    // One more makes the rest of the conversation come too: forty lines grow below the one that is read.
    scene.hear(AMARA, "One more line").await?;
    scene.page.see_text(&marked("bubble"), "One more line").await?;
    stands_in_view(scene, "Chevening").await
}

#[tokio::test]
async fn a_long_list_holds_only_what_is_looked_at() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = long(&scene).await;
    scene.finish("long", ended).await
}

async fn long(scene: &Scene) -> anyhow::Result<()> {
    for nth in 0..PEOPLE {
        let number = format!("whatsapp:+4477009{nth:05}");
        let status = scene.provider.phone().say(&number, &format!("Person {nth:03}"), "Hello").await;
        ensure!(status == Some(200), "the webhook was answered {status:?}");
    }
    until("everybody is there", SOON, async || {
        let rows = scene.door.rows().await?.len();
        ensure!(rows == PEOPLE, "{rows} are");
        Ok(())
    })
    .await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), &format!("Person {:03}", PEOPLE - 1)).await?;
    let drawn = scene.page.texts(&marked("row")).await?;
    ensure!(drawn.len() <= DRAWN_MAX, "{} rows are in the page", drawn.len());
    let script =
        "const pane = document.querySelector('[data-testid=rows]'); pane.scrollTop = pane.scrollHeight; return 0";
    let _: u32 = scene.page.read(script, vec![]).await?;
    scene.page.see_text(&marked("row"), "Person 000").await?;
    let drawn = scene.page.texts(&marked("row")).await?;
    ensure!(drawn.len() <= DRAWN_MAX, "{} rows are in the page", drawn.len());
    Ok(())
}

async fn find(scene: &Scene, typed: &str, who: &str, not: &str) -> anyhow::Result<()> {
    let field = scene.page.see(&marked("search")).await?;
    scene.page.press(Some(Key::Control.into()), 'a').await?;
    field.send_keys(typed).await?;
    until(&format!("“{typed}” finds {who}"), SOON, async || {
        let hits = scene.page.texts(&marked("hit")).await?;
        ensure!(hits.iter().any(|hit| hit.contains(who)), "it finds {hits:?}");
        ensure!(!hits.iter().any(|hit| hit.contains(not)), "it also finds {not}: {hits:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_command_bar_knows_people_of_late_filters_and_settings() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = command_bar(&scene).await;
    scene.finish("command_bar", ended).await
}

async fn command_bar(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Good morning").await?;
    let lin = scene.hear(LIN, "你好").await?;
    scene.enter().await?;
    for (who, conversation) in [(AMARA, amara), (LIN, lin)] {
        scene.open_row(conversation).await?;
        page.see_text(&marked("who"), who.name).await?;
    }
    // The first entry is the person before this one, and Enter goes there.
    page.press(Some(Key::Control.into()), 'k').await?;
    page.see_text(&marked("lately"), AMARA.name).await?;
    ensure!(page.texts(&marked("lately")).await?.len() == 1, "the open one is offered as well");
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("who"), AMARA.name).await?;

    // A filter is explained, taken by keys, and one goes on typing.
    page.press(Some(Key::Control.into()), 'k').await?;
    page.write(&marked("search"), "good in:w").await?;
    page.see_text(&marked("filter"), "in:whatsapp").await?;
    page.press(None, Key::Enter.into()).await?;
    let typed: String = page.read("return document.querySelector('[data-testid=search]').value", vec![]).await?;
    ensure!(typed == "good in:whatsapp ", "the field holds “{typed}”");
    page.see_text(&marked("hit"), "Good morning").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("finder")).await?;

    page.press(Some(Key::Control.into()), 'k').await?;
    page.write(&marked("search"), "theme dark").await?;
    page.see_text(&marked("command"), "Theme: Dark").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see("html[data-theme=dark]").await?;
    page.press(Some(Key::Control.into()), 'k').await?;
    page.write(&marked("search"), "settings labels").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see(&marked("settings")).await.map(drop)
}

#[tokio::test]
async fn the_command_bar_opens_the_tools_of_the_reply_and_joins_people() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = tools(&scene).await;
    scene.finish("command_bar_tools", ended).await
}

async fn tools(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Good morning").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("who"), AMARA.name).await?;
    for (typed, shown) in [
        ("template", "[data-testid=templates]"),
        ("send later", "[data-testid=later]"),
        ("emoji", "[data-testid=emoji-grid]"),
        ("same person", "[data-testid=contact-same-dialog]"),
    ] {
        page.press(Some(Key::Control.into()), 'k').await?;
        page.write(&marked("search"), typed).await?;
        page.see(&marked("command")).await?;
        page.press(None, Key::Enter.into()).await?;
        page.see_gone(&marked("finder")).await?;
        page.see(shown).await?;
        page.press(None, Key::Escape.into()).await?;
        page.see_gone(shown).await?;
    }
    Ok(())
}
