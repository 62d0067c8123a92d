//! Templates at the desk: drafted in two languages, read as somebody will read them, published, changed, and taken back.

use crate::{
    access::clean,
    scene::Scene,
    themes::{Theme, in_both_themes},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ask::{GetMessageTemplates, GetUnpublished},
    view::unpublished::DraftKind,
};
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, KHALED, LIN},
    wait::{SOON, until},
};

const CONTROL: char = '\u{e009}';

#[tokio::test]
async fn a_message_is_drafted_published_and_taken_back_to_an_older_version() -> anyhow::Result<()> {
    in_both_themes("messages", drafted_and_published).await
}

async fn drafted_and_published(scene: &Scene, theme: &Theme<'_>) -> anyhow::Result<()> {
    let page = &scene.page;
    let picture = async |name: &str| theme.picture(scene, name).await;
    scene.hear(KHALED, "مرحبا").await?;
    scene.hear(LIN, "你好").await?;
    scene.hear(AMARA, "Hello").await?;
    scene.enter().await?;
    theme.put_axe(scene).await?;
    page.see(&marked("row")).await?;
    page.press(None, 'g').await?;
    page.press(None, 'm').await?;
    page.see(&marked("messages-empty")).await?;
    clean(scene, "no templates").await?;
    picture("empty").await?;

    // Drafted in English, with a name that is put in by the menu, and in Arabic.
    page.click(&marked("messages-new")).await?;
    page.write(&marked("message-name"), "Autumn intake").await?;
    page.write(&marked("message-subject"), "{{ agency }}: autumn").await?;
    page.write(&marked("message-text"), "Hello ").await?;
    page.click(&marked("message-insert")).await?;
    page.write("[role=combobox]", "First name\u{e007}").await?;
    page.write(&marked("message-text"), "friend").await?;
    page.press(None, '\u{e010}').await?; // End
    page.write(&marked("message-text"), ", the autumn intake is open.").await?;
    page.see_text(&marked("message-preview"), "Hello Amara, the autumn intake is open.").await?;
    page.see_text(&marked("message-preview"), "Bright Path: autumn").await?;
    page.click(&marked("message-add-language")).await?;
    page.write("[role=combobox]", "Arabic\u{e007}").await?;
    page.write(&marked("message-text"), "مرحبًا {{ first_name }}، باب القبول مفتوح.").await?;
    page.see_text(&marked("message-preview"), "مرحبًا Amara").await?;
    // As somebody real reads it: Lin's name is written without spaces, and her language is the first one.
    page.click(&marked("message-reader")).await?;
    page.write("[role=combobox]", &format!("{}\u{e007}", LIN.name)).await?;
    page.see_text(&marked("message-preview"), LIN.name).await?;
    clean(scene, "a draft").await?;
    picture("draft").await?;

    // The draft is there after a reload; nothing is published yet.
    ensure!(scene.door.ask(GetMessageTemplates {}).await?.is_empty(), "it was published by itself");
    page.client().refresh().await?;
    theme.put_axe(scene).await?;
    page.see(&marked("row")).await?;
    page.press(None, 'g').await?;
    page.press(None, 'm').await?;
    page.see_text(&marked("message-row"), "Autumn intake").await?;
    page.click(&marked("message-publish")).await?;
    page.see_text(&marked("message-state"), "Version 1 is in use").await?;
    let drafts = scene.door.ask(GetUnpublished { kind: DraftKind::MessageTemplate }).await?;
    ensure!(drafts.is_empty(), "the draft is still there");

    // A second version that says something wrong first, and then the first one again.
    page.see(&marked("message-text")).await?;
    page.click(&marked("message-text")).await?;
    page.press(Some(CONTROL), 'a').await?;
    page.write(&marked("message-text"), "Hello {{ nobody }}").await?;
    page.see_text(&marked("message-refused"), "nobody").await?;
    page.click(&marked("message-publish")).await?;
    page.see_text(".message-foot .wrong", "nobody").await?;
    picture("refused").await?;
    page.click(&marked("message-text")).await?;
    page.press(Some(CONTROL), 'a').await?;
    page.write(&marked("message-text"), "Dear {{ first_name or \"friend\" }}, it is open.").await?;
    page.click(&marked("message-publish")).await?;
    page.see_text(&marked("message-state"), "Version 2 is in use").await?;
    page.click(&marked("message-restore-1")).await?;
    page.see_text(&marked("message-preview"), "the autumn intake is open").await?;
    page.click(&marked("message-publish")).await?;
    page.see_text(&marked("message-state"), "Version 3 is in use").await?;
    let now = scene.door.ask(GetMessageTemplates {}).await?.pop().context("no template")?;
    let text = now.wordings.by_language.get("en").map(|wording| wording.text.as_str());
    ensure!(text == Some("Hello {{ first_name or \"friend\" }}, the autumn intake is open."), "{text:?}");
    clean(scene, "a published template").await?;
    picture("published").await?;

    // Put away, and brought back.
    page.click(&marked("message-put-away")).await?;
    page.see(&marked("messages-empty")).await?;
    page.click(&marked("undo")).await?;
    page.see_text(&marked("message-row"), "Autumn intake").await?;
    until("it is offered again", SOON, async || {
        ensure!(scene.door.ask(GetMessageTemplates {}).await?.len() == 1, "not yet");
        Ok(())
    })
    .await
}
