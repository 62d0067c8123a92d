//! A list far longer than a screen: every place in it is drawn, and only what is looked at is in the page.

use crate::scene::Scene;
use anyhow::ensure;
use paperplane_bridge::{Filter, Timestamp, ask::GetList};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    past::Said,
    people::AMARA,
    wait::{SOON, until},
};
use std::time::{Duration, Instant};

/// Conversations of a small agency after some years.
const MANY: u32 = 3_000;
/// The number of conversations that the list is made for.
const VERY_MANY: u32 = 100_000;
/// More rows than this are never in the page.
const ROWS_MAX: usize = 80;
/// The longest that a frame may take, and a page of the list, in milliseconds.
const FRAME_MS_MAX: f64 = 50.0;
const PAGE_MS_MAX: u128 = 20;

/// Scrolls down and up through the list for some seconds, a frame at a time; answers with the longest time between two
/// frames in milliseconds, how many there were, and the most rows that were in the page.
const SCROLL: &str = "
    const done = arguments[arguments.length - 1];
    const pane = document.querySelector('[data-testid=rows]');
    const rows = () => document.querySelectorAll('[data-testid=rows] .row').length;
    let before = performance.now(), end = before + 8000, longest = 0, most = 0, frames = 0, step = 400;
    const frame = now => {
        longest = Math.max(longest, now - before);
        most = Math.max(most, rows());
        frames += 1;
        before = now;
        if (frames % 60 === 0) step *= -1.7;
        if (Math.abs(step) > 40000) step = 400;
        pane.scrollTop += step;
        if (now < end) requestAnimationFrame(frame); else done([longest, frames, most]);
    };
    requestAnimationFrame(frame);
";

#[tokio::test]
async fn every_stop_in_a_long_list_is_drawn() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = stops(&mut scene).await;
    scene.finish("scrolling", ended).await
}

async fn stops(scene: &mut Scene) -> anyhow::Result<()> {
    people_wrote(scene, MANY).await?;
    scene.page.see_text(&marked("row"), &name(MANY - 1)).await?;
    for hundredth in [50, 100, 13, 77, 0] {
        let script = "const pane = document.querySelector('[data-testid=rows]');
            pane.scrollTop = (pane.scrollHeight - pane.clientHeight) * arguments[0] / 100;";
        scene.page.read::<()>(script, vec![hundredth.into()]).await?;
        // The newest stands first, and the middle of the pane shows the place in the middle.
        let nth = (MANY - 1) - (MANY - 1) * hundredth / 100;
        let near = [nth.saturating_sub(12), (nth + 12).min(MANY - 1)];
        until("what stands there is drawn", SOON, async || {
            let drawn: Vec<String> = scene.page.texts(&format!("{} .row-who", marked("row"))).await?;
            ensure!(drawn.len() <= ROWS_MAX, "{} rows are in the page", drawn.len());
            let here = drawn.iter().filter_map(|who| who.rsplit(' ').next()?.parse::<u32>().ok());
            ensure!(here.into_iter().any(|n| (near[0]..=near[1]).contains(&n)), "around {nth} it shows {drawn:?}");
            let ghosts: u32 =
                scene.page.read("return document.querySelectorAll('.rows .ghost').length", vec![]).await?;
            ensure!(ghosts == 0, "{ghosts} rows are empty");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes; says most with everything built for speed"]
async fn no_frame_is_late_among_a_hundred_thousand() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = frames(&mut scene).await;
    scene.finish("scrolling_far", ended).await
}

async fn frames(scene: &mut Scene) -> anyhow::Result<()> {
    let begun = Instant::now();
    people_wrote(scene, VERY_MANY).await?;
    println!("{VERY_MANY} conversations were written and read in {:?}", begun.elapsed());
    scene.page.see_text(&marked("row"), &name(VERY_MANY - 1)).await?;
    let mut pages = Vec::new();
    for from in [0, VERY_MANY / 2, VERY_MANY - 50] {
        for _ in 0..5 {
            let begun = Instant::now();
            scene.door.ask(GetList { filter: Filter::default(), from, limit: 50 }).await?;
            pages.push(begun.elapsed().as_millis());
        }
    }
    println!("pages of the list, at the beginning, in the middle and at the end: {pages:?} ms");
    let client = scene.page.client().clone();
    let scrolled = client.execute_async(SCROLL, vec![]).await?;
    let (longest, frames, most): (f64, u32, usize) = serde_json::from_value(scrolled)?;
    println!("{frames} frames, the longest {longest} ms, at most {most} rows");
    ensure!(most <= ROWS_MAX, "{most} rows were in the page");
    ensure!(longest <= FRAME_MS_MAX, "a frame took {longest} ms of {frames}");
    pages.sort_unstable();
    ensure!(pages[pages.len() / 2] <= PAGE_MS_MAX, "pages took {pages:?} ms");
    Ok(())
}

/// So many people wrote once, a minute after one another, while the house was closed.
async fn people_wrote(scene: &mut Scene, count: u32) -> anyhow::Result<()> {
    let said = (0..count).map(|n| Said {
        from: format!("whatsapp:+4478{n:08}"),
        name: name(n),
        text: format!("Is my visa here? It is the {n}th time that somebody asks."),
        at: Timestamp(1_750_000_000_000 + i64::from(n) * 60_000),
    });
    tokio::time::timeout(Duration::from_secs(600), scene.hear_meanwhile(said)).await?
}

fn name(n: u32) -> String {
    format!("{} {n}", AMARA.name)
}
