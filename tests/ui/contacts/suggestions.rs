//! A card beside a person: somebody else may be the same, and why.

use crate::{access::clean, scene::Scene};
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, Person},
    tools,
};
use std::path::PathBuf;

/// Writes from Nigeria.
const NGOZI: Person = Person { name: "Ngozi Eze", number: "+2348025550199" };

#[tokio::test]
async fn a_number_in_a_message_says_why_and_is_answered_by_keys() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let axe = or_skip!(tools::named_by("PAPERPLANE_TEST_AXE"), "axe is not installed");
    let axe = std::fs::read_to_string(axe).context("axe's script")?;
    let scene = Scene::open(&chromium).await?;
    let ended = suggested(&scene, &axe).await;
    scene.finish("contact-suggested", ended).await
}

async fn suggested(scene: &Scene, axe: &str) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.hear(NGOZI, "Good morning").await?;
    let conversation = scene.hear(AMARA, "You reach me at +234 802 555 0199 too").await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    page.click(&marked("about-person")).await?;
    page.see_text(".contact-suggestions", NGOZI.name).await?;
    page.see_text(&marked("contact-because"), "Their number stands in a message of this person.").await?;
    page.client().execute(axe, vec![]).await?;
    clean(scene, "a suggestion").await?;
    if let Some(folder) = std::env::var_os("PAPERPLANE_PICTURES").map(PathBuf::from) {
        page.picture(&folder.join("suggestion-light.png")).await?;
        for (language, name) in [("ar", Some("suggestion-arabic.png")), ("en", None)] {
            scene.speak(language).await?;
            // In another language the windows are drawn anew.
            page.see_gone(&marked("contact-because")).await?;
            page.click(&marked("about-person")).await?;
            page.see(&marked("contact-because")).await?;
            if let Some(name) = name {
                page.picture(&folder.join(name)).await?;
            }
        }
    }
    page.read::<()>("document.querySelector(arguments[0]).focus()", vec![marked("contact-merge").into()]).await?;
    page.press(None, '\u{e007}').await?;
    page.see(&marked("contact-split")).await?;
    page.see_gone(&marked("contact-merge")).await?;
    ensure!(scene.door.rows().await?.len() == 1, "they are two still");
    Ok(())
}
