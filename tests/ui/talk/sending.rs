//! A reply is drawn at once, its ticks follow, and a gate that closes is reported calmly.

use crate::scene::{Scene, states_are};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::AMARA,
    provider::Hold,
    wait::{SOON, until},
};

#[tokio::test]
async fn a_reply_is_drawn_at_once_and_its_ticks_follow() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = reply(&scene).await;
    scene.finish("sending", ended).await
}

async fn reply(scene: &Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(AMARA, "Can I still apply?").await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    scene.page.see_text(&marked("bubble"), "Can I still apply?").await?;
    scene.provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    scene.provider.phone().hold(Hold::AnswerAfterTaking);
    scene.page.write(&marked("composer"), "Yes, until Friday.").await?;
    scene.page.write(&marked("composer"), &char::from(Key::Enter).to_string()).await?;
    // The provider has not answered: the bubble stands there all the same, and the composer is free.
    scene.page.see_text(&marked("bubble"), "Yes, until Friday.").await?;
    states_are(&scene.page, "tick", &["sending"]).await?;
    let left: String = scene.page.read("return document.querySelector('[data-testid=composer]').value", vec![]).await?;
    ensure!(left.is_empty(), "the composer still holds {left:?}");
    scene.provider.phone().let_go();
    states_are(&scene.page, "tick", &["accepted"]).await?;
    scene.provider.phone().release(&["sent"]).await;
    states_are(&scene.page, "tick", &["sent"]).await?;
    scene.provider.read_all(AMARA).await?;
    scene.provider.phone().release(&["delivered"]).await;
    states_are(&scene.page, "tick", &["delivered"]).await?;
    scene.provider.phone().release(&["read"]).await;
    states_are(&scene.page, "tick", &["read"]).await
}

#[tokio::test]
async fn a_gate_that_closes_is_reported_and_found_again() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = outage(&mut scene).await;
    scene.finish("outage", ended).await
}

async fn outage(scene: &mut Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(AMARA, "Before").await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    scene.page.see_text(&marked("bubble"), "Before").await?;
    scene.node.close().await;
    scene.page.see(&marked("offline")).await?;
    scene.node.open().await?;
    scene.page.see_gone(&marked("offline")).await?;
    scene.hear(AMARA, "After").await?;
    scene.page.see_text(&marked("bubble"), "After").await?;
    until("nothing shows twice", SOON, async || {
        let bubbles = scene.page.texts(&marked("bubble")).await?;
        ensure!(bubbles.len() == 2, "there are {bubbles:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_message_stands_once_whatever_becomes_of_the_answer() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = lost_answers(&scene).await;
    scene.finish("lost-answers", ended).await
}

/// Holds requests that send a message: before they leave (`held = "before"`) or before their answer (`"after"`), until
/// `let_go` breaks them.
const HOLD_REQUESTS: &str = "window.held = 'before';
    const fetched = window.fetch.bind(window);
    window.fetch = async (address, request) => {
        if (!window.held || !String(request?.body).includes('send_message')) return fetched(address, request);
        if (window.held === 'after') await fetched(address, request);
        await new Promise(let_go => { window.let_go = let_go; });
        window.held = '';
        throw new TypeError('held');
    };
    return 0";

async fn lost_answers(scene: &Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(AMARA, "Can I still apply?").await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    scene.page.see_text(&marked("bubble"), "Can I still apply?").await?;
    scene.page.read::<u32>(HOLD_REQUESTS, vec![]).await?;
    // The node does not know of it: it is drawn at once, and its words come back.
    scene.page.write(&marked("composer"), "Yes, until Friday.").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    stands(scene, 1).await?;
    composer_holds(scene, "").await?;
    scene.page.read::<u32>("window.let_go(); return 0", vec![]).await?;
    stands(scene, 0).await?;
    composer_holds(scene, "Yes, until Friday.").await?;
    // The node has it and its answer is lost: the same words once more are the same message.
    scene.page.read::<u32>("window.held = 'after'; return 0", vec![]).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    states_are(&scene.page, "tick", &["delivered"]).await?;
    stands(scene, 1).await?;
    scene.page.read::<u32>("window.let_go(); return 0", vec![]).await?;
    composer_holds(scene, "Yes, until Friday.").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    composer_holds(scene, "").await?;
    stands(scene, 1).await?;
    let thread = scene.door.bubbles(conversation).await?;
    ensure!(thread.len() == 2, "{} messages", thread.len());
    Ok(())
}

async fn stands(scene: &Scene, times: usize) -> anyhow::Result<()> {
    until("the reply stands as often as it should", SOON, async || {
        let bubbles = scene.page.texts(&marked("bubble")).await?;
        let found = bubbles.iter().filter(|text| text.contains("until Friday")).count();
        ensure!(found == times, "{found} times");
        Ok(())
    })
    .await
}

async fn composer_holds(scene: &Scene, text: &str) -> anyhow::Result<()> {
    until("the composer holds what it should", SOON, async || {
        let script = "return document.querySelector('[data-testid=composer]').value";
        let held: String = scene.page.read(script, vec![]).await?;
        ensure!(held == text, "it holds {held:?}");
        Ok(())
    })
    .await
}

/// Replies that are measured.
const REPLIES: usize = 60;
/// The most time from Enter to the frame with the own bubble, at the median.
const OWN_BUBBLE_MS_MAX: f64 = 50.0;

#[tokio::test]
#[ignore = "a measurement; says something only with everything built for speed"]
async fn an_own_bubble_is_drawn_at_once() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = own_bubbles(&scene).await;
    scene.finish("own-bubble", ended).await
}

async fn own_bubbles(scene: &Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(AMARA, "Can I still apply?").await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    scene.page.see_text(&marked("bubble"), "Can I still apply?").await?;
    // From the key that sends to the frame in which its bubble stands, by the page's own clock.
    let watch = "window.took = [];
        let began = 0, wanted = '';
        window.addEventListener('keydown', event => {
            if (event.key !== 'Enter') return;
            began = performance.now();
            wanted = document.querySelector('[data-testid=composer]').value;
        }, true);
        new MutationObserver(() => {
            const drawn = [...document.querySelectorAll('[data-testid=bubble] p.bubble')].some(one => one.textContent === wanted);
            if (began && drawn) {
                const from = began;
                began = 0;
                requestAnimationFrame(() => window.took.push(performance.now() - from));
            }
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        return 0";
    scene.page.read::<u32>(watch, vec![]).await?;
    for nth in 1..=REPLIES {
        scene.page.write(&marked("composer"), &format!("Reply number {nth}.")).await?;
        scene.page.press(None, Key::Enter.into()).await?;
        until("it was drawn", SOON, async || {
            let count: usize = scene.page.read("return window.took.length", vec![]).await?;
            ensure!(count == nth, "{count} were drawn");
            Ok(())
        })
        .await?;
    }
    let mut took: Vec<f64> = scene.page.read("return window.took", vec![]).await?;
    took.sort_by(f64::total_cmp);
    let (middle, slow) = (took[REPLIES / 2], took[REPLIES * 95 / 100]);
    println!("Enter to own bubble: p50 {middle:.1} ms, p95 {slow:.1} ms, of {REPLIES}");
    ensure!(middle < OWN_BUBBLE_MS_MAX, "p50 {middle:.1} ms");
    Ok(())
}
