//! The demo, as somebody tries it who has no account: both ends of the line in two windows.

use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP},
    driver::marked,
    or_skip,
    relay::Relay,
    wait::{LATER, until},
};

#[tokio::test]
async fn what_is_typed_on_the_phone_reaches_the_desk_and_back() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut relay = Relay::new(or_skip!(Relay::find(), "the relay's binary is not built"))?.argument("--demo");
    relay.start().await?;
    let page = chromium.open(LAPTOP).await?;
    let ended = both_ends(&relay, &page).await;
    page.finish("demo", ended).await
}

async fn both_ends(relay: &Relay, page: &Browser) -> anyhow::Result<()> {
    let door = relay.door()?;
    let home = door.home().await?;
    let phone = home.phone.ok_or_else(|| anyhow::anyhow!("the demo shows no phone"))?;
    page.go(door.link()?.as_str()).await?;
    page.see(&marked("row")).await?;
    let desk = page.client().window().await?;
    let other = page.client().new_window(true).await?.handle;
    page.client().switch_to_window(other.clone()).await?;
    page.go(relay.base().join(&phone)?.as_str()).await?;
    page.write("input[name=text], textarea[name=text]", "Is my visa ready?").await?;
    page.press(None, Key::Enter.into()).await?;
    page.client().switch_to_window(desk.clone()).await?;
    page.see_text(&marked("row"), "Is my visa ready?").await?;
    page.click(&marked("row")).await?;
    page.see_text(&marked("bubble"), "Is my visa ready?").await?;
    page.write(&marked("composer"), "It came this morning.").await?;
    page.click(&marked("send")).await?;
    page.see_text(&marked("bubble"), "It came this morning.").await?;
    page.client().switch_to_window(other).await?;
    page.see_text("body", "It came this morning.").await?;
    page.client().switch_to_window(desk).await?;
    until("the person has read it", LATER, async || {
        let ticks = page.attributes(&marked("tick"), "data-state").await?;
        ensure!(ticks.last().is_some_and(|tick| tick == "read"), "the ticks: {ticks:?}");
        Ok(())
    })
    .await
}
