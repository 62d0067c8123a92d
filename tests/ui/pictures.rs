//! Pictures of the main screens, for people to look at: into the folder that `PAPERPLANE_PICTURES` names.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_bridge::{
    ask::{DescribeContact, GetSettings, SaveDraft, SaveSettings, WriteNote},
    view::{draft::Draft, settings::DeviceSettings},
};
use paperplane_testkit::{
    browser::{Browser, Chromium, LAPTOP, Look},
    driver::marked,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    provider::Saying,
    relay::Relay,
    wait::{SOON, until},
};
use std::path::{Path, PathBuf};

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn the_main_screens_by_day_and_by_night() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut demo = Relay::new(program.clone())?.argument("--demo");
    demo.start().await?;
    let mut unknown = Relay::new(program)?;
    unknown.start().await?;
    for (size, width, height) in [("1280", 1280, 800), ("1920", 1920, 1080)] {
        for (light, dark) in [("light", false), ("dark", true)] {
            let look = Look { width, height, dark };
            let name = |screen: &str| folder.join(format!("{screen}-{size}-{light}.png"));
            inbox(&chromium, &demo, look, &name).await?;
            rooms(&chromium, &demo, look, &name).await?;
            beginning(&chromium, &unknown, look, &name).await?;
            empty(&chromium, look, &name).await?;
        }
    }
    for (size, width) in [("1100", 1100), ("800", 800)] {
        let look = Look { width, height: 900, dark: false };
        inbox(&chromium, &demo, look, &|screen| folder.join(format!("{screen}-{size}.png"))).await?;
    }
    from_right_to_left(&chromium, &demo, &|screen| folder.join(format!("{screen}-1280-arabic.png"))).await?;
    Ok(())
}

async fn inbox(chromium: &Chromium, demo: &Relay, look: Look, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let page = chromium.open(look).await?;
    let story = async {
        page.go(demo.door()?.link()?.as_str()).await?;
        page.see(&marked("row")).await?;
        picture(&page, &name("inbox")).await?;
        page.click(&marked("row")).await?;
        page.see(&marked("composer")).await?;
        picture(&page, &name("thread")).await?;
        page.click(&marked("about-person")).await?;
        page.see(&marked("contact-name")).await?;
        picture(&page, &name("person")).await?;
        page.click(&marked("block")).await?;
        page.see(&marked("contact-blocked")).await?;
        picture(&page, &name("blocked")).await?;
        page.click(&format!(".contact-block {}", marked("unblock"))).await?;
        page.see(&marked("block")).await?;
        page.press(Some(Key::Control.into()), 'k').await?;
        page.write(&marked("search"), "visa").await?;
        page.see(&marked("hit")).await?;
        picture(&page, &name("search")).await?;
        page.press(None, Key::Escape.into()).await?;
        Ok(())
    };
    let ended = story.await;
    page.finish("pictures", ended).await
}

async fn rooms(chromium: &Chromium, demo: &Relay, look: Look, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let page = chromium.open(look).await?;
    let story = async {
        page.go(demo.door()?.link()?.as_str()).await?;
        page.see(&marked("row")).await?;
        page.press(None, 'v').await?;
        page.see(&marked("pick")).await?;
        picture(&page, &name("views")).await?;
        page.press(None, Key::Escape.into()).await?;
        page.see_gone(&marked("pick")).await?;
        page.press(None, 'f').await?;
        page.see(&marked("narrow")).await?;
        picture(&page, &name("narrow")).await?;
        page.press(None, Key::Escape.into()).await?;
        page.see_gone(&marked("narrow")).await?;
        page.press(None, '?').await?;
        page.see("dialog[open]").await?;
        picture(&page, &name("keys")).await?;
        page.press(None, Key::Escape.into()).await?;
        page.see_gone("dialog[open]").await?;
        page.click(&marked("to-channels")).await?;
        page.see(&marked("facts")).await?;
        picture(&page, &name("channels")).await?;
        page.click(&marked("to-settings")).await?;
        for section in ["profile", "look", "notifications", "texts", "labels", "views", "computer"] {
            page.click(&marked(&format!("settings-{section}"))).await?;
            picture(&page, &name(&format!("settings-{section}"))).await?;
        }
        Ok(())
    };
    let ended = story.await;
    page.finish("pictures", ended).await
}

