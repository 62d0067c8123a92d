//! The list by keys: one stop of the focus that nothing takes away, a plan worked through, undo, and many at once.

use crate::scene::{Scene, focus_is_on};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::{Filter, Status, Timestamp, ask::GetList};
use paperplane_core::ids::MemberId;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    past::{Past, Said},
    people::AMARA,
    wait::{SOON, until},
};

/// More rows than a laptop's screen shows.
const ROWS: u32 = 31;
/// The most keys that the plan of twenty conversations may take; a text that is typed counts as one.
const KEYS_MAX: u32 = 60;
const INES: &str = "Inês Carvalho";

fn name(n: u32) -> String {
    format!("Person {n:02}")
}

/// People wrote while the node was closed; the newest, with the highest number, stands first.
fn said(count: u32) -> impl Iterator<Item = Said> {
    (0..count).map(|n| Said {
        from: format!("whatsapp:+4477009{n:05}"),
        name: name(n),
        text: format!("Question number {n}"),
        at: Timestamp(1_750_000_000_000 + i64::from(n) * 60_000),
    })
}

/// The name in the row that the keys are at.
async fn row_of_keys(scene: &Scene) -> anyhow::Result<String> {
    let script = "const list = document.querySelector('[data-testid=rows]');
        const row = document.getElementById(list?.getAttribute('aria-activedescendant'));
        if (!row) return '';
        const [pane, at] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
        const shows = at.top >= pane.top - 1 && at.bottom <= pane.bottom + 1;
        return shows ? row.querySelector('.row-who').textContent : 'out of sight';";
    scene.page.read(script, vec![]).await
}

async fn keys_are_at(scene: &Scene, who: &str) -> anyhow::Result<()> {
    until(&format!("the keys are at {who}"), SOON, async || {
        let at = row_of_keys(scene).await?;
        ensure!(at == who, "they are at {at:?}");
        focus_is_on(&scene.page, "rows").await
    })
    .await
}

async fn opened(scene: &Scene, who: &str) -> anyhow::Result<()> {
    scene.page.see_text(&marked("who"), who).await
}

#[tokio::test]
async fn the_list_is_one_stop_of_the_focus_that_nothing_takes_away() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = one_stop(&mut scene).await;
    scene.finish("list_focus", ended).await
}

async fn one_stop(scene: &mut Scene) -> anyhow::Result<()> {
    scene.hear_meanwhile(said(ROWS)).await?;
    scene.page.see_text(&marked("row"), &name(ROWS - 1)).await?;
    for n in (0..ROWS).rev() {
        scene.page.press(None, 'j').await?;
        keys_are_at(scene, &name(n)).await?;
    }
    // At the end it stays; a message from the first reorders the list under it.
    scene.page.press(None, Key::Down.into()).await?;
    scene.page.press(None, 'k').await?;
    keys_are_at(scene, &name(1)).await?;
    scene.provider.say(AMARA, "I am new here").await?;
    until("the new one is in the list", SOON, async || {
        let total = scene.door.ask(GetList { filter: Filter::default(), from: 0, limit: 1 }).await?.total;
        ensure!(total == ROWS + 1, "{total}");
        Ok(())
    })
    .await?;
    keys_are_at(scene, &name(1)).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    opened(scene, &name(1)).await?;
    keys_are_at(scene, &name(1)).await?;
    // Tab leads on to the thread, and back to the same row.
    scene.page.press(None, Key::Tab.into()).await?;
    let is_in_list: bool =
        scene.page.read("return document.activeElement.closest('.list-pane') !== null", vec![]).await?;
    ensure!(!is_in_list, "Tab stays in the list");
    scene.page.press(Some(Key::Shift.into()), Key::Tab.into()).await?;
    keys_are_at(scene, &name(1)).await?;
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone(&marked("who")).await?;
    keys_are_at(scene, &name(1)).await?;
    scene.page.press(None, Key::Home.into()).await?;
    keys_are_at(scene, AMARA.name).await?;
    scene.page.press(None, Key::End.into()).await?;
    keys_are_at(scene, &name(0)).await
}

/// Presses keys and counts them.
struct Keys<'s> {
    scene: &'s Scene,
    count: u32,
}

impl Keys<'_> {
    async fn press(&mut self, key: impl Into<char>) -> anyhow::Result<()> {
        self.count += 1;
        self.scene.page.press(None, key.into()).await
    }

    async fn write(&mut self, css: &str, text: &str) -> anyhow::Result<()> {
        self.count += 1;
        self.scene.page.write(css, text).await
    }
}

#[tokio::test]
async fn twenty_conversations_are_dealt_with_in_sixty_keys() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = plan(&mut scene).await;
    scene.finish("plan", ended).await
}

