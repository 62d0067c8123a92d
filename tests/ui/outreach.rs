//! Writing to many people at the desk: chosen on the page of people, looked at before it goes, and followed on its own page.

use crate::{
    access::clean,
    scene::Scene,
    themes::{Theme, in_both_themes},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ask::{GetOutreach, GetOutreaches},
    outreach::event::Cap,
};
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, LIN},
    wait::{SOON, until},
};

#[tokio::test]
async fn two_people_are_chosen_and_written_to_after_a_look_at_what_goes_out() -> anyhow::Result<()> {
    in_both_themes("outreach", written).await
}

async fn written(scene: &Scene, theme: &Theme<'_>) -> anyhow::Result<()> {
    for person in [AMARA, LIN] {
        ensure!(scene.provider.say(person, "Good morning").await? == 200, "the webhook was not taken");
    }
    until("both are here", SOON, async || {
        ensure!(scene.door.rows().await?.len() == 2, "not yet");
        Ok(())
    })
    .await?;
    scene.enter().await?;
    theme.put_axe(scene).await?;
    scene.page.click(&marked("to-outreach")).await?;
    scene.page.see(&marked("outreach-empty")).await?;
    clean(scene, "no outreach").await?;
    theme.picture(scene, "empty").await?;
    scene.page.click(&marked("to-people")).await?;
    scene.page.see_text(&marked("people"), AMARA.name).await?;
    scene.page.press(None, 'j').await?;
    scene.page.press(None, 'x').await?;
    scene.page.press(None, 'j').await?;
    scene.page.press(None, 'x').await?;
    scene.page.click(&marked("people-write")).await?;
    scene.page.write(&marked("outreach-name"), "Autumn intake").await?;
    scene.page.write(&marked("outreach-text"), "Hello {{ first_name or \"there\" }}, the intake is open.").await?;
    clean(scene, "writing to many").await?;
    theme.picture(scene, "write").await?;
    // Whatever the clock says, they are written to now.
    scene.page.click(".outreach-day input").await?;
    scene.page.click("#outreach-cap option:nth-of-type(2)").await?;
    scene.page.click(&marked("outreach-look")).await?;
    scene.page.see_text(&marked("outreach-preview"), "Hello Amara, the intake is open.").await?;
    clean(scene, "the messages that would go out").await?;
    theme.picture(scene, "look").await?;
    ensure!(scene.provider.bodies_to(AMARA).is_empty(), "it went out before anybody said so");
    scene.page.click(&marked("outreach-start")).await?;
    scene.page.see_text(&marked("outreach-detail"), AMARA.name).await?;
    clean(scene, "an outreach that goes out").await?;
    theme.picture(scene, "full").await?;
    let plan = scene.door.ask(GetOutreaches {}).await?.pop().context("no outreach")?.outreach;
    let plan = scene.door.ask(GetOutreach { outreach: plan }).await?.plan;
    ensure!(plan.cap == Some(Cap { count: 1, days: 7 }), "the limit is {:?}", plan.cap);
    until("Amara has it", SOON, async || {
        let texts = scene.provider.bodies_to(AMARA);
        ensure!(texts == ["Hello Amara, the intake is open."], "{texts:?}");
        Ok(())
    })
    .await
}
