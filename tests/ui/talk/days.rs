//! A long conversation is opened at a day.

use crate::scene::Scene;
use anyhow::ensure;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    past::Said,
    people::AMARA,
    wait::{SOON, until},
};

/// Days of the conversation, and messages on each: a day is more than a screen, and all together more than a page.
const DAYS: i64 = 6;
const PER_DAY: i64 = 40;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[tokio::test]
async fn one_goes_to_a_day_and_back() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = day(&mut scene).await;
    scene.finish("days", ended).await
}

async fn day(scene: &mut Scene) -> anyhow::Result<()> {
    scene.enter().await?;
    // Days are those of whoever reads: the browser knows when they begin.
    let midnight: i64 = scene.page.read("return new Date().setHours(0, 0, 0, 0)", vec![]).await?;
    scene.hear_meanwhile(conversation(midnight)).await?;
    let amara =
        until("the conversation is there", SOON, async || scene.door.conversation_with(AMARA.name).await).await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), &text(1, PER_DAY - 1)).await?;

    go_to(scene, midnight - 4 * DAY_MS).await?;
    is_in_view(scene, &text(4, 0)).await?;
    // A day on which nobody wrote: what was said next.
    go_to(scene, midnight - 20 * DAY_MS).await?;
    is_in_view(scene, &text(DAYS, 0)).await?;
    scene.page.click(&marked("to-end")).await?;
    is_in_view(scene, &text(1, PER_DAY - 1)).await
}

/// So many messages on each of the days before today, a minute between them.
fn conversation(midnight: i64) -> impl Iterator<Item = Said> {
    let said = move |(ago, nth): (i64, i64)| Said {
        from: AMARA.address(),
        name: AMARA.name.into(),
        text: text(ago, nth),
        at: paperplane_bridge::Timestamp(midnight - ago * DAY_MS + 9 * 60 * 60 * 1000 + nth * 60_000),
    };
    (1..=DAYS).rev().flat_map(|ago| (0..PER_DAY).map(move |nth| (ago, nth))).map(said)
}

fn text(days_ago: i64, nth: i64) -> String {
    format!("{days_ago} days ago, the {nth}th question")
}

/// Chooses a day in the small dialog. How the parts of a day are typed is the system's own affair.
async fn go_to(scene: &Scene, at: i64) -> anyhow::Result<()> {
    scene.page.click(&marked("jump")).await?;
    scene.page.see(&marked("date-time")).await?;
    let script = "const at = new Date(arguments[0]), two = n => String(n).padStart(2, '0');
        document.querySelector('#date-time-day').value =
            `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
        return 0";
    scene.page.read::<u32>(script, vec![at.into()]).await?;
    scene.page.click_button("Set").await?;
    scene.page.see_gone(&marked("date-time")).await
}

async fn is_in_view(scene: &Scene, wanted: &str) -> anyhow::Result<()> {
    until(&format!("“{wanted}” is in view"), SOON, async || {
        let script = "const pane = document.querySelector('[data-testid=thread]').getBoundingClientRect();
            return Array.from(document.querySelectorAll('[data-testid=bubble] p.bubble')).filter(one => {
                const box = one.getBoundingClientRect();
                return box.top >= pane.top && box.bottom <= pane.bottom;
            }).map(one => one.innerText)";
        let seen: Vec<String> = scene.page.read(script, vec![]).await?;
        ensure!(seen.iter().any(|text| text == wanted), "in view are {seen:?}");
        Ok(())
    })
    .await
}