/// Four are looked at, seven resolved, three given to a colleague, two snoozed, two labelled, two noted.
async fn plan(scene: &mut Scene) -> anyhow::Result<()> {
    scene.node.close().await;
    let mut past = Past::of(&scene.node).await?;
    past.said(said(ROWS)).await?;
    let ines: MemberId = past.joined(INES).await?;
    drop(past);
    scene.node.open().await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), &name(30)).await?;
    let mut keys = Keys { scene, count: 0 };
    keys.press('j').await?;
    for n in (27..=30).rev() {
        keys.press(Key::Enter).await?;
        opened(scene, &name(n)).await?;
        keys.press('j').await?;
    }
    keys.press(Key::Enter).await?;
    for n in (20..=26).rev() {
        opened(scene, &name(n)).await?;
        keys.press('e').await?;
    }
    for n in (17..=19).rev() {
        opened(scene, &name(n)).await?;
        keys.press('a').await?;
        keys.write(&format!("{} input", marked("pick")), INES).await?;
        keys.press(Key::Enter).await?;
    }
    for n in (15..=16).rev() {
        opened(scene, &name(n)).await?;
        keys.press('s').await?;
        scene.page.see(&marked("pick")).await?;
        keys.press(Key::Enter).await?;
    }
    for n in (13..=14).rev() {
        opened(scene, &name(n)).await?;
        keys.press('l').await?;
        keys.write(&format!("{} input", marked("pick")), "Visa").await?;
        keys.press(Key::Enter).await?;
        scene.page.see_text(&marked("thread-status"), "Visa").await?;
        keys.press(Key::Escape).await?;
        scene.page.see_gone(&marked("pick")).await?;
        keys.press('j').await?;
        keys_are_at(scene, &name(n - 1)).await?;
        keys.press(Key::Enter).await?;
    }
    for n in (11..=12).rev() {
        opened(scene, &name(n)).await?;
        keys.press('n').await?;
        focus_is_on(&scene.page, "composer").await?;
        keys.write(&marked("composer"), "Ask again in May").await?;
        keys.press(Key::Enter).await?;
        scene.page.see_text(&marked("note"), "Ask again in May").await?;
        keys.press(Key::Escape).await?;
        keys.press('j').await?;
        keys_are_at(scene, &name(n - 1)).await?;
        keys.press(Key::Enter).await?;
    }
    ensure!(keys.count <= KEYS_MAX, "{} keys", keys.count);
    until("all of it was done, to these and to no others", SOON, async || {
        let filter = Filter { status: Status::Any, ..Filter::default() };
        let rows = scene.door.ask(GetList { filter, from: 0, limit: 100 }).await?.rows;
        for row in &rows {
            let n: u32 = row.who.rsplit(' ').next().unwrap_or_default().parse()?;
            let status = match n {
                20..=26 => Status::Resolved,
                15..=16 => Status::Snoozed,
                _ => Status::Open,
            };
            ensure!(row.triage.status == status, "{} is {:?}", row.who, row.triage.status);
            let is_given = row.triage.assignee.as_ref().is_some_and(|member| member.id == ines);
            ensure!(is_given == (17..=19).contains(&n), "{} is given: {is_given}", row.who);
            ensure!((row.triage.labels.len() == 1) == (13..=14).contains(&n), "{} has labels", row.who);
        }
        Ok(())
    })
    .await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "something went out");
    Ok(())
}

#[tokio::test]
async fn what_was_done_is_taken_back_and_many_are_done_at_once() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = undone(&mut scene).await;
    scene.finish("undo", ended).await
}

/// The number of conversations with this status, and of those that nobody has read.
async fn counted(scene: &Scene, status: Status) -> anyhow::Result<(usize, usize)> {
    let filter = Filter { status, ..Filter::default() };
    let rows = scene.door.ask(GetList { filter, from: 0, limit: 100 }).await?.rows;
    Ok((rows.len(), rows.iter().filter(|row| row.unread > 0).count()))
}

async fn are_counted(scene: &Scene, status: Status, wanted: usize) -> anyhow::Result<()> {
    until(&format!("{wanted} are {status:?}"), SOON, async || {
        let (count, _) = counted(scene, status).await?;
        ensure!(count == wanted, "{count} are");
        Ok(())
    })
    .await
}

async fn undone(scene: &mut Scene) -> anyhow::Result<()> {
    scene.hear_meanwhile(said(6)).await?;
    scene.page.see_text(&marked("row"), &name(5)).await?;
    // One, from the list: the next row takes its place, and Z brings it back.
    scene.page.press(None, 'j').await?;
    keys_are_at(scene, &name(5)).await?;
    scene.page.press(None, 'e').await?;
    are_counted(scene, Status::Resolved, 1).await?;
    keys_are_at(scene, &name(4)).await?;
    scene.page.see_text(&marked("toast"), "Resolved").await?;
    scene.page.press(None, 'z').await?;
    are_counted(scene, Status::Resolved, 0).await?;
    scene.page.see_text(&marked("toast"), "Undone").await?;

    // Three, by X and by Shift; the menu is for all of them.
    scene.page.press(None, 'x').await?;
    scene.page.press(Some(Key::Shift.into()), Key::Down.into()).await?;
    scene.page.press(Some(Key::Shift.into()), Key::Down.into()).await?;
    scene.page.see_text(&marked("selected"), "3 selected").await?;
    scene.page.press(None, 's').await?;
    scene.page.see(&marked("pick")).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    are_counted(scene, Status::Snoozed, 3).await?;
    scene.page.see_gone(&marked("selected")).await?;
    scene.page.see_text(&marked("toast"), "3 conversations").await?;
    scene.page.press(None, 'z').await?;
    are_counted(scene, Status::Snoozed, 0).await?;

    // All of them, by a click on the bar.
    scene.page.press(Some(Key::Control.into()), 'a').await?;
    scene.page.see_text(&marked("selected"), "6 selected").await?;
    scene.page.click(&marked("resolve-selected")).await?;
    are_counted(scene, Status::Resolved, 6).await?;
    scene.page.click(&marked("undo")).await?;
    are_counted(scene, Status::Open, 6).await?;

    // Opened is read; U makes it unread again and leaves it, so that it stays so.
    scene.page.click(&marked("row")).await?;
    until("it is read", SOON, async || {
        let (_, unread) = counted(scene, Status::Open).await?;
        ensure!(unread == 5, "{unread} are unread");
        Ok(())
    })
    .await?;
    scene.page.press(None, 'u').await?;
    until("it is unread again", SOON, async || {
        let (_, unread) = counted(scene, Status::Open).await?;
        ensure!(unread == 6, "{unread} are unread");
        Ok(())
    })
    .await?;
    scene.page.see_gone(&marked("who")).await?;
    scene.page.see_text(&marked("toast"), "Marked as unread").await
}
