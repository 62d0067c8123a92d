//! Pictures of the main screens, for people to look at: into the folder that `PAPERPLANE_PICTURES` names.

use anyhow::Context as _;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::{Chromium, Look},
    driver::marked,
    or_skip,
    relay::Relay,
};
use std::path::PathBuf;

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn the_main_screens_by_day_and_by_night() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut demo = Relay::new(program.clone())?.argument("--demo");
    demo.start().await?;
    let mut empty = Relay::new(program)?;
    empty.start().await?;
    for (size, width, height) in [("1280", 1280, 800), ("1920", 1920, 1080)] {
        for (light, dark) in [("light", false), ("dark", true)] {
            let look = Look { width, height, dark };
            let name = |screen: &str| folder.join(format!("{screen}-{size}-{light}.png"));
            inbox(&chromium, &demo, look, &name).await?;
            beginning(&chromium, &empty, look, &name).await?;
        }
    }
    Ok(())
}

async fn inbox(chromium: &Chromium, demo: &Relay, look: Look, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let page = chromium.open(look).await?;
    let story = async {
        page.go(demo.door()?.link()?.as_str()).await?;
        page.see(&marked("row")).await?;
        page.picture(&name("inbox")).await?;
        page.click(&marked("row")).await?;
        page.see(&marked("composer")).await?;
        page.picture(&name("thread")).await?;
        page.click(&marked("about-person")).await?;
        page.see(&marked("contact-name")).await?;
        page.picture(&name("person")).await?;
        page.click(&marked("find")).await?;
        page.write(&marked("search"), "visa").await?;
        page.see(&marked("hit")).await?;
        page.picture(&name("search")).await?;
        page.press(None, Key::Escape.into()).await?;
        page.click(&marked("to-settings")).await?;
        for section in ["look", "notifications", "texts", "labels", "computer"] {
            page.click(&marked(&format!("settings-{section}"))).await?;
            page.picture(&name(&format!("settings-{section}"))).await?;
        }
        Ok(())
    };
    let ended = story.await;
    page.finish("pictures", ended).await
}

async fn beginning(
    chromium: &Chromium,
    empty: &Relay,
    look: Look,
    name: &dyn Fn(&str) -> PathBuf,
) -> anyhow::Result<()> {
    let page = chromium.open(look).await?;
    let story = async {
        page.go(empty.door()?.link()?.as_str()).await?;
        page.see(&marked("first-run")).await?;
        page.picture(&name("first-run")).await
    };
    let ended = story.await;
    page.finish("pictures", ended).await
}
