//! Writing first: to a number that was typed, over a channel that allows it, with a template where that has to be.

use crate::scene::{Scene, focus_is_on};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_core::address::Address;
use paperplane_testkit::{
    browser::{Chromium, LAPTOP},
    driver::marked,
    or_skip,
    people::{AGENCY, AGENCY_SMS_NUMBER, ALLEN, AMARA},
    wait::{SOON, until},
};

/// Somebody who never wrote.
const STRANGER: &str = "+447700900161";

#[tokio::test]
async fn somebody_who_never_wrote_is_written_to() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open_with(&chromium, LAPTOP, |config| {
        for account in &mut config.accounts {
            account.addresses.push(Address::sms(AGENCY_SMS_NUMBER));
        }
    })
    .await?;
    scene.door.introduce(ALLEN, AGENCY).await?;
    let ended = written_first(&scene).await;
    scene.finish("first", ended).await
}

async fn written_first(scene: &Scene) -> anyhow::Result<()> {
    scene.hear(AMARA, "Good morning").await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), AMARA.name).await?;

    // What is no number is said to be none, and the words stay.
    scene.page.press(None, 'c').await?;
    focus_is_on(&scene.page, "new-to").await?;
    scene.page.write(&marked("new-to"), "0800").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text("#new-wrong", "no number").await?;

    // Somebody who is here: their conversation opens.
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone(&marked("new-conversation")).await?;
    scene.page.press(None, 'c').await?;
    scene.page.write(&marked("new-to"), AMARA.name).await?;
    scene.page.click(&marked("new-person")).await?;
    scene.page.see_text(&marked("who"), AMARA.name).await?;

    // A stranger: over WhatsApp only a template, over SMS any text.
    scene.page.press(Some(Key::Control.into()), 'k').await?;
    scene.page.write(&marked("search"), "+44 (0)7700 900161").await?;
    scene.page.click(&marked("write-to")).await?;
    scene.page.see(&marked("new-to")).await?;
    scene.page.click(&marked("new-go-on")).await?;
    scene.page.see(&marked("new-template")).await?;
    ensure!(scene.page.texts(&marked("new-text")).await?.is_empty(), "free text is offered");
    scene.page.click(&marked("new-back")).await?;
    let script = "const select = document.querySelector('#new-inbox');
        const sms = [...select.options].find(option => option.textContent.includes('SMS') || option.textContent.includes('Text'));
        select.value = sms.value; select.dispatchEvent(new Event('change', { bubbles: true }));";
    scene.page.read::<()>(script, vec![]).await?;
    scene.page.click(&marked("new-go-on")).await?;
    scene.page.write(&marked("new-text"), "Hello, we have news").await?;
    scene.page.click(&marked("new-send")).await?;
    scene.page.see_text(&marked("bubble"), "Hello, we have news").await?;
    scene.page.see_gone(&marked("new-conversation")).await?;
    until("it is sent as a text message", SOON, async || {
        let sent = scene.provider.requests_to_send();
        let to = sent.iter().filter_map(|request| request.form.iter().find(|(name, _)| name == "To"));
        let to: Vec<&str> = to.map(|(_, to)| to.as_str()).collect();
        ensure!(to == [STRANGER], "it went to {to:?}");
        Ok(())
    })
    .await?;
    Ok(())
}
