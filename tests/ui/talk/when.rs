//! Times that are typed: understood in words before Enter, in snoozing and in sending later, in the desk's language.

use crate::scene::{Scene, focus_is_on};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::{
    ConversationId, Status, Timestamp,
    ask::{DescribeContact, GetSettings, SaveSettings},
    view::settings::DeviceSettings,
};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, LIN},
    wait::{SOON, until},
};

/// The local day of the week, hour and minute of an instant, as the browser has them.
const LOCAL: &str = "const at = new Date(arguments[0]); return [at.getDay(), at.getHours(), at.getMinutes()]";

#[tokio::test]
async fn a_snooze_is_typed_and_understood() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = snoozed(&scene).await;
    scene.finish("when_snoozed", ended).await
}

async fn until_of(scene: &Scene, conversation: ConversationId) -> anyhow::Result<Timestamp> {
    until("it is snoozed", SOON, async || {
        let triage = scene.door.head(conversation).await?.triage;
        ensure!(triage.status == Status::Snoozed, "it is {triage:?}");
        triage.until.ok_or_else(|| anyhow::anyhow!("no end"))
    })
    .await
}

async fn snoozed(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Hello").await?;
    let lin = scene.hear(LIN, "你好").await?;
    let (name, language) = (String::new(), String::new());
    scene.door.ask(DescribeContact { whom: amara.into(), name, language, zone: "Asia/Kolkata".into() }).await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("who"), AMARA.name).await?;
    page.press(None, 's').await?;
    page.see(&marked("pick")).await?;
    // Every hour stands with its day.
    let lines = page.texts(".pick-option").await?;
    ensure!(lines[0].contains("Today ") || lines[0].contains(' '), "they are {lines:?}");
    page.write(".pick-field", "fri 15:00").await?;
    page.see_text(".pick-option.here", "Fri").await?;
    page.see_text(".pick-option.here", "15:00").await?;
    page.see_text(".pick-option.here", "in Kolkata").await?;
    page.press(None, Key::Enter.into()).await?;
    let until = until_of(scene, amara).await?;
    let local: (u32, u32, u32) = page.read(LOCAL, vec![until.0.into()]).await?;
    ensure!(local == (5, 15, 0), "it is {local:?}");

    // A time of one's own, in a dialog with the same field.
    scene.open_row(lin).await?;
    page.see_text(&marked("who"), LIN.name).await?;
    page.press(None, 's').await?;
    page.write(".pick-field", "choose").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see(&marked("date-time")).await?;
    focus_is_on(page, "when").await?;
    page.write(&marked("when"), "someday").await?;
    page.see_text(&marked("when-words"), "Not understood").await?;
    page.see("[data-testid=date-time] button[disabled]").await?;
    page.read::<u32>("document.querySelector('#when').select(); return 0", vec![]).await?;
    page.write(&marked("when"), "monday 9:30").await?;
    page.see_text(&marked("when-words"), "Mon").await?;
    // Day and hour follow, on 24 hours whatever the browser's language is.
    let hour: String = page.read("return document.querySelector('#when-time').value", vec![]).await?;
    ensure!(hour == "09:30", "the field says {hour}");
    page.press(None, Key::Enter.into()).await?;
    let until = until_of(scene, lin).await?;
    let local: (u32, u32, u32) = page.read(LOCAL, vec![until.0.into()]).await?;
    ensure!(local == (1, 9, 30), "it is {local:?}");
    Ok(())
}

#[tokio::test]
async fn names_of_days_are_those_of_the_desks_language() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = spoken(&scene).await;
    scene.finish("when_spoken", ended).await
}

async fn spoken(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Hello").await?;
    // The client's clock is that of the field, which is ahead of UTC by half an hour more than hours.
    let (name, language) = (String::new(), String::new());
    scene.door.ask(DescribeContact { whom: amara.into(), name, language, zone: "Asia/Kolkata".into() }).await?;
    let settings = scene.door.ask(GetSettings {}).await?;
    let typed = [
        ("es", "viernes 9:00", "miercoles 9:00", "3 de marzo"),
        ("fr", "vendredi 9h", "mercredi 9:00", "3 mars"),
        ("pt", "sexta 9:00", "quarta-feira 9h", "3 de março"),
        ("ar", "الجمعة 9:00", "الأربعاء 9:00", "3 مارس"),
        ("zh", "周五9点", "星期三 9:00", "3月3日"),
        ("en", "fri 9", "wed 9am", "Mar 3"),
    ];
    for (language, friday, wednesday, third_of_march) in typed {
        let spoken = DeviceSettings { language: Some(language.into()), ..settings.clone() };
        scene.door.ask(SaveSettings { settings: spoken }).await?;
        scene.enter().await?;
        page.client().refresh().await?;
        scene.open_row(amara).await?;
        page.write(&marked("composer"), "Good morning").await?;
        page.click(&marked("send-later")).await?;
        focus_is_on(page, "when").await?;
        for (typed, weekday, month_day) in
            [(friday, Some(5), None), (wednesday, Some(3), None), (third_of_march, None, Some("03-03"))]
        {
            page.read::<u32>("document.querySelector('#when').select(); return 0", vec![]).await?;
            page.write(&marked("when"), typed).await?;
            until(&format!("“{typed}” is understood"), SOON, async || {
                let script =
                    "return [document.querySelector('#when-day').value, document.querySelector('#when-time').value,
                    new Date(document.querySelector('#when-day').value).getUTCDay(),
                    document.querySelector('[data-testid=when-words]').innerText]";
                let (day, time, of_week, words): (String, String, u32, String) = page.read(script, vec![]).await?;
                ensure!(time == "09:00", "{day} {time} {words}");
                ensure!(weekday.is_none_or(|wanted| of_week == wanted), "{day} is no such day: {words}");
                ensure!(month_day.is_none_or(|wanted| day.ends_with(wanted)), "{day}: {words}");
                ensure!(words.contains("Kolkata"), "it says {words}");
                Ok(())
            })
            .await?;
        }
        page.press(None, Key::Escape.into()).await?;
        page.see_gone(&marked("later")).await?;
    }
    Ok(())
}
