//! The log cannot be reached: it is said calmly, one works on, and what was written goes out in its order afterwards.

use crate::scene::{Scene, reply_is, states_are};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_engine::LogChoice;
use paperplane_testkit::{
    broker::Broker,
    browser::{Chromium, LAPTOP},
    driver::marked,
    or_skip,
    people::{AGENCY, ALLEN, AMARA, LIN},
    wait::{LATER, until},
};

const REPLIES: [&str; 3] = ["Your letter is here.", "Please sign it.", "And send it back to me."];

#[tokio::test]
async fn what_is_written_offline_goes_out_in_its_order() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut broker = or_skip!(Broker::start().await?, "no Kafka here");
    let settings = broker.settings();
    let scene =
        Scene::open_with(&chromium, LAPTOP, move |config| config.log = LogChoice::Kafka(settings.clone())).await?;
    let ended = offline(&scene, &mut broker).await;
    scene.finish("log_offline", ended).await
}

async fn offline(scene: &Scene, broker: &mut Broker) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.door.introduce(ALLEN, AGENCY).await?;
    let lin = scene.hear(LIN, "签证到了吗").await?;
    let amara = scene.hear(AMARA, "Is there any news?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("bubble"), "Is there any news?").await?;
    page.see_gone(&marked("offline")).await?;

    broker.kill_9()?;
    until("it is said that the log cannot be reached", LATER, async || page.see(&marked("offline")).await.map(drop))
        .await?;
    // Calmly: nothing is torn away, nothing cries.
    ensure!(page.texts("[role=alert]").await?.is_empty(), "something is cried out");
    for reply in REPLIES {
        page.write(&marked("composer"), reply).await?;
        page.press(None, Key::Enter.into()).await?;
        page.see_text(&marked("bubble"), reply).await?;
    }
    states_are(page, "tick", &["only_here"; 3]).await?;
    let bubbles = page.texts("[data-testid=bubble] p.bubble").await?;
    ensure!(bubbles.ends_with(&REPLIES.map(str::to_owned)), "they stand as {bubbles:?}");
    // A draft is kept as well, over leaving and loading anew.
    scene.open_row(lin).await?;
    page.see_text(&marked("who"), LIN.name).await?;
    page.write(&marked("composer"), "还没有，").await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("row"), "Draft").await?;
    page.client().refresh().await?;
    page.see(&marked("offline")).await?;
    scene.open_row(amara).await?;
    states_are(page, "tick", &["only_here"; 3]).await?;
    scene.open_row(lin).await?;
    reply_is(page, "还没有，").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "something went out past the log");

    broker.start_again().await?;
    until("the log is reached again", LATER, async || page.see_gone(&marked("offline")).await).await?;
    until("all went out, in the order in which it was written", LATER, async || {
        let sent = scene.provider.bodies_to(AMARA);
        ensure!(sent == REPLIES, "the phone has {sent:?}");
        Ok(())
    })
    .await?;
    ensure!(scene.provider.bodies_to(LIN).is_empty(), "a draft went out");
    scene.open_row(amara).await?;
    states_are(page, "tick", &["delivered"; 3]).await?;
    scene.open_row(lin).await?;
    reply_is(page, "还没有，").await
}
