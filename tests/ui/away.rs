//! A desk that was away reads what happened meanwhile, says how far it is, and can be used all the while.

use crate::scene::Scene;
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::Timestamp;
use paperplane_engine::{Host as _, SystemHost};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    past::{Past, Said},
    people::AMARA,
    wait::{LATER, until},
};
use std::time::Duration;

/// Messages that came meanwhile: many batches.
const MISSED: usize = 20_000;
/// A slow disk, so that one sees on every computer that it takes a while.
const A_CHANGE_TAKES: Duration = Duration::from_millis(300);
/// The number of people who wrote them.
const PEOPLE: usize = 300;

// On threads of its own, as the program has them: reading does not keep the page waiting.
#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_desk_that_was_away_catches_up_while_one_works() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = away(&mut scene).await;
    scene.finish("away", ended).await
}

async fn away(scene: &mut Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Shall I come on Monday?").await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), AMARA.name).await?;
    scene.page.see_gone(&marked("catching-up")).await?;
    scene.node.close().await;
    scene.page.see(&marked("offline")).await?;
    let mut past = Past::of(&scene.node).await?;
    past.said(missed(SystemHost.now())).await?;
    drop(past);
    scene.node.open_behind(A_CHANGE_TAKES).await?;
    scene.enter().await?;
    watch(scene).await?;

    let page = &scene.page;
    page.see(&marked("catching-up")).await?;
    page.see_gone(&marked("offline")).await?;
    // It is used meanwhile.
    scene.open_row(amara).await?;
    page.see_text(&marked("bubble"), "Shall I come on Monday?").await?;
    page.write(&marked("composer"), "Yes, at ten.").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text(&marked("bubble"), "Yes, at ten.").await?;
    ensure!(
        !scene.provider.bodies_to(AMARA).contains(&"Yes, at ten.".to_owned()),
        "a desk that is behind sends nothing"
    );
    page.see(&marked("catching-up")).await?;

    until("the bar goes once everything is read", LATER, async || {
        let bars = page.texts(&marked("catching-up")).await?;
        ensure!(bars.is_empty(), "it still says {bars:?}");
        Ok(())
    })
    .await?;
    let seen: Vec<u32> = page.read("return window.seen", vec![]).await?;
    ensure!(seen.len() > 2 && seen.is_sorted() && seen.iter().all(|at| *at <= 1000), "the bar went {seen:?}");
    page.see_text(&marked("row"), &format!("Person {:03}", (MISSED - 1) % PEOPLE)).await?;
    until("the reply goes out now", LATER, async || {
        let sent = scene.provider.bodies_to(AMARA);
        ensure!(sent == ["Yes, at ten."], "the phone has {sent:?}");
        Ok(())
    })
    .await
}

fn missed(now: Timestamp) -> impl Iterator<Item = Said> {
    (0..MISSED).map(move |nth| Said {
        from: format!("whatsapp:+4477010{:05}", nth % PEOPLE),
        name: format!("Person {:03}", nth % PEOPLE),
        text: format!("Question {nth}"),
        at: now.plus_ms(i64::try_from(nth).unwrap_or_default() - 3_600_000),
    })
}

/// Writes down in `window.seen` where the bar was.
async fn watch(scene: &Scene) -> anyhow::Result<()> {
    let script = "window.seen = [];
        const look = () => {
            const bar = document.querySelector('[data-testid=catching-up] progress');
            if (bar && window.seen.at(-1) !== bar.value) window.seen.push(bar.value);
        };
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
        return 0";
    scene.page.read::<u32>(script, vec![]).await.map(drop)
}
