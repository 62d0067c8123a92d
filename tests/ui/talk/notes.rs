//! Notes with files: kept among the staff, drawn like those of messages, and never handed to the client.

use super::files::{drop_all, give};
use crate::scene::{Scene, focus_is_on};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::file_bytes_max;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::AMARA,
    wait::{SOON, until},
};

const PICTURE: &[u8] = include_bytes!("../../../icons/32x32.png");
const PAPER: &[u8] = include_bytes!("../../../crates/paperplane-phone/src/samples/letter.pdf");
const FILES_OF_NOTES: &str = "[data-testid=note] [data-testid=file]";

#[tokio::test]
async fn a_note_holds_files_and_nothing_of_it_goes_to_the_client() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = noted(&scene).await;
    scene.finish("note_files", ended).await
}

async fn noted(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Here I am").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.press(None, 'n').await?;
    focus_is_on(page, "composer").await?;
    // A program is none of ours either.
    drop_all(scene, &[("visa.pdf".into(), "application/pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0".to_vec())]).await?;
    page.see_text("[role=alert]", "This file is a program").await?;
    let title = page.attributes(&marked("attach"), "title").await?;
    let limits = format!("Attach files: up to 30 at once, each up to {} MB", file_bytes_max() / (1024 * 1024));
    ensure!(title == [limits], "it says {title:?}");
    let files = [
        ("passport.png".to_owned(), "image/png", PICTURE.to_vec()),
        ("letter.pdf".to_owned(), "application/pdf", PAPER.to_vec()),
    ];
    drop_all(scene, &files).await?;
    page.see_text(&marked("chip"), "passport.png").await?;
    page.see_text(&format!("{}:nth-child(2)", marked("chip")), "letter.pdf").await?;
    page.see(&marked("thumbnail")).await?;
    ensure!(page.texts(&marked("messages")).await?.is_empty(), "a note is not parted into messages");
    // It is still there after the window was closed.
    saved(scene).await?;
    page.client().refresh().await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("chip"), "passport.png").await?;
    page.click(&marked("send")).await?;
    page.see_gone(&marked("chip")).await?;
    page.see("[data-testid=note] .picture img").await?;
    page.see_text("[data-testid=note] button.file", "letter.pdf").await?;
    looked_at(scene).await?;
    found(scene).await?;
    // A reply goes out after it, with its own words and without these files.
    page.click(&marked("mode-reply")).await?;
    page.write(&marked("composer"), "Thank you").await?;
    page.press(None, Key::Enter.into()).await?;
    until("the reply went out alone", SOON, async || {
        let sent = scene.provider.phone().messages().into_iter().filter(|message| message.peer == AMARA.address());
        let sent: Vec<_> = sent.map(|message| (message.body, message.files.len())).collect();
        ensure!(sent.iter().any(|(body, _)| body == "Thank you"), "it is not there: {sent:?}");
        ensure!(sent.iter().all(|(_, files)| *files == 0), "files went out: {sent:?}");
        Ok(())
    })
    .await?;
    ensure!(scene.provider.requests_to_send().len() == 1, "more than the reply went out");
    Ok(())
}

/// The node keeps the draft with both files.
async fn saved(scene: &Scene) -> anyhow::Result<()> {
    until("the draft is kept", SOON, async || {
        let conversation = scene.door.conversation_with(AMARA.name).await?;
        let draft = scene.door.head(conversation).await?.draft;
        ensure!(draft.is_note && draft.files.len() == 2, "it is {draft:?}");
        Ok(())
    })
    .await
}

/// The viewer shows both, one after the other, and gives the focus back.
async fn looked_at(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    page.read::<u32>("document.querySelector('[data-testid=note] .picture').focus(); return 0", vec![]).await?;
    page.press(None, Key::Enter.into()).await?;
    page.see("[data-testid=viewer] .viewer-picture img").await?;
    page.press(None, Key::Right.into()).await?;
    page.see_text(".viewer-name", "letter.pdf").await?;
    // A paper has the arrows for itself.
    page.click(&marked("viewer-previous")).await?;
    page.see_text(".viewer-name", "passport.png").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("viewer")).await?;
    let focused: String = page.read("return document.activeElement.className", vec![]).await?;
    ensure!(focused == "picture", "the focus is on “{focused}”");
    Ok(())
}

/// The note is found by the name of a file.
async fn found(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    page.press(Some(Key::Control.into()), 'k').await?;
    page.write(&marked("search"), "passport").await?;
    page.see_text(&marked("hit"), "passport.png").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("finder")).await
}

#[tokio::test]
async fn a_note_about_a_person_takes_the_file_that_is_given_to_it() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = about(&scene).await;
    scene.finish("note_files_about", ended).await
}

async fn about(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Here I am").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.click(&marked("about-person")).await?;
    page.see(&marked("contact-note-field")).await?;
    give(scene, "give('paste', ClipboardEvent, 'clipboardData')", "contact-note-field", "results.pdf", 900).await?;
    give(scene, "give('drop', DragEvent, 'dataTransfer')", "contact-note-field", "stamp.pdf", 500).await?;
    page.see_text(".contact-writing [data-testid=chip]", "results.pdf").await?;
    page.see_text(".contact-writing [data-testid=chip]:nth-child(2)", "stamp.pdf").await?;
    ensure!(page.texts(".composer [data-testid=chip]").await?.is_empty(), "the reply took it");
    page.click(&marked("contact-note-keep")).await?;
    page.see_text("[data-testid=contact-note] [data-testid=file]", "results.pdf").await?;
    page.see_gone(".contact-writing [data-testid=chip]").await?;
    // The same note stands in the thread.
    page.see_text(FILES_OF_NOTES, "results.pdf").await?;
    page.click("[data-testid=contact-note] button.file").await?;
    page.see_text(".viewer-name", "results.pdf").await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("viewer")).await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "a note went out");
    Ok(())
}