/// Before anybody wrote, and when what the window talks to has ended.
async fn empty(chromium: &Chromium, look: Look, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let mut scene = Scene::open_unknown(chromium, look).await?;
    let story = async {
        scene.door.introduce(ALLEN, AGENCY).await?;
        scene.enter().await?;
        scene.page.see(&marked("view")).await?;
        picture(&scene.page, &name("empty")).await?;
        scene.node.close().await;
        scene.page.see(&marked("offline")).await?;
        picture(&scene.page, &name("away")).await?;
        scene.page.click(&marked("to-settings")).await?;
        picture(&scene.page, &name("away-settings")).await
    };
    let ended = story.await;
    scene.finish("pictures", ended).await
}

async fn from_right_to_left(chromium: &Chromium, demo: &Relay, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let door = demo.door()?;
    let settings = door.ask(GetSettings {}).await?;
    door.ask(SaveSettings { settings: DeviceSettings { language: Some("ar".into()), ..settings.clone() } }).await?;
    inbox(chromium, demo, LAPTOP, name).await?;
    rooms(chromium, demo, LAPTOP, name).await?;
    door.ask(SaveSettings { settings }).await?;
    Ok(())
}

/// A picture of what is shown, once nothing moves any more.
async fn picture(page: &Browser, file: &Path) -> anyhow::Result<()> {
    until("nothing moves", SOON, async || {
        let moving: u32 = page.read("return document.getAnimations().length", vec![]).await?;
        ensure!(moving == 0, "{moving} things move");
        Ok(())
    })
    .await?;
    page.picture(file).await
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
        picture(&page, &name("first-run")).await
    };
    let ended = story.await;
    page.finish("pictures", ended).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn messages_of_all_sorts() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (size, width, height, dark) in
        [("1280-light", 1280, 800, false), ("1920-light", 1920, 1080, false), ("1280-dark", 1280, 800, true)]
    {
        let scene = Scene::open_unknown(&chromium, Look { width, height, dark }).await?;
        scene.door.introduce(ALLEN, AGENCY).await?;
        let ended = messages(&scene, &|screen| folder.join(format!("{screen}-{size}.png"))).await;
        scene.finish("pictures_messages", ended).await?;
    }
    Ok(())
}

async fn messages(scene: &Scene, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let text = "*Please bring:*\n1. your passport\n2. _two_ photos\n- `HX-204`\n> as you said\nSee https://example.org/visa (or gov.uk/student-visa), call +44 7700 900410.";
    let amara = scene.hear(AMARA, text).await?;
    let more = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let all = [
        Saying { more: vec![more("MessageType", "unsupported")], ..Saying::text("") },
        Saying { files: vec![("audio/amr".into(), b"#!AMR\n0123456789".to_vec())], ..Saying::text("") },
        Saying { more: vec![more("ButtonText", "Yes"), more("ButtonPayload", "yes")], ..Saying::text("Yes") },
        Saying {
            more: vec![
                more("ReferralSourceType", "ad"),
                more("ReferralHeadline", "Autumn intake"),
                more("ReferralBody", "Nursing in Lisbon: ask us what you need."),
            ],
            ..Saying::text("Hello, I saw this")
        },
        Saying {
            more: vec![more("OriginalRepliedMessageSid", "SMffffffffffffffffffffffffffffffff")],
            ..Saying::text("As you said")
        },
    ];
    for saying in all {
        ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "the webhook was refused");
    }
    let long: String = (1..=40).map(|nth| format!("line {nth}\n")).collect();
    scene.hear(AMARA, &long).await?;
    let page = &scene.page;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see(&marked("read-more")).await?;
    scene.choose('l', "Nursing 2027").await?;
    scene.choose('p', "Urgent").await?;
    page.see(&marked("folded")).await?;
    picture(page, &name("messages-end")).await?;
    let script = "document.querySelector('[data-testid=thread]').scrollTop = -100000; return 0";
    page.read::<u32>(script, vec![]).await?;
    let script =
        "document.querySelectorAll('[data-testid=message-acts]')[1].focus(); document.activeElement.click(); return 0";
    page.read::<u32>(script, vec![]).await?;
    page.see(&marked("message-menu")).await?;
    picture(page, &name("messages")).await?;
    page.press(None, Key::Escape.into()).await?;
    let script =
        "document.querySelectorAll('[data-testid=message-acts]')[0].focus(); document.activeElement.click(); return 0";
    page.read::<u32>(script, vec![]).await?;
    page.click_button("Send on to somebody").await?;
    page.see(&marked("forward-to")).await?;
    picture(page, &name("messages-forward")).await
}

