//! Staff work on conversations: notes, labels, priority, assignee, snoozed and resolved.

use crate::scene::Scene;
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::{Priority, Status};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{ALLEN, AMARA, LIN, MARIA},
    wait::{SOON, until},
};

#[tokio::test]
async fn a_conversation_is_worked_through_by_keys() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = worked_through(&scene).await;
    scene.finish("triage", ended).await
}

async fn worked_through(scene: &Scene) -> anyhow::Result<()> {
    let lin = scene.hear(LIN, "你好").await?;
    let amara = scene.hear(AMARA, "My passport is here").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "My passport is here").await?;

    scene.page.press(None, 'n').await?;
    scene.page.write(&marked("composer"), "Expires in May: renew first.").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text(&marked("note"), "Expires in May: renew first.").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "a note went out");
    scene.page.press(None, Key::Escape.into()).await?;

    scene.choose('l', "Nursing 2027").await?;
    scene.page.see_text(&marked("thread-status"), "Nursing 2027").await?;
    menus(scene).await?;
    scene.choose('p', "Urgent").await?;
    scene.page.see_text(&marked("thread-status"), "Urgent").await?;
    scene.page.press(None, 'm').await?;
    scene.page.see_text(&marked("assign"), ALLEN).await?;
    scene.page.press(None, 'e').await?;
    row_is_gone(scene, AMARA.name).await?;
    let head = scene.door.head(amara).await?;
    let triage = head.triage;
    ensure!(triage.status == Status::Resolved && triage.priority == Priority::Urgent, "it is {triage:?}");

    // What was done to one conversation is not done to the next one that is opened.
    scene.open_row(lin).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    scene.page.press(None, 'm').await?;
    scene.page.see_text(&marked("assign"), ALLEN).await?;
    ensure!(scene.door.head(lin).await?.triage.status == Status::Open, "it went with the other");
    scene.page.press(None, 's').await?;
    scene.page.see(&marked("pick")).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    row_is_gone(scene, LIN.name).await?;

    scene.choose('v', "Snoozed").await?;
    scene.page.see_text(&marked("row"), LIN.name).await?;
    scene.choose('v', "Nursing 2027").await?;
    scene.page.see_text(&marked("row"), AMARA.name).await?;
    scene.choose('v', "Resolved").await?;
    scene.page.see_text(&marked("row"), AMARA.name).await?;
    // Who writes again is there again.
    scene.provider.say(AMARA, "One more question").await?;
    row_is_gone(scene, AMARA.name).await?;
    scene.choose('v', "Inbox").await?;
    scene.page.see_text(&marked("row"), AMARA.name).await
}

/// The menu of labels stays for several, Escape and a press outside close it; the one of priorities marks the current one; neither lies over
/// the list.
async fn menus(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    if page.texts(&marked("pick")).await?.is_empty() {
        page.press(None, 'l').await?;
    }
    page.see(&marked("pick")).await?;
    page.write(".pick-field", "Visa").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("thread-status"), "Visa").await?;
    page.see(&marked("pick")).await?;
    until("both are marked", SOON, async || {
        let chosen = page.texts(".pick-option[aria-selected=true]").await?;
        ensure!(chosen.len() == 2, "they are {chosen:?}");
        Ok(())
    })
    .await?;
    let script = "const pick = document.querySelector('[data-testid=pick]').getBoundingClientRect();
        return [pick.width, pick.left - document.querySelector('.list-pane').getBoundingClientRect().right]";
    let (width, beside): (f64, f64) = page.read(script, vec![]).await?;
    ensure!(width <= 340.0 && beside >= 0.0, "it is {width} px wide, {beside} px beside the list");
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("pick")).await?;
    page.press(None, 'l').await?;
    page.see(&marked("pick")).await?;
    page.click(&marked("thread")).await?;
    page.see_gone(&marked("pick")).await?;
    page.press(None, 'p').await?;
    page.see_text(".pick-option[aria-selected=true]", "Normal").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("pick")).await
}

#[tokio::test]
async fn what_is_new_is_marked_while_one_reads() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = marked_new(&scene).await;
    scene.finish("unread_mark", ended).await
}

async fn marked_new(scene: &Scene) -> anyhow::Result<()> {
    let maria = scene.hear(MARIA, "Hola").await?;
    scene.door.send(maria, "¡Hola!").await?;
    scene.hear(MARIA, "¿Cuánto cuesta?").await?;
    scene.enter().await?;
    scene.open_row(maria).await?;
    scene.page.see_text(&marked("unread-mark"), "New").await?;
    until("it is seen everywhere", SOON, async || {
        let rows = scene.door.rows().await?;
        ensure!(rows.iter().all(|row| row.unread == 0), "not yet");
        Ok(())
    })
    .await?;
    let marks = scene.page.texts(&marked("unread-mark")).await?;
    ensure!(marks.len() == 1, "the mark went while one was reading");
    Ok(())
}

async fn row_is_gone(scene: &Scene, who: &str) -> anyhow::Result<()> {
    until(&format!("the row of {who} is gone"), SOON, async || {
        let rows = scene.page.texts(&marked("row")).await?;
        ensure!(!rows.iter().any(|row| row.contains(who)), "they are {rows:?}");
        Ok(())
    })
    .await
}