#[tokio::test]
#[ignore = "takes pictures for people; set PAPERPLANE_PICTURES to a folder"]
async fn what_is_written_and_chosen_in_a_conversation() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::var_os("PAPERPLANE_PICTURES").context("PAPERPLANE_PICTURES is not set")?);
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    for (name, dark, language) in [("light", false, "en"), ("dark", true, "en"), ("arabic", false, "ar")] {
        let scene = Scene::open_unknown(&chromium, Look { dark, ..LAPTOP }).await?;
        let name = |screen: &str| folder.join(format!("{screen}-{name}.png"));
        let ended = written(&scene, language, &name).await;
        scene.finish("pictures_written", ended).await?;
    }
    Ok(())
}

async fn written(scene: &Scene, language: &str, name: &dyn Fn(&str) -> PathBuf) -> anyhow::Result<()> {
    let page = &scene.page;
    scene.door.introduce(ALLEN, AGENCY).await?;
    scene.speak(language).await?;
    let amara = scene.hear(AMARA, "Good morning! Is my offer there?").await?;
    let (who, spoken) = (String::new(), "en".to_owned());
    scene
        .door
        .ask(DescribeContact { whom: amara.into(), name: who, language: spoken, zone: "Africa/Lagos".into() })
        .await?;
    let picture_of = scene.door.bring("passport.png", include_bytes!("../../icons/128x128.png")).await?;
    let paper = scene.door.bring("letter of admission.pdf", b"%PDF-1.7 a letter").await?;
    let text = "The passport expires in May: renew it first.".to_owned();
    let files = vec![picture_of.clone(), paper.clone()];
    scene.door.ask(WriteNote { conversation: amara, text, files: files.clone() }).await?;
    let draft = Draft { text: "Both came by post".into(), files, is_note: true, ..Draft::default() };
    scene.door.ask(SaveDraft { conversation: amara, draft }).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see("[data-testid=note] img").await?;
    page.click(&marked("about-person")).await?;
    page.see(&marked("contact-note")).await?;
    picture(page, &name("note")).await?;
    page.click(&marked("mode-reply")).await?;
    page.click(&marked("emoji")).await?;
    page.see(&marked("emoji-grid")).await?;
    picture(page, &name("emoji")).await?;
    page.press(None, Key::Escape.into()).await?;
    page.click(&marked("send-later")).await?;
    page.write(&marked("when"), "4d").await?;
    page.see(&marked("later-shut")).await?;
    picture(page, &name("later")).await?;
    page.click(&marked("later-template")).await?;
    page.see(&marked("template-of")).await?;
    picture(page, &name("templates")).await?;
    page.press(None, Key::Enter.into()).await?;
    page.see(&marked("send-template")).await?;
    picture(page, &name("template-later")).await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("templates")).await?;
    page.click(&marked("snooze")).await?;
    page.write(".pick-field", "3/12 15:00").await?;
    picture(page, &name("snooze")).await?;
    page.press(None, Key::Escape.into()).await?;
    page.click(&marked("resolve")).await?;
    page.see(&marked("toast-open")).await?;
    picture(page, &name("resolved")).await
}
